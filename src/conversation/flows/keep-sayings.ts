import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { changeSayings } from '../sayings/edit.ts';
import { saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

/** The office keeps other ways to ask for a task, of a plan in force or of a draft. */
export const keepSayings: Flow = {
  name: 'says',
  take([act = '', id = '', taskId = '', list = ''], state, situation) {
    const { speaker, language, inForce, desk } = situation;
    const plan = [...inForce.map((one) => one.plan), ...(desk?.drafts ?? [])].find((one) => one.id === id);
    const task = plan?.register.tasks.find((one) => one.id === taskId);
    if (!speaker.person || !isOffice(speaker.person) || !task || (act !== 'add' && act !== 'drop')) return undefined;
    const expansions = changeSayings(task.expansions ?? [], act, list.split('、'));
    const known = expansions.join(inLanguage(language, '、', ', '));
    const said = saySentence(
      state,
      language,
      expansions.length === 0 ? `记下：${taskId} 没有另外的说法。` : `记下。${taskId} 现在也这样问：${known}`,
      expansions.length === 0
        ? `Kept: ${taskId} has no other sayings.`
        : `Kept. ${taskId} is also asked for as: ${known}`,
    );
    const command = { do: 'set-expansions' as const, plan: id, task: taskId, expansions };
    return { ...said, reply: { ...said.reply, edits: true }, commands: [command] };
  },
};
