import type { IsoDay } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Register } from '../../src/domain/plan.ts';
import type { Address, Incoming, Outgoing } from '../../src/ports/chat.ts';
import type { Command, NewUpdate } from '../../src/ports/commands.ts';
import type { NewPlan, Store, Turn } from '../../src/ports/stores.ts';

export type OpenStore = () => Promise<{ store: Store; reopen(): Promise<Store>; close(): Promise<void> }>;

export const AT = new Date('2023-10-16T01:00:00Z');
export const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

export const REGISTER: Register = {
  ...{ title: '工作要点', number: '〔2023〕2号', issuer: null, date: null, year: 2023, language: 'zh' },
  addressees: ['各街道'],
  goals: [],
  sections: [{ ref: '一', title: '总体', items: ['1'] }],
  departments: [{ name: '区民政局', aliases: ['民政'], collective: false }],
  tasks: [
    {
      ...{ id: '1#1', ref: '1', clause: 1, section: '一', title: '食堂', text: '建成阳光厨房11家', start: 3, end: 12 },
      owners: [{ department: '区民政局', role: 'lead' }],
      targets: [],
    },
  ],
  unassigned: [],
  findings: [{ kind: 'left_over', text: '一句' }],
};

export const newPlan = (change: Partial<NewPlan> = {}): NewPlan => ({
  register: REGISTER,
  text: '第一版',
  sourceName: 'plan.txt',
  status: 'in_force',
  at: AT,
  inForceFrom: '2023-09-28' as IsoDay,
  by: 'office',
  ...change,
});

export const person = (handle: string, change: Partial<Person> = {}): Person => ({
  ...{ handle, name: handle, department: '区民政局', role: 'liaison', slackUserId: null, email: null, claims: null },
  reachable: true,
  ...change,
});

export const newUpdate = (change: Partial<NewUpdate> = {}): NewUpdate => ({
  ...{ plan: 'p', task: '1#1', department: '区民政局', onBehalf: false, late: false, status: 'on_track' },
  ...{ note: '两家在装修', text: '7家，两家在装修', blocker: null, asOf: '2023-10-16', source: null },
  measurements: [{ metric: '阳光厨房', value: 7, unit: '家', kind: 'total' }],
  supersedes: [],
  ...change,
});

export const message = (key: string, change: Partial<Incoming> = {}): Incoming => ({
  ...{ key, platform: 'local', from: 'liaison-M', conversation: 'c', address: 'liaison-M' as Address, at: AT },
  content: { type: 'said', text: '你好' },
  ...change,
});

export const outgoing = (key: string, recipient: string): Outgoing => ({
  ...{ key, platform: 'local', recipient },
  reply: { blocks: [{ type: 'text', text: key }] },
});

export const turn = (change: Partial<Turn> = {}): Turn => ({
  at: AT,
  by: 'liaison-M',
  commands: [],
  messages: [],
  ...change,
});

/** A store with a plan in force, somebody of a department and somebody of the office, and how they act in it. */
export async function openTown(open: OpenStore) {
  const home = await open();
  await home.store.plans.save(newPlan({ id: 'p' }));
  await home.store.directory.save([person('liaison-M'), person('office', { role: 'office' })], null, later(0));
  const act = (by: string, minutes: number, ...commands: Command[]) =>
    home.store.conversations.keep(turn({ by, at: later(minutes), commands }));
  return { ...home, act };
}
