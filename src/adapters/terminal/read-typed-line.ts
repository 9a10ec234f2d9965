/** What a line typed at the terminal asks for. */
export type TypedLine =
  | { do: 'nothing' }
  | { do: 'say'; text: string }
  | { do: 'become'; handle: string }
  | { do: 'list-people' }
  | { do: 'move-time'; time: string }
  | { do: 'help' }
  | { do: 'quit' }
  | { do: 'unknown'; word: string };

/** Reads a line; what begins with a slash is for the terminal itself, in ASCII or full width. */
export function readTypedLine(line: string): TypedLine {
  const text = line.trim();
  if (text === '') return { do: 'nothing' };
  if (!/^[/／]/.test(text)) return { do: 'say', text };
  const [word = '', ...rest] = text.slice(1).split(/\s+/);
  switch (word.toLowerCase()) {
    case 'as':
      return { do: 'become', handle: rest.join(' ') };
    case 'who':
      return { do: 'list-people' };
    case 'at':
      return { do: 'move-time', time: rest.join(' ') };
    case 'help':
    case '?':
      return { do: 'help' };
    case 'quit':
    case 'exit':
    case 'q':
      return { do: 'quit' };
    default:
      return { do: 'unknown', word: `/${word}` };
  }
}
