import type { SourceModule } from './source-modules.ts';

/**
 * Who may import whom, below `src`. A place may always import itself; `conversation` stands for everything in it.
 * An adapter may not import another one, and `main.ts`, the composition root, may import everything.
 */
const MIDDLE = ['importer', 'answers', 'digest', 'reporting', 'schedule'];
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  ports: ['domain'],
  ...Object.fromEntries(MIDDLE.map((place) => [place, ['domain', 'ports']])),
  conversation: ['domain', 'ports', ...MIDDLE],
  cli: ['domain', 'ports', ...MIDDLE, 'conversation'],
  adapter: ['domain', 'ports'],
  'config.ts': ['domain', 'ports', 'settings.ts'],
};

/** Packages that only one place may use, because only there their words are understood. */
const KEPT_TO: { packages: RegExp; place: string }[] = [
  { packages: /^@slack\//, place: 'adapters/slack' },
  { packages: /^(@prisma\/|better-sqlite3|generated\/)/, place: 'adapters/prisma' },
  { packages: /^(openai)(\/|$)/, place: 'adapters/openai' },
];

const MAX_LINES = 250;

/** The sentences that say which rules of the house a module breaks. */
export function listBreaches(modules: SourceModule[]): string[] {
  return [
    ...modules.flatMap(listForbiddenImports),
    ...modules.flatMap(listForbiddenReads),
    ...modules
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${MAX_LINES}`),
  ];
}

/** Prisma's engine has to be loaded by the place where it lies; nobody else may import what cannot be checked. */
const MAY_IMPORT_THE_UNKNOWN = ['adapters/prisma/schema-engine.ts'];

function listForbiddenImports({ path, imports, importsTheUnknown }: SourceModule): string[] {
  const unknown = importsTheUnknown && !MAY_IMPORT_THE_UNKNOWN.includes(path);
  return [...(unknown ? [`${path} imports what cannot be checked`] : []), ...listKnownForbidden(path, imports)];
}

function listKnownForbidden(path: string, imports: string[]): string[] {
  return imports.flatMap((target) => {
    const keeper = KEPT_TO.find(({ packages }) => packages.test(target));
    if (keeper) return isBelow(path, keeper.place) ? [] : [`${path} imports ${target}, which only ${keeper.place} may`];
    const isOurs = target.endsWith('.ts');
    return !isOurs || isAllowed(path, target) ? [] : [`${path} may not import ${target}`];
  });
}

function isAllowed(path: string, target: string): boolean {
  if (path === 'main.ts' || placeOf(path) === placeOf(target)) return true;
  return MAY_IMPORT[kindOf(path)]?.includes(kindOf(target)) ?? false;
}

function listForbiddenReads({ path, readsEnvironment, readsClock, imports }: SourceModule): string[] {
  const mayReadEnvironment = ['config.ts', 'main.ts'].includes(path);
  const isPure = ['domain', 'importer', 'answers', 'digest', 'reporting', 'schedule'].includes(kindOf(path));
  return [
    readsEnvironment && !mayReadEnvironment && `${path} reads process.env, which config.ts and main.ts do`,
    readsClock && isPure && `${path} reads the machine's clock; "now" is passed in`,
    imports.includes('node:process') && !mayReadEnvironment && `${path} imports node:process`,
  ].filter((breach) => breach !== false);
}

/** The first folder, or the adapter's own: `conversation`, `adapters/slack`. */
function placeOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('adapters/') ? 2 : 1)
    .join('/');
}

const kindOf = (path: string) => (path.startsWith('adapters/') ? 'adapter' : placeOf(path));

const isBelow = (path: string, place: string) => path.startsWith(`${place}/`);

/** One way round for each cycle: `a.ts → b.ts → a.ts`. */
export function listCycles(modules: SourceModule[]): string[] {
  const importsOf = new Map(modules.map(({ path, imports }) => [path, imports]));
  const settled = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) {
      cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    if (settled.has(path)) return;
    for (const next of importsOf.get(path) ?? []) walk(next, [...way, path]);
    settled.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return cycles;
}
