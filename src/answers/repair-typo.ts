import { pinyin } from 'pinyin-pro';

/** Spellings that dialects and quick typing confuse: zh/z, ch/c, sh/s, n/l at the start, ng/n at the end. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l(?=[aeiou])/, 'n')
    .replace(/ng$/, 'n');
}

/** How a Chinese word sounds, roughly. */
function soundOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array' }).map(blur).join(' ');
}

/** Words of a plan by their sound; a word of the question that stands nowhere may be one of them, typed wrongly. */
export interface Sounds {
  words: Map<string, string>;
}

const SHORTEST = 2;
const LONGEST = 6;

export function listSounds(words: Iterable<string>): Sounds {
  const sounds = new Map<string, string>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    const sound = soundOf(word);
    if (!sounds.has(sound)) sounds.set(sound, word);
  }
  return { words: sounds };
}

/** The word of the plan that sounds like one of the question and shares a character with it. */
export function repairTypo(sounds: Sounds, word: string): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  const repaired = sounds.words.get(soundOf(word));
  return repaired && repaired !== word && [...word].some((char) => repaired.includes(char)) ? repaired : undefined;
}
