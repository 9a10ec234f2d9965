import { type Finding, hasNoLead } from '../../domain/plan.ts';
import { cleanText } from '../refiners/cleaning.ts';
import { looksLikeOffice } from '../refiners/organisation.ts';
import { looksLikeOwner } from '../statements/owner-likeness.ts';
import { type Audited, type Check, few, finding } from './audit.ts';

/** So many items without owners are told one by one; more are one matter, as of a part that only informs. */
const MOST_SINGLY = 12;

/** Items that name nobody, and tasks whose statement gave no name. */
export const noOwner: Check = (audited) => [
  ...unownedItems(audited),
  ...audited.register.tasks
    .filter(({ owners }) => owners.length === 0)
    .map(({ id }) =>
      finding(audited, 'no_owner', {
        task: id,
        zh: `${id} 的责任单位读不出来。`,
        en: `No owner could be read for ${id}.`,
      }),
    ),
];

function unownedItems(audited: Audited): Finding[] {
  const refs = audited.rough.unowned.filter(({ body }) => body.end - body.start > 8).map(({ ref }) => ref);
  if (refs.length > MOST_SINGLY) {
    const shown = few(refs, audited.register.language);
    return [
      finding(audited, 'no_owner', {
        zh: `有${refs.length}个条目没有写责任单位（${shown}），不会派给任何单位。`,
        en: `${refs.length} items name no owner (${shown}) and will be given to nobody.`,
      }),
    ];
  }
  return refs.map((ref) =>
    finding(audited, 'no_owner', {
      zh: `条目“${ref}”没有写责任单位，不会派给任何单位。`,
      en: `Item ${ref} names no owner and will be given to nobody.`,
    }),
  );
}

/** Joint tasks that nobody leads. */
export const noLead: Check = (audited) =>
  audited.register.tasks.filter(hasNoLead).map(({ id, owners }) => {
    const names = few(
      owners.map(({ department }) => department),
      audited.register.language,
    );
    return finding(audited, 'no_lead', {
      task: id,
      zh: `${id} 由${names}共同负责，没有写明牵头单位。`,
      en: `${id} is shared by ${names}; no lead is named.`,
    });
  });

/** Names that end like no office we know. */
export const unknownName: Check = (audited) =>
  audited.merged
    .filter(
      ({ parsed, collective, name }) =>
        !parsed.body &&
        !collective &&
        !(/[\u4e00-\u9fff]/.test(name) ? looksLikeOffice(name) : looksLikeOwner(name) > 0),
    )
    .map(({ name, printed }) => {
      const tasks = few(
        [...printed.keys()].flatMap((form) => audited.uses.get(form) ?? []),
        audited.register.language,
      );
      return finding(audited, 'unknown_name', {
        zh: `“${name}”（${tasks}）看不出是哪个单位，请核对。`,
        en: `“${name}” (${tasks}) does not look like a department; please check.`,
      });
    });

/** Different printed names that were taken for one body, with where each stands. */
export const mergedNames: Check = (audited) =>
  audited.merged
    .map(({ name, printed, typos }) => ({ name, forms: [...printed.keys()].filter((form) => !typos.includes(form)) }))
    .filter(({ forms }) => forms.length > 1)
    .map(({ name, forms }) => {
      const { language } = audited.register;
      const evidence = forms
        .map((form) => `“${form}”（${few(audited.uses.get(form) ?? [], language)}）`)
        .join(language === 'zh' ? '、' : ', ');
      return finding(audited, 'merged_names', {
        zh: `${evidence}按同一个单位处理，统一称“${name}”。`,
        en: `${evidence} are taken for one body, called “${name}”.`,
      });
    });

/** Names one character away from a name that is used more. */
export const probableTypo: Check = (audited) =>
  audited.merged.flatMap(({ name, typos }) =>
    typos.map((typo) => {
      const tasks = audited.uses.get(typo) ?? [];
      const places = few(tasks, audited.register.language);
      return finding(audited, 'probable_typo', {
        ...(tasks[0] ? { task: tasks[0] } : {}),
        zh: `“${typo}”（${places}）可能是“${name}”的笔误，已按“${name}”处理。`,
        en: `“${typo}” (${places}) is probably a typing error for “${name}” and was taken for it.`,
      });
    }),
  );

/** Groups that own tasks while the document does not say who belongs to them. */
export const groupWithoutMembers: Check = (audited) =>
  audited.merged
    .filter(({ collective }) => collective)
    .map(({ name, printed }) => {
      const tasks = few(
        [...printed.keys()].flatMap((form) => audited.uses.get(form) ?? []),
        audited.register.language,
      );
      return finding(audited, 'group_without_members', {
        zh: `“${name}”（${tasks}）是一组单位，文件没有列出成员，请补充名单或指定联系人。`,
        en: `“${name}” (${tasks}) is a group whose members the document does not list.`,
      });
    });

const GENERIC =
  /^(?:各|区直|市直|县直|省直|区|市|县|省|国务院|有关|相关|直属|机关)*(?:各)?(?:有关|相关|直属|直)?(?:单位|部门|机构|企业|事业单位|直属机构|部委)$|^[区市县省]各.{0,4}(?:单位|部门)$/;

const withoutOffice = (name: string) => name.replace(/(?:人民政府|办事处)$/, '');

/** Addressees that no task mentions. */
export const addresseeWithoutDuty: Check = (audited) => {
  const named = audited.register.departments.flatMap(({ name, aliases }) =>
    [name, ...aliases].filter((one) => one.length > 2),
  );
  return audited.register.addressees
    .map(cleanText)
    .filter(
      (addressee) =>
        !GENERIC.test(addressee) &&
        !addressee
          .split('、')
          .map(withoutOffice)
          .some((part) => named.some((name) => name.includes(part) || part.includes(name))),
    )
    .map((addressee) =>
      finding(audited, 'addressee_without_duty', {
        zh: `主送单位“${addressee}”在文件中没有任何任务。`,
        en: `The addressee “${addressee}” has no task in the document.`,
      }),
    );
};
