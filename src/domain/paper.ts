import type { OfficialDocument } from './official-document.ts';

/** A file as the data that it holds: it is written where it is handed over. */
export type Paper = {
  /** Of the file. */
  name: string;
  /** When it was made, an ISO instant. */
  at: string;
} & (
  | { kind: 'document'; document: OfficialDocument }
  | { kind: 'ledger'; title: string; header: string[]; rows: string[][] }
);
