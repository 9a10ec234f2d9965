/**
 * Transcripts are conversations that run as tests. One line is one event or expectation:
 *
 *   @ 2023-10-16 09:00            the clock moves
 *   tick                          what is due by now is sent
 *   liaison-M> 阳光厨房7家了       somebody writes (in a channel: `liaison-M #food> …`)
 *   office> (file fixtures/a.txt)   somebody sends a file of this folder
 *   liaison-S> (forward staff #food p1) 快检室验收了   somebody hands over a message of another person, by the shortcut
 *   liaison-M> [对]               somebody presses a button of the last message that offered it to them
 *   liaison-M< 7/11               one of the messages just sent to them contains this
 *   liaison-M!< 责任单位           none of them does
 *   liaison-M< [对] [改]          one of them offers these choices
 *   = 15#1 区民政局 7家            a current update of this task and department holds these words or figures
 *   = 0 updates                   so many updates count now
 *   = 2023 15#1 区民政局 7家       the same of the plan of a year, not of the newest; `= 2023 0 updates` too
 *   restart                       the process ends and another one goes on
 *
 * Everything else (headings, prose, blank lines) is for the reader.
 */
export type Line =
  | { do: 'clock'; at: string; line: number }
  | { do: 'tick'; line: number }
  | { do: 'restart'; line: number }
  | { do: 'say'; who: string; channel?: string; text: string; line: number }
  | { do: 'send'; who: string; path: string; line: number }
  | { do: 'forward'; who: string; author: string; channel: string; link: string; text: string; line: number }
  | { do: 'press'; who: string; label: string; line: number }
  | { do: 'expect'; who: string; text: string; isAbsent: boolean; line: number }
  | { do: 'expect-choices'; who: string; labels: string[]; line: number }
  | { do: 'count'; year?: number; updates: number; line: number }
  | { do: 'stored'; year?: number; task: string; department: string; words: string; line: number };

export interface Conversation {
  title: string;
  lines: Line[];
}

/** Splits a file into its conversations: each `##` heading begins one. */
export function readTranscript(text: string): Conversation[] {
  const conversations: Conversation[] = [];
  text.split('\n').forEach((raw, i) => {
    const title = /^## (.+)$/.exec(raw)?.[1];
    if (title) conversations.push({ title, lines: [] });
    const line = readLine(raw, i + 1);
    if (line) conversations.at(-1)?.lines.push(line);
  });
  return conversations;
}

const PATTERNS: [RegExp, (match: string[], line: number) => Line][] = [
  [/^@ (\S+ \S+)$/, ([at = ''], line) => ({ do: 'clock', at, line })],
  [/^tick$/, (_, line) => ({ do: 'tick', line })],
  [/^restart$/, (_, line) => ({ do: 'restart', line })],
  [/^([\w-]+)> \(file (.+)\)$/, ([who = '', path = ''], line) => ({ do: 'send', who, path, line })],
  [
    /^([\w-]+)> \(forward (\S+) (#[\w-]+) (\S+)\) (.+)$/,
    ([who = '', author = '', channel = '', link = '', text = ''], line) => ({
      ...{ do: 'forward', who, author, channel, link, text, line },
    }),
  ],
  [/^([\w-]+)> \[(.+)\]$/, ([who = '', label = ''], line) => ({ do: 'press', who, label, line })],
  [
    /^([\w-]+)(?: (#[\w-]+))?> (.+)$/,
    ([who = '', channel, text = ''], line) => ({ do: 'say', who, text, line, ...(channel ? { channel } : {}) }),
  ],
  [
    /^([\w#-]+)< (\[.+\])$/,
    ([who = '', labels = ''], line) => ({ do: 'expect-choices', who, labels: labels.slice(1, -1).split('] ['), line }),
  ],
  [
    /^([\w#-]+)(!?)< (.+)$/,
    ([who = '', not, text = ''], line) => ({ do: 'expect', who, text, isAbsent: not === '!', line }),
  ],
  [
    /^= (?:(20\d\d) )?(\d+) updates?$/,
    ([year, updates = ''], line) => ({ do: 'count', ...ofYear(year), updates: Number(updates), line }),
  ],
  [
    /^= (?:(20\d\d) )?(\S+#\d+) (\S+) (.+)$/,
    ([year, task = '', department = '', words = ''], line) => ({
      ...{ do: 'stored', ...ofYear(year), task, department, words, line },
    }),
  ],
];

const ofYear = (year: string | undefined) => (year === undefined ? {} : { year: Number(year) });

function readLine(raw: string, line: number): Line | undefined {
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(raw);
    if (match) return make(match.slice(1), line);
  }
  return undefined;
}
