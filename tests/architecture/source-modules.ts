import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One source file, as far as the rules of the house look at it. */
export interface SourceModule {
  /** Path below `src`: `adapters/slack/receive.ts`. */
  path: string;
  lines: number;
  /** Paths below `src` for our own modules, package names for others; type imports and `import()` included. */
  imports: string[];
  /** Whether it has an `import()` whose target is worked out, so that nobody can tell what it imports. */
  importsTheUnknown: boolean;
  /** Whether it reads `process.env`. */
  readsEnvironment: boolean;
  /** Whether it asks the machine for the time: `Date.now()`, `new Date()`. */
  readsClock: boolean;
}

/** Every module below `root`; what was generated is left out. */
export function readSourceModules(root: string): SourceModule[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .sort()
    .map((path) => readSourceModule(path, readFileSync(join(root, path), 'utf8')));
}

/** Throws for code that cannot be parsed: it could not be checked. */
export function readSourceModule(path: string, code: string): SourceModule {
  const { program, module, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found = { imports: new Set<string>(), importsTheUnknown: false, readsEnvironment: false, readsClock: false };
  const add = (request: string) => found.imports.add(placeOf(path, request));
  for (const one of module.staticImports) add(one.moduleRequest.value);
  for (const entry of module.staticExports.flatMap((one) => one.entries)) {
    if (entry.moduleRequest) add(entry.moduleRequest.value);
  }
  new Visitor({
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') add(String(source.value));
      else found.importsTheUnknown = true;
    },
    TSImportType: ({ source }) => void add(source.value),
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      found.readsEnvironment ||= object.name === 'process' && property.name === 'env';
      found.readsClock ||= object.name === 'Date' && property.name === 'now';
    },
    NewExpression: ({ callee, arguments: given }) => {
      found.readsClock ||= callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0;
    },
  }).visit(program);
  return { ...found, path, lines: code.trimEnd().split('\n').length, imports: [...found.imports] };
}

/** Where a request leads to: below `src`, or `prisma/client` for a package. */
function placeOf(from: string, request: string): string {
  if (!request.startsWith('.')) return request;
  return relative('/', resolve('/', dirname(from), request));
}
