import type { Model, ModelPrompt } from '../../../src/ports/model.ts';

/** One command as a model says it; what is left out is empty. */
export interface Saying {
  do: string;
  task?: string;
  measure?: string;
  quote?: string;
}

/** What a prompt offered: its candidates by handle. */
export function candidatesOf({ user }: ModelPrompt): { handle: string; wording: string }[] {
  return [...user.matchAll(/^(c\d+): (.*(?:\n {3}.*)?)$/gm)].map(([, handle = '', wording = '']) => ({
    handle,
    wording,
  }));
}

/** The handle of the first candidate whose wording has these words; `c0`, which nobody offers, if none has. */
export const handleOf = (words: string, prompt: ModelPrompt) =>
  candidatesOf(prompt).find(({ wording }) => wording.includes(words))?.handle ?? 'c0';

/** A model that says what a test wants it to, and keeps what it was asked. */
export function modelSaying(says: (prompt: ModelPrompt) => Saying[] | { json: unknown }): {
  model: Model;
  asked: ModelPrompt[];
  by: (string | null)[];
} {
  const asked: ModelPrompt[] = [];
  const by: (string | null)[] = [];
  const model: Model = {
    async ask(request) {
      asked.push(request.prompt);
      by.push(request.by);
      const said = says(request.prompt);
      const commands = Array.isArray(said)
        ? said.map((one) => ({ task: '', measure: '', quote: '', ...one }))
        : undefined;
      return {
        isAnswered: true,
        json: commands ? { commands } : (said as { json: unknown }).json,
        model: 'scripted',
        tokens: { sent: 0, received: 0 },
        isFromCache: false,
      };
    },
  };
  return { model, asked, by };
}
