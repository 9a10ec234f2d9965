import { looksLikeOffice, protectGroups, restoreGroups } from '../refiners/organisation.ts';
import { withoutPersons } from '../refiners/persons.ts';

/** 等 closes a list: `A等国务院相关部门` names A and a group, `A等单位` names A. */
const AND_OTHERS = /等(?=$|[，、；,;/]|国务院|各|有关|相关|省|市|区|县|单位|部门|成员|地区|地方|街道|镇)/g;
const BARE_REMAINDER = /^(?:\d+|[一二三四五六七八九十]+)?[个家]?(?:单位|部门|地区|成员单位)$/;
const CONJUNCTION = /以及|及其|[及和与暨]/g;
const NOISE =
  /^(?:[^、，]{0,14}?(?:均|都|统一|任务|工作)由|由|请|并|其中|具体由|主要由|分别由|统一由|[:：])+|(?:分别|共同|具体|主要|统一|各自|等)+$/g;

/** The names of a Chinese list, as printed; persons and their posts are left out. */
export function splitNames(list: string): string[] {
  return protectGroups(list)
    .split(/[、，,；;。/|]|\s+/)
    .flatMap(splitOthers)
    .flatMap(splitConjunctions)
    .map((name) => withoutPersons(restoreGroups(name.replace(NOISE, '').replace(/^[)）\]】]+|[(（[【]+$/g, ''))))
    .filter((name) => !BARE_REMAINDER.test(name))
    .filter((name) => name.length > 1 || /^[局办委]$/.test(name));
}

function splitOthers(name: string): string[] {
  const parts = name.split(AND_OTHERS).filter((part) => part !== '');
  return parts.filter((part, at) => at === 0 || !BARE_REMAINDER.test(part));
}

/** 和, 及, 与 part two names only where both sides are whole names: 文化和旅游部 is one. */
function splitConjunctions(name: string): string[] {
  for (const { index, 0: word } of name.matchAll(CONJUNCTION)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (looksLikeOffice(left) && looksLikeOffice(right)) return [left, ...splitConjunctions(right)];
  }
  return [name];
}
