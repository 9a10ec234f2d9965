/** English for Chinese documents: food, drugs, farming, health, society. `_` joins the words of a phrase. */
export const ENGLISH = `
food > 食品
food_safety > 食品安全
catering restaurant eatery diner dining > 餐饮
canteen cafeteria dining_hall > 食堂
school_canteen school_meal school_lunch school_kitchen > 学校食堂 | 食堂
nursing_home care_home old_people's_home elderly_home elderly_care_home retirement_home elderly_care_institution > 养老机构
nursing_home_canteen care_home_canteen elderly_canteen > 养老机构食堂
elderly senior old_people aged > 老年人 养老
takeaway takeout food_delivery online_food_delivery delivery_food online_catering delivery_platform meal_delivery online_food > 外卖 网络餐饮
seal sealed delivery_seal sealing tamper_evident > 封签
off-campus_meal meal_supplier meal_provider off_campus > 校外供餐 供餐单位
group_meal collective_meal collective_dining collective_catering mass_catering > 集体用餐 集体用餐配送 团餐
open_kitchen sunshine_kitchen sunny_kitchen transparent_kitchen bright_kitchen kitchen > 阳光厨房
sunshine_factory sunny_factory transparent_factory > 阳光工厂
sunshine_food_street food_street dining_street catering_street > 阳光餐饮街区 餐饮街区
central_kitchen > 中央厨房
chain_store chain_operation chain chain_restaurant > 连锁 连锁经营
fast_food > 快餐
workshop small_workshop food_workshop cottage_workshop > 小作坊
ready_meal prepared_dish pre-made_dish premade_dish prepared_meal pre-made prefabricated prepackaged_dish ready-made_meal pre_made > 预制菜 预制化
clean-up clean_up > 清理整治 整治
health_food dietary_supplement health_supplement supplement functional_food > 保健食品 | 特殊食品
special_food infant_formula formula > 特殊食品
dairy milk > 乳制品
meat > 肉制品 屠宰
pork > 肉制品 屠宰
slaughter slaughterhouse abattoir slaughtering > 屠宰
illegal_slaughter > 私屠滥宰
frozen frozen_food frozen_goods > 冻品 冷链
import imported imported_food > 进口 进口食品
smuggle smuggling smuggled > 走私
additive food_additive > 食品添加剂 添加剂
illegal_additive adulteration illegally_add > 非法添加
fake counterfeit > 假冒 制售假 劣质
fake_drug counterfeit_drug counterfeit_medicine fake_medicine > 假药 劣药
expiry expire expired expiring near-expiry near_expiry shelf_life sell-by best_before about_to_expire close_to_expiry > 保质期 临近保质期
waste food_waste wasting > 浪费 食品浪费
anti-waste anti_waste anti_food_waste > 反食品浪费 浪费
leftover > 浪费
notice announcement > 公告
banquet wedding_banquet wedding > 婚宴
buffet > 自助餐
food_poisoning poisoning > 食物中毒
doping dope stimulant > 兴奋剂
foodborne food-borne > 食源性
traceability trace traceable tracing track > 追溯 可追溯
qr_code barcode two-dimensional_code 2d_code bar_code > 二维码 条码
batch_code > 批次码
item_code > 单品码
packaging food_contact food-related_product food_contact_material food_related_product > 食品相关产品
tableware dish_disinfection dishware crockery > 餐饮具
disinfection disinfect sterilize > 消毒
tableware_disinfection > 餐饮具集中消毒
health_certificate > 健康证
manufacturer producer production factory maker > 生产企业 生产
food_producer food_manufacturer food_production food_factory food_maker > 食品生产 生产企业
food_business food_operator > 食品生产经营
operator business trader > 经营单位 经营者 经营
supermarket > 超市 商超
shop store retailer outlet > 门店 经营单位
fresh_food_store fresh_store community_store neighbourhood_store corner_shop grocery community_fresh > 社区生鲜门店 生鲜
wet_market farmers'_market farmers_market food_market produce_market market > 农贸市场
cold_truck refrigerated_truck refrigerated_vehicle cold_chain_truck cold_chain_vehicle chilled_lorry reefer > 冷链运输 冷藏车 冷链
cold_chain cold-chain refrigerated_transport refrigerated > 冷链
cold_storage > 冷链 冷库
logistics > 物流
transport transportation haulage shipping > 运输
cold_chain_transport > 冷链运输
grain cereal rice > 粮食
polluted_grain contaminated_grain > 被污染粮食
rice_brand > 大米品牌
grain_storage grain_reserve grain_loss > 粮食储备 节粮减损
oil edible_oil > 粮油
quality_grain > 优质粮食工程
drinking_water > 饮用水
tap_water > 自来水
salt > 食盐
liquor alcohol wine > 酒
tea > 茶叶
forest_product forest_food edible_forest_product edible_forest forestry > 食用林产品 林产品
vegetable > 蔬菜 农产品
cowpea bean > 豇豆
egg > 禽蛋
poultry > 禽
fish aquatic seafood shellfish > 鱼类 贝类 水产
produce farm_product agricultural_product agri-product farm_produce agri_product agriproduct agricultural_produce > 农产品 食用农产品
farmer grower farm_household > 农户 生产主体
farm farming > 农业 种植
farmland cropland arable_land farm_land > 耕地 农用地
soil > 土壤
polluted_soil contaminated_soil polluted_farmland contaminated_farmland contaminated_land polluted_land soil_pollution > 受污染耕地 土壤污染
pollution contamination pollutant polluted contaminated > 污染
heavy_metal cadmium > 重金属 镉
pesticide > 用药 药残 农药
pest_control green_control > 绿色防控
pesticide_residue veterinary_drug drug_residue banned_drug residue > 药残 禁限用药物
certificate compliance_certificate conformity_certificate certificate_of_compliance produce_certificate > 合格证 承诺达标合格证
sick_animal dead_animal diseased dead_livestock diseased_pig dead_pig > 病死畜禽
livestock > 畜禽
live_poultry > 活禽
organic organic_certification organic_product > 有机产品 认证
base production_base > 基地 生产基地
grid grid-based grid_management > 网格化
drug medicine medication pharmaceutical > 药品
essential_medicine essential_drug basic_medicine basic_drug > 基本药物
pharmacy drugstore drug_store chemist > 药店 药品经营
pharmacy_service pharmaceutical_service medication_service pharmacy_station > 药事服务
new_drug > 新药
medical_device device medical_equipment medical_instrument > 医疗器械
cosmetic makeup make-up beauty skincare skin_care > 化妆品 美妆
service_station service_point > 服务站 服务点
children's_cosmetic child_cosmetic kids_cosmetic children's_makeup children_cosmetic children's_cosmetics > 儿童用妆
child children kid > 儿童 童
insurance_card e-insurance_voucher medical_insurance_voucher electronic_insurance electronic_medical_insurance insurance_voucher e-voucher e-certificate medical_insurance health_insurance electronic_health_insurance > 医保电子凭证 医疗保障
vaccine vaccination > 疫苗
hospital > 医院
hygiene > 卫生
infectious_disease epidemic pandemic covid > 疫情
narcotic illegal_drug > 毒品
derivative chemical_derivative designer_drug synthetic > 化学衍生物
asian_games games > 亚运 亚运会
athlete sportsperson > 运动员
athletes'_village athlete_village > 运动员分村
hotel > 酒店
reception_hotel > 接待酒店
warehouse storehouse > 仓 仓储
special_warehouse dedicated_warehouse > 专仓
school > 学校
primary_school middle_school primary_and_secondary_school > 中小学
student pupil > 学生
teacher > 教师
kindergarten nursery > 幼儿园
university college > 高校
tourism tourist scenic scenic_spot scenic_area attraction tourist_attraction sightseeing > 旅游 景区 旅游景区
community > 社区
consumer customer shopper > 消费者 消费
public resident citizen > 公众 群众
housing > 住房
trusted trustworthy reassuring worry-free worry_free > 放心
linkage linked link > 关联
job employment > 就业
unemployment > 失业
sport > 体育
competition event tournament > 赛事 竞赛
ticket > 门票
stadium venue > 场馆
library > 图书馆
museum > 博物馆
parking > 停车
elevator lift > 电梯
garbage rubbish trash household_waste > 垃圾 生活垃圾
traffic > 交通
air_quality > 大气 空气质量
water_quality > 水环境 水质
tobacco cigarette e-cigarette vape > 烟草
pet pet_food > 宠物
`;
