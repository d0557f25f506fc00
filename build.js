import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** `npm run build`: what is shipped, in `dist`. Types are checked by `npm run types`. */

const OUT = 'dist';
/** Where a process or a thread of the program begins; package.json names those that are found from inside. */
const THREADS = [
  'app/derive-thread',
  'app/load-thread',
  'app/reading-thread',
  'reports/documents/child',
  'telegram/across/paint-worker',
];
/** Packages that every start needs: in the bundle they are a few files to load, not hundreds. The others are loaded when they are needed. */
const BUNDLED = ['zod', 'commander', 'dotenv', 'lru-cache', 'terminal-link', 'wrap-ansi'];

/** @param {string} id */
const isOtherPackage = (id) => /^[a-z@]/u.test(id) && !BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));

let changed = false;

/** A program may be running from these files: those that stay the same are not touched. */
const changedOnly = {
  name: 'changed-only',
  /** @param {unknown} _ @param {import('rolldown').OutputBundle} bundle */
  generateBundle(_, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const there = path.join(OUT, name);
      const now = file.type === 'chunk' ? file.code : file.source;
      if (existsSync(there) && readFileSync(there).equals(Buffer.from(now))) delete bundle[name];
      else changed = true;
    }
  },
};

/**
 * What a start loads is one file: the modules that `entry` imports, without those that it loads when they are needed.
 * @param {string} entry
 */
function startOf(entry) {
  const inStart = new Set();
  /** @param {string} id @param {(id: string) => import('rolldown').ModuleInfo | null} infoOf */
  const take = (id, infoOf) => {
    if (inStart.has(id)) return;
    inStart.add(id);
    for (const next of infoOf(id)?.importedIds ?? []) take(next, infoOf);
  };
  return {
    /** @param {string} id */
    holds: (id) => inStart.has(id),
    plugin: {
      name: 'start-of',
      /** @this {import('rolldown').PluginContext} */
      buildEnd() {
        take(path.resolve(entry), (id) => this.getModuleInfo(id));
      },
    },
  };
}

/** Commander can run commands that are programs of their own. Ours has none: a start need not load what runs them. */
const noPrograms = {
  name: 'no-programs',
  /** @param {string} id @param {string | undefined} importer */
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('commander') === true ? '\0no-programs' : null,
  /** @param {string} id */
  load: (id) => (id === '\0no-programs' ? 'export {};' : null),
};

/** @param {readonly string[]} entries @param {import('rolldown').OutputOptions} how @param {import('rolldown').Plugin[]} more */
async function build(entries, how, more = []) {
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    external: (id, importer) =>
      (id.startsWith('node:') && !importer?.includes('commander')) ||
      (isOtherPackage(id) && importer?.includes('node_modules') !== true),
    plugins: [...more, noPrograms, changedOnly],
  });
  await bundle.write({
    ...how,
    dir: OUT,
    entryFileNames: '[name].js',
    sourcemap: true,
    // White space and comments only: a stack trace keeps its names.
    minify: { compress: false, mangle: false, codegen: true },
  });
  await bundle.close();
}

const start = startOf('src/cli/program.ts');
// Node starts these files sooner than modules of the newer kind, and what is compiled of them can be kept on every version of it.
await build(
  ['cli/main'],
  {
    format: 'cjs',
    chunkFileNames: 'program/[name].cjs',
    codeSplitting: { groups: [{ debugName: 'start', name: (id) => (start.holds(id) ? 'start' : null) }] },
  },
  [start.plugin],
);
await build(THREADS, { format: 'esm', chunkFileNames: 'parts/[name].js' });
writeFileSync(path.join(OUT, 'cli', 'package.json'), '{"type":"commonjs"}\n');
if (changed) rmSync(path.join(OUT, 'kept'), { recursive: true, force: true });
