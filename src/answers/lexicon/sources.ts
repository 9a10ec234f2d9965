import { FOOD } from './food.ts';

/** All parts of the lexicon; a phrase in two of them has the meanings of both. */
export const LEXICON_SOURCES: readonly string[] = [FOOD];
