import { describe, expect, it } from 'vitest';
import { listSayings, takeSayings } from '../../src/answers/find-sayings.ts';
import { proposeExpansions } from '../../src/answers/propose-expansions.ts';
import type { Task } from '../../src/domain/plan.ts';
import { ask, makeContext } from './support.ts';

const lead = (department: string) => [{ department, role: 'lead' as const }];
const plan = (expansions: string[] = []) =>
  makeContext([
    { id: '1#1', text: '规范农贸市场经营秩序', owners: lead('县商务局') },
    { id: '2#1', text: '加强养老机构食堂管理', owners: lead('县民政局') },
    { id: '3#1', text: '推进适老化改造', owners: lead('县住建局'), ...(expansions.length > 0 ? { expansions } : {}) },
  ]);
const sayingsOf = (...expansions: string[]) => listSayings([{ expansions } as Task]);

describe('how people ask for a task', () => {
  it('finds it by a phrase that only this plan knows, and by most of it', () => {
    const context = plan(['给老人家里装扶手']);
    expect(ask('给老人家里装扶手谁管', context).tasks).toEqual(['3#1']);
    expect(ask('家里装扶手找谁', context).tasks).toEqual(['3#1']);
    expect(ask('给老人家里装扶手谁管', plan()).kind).toBe('not_in_plan');
  });

  it('is not led there by one word of the phrase', () => {
    expect(ask('老人免费坐公交谁管', plan(['给老人家里装扶手'])).tasks).not.toContain('3#1');
  });

  it('takes the whole phrase as one thing, the longest first', () => {
    const { concepts, rest } = takeSayings(sayingsOf('赶圩', '三月三赶圩'), '三月三赶圩谁管');
    expect(concepts.map(({ said }) => said)).toEqual(['三月三赶圩']);
    expect(rest.trim()).toBe('谁管');
  });

  it('does not read a phrase in letters inside a word', () => {
    expect(takeSayings(sayingsOf('gis map'), 'logis maps').concepts).toEqual([]);
    expect(takeSayings(sayingsOf('gis map'), 'the gis map').concepts).toHaveLength(1);
  });
});

describe('proposed at import', () => {
  const { tasks } = proposeExpansions(plan().plan.register);
  const of = (id: string) => tasks.find((task) => task.id === id)?.expansions ?? [];

  it('are everyday words for what only this task speaks of', () => {
    expect(of('1#1')).toContain('菜市场');
    expect(of('2#1')).toContain('敬老院食堂');
    expect(of('2#1')).not.toContain('菜市场');
  });

  it('leave alone what the office, or the plan that ships, has put there', () => {
    const kept = proposeExpansions(plan(['装扶手']).plan.register).tasks.find(({ id }) => id === '3#1');
    expect(kept?.expansions).toEqual(['装扶手']);
    const none = { ...plan().plan.register };
    const emptied = { ...none, tasks: none.tasks.map((task) => ({ ...task, expansions: [] })) };
    expect(proposeExpansions(emptied).tasks.every(({ expansions }) => expansions?.length === 0)).toBe(true);
  });

  it('propose nothing that many tasks could claim', () => {
    const common = makeContext(
      ['1#1', '2#1', '3#1'].map((id) => ({ id, text: `农贸市场专项整治${id}`, owners: lead(`${id}局`) })),
    );
    expect(proposeExpansions(common.plan.register).tasks.flatMap(({ expansions = [] }) => expansions)).not.toContain(
      '菜市场',
    );
  });
});
