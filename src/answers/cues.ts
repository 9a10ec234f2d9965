/** The words by which people show what they want to know; all are matched against folded text. */
export const CUES = {
  lead: /牵头|牵的头|牵.{0,2}头|带头|领头|挑头|主抓|主责|主导|\blead(?:s|ing)?\b|\bled by\b|\bin the lead\b|\bheads?\b(?= (?:up|the|it))/,
  /** More than one owner is expected. */
  several:
    /哪些|哪几|几家|几个(?:单位|部门|局)|都有谁|有谁|都是谁|还有谁|分别|各自|涉及|\bwhich (?:bureaus|departments|agencies|offices)\b|\bwho all\b|\bwho else\b|\bare (?:responsible|involved)\b/,
  /** One owner for each of several things is expected. */
  each: /分别|各自|各(?:是|归|由)(?:谁|哪)|都(?:是|归|由)(?:谁|哪)|\brespectively\b/,
  byWhom:
    /谁|归哪|哪(?:个|些|家|几|一)?(?:家|个)?(?:局|部门|单位|部|厅|委|办|院|公司|街道)|找哪|哪家|哪管|由哪|\bwho(?:se|m)?\b|\bwhich (?:bureaus?|departments?|offices?|agenc|authorit|units?|bod|team)|\bresponsible\b|\bin charge\b/,
  howMuch:
    /多少|百分之几|(?<!哪)几(?!个?(?:部门|单位|局|部|厅|委|家负责|家管))(?:家|个|条|件|批|起|项|次|人|成|所|座|台|处|户|名|倍|天|公里|亩|吨|万|步|轮|场|类|种|款|间|点|辆|套|份|支|部|期|根|张|宗|只|棵|米)|(?:目标|指标|任务数|比例|占比|覆盖率|数字|要求)(?:值|数)?(?:是|定|为|呢|有|都|要|$|[?])|(?:率|比例|占比|数量|抽检量|样本量)(?=$|[?呢吗是])|(?:覆盖|达标|达到|要求).{0,4}(?:吗|没|多少)|每.{0,4}几|达到几|多高|多大|增速|\bhow (?:many|much|high|big|large|often)\b|\bwhat (?:share|percentage|percent|proportion|rate|level|number|fraction|target|figure|goal)|\bpercentage\b|\btargets?\b|\bquota\b|\bfigures?\b/,
  when: /什么时候|啥时候|何时|几月|哪天|哪个月|期限|截止|时限|多久|之前要|几号|\bwhen\b|\bdeadline\b|\bdue\b|\bby what date\b|\bhow long\b/,
  figures: /(?:数字|量化)?(?:指标|目标|数字)|\b(?:targets?|figures?|numbers?|goals?|kpis?)\b/,
  portfolio:
    /(?:有|负责|管|承担|干|做|参与|参加|配合|协同|牵头|背|领|摊|涉及|分)(?:着|了|到|的|的是|上)?(?:哪|什么|啥|几|多少)|(?:任务|活儿?|工作|职责|事项?|条款)(?:都)?(?:有|是)?(?:哪|什么|啥|几|多少|清单|列|汇总)|干什么|干啥|干嘛|做什么|做啥|要做的|列(?:一下|出|个|表)|清单|有关的|相关的|有什么|有啥|有哪|有没有(?:任务|活|事|份)|有(?:任务|活|事)吗|(?<!谁|哪家|哪个局|部门|单位)的(?:所有|全部)?(?:任务|活儿?|职责)|管哪|负责哪|名下|手上|手里|一共有|都管|\bwhat (?:does|do|is|are|has|have|must|should|can)\b|\b(?:list|anything|everything|portfolio|plate|tasks?|duties|jobs?|responsibilities|assignments?)\b/,
  joint:
    /一起|一块|共同|联合|都有份|合作|都参与|同时|两家|协作|共有|都(?:管|负责|沾|涉及|有)|会同|联手|\b(?:together|share[ds]?|jointly|joint|both|common|cooperate|co-own)\b/,
  aloneOnly:
    /单独|单干|独自|独家|自己(?:干|扛)|自己(?:单独|一家|独)|一家(?:单独|独|负责)|只(?:有|由)?.{0,4}(?:一家|自己)|\b(?:alone|solely|sole|on its own|by itself|only owner|exclusively)\b/,
  leadOnly: /牵头|带头|领头|主责|挑头|主抓|\blead(?:s|ing)?\b/,
  sharedOnly: /不是牵头|非牵头|只是(?:参与|配合)|没牵头|不牵头|\bnot (?:as )?lead/,
  notIn:
    /(?:没有?|不|未)(?:参与|参加|涉及|负责|管|沾)的?(?!牵头)|与.{1,8}无关|\bnot (?:involved|part of|responsible)\b/,
  presumption:
    /是不是|是(?:由)?.{1,12}(?:吗|么|吧|的\?|的吗|还是)|归.{1,12}(?:吗|么|吧)|.{1,12}(?:管|负责|牵头|推|抓|弄|做|办)(?:的)?(?:吗|么|吧)|还是|对吧|对吗|\b(?:is|isn't|does|doesn't|is it|right)\b/,
} as const;
