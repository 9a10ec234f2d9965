import type { Picture } from './picture.ts';
import type { Language } from './plan.ts';

/** A part of the text: a heading of one of the three levels, an item with its beginning in bold, or a paragraph. */
export type Passage =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'item'; head: string; text: string }
  | { kind: 'paragraph'; text: string };

export type Attachment =
  | { kind: 'table'; title: string; header: string[]; rows: string[][] /** Shares of the width. */; widths: number[] }
  | { kind: 'picture'; title: string; picture: Picture };

/** An official document (公文) as data; how it looks is for the writer of docx files. */
export interface OfficialDocument {
  language: Language;
  /** What it is as long as nobody has issued it: 送审稿. */
  mark: string | null;
  title: string;
  /** 主送机关, without the colon; null for a paper that is addressed to nobody. */
  addressees: string | null;
  passages: Passage[];
  attachments: Attachment[];
  /** 落款; the day as it is printed. */
  signature: { by: string; day: string } | null;
}
