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
  /** All that words of the plan are made of. */
  syllables: Set<string>;
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
  return { words: sounds, syllables: new Set([...sounds.keys()].flatMap((sound) => sound.split(' '))) };
}

/** The word of the plan that sounds like one of the question and shares a character with it. */
export function repairTypo(sounds: Sounds, word: string): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  const repaired = sounds.words.get(soundOf(word));
  return repaired && repaired !== word && [...word].some((char) => repaired.includes(char)) ? repaired : undefined;
}

/** No syllable has more letters. */
const LONGEST_SYLLABLE = 6;
const LONGEST_SPELLING = 30;

/** The word of the plan that is spelled by its sounds: `linchanpin`. */
export function readPinyin({ words, syllables }: Sounds, spelled: string): string | undefined {
  if (spelled.length > LONGEST_SPELLING) return undefined;
  const dead = new Set<number>();
  const read = (from: number, said: string[]): string | undefined => {
    if (from === spelled.length) return words.get(said.join(' '));
    if (dead.has(from)) return undefined;
    for (let length = Math.min(LONGEST_SYLLABLE, spelled.length - from); length > 0; length--) {
      const syllable = blur(spelled.slice(from, from + length));
      const found = syllables.has(syllable) ? read(from + length, [...said, syllable]) : undefined;
      if (found !== undefined) return found;
    }
    dead.add(from);
    return undefined;
  };
  return read(0, []);
}
