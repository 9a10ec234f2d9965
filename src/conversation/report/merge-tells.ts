import type { Step } from '../step.ts';

/** One message to each person, whatever they are told of. */
export function mergeTells(tells: Step['tell']): Step['tell'] {
  return [...Map.groupBy(tells, ({ handle }) => handle)].map(([handle, told]) => ({
    handle,
    reply: { blocks: told.flatMap(({ reply }) => reply.blocks) },
  }));
}
