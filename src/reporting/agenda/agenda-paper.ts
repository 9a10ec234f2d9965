import type { Passage } from '../../domain/official-document.ts';
import type { Paper } from '../../domain/paper.ts';
import { inLanguage, type SourceWords } from '../../domain/wording.ts';
import { printedDay } from '../printed-day.ts';
import type { AgendaItem } from './compose-agenda.ts';

/** The agenda as a document, for whoever prints it for the meeting. */
export function agendaPaper(
  items: AgendaItem[],
  { words, today, at }: { words: SourceWords; today: string; at: Date },
): Paper {
  const { language, register } = words;
  const passages = items.flatMap(({ title, points }): Passage[] => [
    { kind: 'heading', level: 1, text: title },
    ...points.map((text): Passage => ({ kind: 'paragraph', text })),
  ]);
  return {
    kind: 'document',
    name: `meeting-agenda-${today}.docx`,
    at: at.toISOString(),
    document: {
      language,
      mark: inLanguage(language, '草稿', 'Draft'),
      title: inLanguage(language, `《${register.title}》调度会议议程`, `Agenda: ${register.title}`),
      addressees: null,
      passages,
      attachments: [],
      signature: { by: '', day: printedDay(today, language) },
    },
  };
}
