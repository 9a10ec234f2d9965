import { describe, expect, it, test } from 'vitest';
import { brief, HOUSING, ROADS, read, SCHOOLS } from './support.ts';

describe('what is clear is read', () => {
  test.each([
    [HOUSING, '老旧小区改造完成12个', '1#1 改造老旧小区 12 total on_track'],
    [HOUSING, '电梯装了三十台', '1#1 加装电梯 30 total done'],
    [HOUSING, '满意率八成六', '1#1 物业服务满意率 86 percent on_track'],
    [HOUSING, '满意率掉到80%', '1#1 物业服务满意率 80 percent at_risk'],
    [HOUSING, '又装了2台电梯', '1#1 加装电梯 2 increment on_track'],
    [HOUSING, '电梯上个月5台，这个月再加3台', '1#1 加装电梯 8 total on_track'],
    [HOUSING, '电梯这周加2台，累计9台', '1#1 加装电梯 9 total on_track'],
    [SCHOOLS, '40所学校里30所能躺睡', '2#1 学校午休躺睡覆盖率 75 percent on_track'],
    [SCHOOLS, '全县40所学校，30所能躺睡', '2#1 学校午休躺睡覆盖率 75 percent on_track'],
    [SCHOOLS, '学校午休躺睡应覆盖40所，已覆盖30所', '2#1 学校午休躺睡覆盖率 75 percent on_track'],
    [HOUSING, '应装电梯30台，已装12台', '1#1 加装电梯 12 total on_track'],
    [HOUSING, '全县12台电梯装好了', '1#1 加装电梯 12 total on_track'],
    [HOUSING, '电梯装12台，其中新城3台', '1#1 加装电梯 12 total on_track'],
    [HOUSING, '1#1 85%', '1#1 物业服务满意率 85 percent on_track'],
    [ROADS, '4#1 正常推进', '4#1 - - none on_track'],
    [HOUSING, '1＃1 电梯12台', '1#1 加装电梯 12 total on_track'],
    [SCHOOLS, '托育点开了第3个', '2#1 公办托育点 3 total on_track'],
    [SCHOOLS, '校车安全事故零发生', '3#1 校车安全事故 0 total on_track'],
    [HOUSING, '电梯第三台下周装', '1#1 加装电梯 - none on_track'],
    [SCHOOLS, '下周完成第三个托育点', '2#1 公办托育点 - none on_track'],
    [HOUSING, '满意率下降2个百分点', '1#1 物业服务满意率 - none at_risk'],
    [HOUSING, '满意率从90%降到86%', '1#1 物业服务满意率 86 percent on_track'],
    [HOUSING, '老旧小区20个里有3个不合格退回，实际17个', '1#1 改造老旧小区 17 total on_track'],
    [SCHOOLS, '40所学校里10所没达标', '2#1 学校午休躺睡覆盖率 - none on_track'],
    [SCHOOLS, '收到1起校车投诉，已处理', '3#1 校车服务投诉 1 increment at_risk'],
    [SCHOOLS, '接到校车投诉一起', '3#1 校车服务投诉 1 increment at_risk'],
    [SCHOOLS, '校车零投诉', '3#1 校车服务投诉 0 total on_track'],
    [ROADS, '事故多发路段还没开始整治', '3#1 - - none not_started'],
    [ROADS, '养护公告完成一半', '4#1 养护公告完成 50 percent on_track'],
    [ROADS, '养护公告完成60%', '4#1 养护公告完成 60 percent on_track'],
    [ROADS, '养护公告全部完成', '4#1 - - none done'],
    [HOUSING, '有3台电梯老化了', '1#1 加装电梯 - none at_risk'],
    [HOUSING, '不到10台电梯', '1#1 加装电梯 - none on_track'],
    [HOUSING, '电梯还有一台就齐了', '1#1 加装电梯 - none on_track'],
    [SCHOOLS, '校车事故演练1起', '3#1 校车安全事故 - none on_track'],
    [HOUSING, '电梯退了1台', '1#1 加装电梯 - none on_track'],
    [HOUSING, '电梯装了8台，2台还在公示', '1#1 加装电梯 8 total on_track'],
    [HOUSING, '物业满意86户，一共100户', '1#1 物业服务满意率 86 percent on_track'],
    [ROADS, '养护公告印了200份', '4#1 养护公告印 200 total on_track'],
    [HOUSING, '老旧小区改造开了3次推进会', '1#1 老旧小区改造开了推进会 3 total on_track'],
    [SCHOOLS, '校车事故伤了3人', '3#1 校车安全事故 - none at_risk'],
    [ROADS, '养护公告已经发布', '4#1 - - none done'],
  ])('%s: %s', (department, text, entry) => {
    const reading = read(department, text);
    expect(brief(reading)).toEqual([entry]);
    expect(reading.intent).toBe('update');
  });

  it('takes several targets out of one message', () => {
    expect(brief(read(HOUSING, '小区改造5个，电梯8台；满意率88%'))).toEqual([
      '1#1 改造老旧小区 5 total on_track',
      '1#1 加装电梯 8 total on_track',
      '1#1 物业服务满意率 88 percent on_track',
    ]);
  });

  it('takes every event out of a list of what did not happen', () => {
    const none = ['3#1 校车安全事故 0 total on_track', '3#1 校车服务投诉 0 total on_track'];
    expect(brief(read(SCHOOLS, '校车零事故零投诉'))).toEqual(none);
    expect(brief(read(SCHOOLS, '校车事故0起，投诉0起'))).toEqual(none);
  });

  it('spreads one figure over all rates only where as many are said as the task has', () => {
    expect(brief(read(SCHOOLS, '学校午休躺睡两项率都是90%'))).toEqual(['2#1 学校午休躺睡覆盖率 - none -']);
  });

  it('knows what is counted from the unit of what is still to do', () => {
    expect(brief(read(HOUSING, '电梯计划30台，完成6台'))).toEqual(['1#1 加装电梯 6 total on_track']);
  });

  it('does not take 没有投诉 of one thing for that of another', () => {
    expect(brief(read(SCHOOLS, '托育点建了3个，没有投诉'))).toEqual(['2#1 公办托育点 3 total on_track']);
  });

  it('leaves out what is still to do, planned or repeated from the plan', () => {
    const reading = read(HOUSING, '电梯目标30台，装好12台，还剩18台，预计下月再装5台');
    expect(brief(reading)).toEqual(['1#1 加装电梯 12 total on_track']);
    expect(reading.flags).toContain('number_not_progress');
  });

  it('keeps what was done on the way beside what the target counts', () => {
    expect(brief(read(HOUSING, '电梯装了8台，培训了3场'))).toEqual([
      '1#1 加装电梯 8 total on_track',
      '1#1 培训 3 total on_track',
    ]);
  });

  it.each(['养护公告还有2次校对', '养护公告开了会，来了20人'])('%s is no figure', (text) => {
    expect(read(ROADS, text).entries.map(({ value }) => value)).toEqual([null]);
  });

  it('asks which rate is meant where the task knows none of that name', () => {
    expect(read(ROADS, '养护公告阅读率30%').asks).toEqual(expect.arrayContaining(['task', 'metric']));
  });

  it('does not leave a task for one word that another task happens to have', () => {
    expect(read(ROADS, '事故多发路段巡查了6次，养护3处').entries.map(({ task }) => task)).not.toContain('4#1');
  });

  it('keeps trouble as a blocker in the words that were said', () => {
    const [entry] = read(HOUSING, '电梯招标流标了，推不动').entries;
    expect(entry).toMatchObject({ metric: '加装电梯', status: 'blocked', blocker: '电梯招标流标了，推不动' });
  });
});

describe('what is not clear is asked', () => {
  test.each([
    [HOUSING, '又装了2台电梯', 'total'],
    [HOUSING, '电梯加装推进中', 'value'],
    [HOUSING, '电梯第三台下周装', 'value'],
    [HOUSING, '电梯少了1台', 'total'],
    [HOUSING, '满意率跌了3个点', 'total'],
    [HOUSING, '电梯加装完成了，25台', 'confirm'],
    [HOUSING, '满意率达标了 80%', 'confirm'],
    [HOUSING, '满意率达到目标了，80%', 'confirm'],
    [HOUSING, '电梯完成了60%', 'unit'],
    [HOUSING, '满意率120%', 'value'],
    [HOUSING, '电梯-3台', 'value'],
    [HOUSING, '电梯可能8台，也可能9台', 'value'],
    [SCHOOLS, '完成了3个', 'task'],
    [SCHOOLS, '出了1起校车安全事故', 'total'],
    [SCHOOLS, '卡住了，急', 'blocker'],
    [HOUSING, '托育点建了3个', 'task'],
    [HOUSING, '广场舞场地建了3处', 'task'],
    [SCHOOLS, '学校午休躺睡投诉率3%', 'metric'],
    [HOUSING, '电梯选址8台', 'value'],
    [SCHOOLS, '校车安全培训完成3起', 'metric'],
    [SCHOOLS, '校车事故演练1起', 'metric'],
  ] as const)('%s: %s: %s', (department, text, ask) => {
    expect(read(department, text).asks).toContain(ask);
  });

  it('takes two counts alike for a share where a rate is asked for, and has it confirmed', () => {
    const reading = read(HOUSING, '物业满意率调查100户，满意86户');
    expect(brief(reading)).toEqual(['1#1 物业服务满意率 86 percent on_track']);
    expect(reading).toMatchObject({ asks: ['confirm'], flags: ['computed_ratio'] });
  });

  it.each(['学校午休躺睡跑了12所，座谈3所', '学校午休躺睡30所'])('%s is no share', (text) => {
    expect(read(SCHOOLS, text).entries[0]?.value ?? null).toBeNull();
  });

  it('stores no impossible value', () => {
    const reading = read(HOUSING, '满意率120%');
    expect(brief(reading)).toEqual(['1#1 物业服务满意率 - none -']);
    expect(reading.flags).toContain('impossible_value');
  });

  it('does not take 已完成12台 for a claim that the task is done', () => {
    expect(read(HOUSING, '电梯已完成12台').asks).toEqual([]);
  });

  it('records nothing for the task of another department and names it', () => {
    expect(read(HOUSING, '公办托育点建了3个')).toMatchObject({
      entries: [],
      named: ['2#1'],
      flags: ['other_department'],
    });
  });

  it('records nothing that is not in the plan', () => {
    expect(read(HOUSING, '垃圾分类督导做完了')).toMatchObject({ entries: [], flags: ['not_in_plan'] });
  });
});

describe('what is no report records nothing', () => {
  test.each([
    ['电梯要装几台？', 'question'],
    ['30台电梯是年底前吗', 'question'],
    ['收到，谢谢', 'smalltalk'],
    ['好的 收到 谢谢', 'smalltalk'],
    ['OK 知道了 辛苦', 'smalltalk'],
    ['撤回刚才那条', 'cancel'],
  ])('%s', (text, intent) => {
    expect(read(HOUSING, text)).toMatchObject({ intent, entries: [] });
  });

  it('names the tasks a question is about', () => {
    expect(read(HOUSING, '电梯要装几台？').named).toEqual(['1#1']);
  });

  it('reads a report after polite words', () => {
    expect(brief(read(HOUSING, '好的 电梯装了8台'))).toEqual(['1#1 加装电梯 8 total on_track']);
  });

  it('reads a report beside a question', () => {
    expect(brief(read(HOUSING, '电梯装了8台。满意率要到多少？'))).toEqual(['1#1 加装电梯 8 total on_track']);
  });

  it('knows that nothing new is an answer', () => {
    expect(read(SCHOOLS, '本周没啥新进展')).toMatchObject({
      intent: 'update',
      entries: [],
      flags: ['no_change'],
      asks: [],
    });
  });
});
