/** Food: what people call it, and what documents call it. */
export const FOOD = `
老人食堂 敬老院食堂 > 养老机构食堂
卖菜 卖肉 > 生鲜 农贸市场 | 农产品
小区 > 社区
小店 > 门店 | 经营单位
`;
