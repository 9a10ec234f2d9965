/** A stretch of a message between two commas; `sentence` counts the sentences from 0. */
export interface Clause {
  text: string;
  sentence: number;
  isQuestion: boolean;
}

const LIST_MARK =
  /^\s*(?:[-*•·●▪–]\s*(?!\d)|[((]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)).、:：](?!\d)\s*|[((][一二三四五六七八九十\d]{1,3}[))]\s*)/;
const SENTENCE =
  /(?<=[。;；!！?？])|(?<=[.!?])\s+(?=[A-Z"'“])|(?<=\p{Script=Han})\s*\.(?=\s|$)|\n+|\s+(?=\d{1,2}[.、)）]\s?[\p{Script=Han}A-Za-z“"])|(?<=[:：])\s*(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.)）](?!\d))/u;
const COMMA =
  /[,，](?!\d{3}(?!\d))|(?<=\D)[,，]|(?:^|(?<=[\s,，]))(?:另外|同时|而且|但是?|不过|还有(?=[一-龥]{2,}[^,，]*\d))[,，]?/u;
const HAS_NUMBER = /\d|[一二两三四五六七八九十百]+(?:家|个|批|件|起|场|次|成|间|所)|百分之|一半|俩/;

/** The message cut at its full stops, line breaks and commas; list numbers and dashes are dropped. */
export function splitClauses(message: string): Clause[] {
  return message
    .split(SENTENCE)
    .map((sentence) => (sentence ?? '').replace(LIST_MARK, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap((sentence, number) => {
      const isQuestion = /[?？]$/.test(sentence);
      return cutSentence(sentence).map((text) => ({ text, sentence: number, isQuestion }));
    });
}

function cutSentence(sentence: string): string[] {
  return sentence
    .split(COMMA)
    .flatMap((part) =>
      cutWhereBothCount(
        part ?? '',
        /、|(?<=[\p{Script=Han}%])\s+(?=\p{Script=Han})|(?<=\d)\s+(?=[\p{Script=Han}A-Z]{2})(?![家个间所处座户批件起例场次期人名份条项吨亩套台辆篇宗组支头只栋幢位元届桩万亿多左分PM])|(?<=[\d%家个批件起间所次户人名])(?:和|跟|与|及)(?=[\d\p{Script=Han}])|\s+(?:and|while|plus)\s+/u,
      ),
    )
    .flatMap(cutAfterFigures)
    .flatMap(cutBetweenNones)
    .map((part) => part.replace(LIST_MARK, '').replace(/^[\s:：]+|[\s。;；.!！?？:：]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A weaker mark cuts only where there is a number on both of its sides. */
function cutWhereBothCount(part: string, mark: RegExp): string[] {
  const pieces = part.split(mark);
  const cut: string[] = [];
  for (const piece of pieces) {
    const last = cut.at(-1);
    if (last !== undefined && !(HAS_NUMBER.test(last) && HAS_NUMBER.test(piece))) {
      cut[cut.length - 1] = `${last}${/[a-z]$/i.test(last) ? ' and ' : '、'}${piece}`;
    } else cut.push(piece);
  }
  return cut;
}

const NONE = '(?:零|无|没有?)(?=[\\p{Script=Han}]{2})(?![一二三四五六七八九十百千点下上售])';
const NONES = new RegExp(`${NONE}(?=\\p{Script=Han}{2,8}${NONE})`, 'u');

const NEXT_NONE = new RegExp(`(?<=${NONE}\\p{Script=Han}{2,8})(?=${NONE})`, 'u');

/** 零投诉零事故: what did not happen, one after the other. */
function cutBetweenNones(part: string): string[] {
  return NONES.test(part) ? part.split(NEXT_NONE) : [part];
}

const COUNT = '(?:\\d+|[一二两三四五六七八九十]+)';
const SAME_UNIT_AGAIN = new RegExp(
  `(?<=[\\p{Script=Han}]{2}${COUNT}(家|个|批次?|件|起|场|间|条|处))(?=[\\p{Script=Han}A-Za-z]{2,}?${COUNT}\\1)`,
  'u',
);
const COMPARES = /[里中从由到比含共每/]|其中|还|剩|差|没|未|再|又/;

/** 四星3家五星1家: two things counted alike, without a mark between them. */
function cutAfterFigures(part: string): string[] {
  const match = COMPARES.test(part) ? null : SAME_UNIT_AGAIN.exec(part);
  return match ? [part.slice(0, match.index), ...cutAfterFigures(part.slice(match.index))] : [part];
}
