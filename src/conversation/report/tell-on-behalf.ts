import { listContacts } from '../../domain/check-in.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { Draft } from '../state.ts';
import type { PlannedSituation, Step } from '../step.ts';
import { renderReading } from '../understand/render-reading.ts';
import { toReading } from './to-reading.ts';

/** The department hears in one message what the office entered for it, and confirms it or puts it right. */
export function tellOnBehalf(draft: Draft, { plan, people, speaker }: PlannedSituation): Step['tell'] {
  if (!draft.onBehalf) return [];
  const { language } = plan.register;
  const by = speaker.person?.name ?? '';
  const blocks: Block[] = [
    {
      type: 'text',
      text: inLanguage(
        language,
        `牵头办公室（${by}）代${draft.department}报了：“${draft.said.join('；')}”。请核对，确认前都标明“代报”。`,
        `The office (${by}) entered for ${draft.department}: “${draft.said.join('; ')}”. Please check; until you confirm it is marked as entered on behalf.`,
      ),
    },
    ...renderReading(toReading(draft), plan.register, language),
    {
      type: 'choices',
      choices: [
        { label: inLanguage(language, '确认', 'Confirm'), value: `behalf:yes:${draft.source}`, style: 'primary' },
        { label: inLanguage(language, '不对', 'Wrong'), value: `behalf:no:${draft.source}` },
      ],
    },
  ];
  return listContacts(people, draft.department).map(({ handle }) => ({ handle, reply: { blocks } }));
}
