import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { findReporter } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say } from '../step.ts';

const HELP = /^(帮助|怎么用|你能做什么|能做什么|有什么功能|使用说明|菜单|help|\/help|what can you do)[?？。!！]?$/i;

/** What the person can do here, by their role. */
export function help(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!HELP.test(text.trim())) return undefined;
  return say(state, [
    { type: 'text', text: inLanguage(situation.language, '可以这样说：', 'You can say:') },
    { type: 'list', items: listExamples(situation) },
  ]);
}

function listExamples(situation: Situation): string[] {
  const { language, speaker } = situation;
  const items = [
    inLanguage(
      language,
      '问责任：“……谁负责？”“某某局有哪些任务？”',
      'Ask: “who is responsible for …?”, “what does the Education Bureau have to do?”',
    ),
    inLanguage(
      language,
      '问指标：“……要建几家？”，问进度：“15#1进展怎么样？”',
      'Targets: “how many … are required?”; progress: “how is 15#1 going?”',
    ),
  ];
  if (findReporter(situation)) {
    items.push(
      inLanguage(
        language,
        '要晚些完成：“17#2申请延期到明年1月，因为……”；办完了：“申请销号 15#1，依据”；不想打字：“发表格”。',
        'A later date: “extend 17#2 to January, because …”; done for good: “申请销号 15#1, what shows it”; as a sheet: “excel”.',
      ),
      inLanguage(
        language,
        '报进展：写清事项和数字，如“……建成7家，还有两家在装修”；说错了写“刚才说错了，是7家”。',
        'Report: just write it, like “7 … done, two more under way”; “correction: 7, not 8”.',
      ),
      inLanguage(
        language,
        '签收和异议：“全部签收，除了15#1”“15#1不归我们管，应该是某某局”；不在时：“我16日到20日出差，找小吴”，“回来了”。',
        'Duties: “accept all except 15#1”, “15#1 is not ours, …”; away: “I am away from 16 to 20 October, ask …”, “I am back”.',
      ),
    );
  } else if (!speaker.person?.department) {
    items.push(
      inLanguage(
        language,
        '登记单位：“我是某某局的”，由牵头办公室确认后可以报进展。',
        'Register: “I am from …” (your department); the office confirms it.',
      ),
    );
  }
  items.push(
    inLanguage(
      language,
      '看周报：“周报”；问原因：“15#1为什么是黄的？”',
      'Weekly digest: “digest”; why: “why is 15#1 yellow?”',
    ),
  );
  if (speaker.person?.role === 'leader')
    items.push(
      inLanguage(
        language,
        '批示：“批示：请某某局下周五前说明……”，发出前请您确认，答复回到这里；等回复的：“批示”',
        'Instruct: “instruction: … please explain by Friday”; you confirm it first, the answer comes back here; “instructions” lists them',
      ),
    );
  if (speaker.person && isOffice(speaker.person))
    items.push(
      inLanguage(
        language,
        '导入工作要点：把文件发给我或粘贴正文；待确认的：“草稿”',
        'Import a plan: send me the file or paste it; plans to confirm: “drafts”',
      ),
      inLanguage(
        language,
        '每天先看：“今天”；审核：“待审核”，“审核通过 15#1”，“退回 15#1，理由”；“同意延期 17#2”；“销号 15#1，结论”',
        'Every day: “today”; review: “review”, “accept 15#1”, “return 15#1, why”; “grant extension 17#2”; “close 15#1, conclusion”',
      ),
      inLanguage(
        language,
        '催：“没动静的单位”，“催办 某某局”，“催办记录”；电话里说的：“代某某局报：……”；有困难的：“困难”；打扰了多少：“打扰台账”',
        'Urge: “who is silent”, “催办 …”, “urge records”; said by telephone: “代…报：…”; “troubles”; “burden” shows what people were sent',
      ),
      inLanguage(
        language,
        '发给各单位：“交办”；裁定异议：“异议”，“裁定 15#1 维持，理由”；问不到的单位：“哪些单位没有联络员”',
        'Send it out: “dispatch”; objections: “objections”, “rule on 15#1: stays, why”; “departments without contact”',
      ),
      inLanguage(
        language,
        '大家问而要点里没有的：“问题清单”，答复写“答复3：……”',
        'What people asked and no plan answers: “open questions”; “answer 3: …” answers one',
      ),
      inLanguage(
        language,
        '教我大家怎么问：“9#2 也叫 ……”，看现有的：“9#2 的说法”，删：“9#2 去掉说法 ……”',
        'Teach me how people ask: “9#2 is also called …”; “sayings of 9#2” lists them, “9#2 drop saying …” removes one',
      ),
      inLanguage(
        language,
        '季度和会议：“三季度调度报告”（看稿、签发），“会议议程”，“会议定：……”，“约谈名单”',
        'The quarter and its meeting: “quarterly report” (read, issue), “meeting agenda”, “meeting decided: …”, “interview candidates”',
      ),
    );
  if (situation.inForce.length > 1)
    items.push(
      inLanguage(
        language,
        '同时有几份要点：没说哪份时先看哪份有等办的，分不清就问您；指明就写“去年的要点 4#1”“2023年的4#1”。',
        'With several plans: without a name it is the one in which such a thing waits, or you are asked; name it like “4#1 of the 2023 plan”.',
      ),
    );
  return items;
}
