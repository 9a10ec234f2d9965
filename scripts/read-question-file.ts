import { readFileSync } from 'node:fs';
import type { JudgedQuestion } from './judge-answer.ts';

/** Reads questions with right answers: one JSON object a line (`.jsonl`), or one list. */
export function readQuestionFile(file: string): JudgedQuestion[] {
  const text = readFileSync(file, 'utf8');
  const rows: JudgedQuestion[] = file.endsWith('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as JudgedQuestion)
    : (JSON.parse(text) as JudgedQuestion[]);
  return rows.map((row, i) => ({ id: `n${i + 1}`, ...row }));
}
