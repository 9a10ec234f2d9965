import { tellKey } from '../ports/stores.ts';
import type { Tell } from './step.ts';

/** The messages to others that a message leads to, each with a key of its own, the same whenever the step is worked out. */
export function keyTells(message: string, tells: Tell[]): (Tell & { key: string })[] {
  return tells.map((tell, index) => {
    const before = tells.slice(0, index).filter(({ handle }) => handle === tell.handle).length;
    return { ...tell, key: tellKey(message, tell.handle, before) };
  });
}
