/** English for Chinese documents: what people ask about in town, in and beyond a plan. `_` joins the words of a phrase. */
export const ENGLISH_EVERYDAY = `
noise > 噪声
library > 图书馆
bus buses > 公交
bicycle bike > 自行车
dog > 犬
water > 水
sewage wastewater > 污水
air > 大气
forest woodland > 森林 林业
river lake > 河湖
road highway > 公路 道路
street_light streetlight > 路灯
fire firefighting > 消防
gas > 燃气
electricity power > 用电 电力
birth > 生育
marriage > 婚姻
funeral > 殡葬
pension > 养老保险
wage salary > 工资
disability disabled > 残疾人
youth > 青年
woman > 妇女
veteran > 退役军人
religion religious > 宗教
housing_price > 房价
property > 物业
renovation_of_old > 老旧小区
weather > 气象
earthquake flood typhoon disaster > 灾害 防汛
mine mining > 矿山
chemical > 化学
explosive > 爆炸物
weapon > 武器
gambling lottery > 彩票
film movie cinema > 电影
game gaming > 游戏
music > 音乐
art > 艺术
bookstore > 书店
newspaper > 报纸
swimming_pool pool > 游泳
gym fitness > 健身
football soccer > 足球
marathon > 马拉松
ice snow ski winter_sport > 冰雪
ride-hailing ride_hailing taxi > 网约车 出租
electric_vehicle ev charger charging_station > 新能源 充电
car vehicle > 汽车
plane airport flight > 航空
ship port boat yacht > 港口 船 游艇
train railway metro subway > 铁路
tea_shop milk_tea bubble_tea > 餐饮
street_vendor vendor street_food stall > 摊贩
bakery > 食品
hot_pot barbecue > 餐饮
breakfast > 餐饮
lunch > 用餐
hairdresser salon > 美容
raw_milk > 乳制品
pig > 畜禽
chicken > 禽
beef lamb > 肉制品
snack candy sweet > 食品
bottled_water > 饮用水
mushroom bamboo bamboo_shoot nut > 食用林产品
seed > 种子
fertiliser fertilizer > 肥料
fishery > 渔业
animal_disease swine_fever > 动物疫病
land_use > 用地
recycling recycle > 回收
plastic > 塑料
radiation > 辐射
factory_canteen > 食堂
lab_test > 检测 检验
pilot_zone > 示范区
exam examination > 考试
scholarship > 奖学金
textbook > 教材
school_bus > 校车
after-school tutoring > 校外培训
dormitory > 宿舍
uniform > 校服
caterer > 集体用餐配送 餐饮
dish > 餐饮
menu > 菜单
portion > 餐饮浪费
restaurant_kitchen > 阳光厨房 餐饮
supply supplies > 供应
safety_campaign > 专项行动
poison toxic > 中毒
illness sick > 疾病
recall > 召回
reserve stockpile > 储备
meal > 用餐 供餐
bribe corruption > 廉政
petition > 信访
budget_office > 财政
recruitment hire hiring > 招聘
phone telephone > 电话
meeting conference > 会议
archive > 档案
statistics > 统计
audit > 审计
procurement tender bidding > 采购 招标
election vote > 选举
passport > 护照
identity_card id_card > 身份证
census > 普查
security > 安全 安保
guard > 安保
surveillance_camera camera cctv > 监控 智能监管
robot > 机器人
cloud > 云
5g > 5g
satellite > 卫星
startup entrepreneurship entrepreneur > 创业
graduate > 毕业生
foreign_investment > 外资
bond > 债券
stock > 上市
venture_capital > 投资基金
patent copyright > 专利 版权
brand_name > 品牌
deregister deregistration close_a_company > 注销
registration register > 登记
annual_report > 年报
monopoly antitrust > 垄断
price_control > 价格
poverty > 扶贫
relocation > 搬迁
village > 村
river_chief > 河长制
irrigation > 水利
carbon emission > 碳排放
climate > 气候
responsibility_letter letter_of_commitment > 承诺书
rating_a b-level level_b grade_b > b级
haccp > haccp
consolidate consolidation > 巩固
rectification_rate > 整改率
inspection_completion > 督导完成率
signing_rate > 签订率
penetration uptake adoption > 覆盖率 应用率
key_technology core_technology > 关键技术
storytelling story > 故事
newcomer > 新
quick_response > 应急
resale reuse > 再利用
foreign overseas > 外国 国际 境外
equipment gear kit > 器材 设备 装备
better get_better > 改善 提升 优化
vehicle vehicles lorry truck > 车辆 汽车
hazmat dangerous_goods hazardous_chemical hazardous_chemicals > 危险化学品 危化品
fire fire_hazard > 火灾 消防
gas > 燃气
crash crashes road_accident road_safety > 道路交通 交通事故
building_site construction_site > 建筑施工 在建工地
tower_crane crane > 塔吊
disaster disaster_prevention > 防灾减灾
relief_supplies emergency_supplies > 应急物资
parking_space parking_spaces > 停车位
old_estate run-down_estate > 老旧小区
bed beds hospital_bed hospital_beds > 床位
urban_job urban_jobs new_urban_job > 城镇新增就业 城镇就业 就业
hose hoses gas_hose gas_hoses rubber_hose > 胶管 软管
black_spot black_spots accident_black_spot accident_black_spots > 事故多发点段 事故多发
guardrail guardrails crash_barrier > 护栏
craftsman craftsmen construction_worker construction_workers > 工匠 建筑施工
seniors senior_citizen senior_citizens older_people > 老年人 养老
home_care home_visit home_visits care_at_home > 居家上门服务 居家 上门服务
road_work road_works roadworks > 道路整治 道路
old_street old_streets old_town old_quarter > 老城厢 老街
leaflet leaflets flyer flyers brochure > 资料 宣传资料
dust > 扬尘
building_sites construction_sites > 建筑工地 在建工地 工地
sewage sewer sewers wastewater > 污水
sewage_pipe sewage_pipes sewer_pipe sewer_pipes > 污水管网 管网
toilet toilets rural_toilet rural_toilets > 户厕 厕所
diesel diesel_truck diesel_trucks > 柴油货车
hazardous_waste > 危险废物
plastic_film farm_film > 农膜
fertiliser fertilizer > 化肥
rebuild rebuilt > 改造
`;
