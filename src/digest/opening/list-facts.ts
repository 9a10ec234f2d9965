import { sumOfCounts } from '../../domain/counts.ts';
import { lightInWords } from '../../domain/describe-light.ts';
import type { DigestAudience } from '../../domain/digest-audience.ts';
import type { TaskLight } from '../../domain/light.ts';
import type { Light } from '../../domain/pace.ts';
import type { Language, Register } from '../../domain/plan.ts';
import { departmentInWords, inLanguage, taskInWords } from '../../domain/wording.ts';
import { digestOf, type MeasuredWeek } from '../compose-digest.ts';
import { listUrgent } from '../sections/attention.ts';

/** Something that the digest says, and that an opening may say as well. */
export interface OpeningFact {
  handle: string;
  /** As it will stand in the opening. */
  says: string;
  /** As it is sent: without the bodies that it names. */
  sent: string;
}

const LIGHTS: Light[] = ['far_behind', 'behind', 'on_pace', 'done', 'no_data'];

/** What an opening may draw on: how many tasks have which light, and those that need attention. */
export function listOpeningFacts(week: MeasuredWeek, audience: DigestAudience, language: Language): OpeningFact[] {
  const { register } = week.facts.plan;
  const { counts, previous } = digestOf(week, audience, language);
  const total = sumOfCounts(counts);
  const whole = inLanguage(language, `共${total}条任务`, `${total} tasks in all`);
  const each = LIGHTS.filter((light) => counts[light] > 0 || previous[light] > 0).map((light) =>
    inLanguage(
      language,
      `${lightInWords(light, language)}${counts[light]}条（上周${previous[light]}条）`,
      `${counts[light]} ${lightInWords(light, language)} (last week ${previous[light]})`,
    ),
  );
  const said = [whole, ...each].map((says) => ({ says, sent: says }));
  const urgent = listUrgent(week.lights).map((light) => describeUrgent(light, register, language));
  return [...said, ...urgent].map((fact, at) => ({ ...fact, handle: `f${at + 1}` }));
}

function describeUrgent({ task, light }: TaskLight, register: Register, language: Language) {
  const stands = `${taskInWords(task, register)}`;
  const owners = task.owners.map(({ department }) => departmentInWords(department, register, language));
  const how = lightInWords(light, language);
  return {
    says: inLanguage(language, `${stands}（${how}，${owners.join('、')}）`, `${stands} (${how}; ${owners.join(', ')})`),
    sent: inLanguage(language, `${stands}（${how}）`, `${stands} (${how})`),
  };
}
