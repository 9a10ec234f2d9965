const CHINESE = `
谁 哪 哪个 哪家 哪些 哪几 哪几个 哪几家 哪里 哪儿 哪边 哪块 哪位 什么 啥 咋 怎么 怎样 怎么样 如何 为什么 为啥 多少 几 几个 几家 几项 几条 几时 何时
吗 呢 吧 啊 呀 嘛 哦 哈 啦 了 的 地 得 着 过 是 不是 是不是 在 有 没有 没 无 不 也 都 还 还有 就 才 又 再 很 太 最 更 被 把 给 让 叫 请 由 归 向 往 从 到 对 对于 关于 跟 和 与 及 以及 或 或者 还是 而 且 但 但是 如果 要是 因为 所以
我 我们 咱 咱们 你 你们 您 他 她 它 他们 它们 自己 大家 人 个 这 那 这个 那个 这些 那些 这事 这块 那块 这边 这种 那种 这样 那样 这条 那条 这项 那项 这里 那里 此 该 其 某
部门 单位 局 部委 厅局 科室 部 委 厅 办 机关 责任 责任人 主管 主管部门 负责 负责人 分管 管 管理 管着 牵头 带头 牵 领头 主抓 抓 主责 承担 具体 归口 推 弄 做 搞 办 干 来 去 找 问 想 要 应该 该 可以 能 会 得 需要 一下 一共 总共 到底 究竟 现在 目前 今年 本 里面 里 中 上 下 方面 事 事情 事项 活 活儿 工作 任务 职责 分工 情况 问题 相关 有关 涉及 属于 算 一起 共同 谁家 谁来 请问 麻烦 帮忙 看看 查查 查一下 告诉 知道 那 嗯 喂 你好 您好 谢谢 同志 同事 之类 等 等等 左右 时候 今后 以后 之前 那边 那类 这类 各 每 一 二 两 个数 份 种 类 这件 那件 件 条 项 处 块 所 名 次 点 目标 指标 数字 达到 达标 完成 落实 推进 推动 开展 实施 做好 进一步 加强 强化 深化 完善 提升 提高 文件 计划 方案 要点 规定 头儿 老大 主要 专门 全 全部 所有 整个 身上 背 列 列出 列一下 扛 单独 单干 独家 独自 只 仅 另外 其他 别的 听说 据说 好像 可能 大概 比如 例如 想问 问问 咨询 了解 啥时候 什么时候 进展 进度 现状 状态 填报 报送率 动静 变化 名下 手头 份内 分内 里边 头上 账上 摊子 总量 多久 多大 多高 使 使用 用 进行 有没有 能不能 是否 要不要 是谁 归谁 找谁 哪管 为 以 于 并 按 按照 根据 通过 所在 之 即 则 若 拿 打算 准备 准 弄的 份子 有份 来着 干啥 干嘛 干什么 做什么 做啥 想搞 年 月 日 第几 多 少 好 大 小 新 老 出 起 开 成 行 看 说 讲 话 手 头 带 定 管管 处理 对接 该谁 主办 承办 经办 支持 参与 配合 协同 参加 协助 关心 盯 盯着 来盯 操心 拍板 搞定 推的 牵的 头的 发 写 里头 其中 期间 区里 市里 省里 我区 全区 全市 全省 本区 本市 国家 层面 东西 玩意 地方 挑头 玩意儿 太多 太少 满天飞 老是 总是 经常 天天 到处 上头 这头 那头 新来 刚来 要求 统一
`;

const ENGLISH = `
a an the this that these those it its their our my your his her we i you they them us me he she who whom whos whose which what when where why how
is are was were be been being am do does did done doing have has had having will would shall should can could may might must need needs
of in on at to for from by with about into over under between among as than then and or nor not no so if but
any anyone anybody anything some someone something every all each both either other others else also just only very much many more most
please tell show list give let know say ask there here thing stuff kind sort matter issue issues part piece
responsible responsibility responsibilities charge handle handles handling run runs running deal deals own owns owner look looks looking after take takes taking care lead leads leading leader head heads
department departments bureau bureaus office offices agency agencies authority authorities unit units body bodies team hook plate job jobs task tasks work duty duties
up out off get gets getting got make makes making go goes going s t re ve ll d im whats wheres hows
use used using per routinely routine annual annually yearly year every follow push pushes pushing keep keeps kept keeping planned planning become happen happens actually exactly currently now this year
first second next last new old big small good best many several various certain main overall across within without through during before after until since while per
person people someone thousand hundred share reach reached hit achieve meet want wants wanted like start starts called named about around due deadline date dates progress status coming along far
please thanks hi hello hey ok okay whose side end place plan document section item point ones way ways time times today
target targets goal goals quota percentage percent proportion number numbers count figure figures amount level oversee oversees overseeing promote promotes promoting pay pays paying supervise supervises supervising regulates monitors checks visit visits visiting ensure ensures carry
together give gives ministry ministries regulator regulators involved belong belongs belonging supposed allowed expected required set sets setting go gone come comes came bring put turn help helps helping
`;

/** Words of the frame of a question in Chinese and English. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${CHINESE} ${ENGLISH}`.split(/\s+/).filter((word) => word !== ''),
);

/** Words that every plan is full of: they say little about which task is meant. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `监管 监督 检查 建设 改革 体系 机制 制度 服务 保障 发展 规范 安全 质量 综合 行动 专项 建立 健全 重点 组织 落实 管理 整治 治理 能力 水平 应用 项目 活动 企业 创新 平台 信息 领域 基层 社会 优化 促进 鼓励 支持 引导 培育 打造 试点 示范 措施 政策 实现 制定 出台 编制 指导 督促 协调 系统 基础 公共
   supervision regulate regulation inspection check improve strengthen promote develop development system mechanism construction quality manage management program programme project action measure policy support`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
