import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** `npm run build`: what is shipped, in `dist`. Types are checked by `npm run types`. */

const OUT = 'dist';
/** Where a process or a thread of the program begins; package.json names those that are found from inside. */
const ENTRIES = [
  'cli/main',
  'app/load-thread',
  'app/reading-thread',
  'reports/documents/child',
  'telegram/across/paint-worker',
];
/** Packages that every start needs: in the bundle they are a few files to load, not hundreds. The others are loaded when they are needed. */
const BUNDLED = ['zod', 'commander', 'dotenv', 'terminal-link', 'wrap-ansi'];

/** @param {string} id */
const isOtherPackage = (id) => /^[a-z@]/u.test(id) && !BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));

/** A program may be running from these files: those that stay the same are not touched. */
const changedOnly = {
  name: 'changed-only',
  /** @param {unknown} _ @param {import('rolldown').OutputBundle} bundle */
  generateBundle(_, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const there = path.join(OUT, name);
      const now = file.type === 'chunk' ? file.code : file.source;
      if (existsSync(there) && readFileSync(there).equals(Buffer.from(now))) delete bundle[name];
    }
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
  platform: 'node',
  external: (id, importer) =>
    id.startsWith('node:') || (isOtherPackage(id) && importer?.includes('node_modules') !== true),
  plugins: [changedOnly],
});
await bundle.write({
  dir: OUT,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js',
  // White space and comments only: a stack trace keeps its names.
  minify: { compress: false, mangle: false, codegen: true },
});
await bundle.close();
