/** English for Chinese documents of other fields: land, schools, work, money, sport, courts, data, towns; and matters by their whole name. */
export const ENGLISH_MATTERS = `
ministry ministries > | 部
abolish abolishing abolition abolished lift lifting > 取消
distance spacing distance_rule distance_limit spacing_rule spacing_limit > 间距 间距限制
open_a_pharmacy opening_pharmacy opening_pharmacies open_pharmacy > 开办药店 药店
high-standard_farmland well-facilitated_farmland > 高标准农田
farmland cropland > 农田 耕地
fight fights fighting > 打击 整治
food_rumour food_rumor rumours_online online_rumour online_rumor > 谣言 舆情
digital_kitchen smart_kitchen kitchen_system canteen_system smart_canteen > 食堂智治 学校食堂
cleaner_air clean_air air > 大气 空气质量
clean_water cleaner_water water_environment > 水环境 水质
river_chief river_chiefs lake_chief river lake rivers lakes > 河长制 河湖
water_conservancy water_project dam reservoir > 水利 水利建设
idle_land land_use land_saving economical_land land > 土地 用地 闲置土地
poverty poverty_relief poverty_alleviation > 扶贫 减贫
relocation resettlement relocate > 搬迁 易地扶贫搬迁
shanty shantytown slum dilapidated_housing run-down_housing > 棚户区 危房改造
public_hospital hospital_reform > 公立医院
vocational vocational_school vocational_education apprenticeship > 职业教育 校企合作
elderly_care elder_care senior_care care_for_the_elderly > 养老服务 养老
laid-off unemployed reemployment re-employment > 失业 再就业
start-up startup entrepreneurship innovation_hub > 双创 创业 创新创业
foreign_trade export exports > 外贸
foreign_investment foreign_investor > 外资
corporate_bond bond bonds > 企业债券 债券
fiscal treasury public_finance fiscal_fund > 财政 财政资金
budget > 预算
direct_fund direct_funding direct_fiscal_funds > 资金直达 直达资金
tax_cut tax_relief tax_incentive tax_break > 减税降费 税费优惠
tax taxes taxation > 税
loan loans lending credit_to_small_business > 贷款 信贷
small_business small_businesses small_enterprise sme smes micro_enterprise > 小微企业 中小企业 中小微企业
bank banks > 银行 商业银行
bank_charge bank_fee bundled_sale tied_sale forced_selling > 强制搭售 违规收费
unfair_charge illegal_charge arbitrary_charge fee fees > 乱收费 收费
trade_association business_association chamber_of_commerce industry_association > 行业协会 商会
work_permit work_permits foreigner foreigners expatriate > 外国人来华工作 外国人
graduate graduates > 高校毕业生 毕业生
flexible_work gig gig_work gig_worker casual_work > 灵活就业 零工
skill_certificate vocational_skill skills > 职业技能 技能人才
approval_procedure investment_approval project_approval > 投资审批 审批
construction_permit construction_project building_permit > 工程建设项目
compulsory_certification mandatory_certification ccc > 强制性认证
self-declaration self_declaration > 自我声明
car_maker car_industry automobile car cars vehicle > 汽车
contract_manufacturing > 代工生产
ride-hailing ride_hailing taxi > 网约车
mobile_app mobile_apps app apps > 移动应用程序 app 应用
filing_list record-filing > 备案
deregistration close_a_company company_closure winding_up deregister > 注销 企业注销
free_trade_zone pilot_free_trade_zone > 自由贸易试验区
government_hotline citizen_hotline hotline 12345 > 热线 12345
drone drones unmanned_aircraft > 无人机
low-altitude low_altitude low-altitude_economy > 低空 低空产业 低空经济
chip chips semiconductor semiconductors integrated_circuit > 集成电路 半导体 芯片
ai artificial_intelligence large_model large_language_model > 人工智能 大模型
robot robots robotics > 机器人
computing_power data_centre data_center data_centers > 算力 数据中心
data_trading data_exchange data_market > 数据交易 数据要素
cross-border_data cross_border_data data_flow > 数据安全 跨境
e-commerce ecommerce online_shop online_sales > 电子商务 电商 线上销售
smart_farming smart_agriculture digital_agriculture > 智慧农业
smart_factory intelligent_factory digital_transformation > 智能工厂 数字化转型
ultra-hd ultra_hd 4k set-top_box set_top_box > 超高清 机顶盒
e-sports esports video_game gaming animation > 电子竞技 游戏 动漫
yacht yachts > 游艇
customs_clearance border_crossing port_of_entry > 通关 口岸
personal_data privacy data_protection > 个人信息 数据安全
cybersecurity network_security hacking > 网络安全
mediation dispute_resolution neighbour_dispute > 矛盾纠纷 调解
electronic_court_file court_file digital_court > 电子卷宗 数字法院
ticket_scalper scalper scalping ticket_touting > 倒卖 赛事门票 门票
lottery lotteries illegal_lottery betting gambling > 彩票 私彩
ski skiing winter_sport winter_sports ice_and_snow snow > 冰雪 滑雪
winter_olympics olympics olympic > 冬奥会
marathon running_race > 马拉松
football basketball volleyball professional_league league > 职业联赛 职业赛事
world_cup world_championship international_competition > 国际赛事 世界杯
broadcasting broadcast_right broadcasting_rights > 转播 赛事转播权
retired_athlete former_athlete > 退役运动员
sports_venue gym playground sports_ground > 体育场馆 体育场地
visa visas > 签证
referee umpire > 裁判员
museum_opening former_residence heritage_restoration > 故居 纪念馆 修缮
school_place school_places > 学位
gdp economic_growth > 地区生产总值
fixed-asset_investment fixed_asset_investment > 固定资产投资
flood flood_control flooding > 防汛 防洪
typhoon storm_warning weather_warning weather_forecast > 气象预警 台风预警
earthquake > 防震减灾
forest_fire wildfire > 森林防火
fire_safety fire_inspection fire_exit > 消防安全
gas_safety gas_cylinder gas_bottle > 燃气安全
nuclear nuclear_power nuclear_plant nuclear_power_plant radiation > 核电站 核安全
stray_dog stray_dogs stray_cat stray_animal dog dogs > 流浪狗 养犬
elevator_safety elevator_inspection lift_inspection elevators > 电梯安全
swimming swimming_pool swimming_pools pool > 游泳池
property_management > 物业纠纷
house_price house_prices housing_price rent > 房价
subway metro railway high-speed_rail > 地铁建设 铁路建设
airport > 机场建设
bus buses bus_route > 公交线路
traffic_jam congestion > 交通拥堵
drink_driving drunk_driving driving_licence driver's_license > 酒驾 驾驶证
school_bullying bullying > 校园欺凌
exam entrance_exam college_entrance_exam gaokao > 高考
tuition kindergarten_fee kindergarten_fees school_fee school_fees > 学校收费 学费
eyesight myopia short-sightedness > 近视防控
medical_accident malpractice > 医疗事故
blood_donation > 无偿献血
mental_health counselling > 心理健康
unpaid_wage unpaid_wages wage_arrears minimum_wage > 拖欠工资 最低工资
pension pensions retirement > 养老金
military_service conscription veteran veterans > 退役军人 征兵
marriage marriage_registration divorce > 婚姻登记
funeral cemetery burial > 殡葬改革
household_registration residence_permit passport id_card > 户口 身份证
income_tax personal_income_tax > 个人所得税
telecom_fraud scam scams > 电信诈骗
straw_burning > 秸秆焚烧
noise noise_pollution > 噪声扰民
garbage_sorting waste_sorting recycling > 垃圾分类
street_lamp street_light pothole potholes > 路面坑洼
wildlife > 野生动物
tree_planting park_greening green_space > 公园绿化
reconciliation > 和解
indigenous aboriginal first_nations > 原住民
stakeholder stakeholders > 利益相关方 相关方
partnership partnerships relationship relationships > 伙伴关系 合作
best_practice > 最佳做法 经验做法
internal internally > 内部
external externally > 外部
senior_leader senior_leaders executive > 领导 高层
circulate distribute hand_out > 分发 发放 转发
communicate inform > 告知 传达
event events > 活动
week > 周
staff employees > 员工 职工
material materials > 材料 资料
school_building school_buildings > 校舍维修 校舍
repair repairs repairing fix_up > 维修 修缮
team_building > 队伍建设
`;
