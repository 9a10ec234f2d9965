import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IDLE, readState } from '../../src/conversation/state.ts';

it('a conversation that never was is idle, and nothing is lost', () => {
  expect(readState(undefined)).toEqual({ state: IDLE, isLost: false });
});

it('a saved state is read as it was', () => {
  const state = { ...IDLE, focus: ['9#2'], waiting: { kind: 'offer-pass-on' as const, id: '1', question: '食盐谁管' } };
  expect(readState(JSON.stringify(state))).toEqual({ state, isLost: false });
});

it.each(['', '{', '[]', '{"format":0}', JSON.stringify({ ...IDLE, waiting: { kind: 'unheard-of' } })])(
  'a broken or outdated state (%s) becomes idle, and says so',
  (saved) => {
    expect(readState(saved)).toEqual({ state: IDLE, isLost: true });
  },
);

it('no text whatever makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (saved) => readState(saved).state.format === 1));
});
