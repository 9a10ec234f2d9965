/** English for Chinese documents: administration, enforcement, industry, measures. `_` joins the words of a phrase. */
export const ENGLISH_ADMINISTRATION = `
company firm enterprise business_entity corporation > 企业
food_company > 食品企业 食品生产 食品工业企业
safety safe > 安全
quality > 质量
health > 卫生 健康
service > 服务
system > 体系 系统 机制
project programme > 工程 项目 行动
integrity_system > 诚信管理体系
responsibility responsible_person accountability > 责任
product > 产品
market_entity > 市场主体
local regional > 地产 本地 属地
special > 专项 特殊 特色
measure > 措施
capacity capability ability > 能力 水平
reform > 改革
development develop > 发展
office > 办公室
city urban > 城市 城乡
district > 区
national > 国家
level > 水平 等级
education > 教育
culture cultural > 文化
medical > 医疗
public_health > 公共卫生
wholesale > 批发
price pricing > 价格
employee employer > 从业人员
worker > 从业人员 人员
contract > 合同
network_security > 网络安全
trade > 商贸 贸易
circulation distribution > 流通
processing > 加工
storage > 储存 储备
raw_material > 原料
label > 标签
advert advertising advertisement > 广告
online internet web > 网络 互联网
law legal legislation > 法律法规 法治
risk_assessment > 风险评估
problem > 问题
rectification rectify fix > 整改
record filing > 备案 档案
electronic > 电子
mechanism > 机制
demonstration model > 示范
farm_to_table > 全程
street > 街区
station > 站
brand_building > 品牌培育
knowledge > 知识 知晓
awareness_rate > 知晓率
sample sampling spot_check spot-check random_inspection sampling_test > 抽检 监测 样本
monitor monitoring surveillance risk_monitoring > 监测
test testing > 检测 检验 | 抽检
rapid_test rapid_testing quick_test fast_test rapid_check rapid_testing_room > 快检 快检室
lab laboratory > 实验室
digital_lab digital_laboratory > 数字化实验室
backup_sample spare_sample leftover_sample > 备份样品
donate donation charity > 捐赠
auction > 拍卖
testing_agency inspection_agency testing_institution inspection_body testing_body > 检验机构 承检机构
inspect inspection inspector check > 检查 检查员
food_inspector production_inspector > 食品生产检查员
drug_inspector > 药品检查员
team workforce staff personnel > 队伍 人员
enforcement law_enforcement > 执法
non-site_enforcement off-site remote_enforcement > 非现场执法
supervise supervision oversight regulate regulation oversee watch > 监管 监督
smart_supervision intelligent_supervision smart_monitoring > 智能监管
crime criminal > 犯罪 违法犯罪
case > 案件
crack_down crackdown combat fight strike tackle > 打击 严厉打击
illegal unlawful violation offence offense breach > 违法 违规 违法违规
iron_fist > 铁拳
bright_sword sword > 亮剑
kunlun > 昆仑
campaign operation special_campaign > 行动 专项行动
penalty punish punishment fine > 处罚
individual_penalty penalise_individual punish_individual > 处罚到人
industry_ban ban barred > 行业禁入
blacklist dishonest untrustworthy serious_violator > 严重违法失信名单 失信
credit credit_rating credit_supervision creditworthiness > 信用
credit_classification credit_grading risk_grading > 信用分类 风险分级
integrity good_faith honesty > 诚信
grade grading classify classification tier tiered rate rating > 分级 分类 定档分级 量化等级
graded_management classified_supervision > 分类分级
public_interest_litigation public_interest_lawsuit lawsuit litigation > 公益诉讼
punitive_damages punitive compensation damages > 惩罚性赔偿
criminal_transfer administrative_and_criminal link_between_administrative_and_criminal criminal_referral case_transfer > 行刑衔接
court > 法院
complaint complain > 投诉 投诉举报
report whistleblower tip tip-off whistleblowing reporting > 举报 报送
reward rewarding bounty > 奖励
reporting_reward whistleblower_reward tip_reward > 举报奖励
undercover secret_visit covert mystery_shopping unannounced undercover_visit undercover_inspection covert_inspection > 暗访
volunteer_supervisor social_supervisor citizen_supervisor > 社会监督员
insurance liability_insurance > 保险 责任保险
licence license permit permission approval licensing > 许可 审批
electronic_licence e-licence electronic_license e-license electronic_permit > 电子许可 电子许可证
notification_and_commitment commitment informed_commitment pledge promise > 告知承诺 承诺书 承诺
business_environment doing_business > 营商环境
administrative_reform streamline streamlining > 放管服
certification certify certified accreditation > 认证
standard > 标准
enterprise_standard company_standard corporate_standard > 企业标准
front-runner frontrunner front_runner leader_programme pacesetter forerunner top_runner > 领跑者
risk risk_prevention > 风险
hidden_danger hazard risk_screening > 隐患 风险隐患
risk_consultation consultation > 风险会商
inform share_information information_sharing circulate > 信息通报 通报
data_sharing share_data data_exchange > 数据共享
emergency incident sudden_event > 突发事件 应急
emergency_plan contingency_plan contingency > 应急预案
drill exercise rehearsal emergency_drill > 演练
accident > 事故
public_opinion opinion sentiment > 舆情
rumour rumor misinformation > 谣言
media press journalist news > 媒体 新闻媒体
publicity promotion outreach awareness awareness_raising propaganda > 宣传 科普
science_popularisation popular_science science_communication > 科普
publicity_week awareness_week safety_week > 宣传周
column publicity_column > 栏目
brand > 品牌
legal_education law_popularisation legal_publicity > 普法
lecture > 讲堂
livestream live_stream > 直播
song > 歌曲
training train > 培训
party_and_government party_leader leader leadership official cadre > 党政领导 领导干部 党政
responsibility_list checklist responsibility_checklist list_of_responsibilities > 责任清单 清单
main_responsibility primary_responsibility corporate_responsibility > 主体责任
key_position key_post > 关键岗位
safety_director food_safety_director > 食品安全总监
safety_officer food_safety_officer > 食品安全员
daily_control daily_check > 日管控
weekly_inspection weekly_check > 周排查
monthly_meeting monthly_dispatch > 月调度
contracted_cadre assigned_cadre linked_cadre contact_cadre pairing_responsibility > 包保 包保干部 结对帮扶
interview summon talk > 约谈
dispatch scheduling quarterly_review > 调度
coordination coordinate > 协调 联动
third_party third-party > 第三方
assessment assess evaluate evaluation appraisal > 评估 评价
demonstration_city model_city food_safety_city > 示范城市
national_demonstration national_food_safety_city national_food_safety_demonstration_city > 国家食品安全示范城市
four-star four_star > 四星级
five-star five_star > 五星级
township_office grassroots_office local_office > 基层食安办
acceptance > 验收
industry industrial sector > 产业 工业
industrial_park food_park park > 产业园区 园区
food_industry > 食品产业 食品工业
upgrade transformation transform upgrading > 转型升级 改造提升 | 升级 改造
outdated_capacity obsolete_capacity backward > 落后产能
supply_chain > 供应链
industrial_chain value_chain > 产业链
technology tech innovation science scientific > 科技 技术 科技创新
research r&d scientific_research research_project key_research > 科研 研发 攻关
bottleneck chokepoint choke_point > 卡脖子
digital digitalisation digitization digitalization > 数字化
smart intelligent > 智慧 智能
smart_canteen canteen_governance smart_canteen_system > 食堂
module > 模块
platform > 平台
app application > 应用
code > 码
user > 用户
coverage cover > 覆盖率 覆盖 全覆盖
link-up chain_rate onto_the_chain on-chain on_the_chain > 上链
global_migration gm2d sunrise_2027 2d_barcode_migration > 全球二维码迁移计划 gm2d
cross-regional cross_regional interregional > 跨区域
artificial_intelligence ai large_model large_language_model > 人工智能 大模型
chip semiconductor integrated_circuit > 集成电路 芯片
drone uav low_altitude low-altitude > 无人机 低空
hotline > 热线
data > 数据
data_center data_centre computing_power > 数据中心 算力
cybersecurity cyber_security network_security > 网络安全
fintech financial_technology > 金融科技
subsidiary > 子公司
digital_yuan e-cny digital_currency > 数字人民币
gdp economic_growth > 地区生产总值
fiscal_revenue revenue > 财政收入
budget funding money fund > 资金 经费 预算
subsidy > 补助 补贴
investment fixed_asset > 投资 固定资产投资
loan credit_loan financing lending > 贷款 融资
bank > 银行
tax > 税
fee charge overcharge > 收费
small_business small_and_medium sme smes > 小微企业 中小微企业
foreign_trade export > 外贸
foreigner foreign_expert expat > 外国人
visa > 签证
customs_clearance > 通关
environment environmental > 环境 环境治理
green > 绿色
energy > 能源
land > 用地 土地
construction > 建设 工程建设
renovation refurbish renovate > 改造 改造提升
establish set_up build create > 建立 建设 创建 打造
plan formulate draw_up > 计划 制定 编制
network > 网络 网格
origin source > 源头 来源
list catalogue > 清单 名单
pilot trial > 试点
rural countryside > 农村 乡村
administrative_enforcement > 行政执法 行刑衔接
criminal_justice prosecution > 行刑衔接 犯罪
handover hand_over referral refer transfer > 衔接 移送
quarterly quarter > 按季 季度
summoned call_in > 约谈
fail neglect negligent fail_to_perform > 未履行 不到位
agricultural agriculture > 农业 农产品
vegetable_growing > 种植
administrative_penalty administrative_sanction > 行政处罚 行刑衔接
criminal_prosecution > 行刑衔接 犯罪
link linking connect connection > 衔接
`;
