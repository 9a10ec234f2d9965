import { squeeze } from '../refiners/cleaning.ts';
import { looksLikeOffice } from '../refiners/organisation.ts';
import { splitNames } from './split-names.ts';

const TITLE =
  /^(?:(?:executive|deputy|assistant|acting|senior|general|chief|national|regional|vice|associate|principal|managing) )*(?:director|head|manager|officer|chair(?:person|man|woman)?|commissioner|secretary|coordinator|registrar|president|dean|minister|mayor|chief|lead(?:er)?|principal|supervisor|administrator|superintendent|counsel|advisor|adviser)\b/i;
const BODY_NOUN =
  /(?:department|dept\.?|office|team|committee|council|unit|division|bureau|agency|group|network|board|branch|directorate|ministry|commission|authority|secretariat|section|service|services|champions?|centre|center|institute|university|college|school|library|police|court|association|federation|administration|staff|executive|members|partners|hr|it|finance|communications|authorit(?:y|ies)|agencies|departments|offices|councils|committees|units|divisions|schools|ministries|boards|directors?|managers?|officers?|coordinators?|ltd\.?|limited|plc|inc\.?|company|trust|partnership|forum|society|foundation|academy|resources|alliance|hospital|clinic|treasury|registry|museum|chamber)$/i;
const ACRONYM = /^[A-Z][A-Z&/-]{1,9}$/;

export const isPosition = (name: string) => TITLE.test(name);
const BODY_OF =
  /^(?:department|office|ministry|bureau|board|division|institute|council|committee|agency|college|university|chamber|friends|society|association|federation|school|faculty|centre|center|secretariat|directorate|citizens advice)(?: (?:of|for)\b|$)/i;

export const isBodyName = (name: string) =>
  BODY_OF.test(name.replace(/^the /i, '')) || BODY_NOUN.test(name) || ACRONYM.test(name);

/** How much an English or Chinese cell looks like the name of an owner; above 0 it does. */
export function looksLikeOwner(text: string): number {
  const words = text.trim();
  if (words === '') return -5;
  if (/[\u4e00-\u9fff]/.test(words)) return looksLikeOwnerList(words) ? 2 : -2;
  const count = words.split(/\s+/).length;
  const score = (isPosition(words) ? 2 : 0) + (isBodyName(words) ? 2 : 0) + (/^[A-Z]/.test(words) ? 0.5 : -1);
  return score - (/[.!?]$/.test(words) ? 2 : 0) - (count > 14 ? 2 : 0) - (/^[a-z]/.test(words) ? 1 : 0);
}

/** Whether most of the names in a cell are names of offices. */
export function looksLikeOwnerList(text: string): boolean {
  if (!/[\u4e00-\u9fff]/.test(text)) return looksLikeOwner(text) > 0;
  const names = splitNames(squeeze(text));
  if (names.length === 0 || /[。；]\S/.test(text)) return false;
  return names.filter((name) => name.length <= 24 && looksLikeOffice(name)).length * 2 > names.length;
}
