import { describe, expect, it } from 'vitest';
import { readRegister, readTracedRegister } from '../../src/importer/import-plan.ts';
import { dutiesOf, fixture, targetsOf } from './support.ts';

/** Each layout's own documents: who is responsible for what. */
const DOCUMENTS: Record<string, { layout: RegExp; duties: string[] }> = {
  'labelled-brackets.txt': {
    layout: /编号条目/,
    duties: [
      '（一）#1 县民政局:lead 县住房城乡建设局:shared 县财政局:shared 各乡镇、街道:support',
      '（二）#1 县民政局:lead 县残联:shared 县住房城乡建设局:shared',
      '（三）#1 县市场监督管理局:lead 县民政局:shared',
      '（四）#1 县卫健局:lead 县医保局:support',
    ],
  },
  'name-lists.txt': {
    layout: /编号条目/,
    duties: [
      '1#1 区城管局:shared 各街道:shared',
      '2#1 区城管局:lead 区教育局:support 区商务局:support',
      '3#1 区公安分局:shared 区城管局:shared 东湖交投公司:support 各街道:support',
      '4#1 区水利局:lead 区生态环境分局:shared 各街道:shared',
      '5#1 区商务局:lead 区文旅局:shared 区市场监管局:shared 相关部门:shared',
    ],
  },
  'inherited.txt': {
    layout: /编号条目/,
    duties: [
      '一1#1 镇应急管理站:lead 镇水利站:support',
      '一2#1 镇应急管理站:lead 镇水利站:support',
      '一3#1 镇党政办:lead',
      '二1#1 镇水利站:lead 各村:support',
      '二2#1 镇水利站:lead 各村:support',
      '三1#1 镇应急管理站:lead',
    ],
  },
  'persons.txt': {
    layout: /编号条目/,
    duties: [
      '（一）#1 市招商局:lead 市发展改革委:shared 市工业和信息化局:shared 市自然资源局:shared',
      '（二）#1 市重点办:lead 各县（市、区）人民政府:support 临江经开区管委会:support',
    ],
  },
  'one-paragraph.txt': {
    layout: /编号条目/,
    duties: [
      '（一）#1 市交通运输局:lead 市自然资源局:shared 港口集团:shared 相关单位:shared',
      '（一）1#1 市港航中心:lead',
      '（一）2#1 市商务局:shared 港口集团:shared',
      '（二）#1 海州海关:lead 市口岸办:support',
      '（二）1#1 海州海关:shared 各县区:shared',
    ],
  },
  'table.md': {
    layout: /一行一项/,
    duties: [
      '1#1 县农业农村局:lead 县林业局:shared 县财政局:shared',
      '1#2 县农业农村局:lead 县人社局:shared',
      '2#1 县文旅局:lead 各乡镇:shared',
      '3#1 县生态环境局:lead 县水利局:shared',
    ],
  },
  'cells.txt': {
    layout: /占一行/,
    duties: [
      '1#1 区教育局:lead 区财政局:support 区住建局:support',
      '2#1 区市场监管局:lead 区教育局:support',
      '3#1 区教育局:lead',
    ],
  },
  'flattened.txt': {
    layout: /没有分隔符/,
    duties: [
      '1#1 教育局:lead 住建局:support 财政局:support 各街道:support',
      '2#1 卫健局:lead 青湖经开区:support 各街道:support',
      '3#1 住建局:lead 城投公司:support 东山街道:support 南门街道:support',
      '3#2 文旅局:lead 城投公司:support',
    ],
  },
  'unnumbered.txt': {
    layout: /没有编号/,
    duties: [
      '1#1 区行政审批局:lead 区市场监管局:support',
      '2#1 区行政审批局:shared 滨海经开区管委会:shared',
      '3#1 市自然资源和规划局滨海分局:lead 区发改委:shared 区经信局:shared',
    ],
  },
  'outline-en.txt': {
    layout: /编号条目/,
    duties: [
      '1#1 Property Services Unit:lead Finance Department:support Sustainability Office:support',
      '2#1 Head of Facilities, Human Resources:lead',
      '3#1 Transport Department:lead Parks Department:support Riverside Police:support',
    ],
  },
  'dates-in-brackets.txt': {
    layout: /编号条目/,
    duties: [
      '（一）#1 市政府办公室:lead 市司法局:support',
      '（二）#1 市发展改革委:shared 市供电公司:shared',
      '（三）#1 市医保局:lead 市卫生健康委:support 各县（市、区）政府:support',
    ],
  },
  'bullets-en.md': {
    layout: /编号条目/,
    duties: [
      'Action 1#1 Department of Culture:lead Human Resources Office:support Branch Managers:support',
      'Action 2#1 Central Library:lead Education Board:support',
    ],
  },
  'shifted-header.md': {
    layout: /一行一项/,
    duties: ['1#1 镇农业服务中心:lead 镇财政所:shared 各村:shared', '2#1 镇粮管所:lead 镇财政所:shared'],
  },
  'table-en.md': {
    layout: /一行一项/,
    duties: [
      '1#1 Facilities Division:lead Health and Safety Committee:support Security Office:support',
      '2#1 Chief Engineer:lead Maintenance Unit:support',
    ],
  },
};

describe('every layout reads its documents and no other layout claims them', () => {
  it.each(Object.entries(DOCUMENTS))('%s', (name, { layout, duties }) => {
    const traced = readTracedRegister(fixture(name));
    expect(traced.layout).toMatch(layout);
    expect(dutiesOf(traced.register)).toEqual(duties);
    expect(traced.register.findings.filter(({ kind }) => kind === 'layout')).toEqual([]);
  });
});

describe('what stands beside the owners', () => {
  it('reads due dates of columns, labels and sentences', () => {
    expect(readRegister(fixture('table.md')).tasks.map(({ due }) => due)).toEqual([
      '2024年10月底前',
      '全年',
      '12月底',
      '11月底',
    ]);
    expect(readRegister(fixture('one-paragraph.txt')).tasks.map(({ due }) => due)).toContain('2024年6月底前');
    expect(readRegister(fixture('table-en.md')).tasks.map(({ due }) => due)).toEqual(['30 June 2024', 'Q3 2024']);
  });

  it('takes a date among the owners for a date, not for a name', () => {
    expect(readRegister(fixture('dates-in-brackets.txt')).tasks.map(({ due }) => due)).toEqual([
      '6月底前',
      '年内持续推进',
      undefined,
    ]);
    expect(readRegister(fixture('bullets-en.md')).tasks[0]?.due).toBe('May 2023');
  });

  it('takes no person and no post for an owner', () => {
    const names = readRegister(fixture('persons.txt')).departments.map(({ name }) => name);
    expect(names.join()).not.toMatch(/周建国|李明|王晓芳|陈志强|副市长/);
  });

  it('reads figures from a column of their own', () => {
    expect(readRegister(fixture('table.md')).tasks.flatMap(targetsOf)).toEqual([
      '新增茶园 >= 2000 亩',
      '培训茶农 >= 500 人次',
      '精品线路 >= 3 条',
      '治理率 >= 65 %',
    ]);
  });

  it('reads the head of the document', () => {
    expect(readRegister(fixture('labelled-brackets.txt'))).toMatchObject({
      title: '清河县2024年养老服务重点任务分工',
      number: '清政办发〔2024〕15号',
      issuer: '清河县人民政府办公室',
      date: '2024-03-05',
      year: 2024,
      addressees: ['各乡镇人民政府、街道办事处', '县直有关单位'],
    });
  });
});
