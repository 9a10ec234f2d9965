import { defineConfig } from 'prisma/config';

// `prisma generate` insists on a schema engine binary that it never runs; any existing executable
// will do, so that nothing has to be downloaded. Migrations go through the WebAssembly engine instead.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
