import { type Check, finding } from './audit.ts';

/** How the document was read where it could be read in several ways. */
export const layoutChoice: Check = (audited) => {
  const [chosen, ...others] = audited.layouts;
  if (!chosen || others.length === 0) return [];
  return [
    finding(audited, 'layout', {
      zh: `按“${chosen}”读取；也可能是“${others.join('”、“')}”。如有遗漏，请核对。`,
      en: `Read as “${chosen}”; it might also be “${others.join('”, “')}”.`,
    }),
  ];
};

const SHOWN = 40;
/** Who signed and when, and who may read it. */
const SIGNED = /^[^。；，]{0,40}\d{4}年\d{1,2}月\d{1,2}日(?:[（(]此件[^）)]*[）)])?$/;

/** Text between and after the items that became part of no task. */
export const leftOver: Check = (audited) =>
  audited.register.unassigned
    .filter(
      ({ text, start, end }) =>
        text.length > 10 &&
        !SIGNED.test(text) &&
        !audited.rough.unowned.some(({ body }) => body.start >= start && body.start < end),
    )
    .map(({ text }) => {
      const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      return finding(audited, 'left_over', {
        zh: `以下文字没有归入任何任务（共${text.length}字）：${words}`,
        en: `These words belong to no task (${text.length} characters): ${words}`,
      });
    });
