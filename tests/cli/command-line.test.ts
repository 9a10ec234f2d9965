import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Home, makeHome, PEOPLE, PLAN, readJsonLines, readNothing, remit } from './remit-process.ts';
import { remitHere } from './test-tools.ts';

const readTasks = (register: unknown) => (register as { tasks: { id: string }[] }).tasks;

describe('a plan and its people, from the command line', async () => {
  let home: Home;
  const here = (words: string[], stdin = '') => remitHere(home.url, words, stdin);
  beforeAll(async () => {
    home = makeHome();
    expect((await here(['import', PLAN, '--yes'])).status).toBe(0);
    expect((await here(['people', PEOPLE])).status).toBe(0);
  });

  it('importing the same file again changes nothing and says so', async () => {
    const { status, stdout } = await here(['import', PLAN, '--yes']);
    expect(status).toBe(0);
    expect(stdout).toContain('没有变化');
  });

  it('prints the register it keeps', async () => {
    const [printed] = readJsonLines((await here(['import', PLAN, '--dry-run', '--json'])).stdout);
    const exported = JSON.parse((await here(['export', 'plan', '--format', 'json'])).stdout);
    expect(exported['tasks']).toHaveLength(56);
    expect(readTasks(exported).map(({ id }) => id)).toEqual(readTasks(printed).map(({ id }) => id));
  });

  it('answers one question of its arguments', async () => {
    const { status, stdout } = await here(['ask', '20#3', '谁负责？', '--json']);
    expect(status).toBe(0);
    expect(readJsonLines(stdout)[0]).toMatchObject({
      q: '20#3 谁负责？',
      kind: 'owner',
      tasks: ['20#3'],
      departments: ['区交通运输局'],
      language: 'zh',
      engine: 'rules',
    });
  });

  it('answers the questions of stdin in order, plain or JSON, and goes on after a bad line', async () => {
    const stdin = [
      '{"id":"a","q":"20#3 谁负责？"}',
      '{"id":"b"}',
      '15#1 谁牵头？',
      '{"id":7,"q":"食盐监管谁负责？","as":"staff"}',
    ];
    const { status, stdout, stderr } = await here(['ask', '--json'], `${stdin.join('\n')}\n`);
    const answers = readJsonLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual(['a', undefined, 7]);
    expect(answers[1]).toMatchObject({ kind: 'lead', no_lead: true });
    expect(answers[2]).toMatchObject({ kind: 'not_in_plan', departments: [] });
    expect(status).toBe(1);
    expect(stderr).toContain('Line 2: “q” is missing.');
  });

  it('shows how a message is understood, and writes nothing', async () => {
    const message = { id: 'u1', department: '民政局', text: '阳光厨房7家了', context: [] };
    const [reading] = readJsonLines((await here(['read', '--json'], JSON.stringify(message))).stdout);
    expect(reading).toMatchObject({ id: 'u1', intent: 'update', entries: [{ task: '15#1', value: 7, unit: '家' }] });
    expect(Object.keys(reading ?? {})).toEqual(
      expect.arrayContaining(['intent', 'entries', 'asks', 'candidates', 'named', 'flags', 'text']),
    );
    expect(JSON.parse((await here(['export', 'updates', '--format', 'json'])).stdout)).toEqual([]);
  });

  it('prints a digest whose counts are all the tasks', async () => {
    const [digest] = readJsonLines((await here(['digest', '--week', '2023-W41', '--json'])).stdout);
    const sum = ['done', 'on_pace', 'behind', 'far_behind', 'no_data'].reduce(
      (all, light) => all + Number(digest?.[light]),
      0,
    );
    expect(sum).toBe(56);
    expect(digest?.['items']).toHaveLength(56);
    expect(String(digest?.['text']).split('\n')[0]).toContain('周报');
  });

  it('refuses rows it cannot place, by their line, and loads the rest', async () => {
    const file = join(home.folder, 'more.csv');
    writeFileSync(
      file,
      'handle,name,department,role\nnew-1,一,市监局,liaison\nnew-2,二,区体育局,liaison\nnew-3,三,,king\n',
    );
    const { status, stdout, stderr } = await here(['people', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 people loaded, 2 rows refused');
    expect(stderr).toMatch(/line 3 refused: .*区体育局[\s\S]*line 4 refused: .*king/);
  });

  it('is found well by the doctor', async () => {
    const { status, stdout } = await here(['doctor']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ok {4}database[\s\S]*ok {4}plan[\s\S]*56 tasks/);
  });

  it('ends quietly when whoever reads has gone', async () => {
    expect(await readNothing(home, ['export', 'plan'])).toEqual({ status: 0, stderr: '' });
  });
});

describe('the first start', () => {
  it('loads the example, says so once, and lets a newcomer ask, report and read within one sitting', () => {
    const home = makeHome();
    const typed = ['20#3 谁负责？', '/as liaison-M', '阳光厨房7家了', '对', '/as leader', '本周周报'];
    const { status, stdout, stderr } = remit(home, ['start'], `${typed.join('\n')}\n`);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('REMIT_EXAMPLE=no');
    expect(stdout).toContain('区交通运输局');
    expect(stdout).toContain('已记');
    expect(stdout).toContain('周报');
    const again = remit(home, ['start'], '/quit\n');
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).not.toContain('REMIT_EXAMPLE=no');
  });

  it('loads nothing when told not to', () => {
    const { stdout } = remit(makeHome({ REMIT_EXAMPLE: 'no' }), ['start'], '/who\n');
    expect(stdout).not.toContain('liaison-M');
  });
});

describe('what cannot be done is said in one sentence', () => {
  const home = makeHome();
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(home.folder, name), content);
    return join(home.folder, name);
  };

  it.each([
    ['an empty file', () => ['import', file('empty.txt', '')]],
    ['a binary', () => ['import', file('binary.bin', new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7]))]],
    ['a file that is not there', () => ['import', '/nowhere/plan.txt']],
    ['a plan without a single owner', () => ['import', file('poem.txt', '一、春眠不觉晓\n二、处处闻啼鸟\n')]],
    ['a question before there is a plan', () => ['ask', '谁负责？']],
    ['the report of a later day', () => ['report', '--quarter', '2023Q3', '--out', home.folder]],
  ])('%s', async (_, words) => {
    const { status, stdout, stderr } = await remitHere(home.url, words());
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('settings that are wrong are all named', () => {
    const { status, stderr } = remit(makeHome({ REMIT_ZONE: 'Mars', REMIT_DIGEST_AT: '99' }), ['ask', '谁']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/REMIT_ZONE.*REMIT_DIGEST_AT/);
  });

  it('a dry run leaves no database behind', () => {
    const dry = makeHome();
    expect(remit(dry, ['import', PLAN, '--dry-run']).status).toBe(0);
    expect(existsSync(join(dry.folder, 'data'))).toBe(false);
  });

  it('wrong usage ends with 2', async () => {
    for (const words of [['import'], ['tick'], ['tick', '--at', 'soon'], ['digest', '--week', '2023-W60'], ['fly']]) {
      expect((await remitHere(home.url, words)).status).toBe(2);
    }
  });
});
