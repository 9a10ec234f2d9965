import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm';

type EngineModule = typeof Engine & { __wbg_set_wasm(exports: object): void };

/** The part that is used here; the libraries of TypeScript know it for browsers only. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** The engine's own code keeps views of its memory, so that a second instance in one process would read the first one's. */
let loaded: Promise<EngineModule> | undefined;

/**
 * Prisma's migration engine as WebAssembly, bound to a database. Instantiated by hand: importing the
 * `.wasm` as a module would make Node warn about an experimental feature at every start.
 */
export async function openSchemaEngine(
  schema: string,
  connections: SqlMigrationAwareDriverAdapterFactory,
): Promise<Engine.SchemaEngine> {
  loaded ??= loadEngine();
  const engine = await loaded;
  return engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(connections),
  );
}

async function loadEngine(): Promise<EngineModule> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine: EngineModule = await import(pathToFileURL(glue).href);
  const bytes = await readFile(glue.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return engine;
}
