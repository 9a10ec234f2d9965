import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemitError } from '../../domain/errors.ts';
import type { RenderPrompt } from '../../ports/model.ts';
import { fence, makeTag } from './fence.ts';
import { type PromptFile, readPromptFile, VARIABLE } from './read-prompt-file.ts';

/** The prompts of a folder, read when one is first needed; one faulty file is a fault of all. */
export function openPrompts(folder: string): RenderPrompt {
  let files: Map<string, PromptFile> | undefined;
  return (id, variables) => {
    files ??= new Map(readPrompts(folder).map((file) => [file.id, file]));
    const file = files.get(id);
    if (!file) throw new RemitError('model', `There is no prompt “${id}”: prompts/${id}.md is missing.`);
    return render(file, variables);
  };
}

/** Every prompt of a folder; throws a RemitError that names the first file that cannot be used. */
export function readPrompts(folder: string): PromptFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => readPromptFile(name, readFileSync(join(folder, name), 'utf8')));
}

function render(file: PromptFile, given: Record<string, string>): ReturnType<RenderPrompt> {
  const { id, version, hash, schema, variables } = file;
  const names = Object.keys(variables);
  const wrong = [
    ...names.filter((name) => !Object.hasOwn(given, name)),
    ...Object.keys(given).filter((name) => !Object.hasOwn(variables, name)),
  ];
  if (wrong.length > 0) {
    throw new RemitError('model', `The prompt prompts/${id}.md is used with other variables: ${wrong.join(', ')}.`);
  }
  const tag = makeTag(hash, given);
  const fill = (body: string) =>
    body.replace(VARIABLE, (_, name: string) => {
      const text = given[name] ?? '';
      return variables[name] === 'data' ? fence(name, text, tag) : text;
    });
  return { id, version, hash, schema, system: fill(file.system), user: fill(file.user) };
}
