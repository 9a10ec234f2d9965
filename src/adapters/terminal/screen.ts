import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const HISTORY_LINES = 500;

/** A terminal or pipe that lines come from and go to. */
export interface Screen {
  /** Writes lines; a prompt that stands there is put back below them, with what was typed so far. */
  write(lines: string[]): void;
  /** Shows the prompt; a pipe gets none. */
  prompt(text: string): void;
  close(): void;
}

export interface ScreenSettings {
  input: Readable;
  output: Writable;
  /** Writes a line before it returns. */
  print(line: string): void;
  /** Whether a person sits there: then there is a prompt, a line editor and a history. */
  isInteractive: boolean;
  historyFile: string;
  onLine(line: string): void;
  onClose(): void;
}

/** Opens the screen: `onLine` is called for every line, `onClose` once at its end. */
export function openScreen({
  input,
  output,
  print,
  isInteractive,
  historyFile,
  onLine,
  onClose,
}: ScreenSettings): Screen {
  const lines = createInterface({
    input,
    ...(isInteractive ? { output, history: readHistory(historyFile) } : {}),
    terminal: isInteractive,
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let isPrompting = false;
  let isClosed = false;
  lines.on('line', (line) => {
    isPrompting = false;
    onLine(line);
  });
  lines.on('history', (history) => writeHistory(historyFile, history));
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isClosed = true;
    isPrompting = false;
    onClose();
  });
  return {
    write(shown) {
      if (isPrompting) {
        cursorTo(output, 0);
        clearLine(output, 0);
      }
      for (const line of shown) print(line);
      if (isPrompting) lines.prompt(true);
    },
    prompt(text) {
      if (!isInteractive || isClosed) return;
      isPrompting = true;
      lines.setPrompt(text);
      lines.prompt();
    },
    close: () => lines.close(),
  };
}

/** Newest first, as the line editor wants it. */
function readHistory(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).toReversed();
}

/** The history is a comfort: where it cannot be kept, it is not. It holds people's words, so only the owner may read it. */
function writeHistory(file: string, history: string[]): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${history.toReversed().join('\n')}\n`, { mode: 0o600 });
  } catch {}
}
