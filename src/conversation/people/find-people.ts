import type { Person } from '../../domain/person.ts';

const TITLE = /(?:同志|老师|科长|主任|处长|局长|副科长|副主任|股长|经理|工|姐|哥)$/u;
const FAMILIAR = /^(?:小|老|阿)(?=\p{Script=Han}$)/u;

/** The people that words mean: by account or full name, else by how colleagues call each other (小吴, 吴科长). */
export function findPeople(words: string, people: readonly Person[]): Person[] {
  const said = words.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
  if (said === '') return [];
  const exact = people.filter(({ handle, name }) => handle.toLowerCase() === said || name.toLowerCase() === said);
  if (exact.length > 0) return exact;
  const surname = said.replace(TITLE, '').replace(FAMILIAR, '');
  if (!/^\p{Script=Han}{1,3}$/u.test(surname) || surname === '') return [];
  return people.filter(({ name }) => name.startsWith(surname) || (surname.length > 1 && name.endsWith(surname)));
}

/** Who stands at the beginning of a sentence: `张三16日到20日出差`. */
export function findPersonFirst(text: string, people: readonly Person[]): { person: Person; rest: string } | undefined {
  const said = text.normalize('NFKC').trim();
  const found = people
    .flatMap((person) => [person.name, person.handle].map((name) => ({ person, name })))
    .filter(({ name }) => name !== '' && said.toLowerCase().startsWith(name.toLowerCase()))
    .sort((one, other) => other.name.length - one.name.length);
  const [first] = found;
  return first && { person: first.person, rest: said.slice(first.name.length) };
}
