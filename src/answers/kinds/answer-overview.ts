import type { Goal, Register } from '../../domain/plan.ts';
import type { AskContext } from '../ask-context.ts';
import { makeAnswer } from '../compose.ts';
import { foldText } from '../fold-text.ts';
import { listNamed } from '../read-question.ts';
import { searchTasks } from '../task-index.ts';
import type { Kind } from './kind.ts';
import { FACETS, type Facet, tellGoals } from './overview-facets.ts';

/** Words for the document itself; they are no subject of their own. */
const ABOUT_DOCUMENT =
  /工作要点|要点|(?:这|本|该)?(?:个|份|次)?(?:文件|方案|计划|通知|意见|分工|文)(?:里|中|上)?(?:面|头)?|全文|整个|总的|全年|年度|上面|里面|\d+(?:条|项)(?:里|中)|单位|部门|工作|任务|\b(?:plan|document|paper|file|total|altogether|overall|whole|it|this|tasks?|issued|involved|responsible|named|mentioned)\b/g;
/** Who asks for his own tasks does not ask for those of everybody. */
const OWN =
  /(?:我|咱)们?(?:局|单位|这边|这里|科|办|处)?(?:一共|总共|共)?(?:还)?(?:有|要做|要干|负责|牵头|背|领|摊|管|几|多少)|\bdo (?:we|i) have\b|\b(?:our|my) (?:tasks?|items?)\b/;
const OTHER_SUBJECT = 0.25;
/** What only a document has, or many tasks: right after an answer such a question is not about the task shown. */
const OF_DOCUMENT =
  /文件|要点|方案|全文|一共|总共|所有|哪些任务|哪几(?:条|项|个)|文号|发文|印发|主送|抄送|落款|(?:部分|块|章)$|\b(?:plan|document|paper|which tasks|all tasks|issued|addressed)\b/;

/** Facts about the document as a whole: how many parts, its number, its date, its goals, what nobody leads. */
export const answerOverview: Kind = (question, context) => {
  if (listNamed(question).length > 0 || question.place || question.stranger) return undefined;
  const { register } = context.plan;
  const { language, text } = question;
  if (OWN.test(text)) return undefined;
  const goals = findQuotedGoals(register, text);
  if (goals.length > 0) return makeAnswer('overview', language, [], tellGoals({ ...register, goals }, language));
  if (context.focus?.length && !OF_DOCUMENT.test(text)) return undefined;
  const facet = FACETS.find(({ asks }) => asks.test(text));
  if (!facet || hasOtherSubject(text, facet, context)) return undefined;
  return makeAnswer('overview', language, [], facet.tell(register, language));
};

/** A question that speaks of something else is about a task, not about the document. */
function hasOtherSubject(text: string, facet: Facet, { index, plan }: AskContext): boolean {
  const { register } = plan;
  const rest = text.replace(facet.asks, ' ').replace(ABOUT_DOCUMENT, ' ');
  const known = foldText(`${register.title}${register.number ?? ''}${register.issuer ?? ''}${register.year}`);
  return searchTasks(index, rest).concepts.some(({ said, weight }) => weight >= OTHER_SUBJECT && !known.includes(said));
}

const TELLING_PART = 3;

/** Goals that the document calls by a name in quotation marks (“两个零发生”), if the question uses that name. */
function findQuotedGoals(register: Register, text: string): Goal[] {
  return register.goals.filter(({ quote }) =>
    [...quote.matchAll(/[“"「]([^”"」]{3,})[”"」]/g)].some(([, name = '']) =>
      text.includes(foldText(name).slice(0, TELLING_PART)),
    ),
  );
}
