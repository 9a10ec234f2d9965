import { z } from 'zod';

const schemaShape = z.object({
  type: z.string(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

/**
 * Whether a value has all that a schema of `prompts/` requires, in the right types. What it has beyond that does not
 * matter: endpoints that cannot be held to a schema like to add a word.
 */
export function fitsSchema(value: unknown, schema: unknown): boolean {
  const { type, properties = {}, items, enum: choices } = schemaShape.parse(schema);
  switch (type) {
    case 'object':
      return isObject(value) && Object.entries(properties).every(([name, inner]) => fitsSchema(value[name], inner));
    case 'array':
      return Array.isArray(value) && value.every((one) => fitsSchema(one, items));
    case 'integer':
      return Number.isInteger(value);
    case 'string':
      return typeof value === 'string' && (choices === undefined || choices.includes(value));
    default:
      return typeof value === type;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
