import { AGRICULTURE } from './agriculture.ts';
import { DRUGS } from './drugs.ts';
import { ECONOMY } from './economy.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { ENGLISH } from './english.ts';
import { ENGLISH_ADMINISTRATION } from './english-administration.ts';
import { ENGLISH_EVERYDAY } from './english-everyday.ts';
import { ENGLISH_MATTERS } from './english-matters.ts';
import { ENGLISH_PLAIN } from './english-plain.ts';
import { EVERYDAY } from './everyday.ts';
import { FOOD } from './food.ts';
import { GOVERNMENT } from './government.ts';
import { MATTERS } from './matters.ts';
import { SOCIETY } from './society.ts';
import { TOWN } from './town.ts';

/** All parts of the lexicon; a phrase in two of them has the meanings of both. */
export const LEXICON_SOURCES: readonly string[] = [
  FOOD,
  DRUGS,
  AGRICULTURE,
  ENFORCEMENT,
  GOVERNMENT,
  SOCIETY,
  ECONOMY,
  EVERYDAY,
  TOWN,
  MATTERS,
  ENGLISH,
  ENGLISH_ADMINISTRATION,
  ENGLISH_EVERYDAY,
  ENGLISH_PLAIN,
  ENGLISH_MATTERS,
];
