import { findDepartmentNamed } from '../answers/find-departments.ts';
import { buildTaskIndex } from '../answers/task-index.ts';
import { languageOf } from '../conversation/language.ts';
import { doubtReading, settleReading } from '../conversation/listen/settle-report.ts';
import { readUpdate } from '../conversation/understand/read-update.ts';
import type { Reading } from '../conversation/understand/reading.ts';
import { renderReading } from '../conversation/understand/render-reading.ts';
import { RemitError } from '../domain/errors.ts';
import type { Register } from '../domain/plan.ts';
import type { Tools } from './command.ts';
import { openListening } from './open-listening.ts';
import { readArguments } from './read-arguments.ts';
import { getText, handleLines, type Line, readObject } from './read-lines.ts';
import { renderWithChoices } from './render-with-choices.ts';
import { getPlanInForce, withStore } from './with-store.ts';

/** `remit read`: shows how messages of departments are understood, a JSON line each; writes nothing. */
export async function runRead(args: string[], tools: Tools): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean' } }, { min: 0, max: 0 });
  await withStore(tools, async (store) => {
    const plan = await getPlanInForce(store);
    const { register } = plan;
    const view = { plan, register, index: buildTaskIndex(register) };
    const listen = openListening(store, tools);
    const people = await store.directory.list();
    await handleLines(tools, async (line) => {
      const message = readMessage(line, register);
      const byRules = readUpdate(message, view);
      const doubt = doubtReading(message, byRules, view);
      const heard = doubt && (await listen(doubt, { by: null, waiting: '', people }));
      const reading = heard ? settleReading(message, byRules, view, heard) : byRules;
      const said = renderWithChoices(renderReading(reading, register, languageOf(message.text, register.language)));
      tools.print(values.json ? JSON.stringify(toJson(message.id, reading, said)) : `${said}\n`);
    });
  });
}

function readMessage({ text, number }: Line, register: Register) {
  const object = readObject(text, number);
  const named = getText(object, 'department', number);
  const context = object['context'] ?? [];
  if (!Array.isArray(context) || !context.every((said) => typeof said === 'string')) {
    throw new RemitError('bad_input', `Line ${number}: “context” must be a list of texts.`);
  }
  return {
    ...('id' in object ? { id: object['id'] } : {}),
    // A department outside the plan owns no task, and that is how its message is read.
    department: findDepartmentNamed(register, named)?.name ?? named,
    text: getText(object, 'text', number),
    context,
  };
}

function toJson(id: unknown, { entries, intent, asks, candidates, named, flags }: Reading, text: string) {
  return {
    ...(id === undefined ? {} : { id }),
    intent,
    entries: entries.map(({ note: _, ...entry }) => entry),
    asks,
    candidates,
    named,
    flags,
    text,
  };
}
