import { dayOf } from '../../domain/dates.ts';
import type { InterviewCandidate, InterviewCriterion } from '../../domain/interview.ts';
import type { OfficialDocument, Passage } from '../../domain/official-document.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Quarter } from '../../domain/quarter.ts';
import { quarterInWords } from '../../domain/quarter.ts';
import { departmentInWords, inLanguage, type SourceWords } from '../../domain/wording.ts';
import { printedDay } from '../printed-day.ts';
import { candidateInWords, chainInWords, criterionInWords } from './describe-candidate.ts';

/** The candidates with their evidence, for the office's eyes only: it is no part of the issued report. */
export function interviewPaper(candidates: InterviewCandidate[], about: About): Paper {
  return {
    kind: 'document',
    name: `office-only-interviews-${about.quarter.id}.docx`,
    at: about.now.toISOString(),
    document: composeAnnex(candidates, about),
  };
}

interface About {
  words: SourceWords;
  quarter: Quarter;
  criterion: InterviewCriterion;
  now: Date;
}

function composeAnnex(candidates: InterviewCandidate[], { words, quarter, criterion, now }: About): OfficialDocument {
  const { language, register, rules } = words;
  const passages = candidates.flatMap((candidate): Passage[] => [
    { kind: 'heading', level: 1, text: departmentInWords(candidate.department, register, language) },
    { kind: 'paragraph', text: candidateInWords(candidate, words) },
    ...chainInWords(candidate, words).map((text): Passage => ({ kind: 'paragraph', text })),
  ]);
  return {
    language,
    mark: inLanguage(language, '仅供办公室', 'For the office only'),
    title: inLanguage(
      language,
      `${quarterInWords(quarter, language)}约谈候选名单`,
      `Interview candidates for ${quarterInWords(quarter, language)}`,
    ),
    addressees: null,
    passages: [{ kind: 'paragraph', text: criterionInWords(criterion, language) }, ...passages],
    attachments: [],
    signature: { by: '', day: printedDay(dayOf(now, rules.zone), language) },
  };
}
