type Schema = Record<string, unknown>;

/** What any of the endpoints can be held to; ranges, unions and nulls are for whoever reads the answer. */
const KEYS_OF: Record<string, readonly string[]> = {
  object: ['type', 'description', 'properties', 'required', 'additionalProperties'],
  array: ['type', 'description', 'items'],
  string: ['type', 'description', 'enum'],
  number: ['type', 'description'],
  integer: ['type', 'description'],
  boolean: ['type', 'description'],
};

/** What is wrong with a schema of an answer: where, and what; nothing if every endpoint can be sent it. */
export function findSchemaFault(schema: unknown): string | undefined {
  if (!isObject(schema) || schema['type'] !== 'object') return 'the schema must be one of an object';
  return findFault(schema, 'schema');
}

function findFault(schema: unknown, where: string): string | undefined {
  const type = isObject(schema) ? schema['type'] : undefined;
  const allowed = typeof type === 'string' ? KEYS_OF[type] : undefined;
  if (!isObject(schema) || !allowed) return `${where} has no type of ${Object.keys(KEYS_OF).join(', ')}`;
  const stranger = Object.keys(schema).find((key) => !allowed.includes(key));
  if (stranger) return `${where} has “${stranger}”, which not every endpoint understands`;
  if (type === 'object') return findObjectFault(schema, where);
  if (type === 'array') return findFault(schema['items'], `${where}[]`);
  const choices = schema['enum'];
  return choices === undefined || isListOfTexts(choices) ? undefined : `${where} has an enum that is no list of texts`;
}

function findObjectFault(schema: Schema, where: string): string | undefined {
  const { properties, required, additionalProperties } = schema;
  if (!isObject(properties)) return `${where} has no properties`;
  const names = Object.keys(properties);
  const isComplete = isListOfTexts(required) && required.length === names.length;
  if (!isComplete || !names.every((name) => required.includes(name))) return `${where} must require all its properties`;
  if (additionalProperties !== false) return `${where} must have “additionalProperties”: false`;
  for (const [name, property] of Object.entries(properties)) {
    const fault = findFault(property, `${where}.${name}`);
    if (fault) return fault;
  }
  return undefined;
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
