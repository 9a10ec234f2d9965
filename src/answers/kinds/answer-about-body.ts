import { inLanguage } from '../../domain/wording.ts';
import { sayNotInPlan } from '../compose.ts';
import { readConcepts } from '../read-concepts.ts';
import { listNamed, type Question } from '../read-question.ts';
import { stripFrame } from '../strip-frame.ts';
import type { Kind } from './kind.ts';

/** What is asked of a body itself and stands in no plan: its staff, its chief, where and when it can be found. */
const OF_BODY =
  /编制(?:数)?|在编|多少(?:个)?人(?![次均])|几个人|几号人|人手|人数|员工|(?:正|副)?(?:局长|主任|厅长|部长|科长|书记|一把手|领导)(?:是|叫|姓)|地址|在哪(?:里|儿|条路)?(?:办公|上班)|怎么走|几点(?:上班|下班|开门|关门|开|关)|办公时间|工资|招(?:人|聘)|网址|官网|传真|\b(?:staff|employees|address|opening hours|office hours|salary|website|work there)\b/;

/** A department named beside nothing but such a fact has no duty that would answer it. */
export const answerAboutBody: Kind = (question, context) => {
  const [department, second] = listNamed(question);
  const name = department ?? question.stranger;
  if (!name || second || question.place || !OF_BODY.test(question.text) || speaksOfMore(question)) return undefined;
  return sayNotInPlan(
    context,
    question.language,
    inLanguage(
      question.language,
      `文件只写${name}的任务，没有写它的人员、地址和办公时间。`,
      `The plan has the tasks of ${name}, not its staff, address or office hours.`,
    ),
  );
};

const speaksOfMore = ({ residue }: Question) => readConcepts(stripFrame(residue.replace(OF_BODY, ' '))).length > 0;
