/** A field of government: the stems by which its bodies are called, and English words for them. */
export interface DepartmentFamily {
  /** Longest and most official first; the first one that a department's name holds decides. */
  stems: string[];
  english: string[];
  /** Stems that are everyday words as well and mean the body only where a body is meant. */
  bare: string[];
}

/** `stems; english; bare`, one family a line. What a body is called changes with reforms, so old names stand beside new ones. */
const FAMILIES = `
市场监督管理 市场监管 市监 市管 市场 工商 质监; market supervision, market regulation, market regulator, market regulatory, market, samr, amr; 市场监管 市监
食品药品安全委员会 食药安办 食安办 食安委 食药安委 药安办 食药办 食品安全办; food and drug safety, food safety, food safety commission; 食药安办 食安办
药品监督管理 药监 药监管理 食药监 食品药品监督; drug regulator, drug administration, medical products administration, nmpa; 药监
农业农村 农业 农村 农委 农办; agriculture and rural affairs, agriculture, agricultural, farming, rural affairs; 农业农村 农业
生态环境 环境保护 环保 环境; ecology and environment, environment, environmental, environmental protection, epb, ecology; 生态环境 环保
卫生健康 卫健 卫计 卫生; health, public health, health commission, nhc; 卫健 卫生
经济和信息化 工业和信息化 经信 工信 经济信息化; economy and information technology, industry and information technology, economy and information, industry, miit; 经信 工信
自然资源和规划 自然资源 资规 国土资源 规划 林业 国土; natural resources and planning, natural resources, planning, forestry, land; 自然资源 资规 林业
公安 警察 警方; public security, police; 公安 警方
人民法院 法院; court, courts; 法院
人民检察院 检察院 检察; procuratorate, prosecutors, prosecutor, prosecution; 检察院 检察
医疗保障 医保; healthcare security, medical insurance, medical security, health insurance, health care security; 医保
民政; civil affairs; 民政
教育体育 教育 教体; education, school board; 教育
宣传; publicity, propaganda; 宣传部
商务 商务和投资促进; commerce, trade, business; 商务
文化广电旅游体育 文化和广电旅游体育 文化和旅游 文广旅体 文广旅 文旅 文体旅 文体 旅游 文化; culture and tourism, culture, tourism; 文旅
体育; sports, sport; 体育
科学技术协会 科协; association for science and technology, science association; 科协
科学技术 科技; science and technology, science, technology; 科技
发展和改革 发展改革 发改; development and reform, reform, drc, ndrc; 发改
交通运输 交通 运管; transport, transportation, traffic; 交通
司法行政 司法; justice, judicial, legal; 司法
政法; political and legal affairs, political-legal, politics and law; 政法委
财政; finance, treasury; 财政
税务 国税 地税; tax, taxation; 税务
人力资源和社会保障 人力资源社会保障 人力社保 人社 劳动保障; human resources and social security, human resources, labour, labor, employment; 人社
住房和城乡建设 住房城乡建设 城乡建设 住建 建设 房管; housing and urban-rural development, housing and construction, housing, construction; 住建
水利 水务; water resources, water; 水利
应急管理 应急 安监; emergency management, emergency, work safety; 应急管理
审计; audit; 审计
统计; statistics; 统计
信访; petition, complaints; 信访
民族宗教 民宗; ethnic and religious affairs; 民宗
退役军人事务 退役军人; veterans affairs, veterans; 退役军人
综合行政执法 综合执法 城市管理 城管 行政执法; urban management, comprehensive law enforcement, chengguan; 城管
消防救援 消防; fire and rescue, fire brigade, fire; 消防
气象; meteorological, weather; 气象
国有资产监督管理 国资; state-owned assets; 国资
金融工作 金融 地方金融; financial affairs; 金融
大数据 数据资源 政务和数据 政务服务数据 政数 数据; data, government services and data, big data; 政数
行政审批 政务服务 审批; administrative approval, government services; 政务服务
机关事务; government offices administration; 机关事务
机构编制 编办; staffing; 编办
组织; organisation, organization; 组织部
统战; united front; 统战部
纪委 纪检监察 监委; discipline inspection; 纪委
人民武装 武装; armed forces; 武装部
网络安全和信息化 网信; cyberspace, cac, internet; 网信
供销合作 供销; supply and marketing; 供销
烟草专卖 烟草; tobacco; 烟草
邮政管理 邮政; postal, post; 邮政
海关; customs; 海关
海事; maritime; 海事
人民银行 人行 央行; people's bank, central bank, pboc; 人民银行 人行
银行保险监督管理 银保监 银监; banking and insurance, cbirc; 银保监
证券监督管理 证监; securities, csrc; 证监
扶贫开发 扶贫 乡村振兴; poverty alleviation, rural revitalisation; 扶贫
通信管理 通管; communications administration; 通管
广播电视 广电; radio and television, broadcasting; 广电
能源; energy; 能源
粮食和物资储备 粮食 粮储; grain, grain reserves; 粮储
园林绿化 园林 绿化; parks, landscaping; 园林
残疾人联合会 残联; disabled persons' federation; 残联
妇女联合会 妇联; women's federation; 妇联
共青团 团委; youth league; 团委
总工会 工会; trade union; 工会
红十字; red cross; 红十字
工商业联合 工商联; federation of industry and commerce; 工商联
消费者权益保护 消保委 消费者; consumer council, consumer association; 消保委
投资促进 招商 投促; investment promotion; 招商
外事 外办 外交; foreign affairs; 外办
标准化 标准; standardization, standards; 标准委
版权 知识产权; copyright, intellectual property; 版权
统筹 政府办公; government office, general office; 政府办
空中交通管制 空管; air traffic control; 空管
保密; secrecy; 保密
密码管理 密码; cryptography; 密码
移民; immigration; 移民
海洋 海洋渔业; ocean, oceanic, marine; 海洋
`;

/** All families, in the order in which names are compared with them. */
export const DEPARTMENT_FAMILIES: readonly DepartmentFamily[] = FAMILIES.split('\n')
  .map((line) => line.split(';'))
  .filter((parts) => parts.length === 3)
  .map(([stems = '', english = '', bare = '']) => ({
    stems: stems.trim().split(/\s+/),
    english: english.split(',').map((name) => name.trim()),
    bare: bare.trim().split(/\s+/),
  }));

/** Endings of the names of bodies, longest first. */
export const BODY_ENDINGS = [
  '管理委员会',
  '委员会',
  '管委会',
  '办公室',
  '总局',
  '分局',
  '支队',
  '大队',
  '总队',
  '局',
  '委',
  '厅',
  '办',
  '部',
  '署',
  '院',
  '会',
  '处',
  '所',
  '中心',
] as const;
