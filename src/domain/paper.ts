import type { OfficialDocument } from './official-document.ts';

/** A file as the data that it holds: it is written where it is handed over. */
export type Paper = {
  /** Of the file. */
  name: string;
  /** When it was made, an ISO instant. */
  at: string;
  /** Writes the same file where it cannot be handed over. */
  command?: string;
} & (
  | { kind: 'document'; document: OfficialDocument }
  /** `widths` in characters, column by column; those of a plan's ledger if there are none. */
  | { kind: 'ledger'; title: string; header: string[]; rows: string[][]; widths?: number[] }
);
