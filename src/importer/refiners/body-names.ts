/** A kind of public body that exists at several levels: how its name is written, and what staff call it. */
export interface BodyType {
  /** Names without level and ending; all of them mean the same body. The first is the fullest common form. */
  stems: readonly string[];
  /** Endings it has at one level or another. */
  endings: readonly string[];
  /** Short names without level that cannot be derived from stem and ending. */
  nicknames?: readonly string[];
  /** Names without its ending: `Market Supervision`, or a whole name where `whole` is set. */
  english: readonly string[];
  /** What English speakers call it in short. */
  englishShort?: readonly string[];
  /** The stems are whole names; the endings are not added. */
  whole?: true;
}

const LOCAL = ['局', '委', '厅', '部', '委员会'] as const;
const body = (
  stems: string,
  english: string,
  more: Partial<BodyType> & { short?: string; en?: string } = {},
): BodyType => ({
  stems: stems.split(' '),
  endings: more.endings ?? ['局', '厅', '部'],
  english: english.split('|'),
  ...(more.short ? { nicknames: more.short.split(' ') } : {}),
  ...(more.en ? { englishShort: more.en.split('|') } : {}),
  ...(more.whole ? { whole: true as const } : {}),
});
const whole = (stems: string, english: string, more: { short?: string; en?: string } = {}): BodyType =>
  body(stems, english, { ...more, endings: [], whole: true });

/** Public bodies of China's nation, provinces, cities and districts. */
export const BODY_TYPES: readonly BodyType[] = [
  body('发展改革 发展和改革 发改', 'Development and Reform', {
    endings: LOCAL,
    short: '发改 发改委 发改局 计委',
    en: 'DRC|NDRC',
  }),
  body('经信 经济和信息化 经济信息化 经济与信息化', 'Economy and Information Technology', {
    endings: LOCAL,
    short: '经信 经信委',
    en: 'economy and IT bureau',
  }),
  body('工业和信息化 工信 工业信息化 工业与信息化', 'Industry and Information Technology', {
    endings: LOCAL,
    short: '工信',
    en: 'industry bureau|MIIT',
  }),
  body('教育 教育体育 教育和体育 教体', 'Education', { endings: LOCAL, short: '教育', en: 'education department' }),
  body('科技 科学技术', 'Science and Technology', { endings: LOCAL, short: '科技', en: 'science bureau' }),
  body('民族宗教 民族宗教事务 民族和宗教事务 民宗', 'Ethnic and Religious Affairs', { endings: LOCAL, short: '民宗' }),
  body('公安', 'Public Security', { endings: ['局', '厅', '部', '分局'], short: '公安 警方 公安分局', en: 'police' }),
  body('民政', 'Civil Affairs', { short: '民政' }),
  body('司法', 'Justice', { short: '司法' }),
  body('财政', 'Finance', { short: '财政', en: 'treasury' }),
  body('人力资源社会保障 人力资源和社会保障 人力社保 人社', 'Human Resources and Social Security', {
    short: '人社 人力社保',
    en: 'HR bureau|human resources bureau',
  }),
  body('自然资源和规划 自然资源规划 自然资源 自规 资规 规划和自然资源', 'Natural Resources and Planning', {
    short: '资规 自规 资规局 自规局 规划局 自然资源',
    en: 'natural resources bureau|planning bureau',
  }),
  body('生态环境 环境保护 环保', 'Ecology and Environment', {
    short: '环保 生态环境 环保局 环境局',
    en: 'environment bureau|environmental bureau|EPB',
  }),
  body('住房城乡建设 住房和城乡建设 住建 城乡建设 住房建设', 'Housing and Urban-Rural Development', {
    endings: LOCAL,
    short: '住建 建设局 住建委',
    en: 'housing bureau|construction bureau',
  }),
  body('交通运输 交运 交通', 'Transport', {
    endings: LOCAL,
    short: '交通 交运 交通局',
    en: 'transportation bureau|transport department',
  }),
  body('水利 水务', 'Water Resources', { short: '水利 水务', en: 'water bureau' }),
  body('农业农村 农业和农村 农业', 'Agriculture and Rural Affairs', {
    endings: LOCAL,
    short: '农业 农业农村 农业局 农村局 农委',
    en: 'agriculture bureau',
  }),
  body('商务', 'Commerce', { endings: LOCAL, short: '商务 商务局' }),
  body(
    '文化和旅游 文化旅游 文旅 文广旅体 文广旅 文体旅 文旅体 文体广旅 文广旅游 文化广电旅游体育 文化和广电旅游体育 文化广电和旅游 文化广电旅游 文化体育和旅游 文化体育旅游 文体旅游 文化体育广电和旅游 文广新 文化旅游体育',
    'Culture and Tourism',
    {
      endings: LOCAL,
      short: '文旅 文旅局 文广旅 文体局 文体旅 旅游局 文化局 文广局',
      en: 'culture and tourism bureau|tourism bureau|culture bureau',
    },
  ),
  body('卫生健康 卫健 卫生计生 卫生和计划生育 卫计 卫生', 'Health', {
    endings: LOCAL,
    short: '卫健 卫健局 卫健委 卫计委 卫生局',
    en: 'health commission|health department',
  }),
  body('退役军人事务 退役军人', 'Veterans Affairs', { short: '退役军人' }),
  body('应急管理 应急', 'Emergency Management', { short: '应急' }),
  body('审计', 'Audit', { endings: ['局', '厅', '署'], short: '审计' }),
  body('国资 国有资产监督管理 国有资产监管 国有资产管理', 'State-owned Assets Supervision', {
    endings: ['委', '局', '办', '委员会', '中心'],
    short: '国资',
    en: 'SASAC',
  }),
  body('市场监管 市场监督管理 市监 市场监督', 'Market Supervision', {
    endings: ['局', '厅', '总局', '分局'],
    short: '市监 市场监管 市场局 市管局',
    en: 'market regulator|market supervision|market regulation bureau',
  }),
  body('体育', 'Sports', { endings: ['局', '总局'], short: '体育' }),
  body('统计', 'Statistics', { endings: ['局'], short: '统计' }),
  body('医疗保障 医保', 'Healthcare Security', {
    endings: ['局'],
    short: '医保',
    en: 'medical insurance bureau|healthcare security',
  }),
  body('信访', 'Public Complaints', { endings: ['局', '办', '办公室'], short: '信访' }),
  body('机关事务管理 机关事务 机关事务服务', 'Government Offices Administration', {
    endings: ['局', '中心'],
    short: '机关事务 机管局',
  }),
  body('地方金融监管 地方金融监督管理 地方金融管理 金融工作 金融', 'Local Financial Supervision', {
    endings: ['局', '办', '办公室', '中心'],
    short: '金融办 金融局',
  }),
  body('金融监管 金融监督管理', 'Financial Supervision', { endings: ['局', '总局', '分局'], short: '金监局' }),
  body('粮食和物资储备 粮食物资储备 粮食', 'Grain and Material Reserves', { endings: ['局'], short: '粮食局 粮储局' }),
  body('数据 大数据 大数据管理 大数据发展管理 大数据发展', 'Data Administration', {
    endings: ['局', '中心', '资源局'],
    short: '大数据 数据局',
  }),
  body('政务服务和数据 政务服务数据 政务和数据 政务服务和数据管理 政务服务数据管理', 'Government Services and Data', {
    endings: ['局'],
    short: '政数局 政务局',
  }),
  body('政务服务 政务服务管理 行政审批服务 行政审批', 'Government Services', {
    endings: ['局', '中心', '办'],
    short: '政务办 审批局',
  }),
  body('林业 林业和草原 林草', 'Forestry', { endings: ['局', '厅'], short: '林业' }),
  body('园林绿化 园林 绿化市容', 'Landscape and Greening', { endings: ['局', '中心'], short: '园林' }),
  body(
    '综合行政执法 城市管理 城管 城市管理综合执法 城市管理和综合执法 综合执法',
    'Urban Management and Law Enforcement',
    { endings: ['局', '委', '队', '大队'], short: '城管 执法局 综合执法', en: 'urban management bureau|chengguan' },
  ),
  body('税务', 'Taxation', { endings: ['局', '总局', '分局'], short: '税务', en: 'tax bureau' }),
  body('气象', 'Meteorological', { endings: ['局'], short: '气象' }),
  body('邮政管理 邮政', 'Postal', { endings: ['局', '公司', '分公司'], short: '邮政' }),
  body('烟草专卖 烟草', 'Tobacco Monopoly', { endings: ['局'], short: '烟草' }),
  body('药品监督管理 药品监管 药监 食品药品监督管理 食品药品监管', 'Drug Administration', {
    endings: ['局', '分局'],
    short: '药监',
  }),
  body('知识产权', 'Intellectual Property', { endings: ['局'], short: '知识产权' }),
  body('能源', 'Energy', { endings: ['局'], short: '能源' }),
  body('通信管理 通信', 'Communications Administration', { endings: ['局'], short: '通管局' }),
  body('广播电视 广电', 'Radio and Television', { endings: ['局', '总局'], short: '广电' }),
  body('海洋 海洋与渔业 海洋渔业', 'Oceanic Affairs', { endings: ['局'], short: '海洋' }),
  body('海事', 'Maritime Safety', { endings: ['局'], short: '海事' }),
  body('密码管理', 'Cryptography Administration', { endings: ['局'] }),
  body('保密', 'State Secrets', { endings: ['局', '办'], short: '保密' }),
  body('档案', 'Archives', { endings: ['局', '馆'], short: '档案' }),
  body('乡村振兴', 'Rural Revitalization', { endings: ['局'], short: '乡村振兴' }),
  body('扶贫开发 扶贫', 'Poverty Alleviation', { endings: ['办', '办公室', '局'], short: '扶贫' }),
  body('投资促进 招商 招商引资', 'Investment Promotion', { endings: ['局', '中心', '办'], short: '招商' }),
  body('外事 外事侨务', 'Foreign Affairs', { endings: ['办', '局', '办公室'], short: '外办' }),
  body('港澳事务 港澳', 'Hong Kong and Macao Affairs', { endings: ['办', '办公室'], short: '港澳办' }),
  body('台湾事务 台', 'Taiwan Affairs', { endings: ['办', '办公室'], short: '台办' }),
  body('移民管理 移民', 'Immigration', { endings: ['局'] }),
  body('消防救援 消防', 'Fire and Rescue', {
    endings: ['支队', '大队', '总队', '局'],
    short: '消防',
    en: 'fire brigade',
  }),
  body('交警 公安交警 交通警察', 'Traffic Police', { endings: ['支队', '大队', '总队'], short: '交警' }),
  body('住房公积金管理 住房公积金 公积金', 'Housing Provident Fund', { endings: ['中心', '分中心'], short: '公积金' }),
  body('食药安 食品药品安全委员会 食品药品安全 食药安委', 'Food and Drug Safety', {
    endings: ['办', '办公室', '委办'],
    short: '食安办 食药办 药安办 食药安办',
    en: 'food safety office',
  }),
  body('食安 食品安全委员会 食品安全 食安委', 'Food Safety', { endings: ['办', '办公室'], short: '食安办' }),
  body('安委 安全生产委员会', 'Work Safety', { endings: ['办', '办公室'], short: '安委办' }),
  whole('宣传部', 'Publicity Department|Propaganda Department', { short: '宣传部', en: 'publicity' }),
  whole('组织部', 'Organization Department', { short: '组织部' }),
  whole('统战部 统一战线工作部', 'United Front Work Department', { short: '统战部 统战' }),
  whole('社会工作部 社工部', 'Social Work Department', { short: '社工部' }),
  whole('政法委 政法委员会', 'Political and Legal Affairs Commission', { short: '政法委' }),
  whole('纪委监委 纪委 纪委监察委 纪委、监委', 'Discipline Inspection and Supervision Commission', {
    short: '纪委 监委 纪委监委',
  }),
  whole('网信办 网络安全和信息化委员会办公室 互联网信息办公室 网络安全和信息化办公室', 'Cyberspace Administration', {
    short: '网信 网信办',
  }),
  whole('编办 机构编制委员会办公室', 'Staffing Office', { short: '编办' }),
  whole('改革办 全面深化改革委员会办公室', 'Reform Office', { short: '改革办' }),
  whole('金融办 金融委员会办公室', 'Financial Commission Office', { short: '金融办' }),
  whole('政研室 政策研究室', 'Policy Research Office', { short: '政研室' }),
  whole('老干部局', 'Veteran Cadres Bureau', { short: '老干部局' }),
  whole('党校', 'Party School', { short: '党校' }),
  whole('直属机关工委 直属机关工作委员会 机关工委', 'Organs Working Committee', { short: '机关工委' }),
  whole('文明办', 'Civilization Office', { short: '文明办' }),
  whole('委办公室 委办', 'Party Committee Office', { short: '委办' }),
  whole('政府办公室 府办 政府办 政府办公厅', 'Government Office', { short: '府办 政府办' }),
  whole('总工会 工会', 'Federation of Trade Unions', { short: '总工会 工会', en: 'trade union' }),
  whole('团委 共青团委 共青团', 'Communist Youth League Committee', { short: '团委 共青团', en: 'youth league' }),
  whole('妇联 妇女联合会', "Women's Federation", { short: '妇联' }),
  whole('科协 科学技术协会', 'Association for Science and Technology', { short: '科协' }),
  whole('文联 文学艺术界联合会', 'Federation of Literary and Art Circles', { short: '文联' }),
  whole('侨联 归国华侨联合会', 'Federation of Returned Overseas Chinese', { short: '侨联' }),
  whole('残联 残疾人联合会', "Disabled Persons' Federation", { short: '残联' }),
  whole('工商联 工商业联合会', 'Federation of Industry and Commerce', { short: '工商联' }),
  whole('红十字会', 'Red Cross Society', { short: '红十字会' }),
  whole('社科联 社会科学界联合会', 'Federation of Social Sciences', { short: '社科联' }),
  whole('贸促会 国际贸易促进委员会', 'Council for the Promotion of International Trade', { short: '贸促会' }),
  whole('供销社 供销合作社 供销联社 供销合作总社', 'Supply and Marketing Cooperative', { short: '供销社 供销' }),
  whole('法院 人民法院', 'Court', { short: '法院', en: 'court' }),
  whole('检察院 人民检察院', 'Procuratorate', { short: '检察院 检察', en: 'procuratorate|prosecutors' }),
  whole('人民银行 人行 中国人民银行', "People's Bank of China", { short: '人民银行 人行 央行', en: 'central bank' }),
  whole('银保监会 银保监局 银保监分局 银保监', 'Banking and Insurance Regulatory', { short: '银保监' }),
  whole('证监会 证监局', 'Securities Regulatory Commission', { short: '证监会' }),
  whole('人武部 人民武装部', "People's Armed Forces Department", { short: '人武部' }),
  whole('武警支队 武警', 'Armed Police', { short: '武警' }),
  whole('融媒体中心', 'Media Center', { short: '融媒体中心 融媒体', en: 'media center' }),
  whole('海关 海关总署', 'Customs', { short: '海关' }),
];
