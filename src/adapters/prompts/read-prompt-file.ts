import { createHash } from 'node:crypto';
import { z } from 'zod';
import { RemitError } from '../../domain/errors.ts';
import { findSchemaFault } from './wire-schema.ts';

/** Who wrote a variable: our code, or somebody whose words are only data. */
type VariableKind = 'code' | 'data';

/** A file of `prompts/` as it stands there. */
export interface PromptFile {
  id: string;
  version: number;
  /** Of the file's text, in hexadecimal. */
  hash: string;
  variables: Record<string, VariableKind>;
  schema: Record<string, unknown>;
  system: string;
  user: string;
}

const FIELD = /^([a-z]+):(.*)$/;
/** A variable in a body: `{{message}}`. */
export const VARIABLE = /\{\{([^{}]*)\}\}/g;

const header = z.strictObject({
  id: z.string('has no id'),
  version: z.int('has no version that is a whole number').positive('has no version from 1 up'),
  variables: z.record(
    z.string().regex(/^[a-z][a-z-]*$/, 'has a variable whose name is not in small letters'),
    z.enum(['code', 'data'], 'has a variable that is neither “code” nor “data”'),
    'has no variables: write {} if it needs none',
  ),
  schema: z.record(z.string(), z.unknown(), 'has no schema of its answer'),
});

/**
 * Reads a prompt: front matter between lines of `---`, then what the model is to do, a line of `---`, and the data.
 * Throws a RemitError that names the file and says what to mend.
 */
export function readPromptFile(name: string, text: string): PromptFile {
  const fault = (what: string) => new RemitError('model', `The prompt prompts/${name} cannot be used: it ${what}.`);
  const [before, front, system, user, ...more] = text.replaceAll('\r\n', '\n').split(/^---$/m);
  if (before !== '' || front === undefined || system === undefined || user === undefined || more.length > 0) {
    throw fault('must be front matter, the task and the data, each after a line of ---');
  }
  const { data, error } = header.safeParse(readFields(front, fault));
  if (error) throw fault(error.issues[0]?.message ?? 'has faulty front matter');
  const file = { ...data, hash: hashOf(text), system: system.trim(), user: user.trim() };
  const wrong = findFault(name, file);
  if (wrong) throw fault(wrong);
  return file;
}

/** The digest by which a version of a prompt is recognised, whatever the line ends of a checkout. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** `key: value` lines; a value may go on over lines that begin with no key. Lists and objects are JSON. */
function readFields(front: string, fault: (what: string) => Error): Record<string, unknown> {
  const fields: { key: string; lines: string[] }[] = [];
  for (const line of front.trim().split('\n')) {
    const [, key, rest = ''] = FIELD.exec(line) ?? [];
    if (key !== undefined) fields.push({ key, lines: [rest] });
    else if (fields.length > 0) fields.at(-1)?.lines.push(line);
    else throw fault(`has front matter that begins with “${line}”`);
  }
  return Object.fromEntries(fields.map(({ key, lines }) => [key, readValue(key, lines.join('\n').trim(), fault)]));
}

function readValue(key: string, text: string, fault: (what: string) => Error): unknown {
  if (!/^[{[\d]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(`has a “${key}” that is no JSON (${String(error)})`);
  }
}

function findFault(name: string, { id, variables, schema, system, user }: PromptFile): string | undefined {
  if (`${id}.md` !== name) return `has the id “${id}”, which is not its name`;
  if (system === '' || user === '') return 'says nothing of the task, or has no data';
  const used = listVariables(`${system}\n${user}`);
  const unknown = used.find((one) => !Object.hasOwn(variables, one));
  if (unknown !== undefined) return `uses {{${unknown}}}, which its variables do not name`;
  const idle = Object.keys(variables).find((one) => !used.includes(one));
  if (idle !== undefined) return `names the variable “${idle}” and does not use it`;
  const loose = listVariables(system).find((one) => variables[one] === 'data');
  if (loose !== undefined) return `has the data {{${loose}}} in its task; data belongs below the second ---`;
  const hasData = Object.values(variables).includes('data');
  if (hasData && !system.includes('<<')) return 'does not tell the model that what stands between << and >> is data';
  return findSchemaFault(schema);
}

const listVariables = (body: string) => [...body.matchAll(VARIABLE)].map(([, name = '']) => name);
