import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type Source, violations } from './import-rules.js';

const SRC = path.resolve(import.meta.dirname, '../src');

function sources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.ts$/u.test(file) && !file.endsWith('.d.ts'))
    .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }));
}

describe('src', () => {
  test('keeps the import direction, and one owner for each outside thing', () => {
    expect(violations(sources())).toEqual([]);
  });

  test('holds every room of the house', () => {
    const rooms = new Set(sources().map(({ file }) => file.split('/')[0]));
    for (const room of [
      'text',
      'reports',
      'facts',
      'storage',
      'search',
      'state',
      'questions',
      'answers',
      'app.ts',
      'telegram',
      'cli',
    ])
      expect(rooms).toContain(room);
  });

  test('is wholly seen: every line that imports is understood', () => {
    for (const { file, text } of sources()) {
      const lines = text.match(/(?:\bfrom|^import) ['"][^'"]+['"];$|\bimport\(/gmu) ?? [];
      expect(importsOf(text), file).toHaveLength(lines.length);
    }
  });
});

describe('a new import that is not allowed', () => {
  test.each<[string, string, string]>([
    ['text/fold.ts', `import { readReport } from '../reports/folder.js';`, 'text may not import reports'],
    ['reports/make.ts', `import { FACT_KINDS } from '../facts/kinds/index.js';`, 'reports may not import facts'],
    ['facts/view.ts', `import { openIndex } from '../search/store.js';`, 'facts may not import search'],
    ['search/store.ts', `import type { Scope } from '../questions/scope.js';`, 'search may not import questions'],
    [
      'questions/scope.ts',
      `import { INTENTS } from '../answers/intents/index.js';`,
      'questions may not import answers',
    ],
    ['questions/scope.ts', `import { openIndex } from '../search/store.js';`, 'questions know no database'],
    ['search/store.ts', `import { openAudit } from '../state/audit.js';`, 'search may not import state'],
    ['state/store.ts', `import { openIndex } from '../search/store.js';`, 'state may not import search'],
    ['storage/database.ts', `import { x } from '../text/fold.js';`, 'storage may not import text'],
    ['answers/engine.ts', `import type { Bind } from '../storage/database.js';`, 'answers know no database'],
    ['answers/engine.ts', `import type { App } from '../app.js';`, 'answers may not import app'],
    ...['store', 'searcher', 'database', 'build', 'refresh', 'writer'].map((name): [string, string, string] => [
      'answers/intents/date.ts',
      `import { type A, b } from '../../search/${name}.js';`,
      `answers may import search/${name} by types only`,
    ]),
    [
      'answers/rank.ts',
      `const m = await import('../search/store.js');`,
      'answers may import search/store by types only',
    ],
    ['app.ts', `import { createBot } from './telegram/bot.js';`, 'app may not import telegram'],
    ['app.ts', `const { runAsk } = await import('./cli/commands.js');`, 'app may not import cli'],
    ['telegram/turn.ts', `import { runAsk } from '../cli/commands.js';`, 'telegram may not import cli'],
    [
      'telegram/turn.ts',
      `import { isSlice } from '../answers/quoting.js';`,
      'telegram may import answers by types only',
    ],
    [
      'telegram/turn.ts',
      `export { isSlice } from '../answers/quoting.js';`,
      'telegram may import answers by types only',
    ],
    ['telegram/turn.ts', `import type { Scope } from '../questions/scope.js';`, 'telegram may not import questions'],
    ['cli/ask.ts', `import { judge } from '../answers/policy.js';`, 'cli may import answers by types only'],
    ['text/fold.ts', `import type { Log } from '../log.js';`, 'text may not import log'],
    ['log.ts', `import { fold } from './text/fold.js';`, 'log may not import text'],
    ['app.ts', `import sqlite3 from 'sqlite3';`, 'only storage/ may import sqlite3'],
    ['search/store.ts', `const m = await import('sqlite3');`, 'only storage/ may import sqlite3'],
    ['answers/rank.ts', `import x from 'natural/lib/x.js';`, 'only questions/training.ts may import natural'],
    ['cli/chat.ts', `import { Telegraf } from 'telegraf';`, 'only telegram/api/client.ts may import telegraf'],
    ['reports/make.ts', `import { pino } from 'pino';`, 'only log.ts may import pino'],
    ['telegram/turn.ts', `import { x } from '@gramio/types';`, '@gramio/types is there for types only'],
    ['telegram/clock.ts', `const root = process.env.HOME;`, 'process.env is read in cli/ and app.ts only'],
    ['telegram/clock.ts', `const { env } = process;`, 'process.env is read in cli/ and app.ts only'],
    ['text/fold.ts', `import { env } from 'node:process';`, 'process.env is read in cli/ and app.ts only'],
    ['search/store.ts', "const row = await db.get('SELECT 1');", 'only storage/ speaks SQL'],
    ['state/store.ts', 'await db.exec(`\n  CREATE TABLE t (a)`);', 'only storage/ speaks SQL'],
    ['cli/ask.ts', `console.log('x');`, 'nobody writes to the console'],
    ['text/fold.ts', `export { x } from '../../tests/x.js';`, 'nobody imports from outside src'],
    ['telegram/turn.ts', `import vi from '../../data/messages/vi.json';`, 'nobody imports from outside src'],
    ['text/fold.ts', `const m = await import(name);`, 'an import must name its file'],
    ['text/fold.ts', `import { x } from './unknown/x.js';\nimport { y } from '../room/y.js';`, 'no such room: room'],
  ])('%s: %s', (file, text, fault) => {
    expect(violations([{ file, text }])).toEqual([`${file}: ${fault}`]);
  });
});

describe('what is allowed', () => {
  test.each<[string, string]>([
    ['answers/engine.ts', `import type { Report } from '../reports/report.js';`],
    ['answers/features.ts', `import { FEATURES } from '../search/features.js';`],
    ['answers/sources.ts', `import type { PoolView } from '../search/searcher.js';`],
    ['telegram/turn.ts', `import { type Answer, type Quote } from '../answers/answer.js';`],
    ['telegram/turn.ts', `import type {\n  Answer,\n  Quote,\n} from '../answers/answer.js';`],
    ['storage/database.ts', `const m = await import('sqlite3');`],
    ['storage/search/terms.ts', "const row = await db.get('SELECT 1');"],
    ['search/store.ts', "// 'SELECT 1'\nconst kind = 'select one';"],
    ['telegram/turn.ts', `import type vi from '../../data/messages/vi.json';`],
    ['cli/main.ts', `readConfig(process.env);`],
    ['text/fold.ts', `// import { x } from '../app.js'; console.log\n/* process.env */ const a = 1;`],
    ['text/fold.ts', `import { x } from './x.js';`],
  ])('%s: %s', (file, text) => {
    expect(violations([{ file, text }])).toEqual([]);
  });
});
