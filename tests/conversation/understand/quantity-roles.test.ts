import { expect, test } from 'vitest';
import { findQuantities } from '../../../src/conversation/understand/quantities.ts';
import { readRole } from '../../../src/conversation/understand/quantity-roles.ts';

const roles = (clause: string) => findQuantities(clause).map((quantity) => readRole(clause, quantity));

test.each([
  ['累计8家', 'total'],
  ['现在是8家了', 'total'],
  ['增加到8家', 'total'],
  ['只有1家', 'total'],
  ['实际9家', 'total'],
  ['第三家开了', 'total'],
  ['第三家上周开了', 'total'],
  ['第8家月底验收完了', 'total'],
  ['10家里9家合格', 'total'],
  ['第三家下周开', 'forecast'],
  ['第三家快开了', 'forecast'],
  ['2家马上挂牌', 'forecast'],
  ['下周完成第三家', 'forecast'],
  ['明天再开2家', 'forecast'],
  ['10家里1家不合格', 'remaining'],
  ['12家里3家没评上', 'remaining'],
  ['有8%未达标', 'remaining'],
  ['下降2个百分点', 'decrease'],
  ['跌了3个点', 'decrease'],
  ['少了1家', 'decrease'],
  ['down 2 points', 'decrease'],
  ['还有一家就齐了', 'remaining'],
  ['不到10家', 'target'],
  ['没有建成7家', 'target'],
  ['还没有完成放心市场7家', 'target'],
  ['没完成的7家', 'remaining'],
  ['没有问题，建成7家', 'plain'],
  ['拟建1条', 'forecast'],
  ['退了1家', 'decrease'],
  ['清退3家', 'activity'],
  ['3家还在公示', 'remaining'],
  ['3家还在用', 'plain'],
  ['降到86%', 'total'],
  ['至少8家', 'plain'],
  ['8 in total', 'total'],
  ['又建成2家', 'increment'],
  ['这个月多抽了3批', 'increment'],
  ['快检室+1', 'increment'],
  ['本月5批次', 'increment'],
  ['5 more batches', 'increment'],
  ['上个月3家', 'past'],
  ['建成8家', 'plain'],
  ['走访了5家', 'activity'],
  ['选址2家', 'activity'],
  ['不合格1批', 'activity'],
  ['不是8家', 'aside'],
  ['还剩2家', 'remaining'],
  ['2家在装修', 'remaining'],
  ['在建3家', 'remaining'],
  ['3 batches left', 'remaining'],
  ['目标11家', 'target'],
  ['今年要搞11家', 'target'],
  ['还没到60%', 'target'],
  ['预计能到10家', 'forecast'],
  ['下个月打算抽3批', 'forecast'],
  ['花了30万', 'aside'],
])('%s: %s', (clause, role) => {
  expect(roles(clause)).toEqual([role]);
});

test('of a rise only the level reached counts', () => {
  for (const rise of ['由52%提升至57%', '从3家变5家', '3变5', '3→5家', '3家变成了5家'])
    expect(roles(rise)).toEqual(['aside', 'total']);
});

test('of last month and now only now counts', () => {
  expect(roles('85% last month, 88% now')).toEqual(['past', 'total']);
});
