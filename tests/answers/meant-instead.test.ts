import { describe, expect, it } from 'vitest';
import { ask, bundled, makeContext } from './support.ts';

const lead = (department: string) => [{ department, role: 'lead' as const }];
const context = makeContext([
  { id: '1#1', text: '开展重金属污染源头防治', owners: lead('县生态环境局') },
  { id: '2#1', text: '做好被污染大米的处置，打造大米品牌', owners: lead('县农业农村局') },
  { id: '3#1', text: '处置医疗器械突发事件', owners: lead('县药监局') },
]);

describe('where the best task leaves out a thing that another one has', () => {
  it('asks which is meant', () => {
    const { kind, tasks } = ask('重金属污染的大米谁处理', context);
    expect(kind).toBe('clarify');
    expect(new Set(tasks)).toEqual(new Set(['1#1', '2#1']));
  });
});

describe('where the plan does not answer', () => {
  it('knows a matter by its whole name: its parts do not make it another one', () => {
    expect(ask('医疗事故谁调查', context)).toMatchObject({ kind: 'not_in_plan', departments: [] });
  });

  it('names what is close in wording, without an owner', () => {
    const { kind, departments, text } = ask('重金属期货谁管');
    expect([kind, departments]).toEqual(['not_in_plan', []]);
    expect(text).toContain('字面上接近的只有');
    expect(text).not.toContain('局');
  });
});

describe('what was typed otherwise than the plan writes it', () => {
  it('is found where Chinese words are spelled in letters', () => {
    expect(ask('shipin chanye yuanqu 归谁').tasks).toContain('19#1');
  });

  it('is found in an English plan by a Chinese question', () => {
    const english = makeContext(
      [
        { id: '1#1', text: 'Improve the complaints hotline for residents', owners: lead('Citizen Services') },
        { id: '2#1', text: 'Plant trees along the river', owners: lead('Parks') },
      ],
      { language: 'en' },
    );
    expect(ask('投诉热线谁负责', english).tasks).toEqual(['1#1']);
  });

  it('refers to what was just shown where no subject is named', () => {
    expect(ask('what is the target?', { ...bundled, focus: ['17#2'] }).tasks).toEqual(['17#2']);
    expect(ask('what is the target?').kind).toBe('clarify');
  });
});
