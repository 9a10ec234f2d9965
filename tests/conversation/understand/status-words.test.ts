import { expect, test } from 'vitest';
import { readStatusWords, saysNoChange } from '../../../src/conversation/understand/status-words.ts';

test.each([
  ['推广还没开始', 'not_started'],
  ['尚未启动', 'not_started'],
  ["hasn't started yet", 'not_started'],
  ['卡在系统对接', 'blocked'],
  ['招标流标了', 'blocked'],
  ['账号没批下来，干不了', 'blocked'],
  ['on hold until further notice', 'blocked'],
  ['人手不够', 'at_risk'],
  ['商户不配合', 'at_risk'],
  ['进度要慢', 'at_risk'],
  ["we're short of inspectors", 'at_risk'],
  ['帮忙协调下', 'at_risk'],
  ['评审缺专家', 'at_risk'],
  ['企业不太愿意来', 'at_risk'],
  ['不是很配合', 'at_risk'],
  ['难推', 'at_risk'],
  ['没人报名', 'at_risk'],
  ['人员还没配齐', 'at_risk'],
  ['设备没到位', 'at_risk'],
  ['业主不让装', 'blocked'],
  ['推不下去', 'blocked'],
  ['已达标', 'done'],
  ['已达标率80%', null],
  ['不缺人', null],
  ['没难度', null],
  ['整改缺陷3处', null],
  ['难点都解决了', null],
  ['这项完成', 'done'],
  ['全部验收', 'done'],
  ['all finished', 'done'],
  ['满意率达标了 80%', 'done'],
  ['达到目标了', 'done'],
  ['17家达标了', null],
  ['没达标', null],
  ['月底完成', null],
  ['按计划推进', null],
  ['这轮搞完了，下轮月底', null],
  ['立项完成，后面还要攻关', null],
  ['督导完成率98%', null],
])('%s: %s', (said, status) => {
  expect(readStatusWords(said).status).toBe(status);
});

test.each(['没啥新进展', '本周无变化', '跟上周一样', '老样子', 'nothing new', 'no change'])(
  '%s: nothing new',
  (said) => {
    expect(saysNoChange(said)).toBe(true);
  },
);

test.each(['新增2家', '进展顺利', '变化很大'])('%s is news', (said) => {
  expect(saysNoChange(said)).toBe(false);
});
