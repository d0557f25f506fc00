import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStateStore, type StateStore } from '../../src/state/store.js';
import { openDatabase } from '../../src/storage/database.js';
import { PROJECT } from '../support/project.js';

const CHAT = -1_001_234_567_890;
const USER = 2 ** 52 - 1;

let folder: string;
let file: string;
let store: StateStore;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'state-'));
  file = path.join(folder, 'bot.sqlite');
  store = await openStateStore(file);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('G52: ids', () => {
  test('G52: of 52 bits come back as they went', async () => {
    const of = { chat: CHAT, thread: 4_294_967_297, user: USER };
    await store.setContext(of, '{"a":1}', 1);
    expect(await store.context(of)).toBe('{"a":1}');
    await store.markHandled(USER, 1);
    expect(await store.isHandled(USER)).toBe(true);
    expect(await store.isHandled(USER - 1)).toBe(false);
    await store.park(USER, '{}', 2 ** 45);
    expect(await store.parked()).toEqual([{ id: USER, body: '{}', at: 2 ** 45 }]);
    await store.setActive(CHAT, false, 1);
    expect(await store.inactiveChats()).toEqual([CHAT]);
    await store.keepButtons('k', { value: '[]', chat: CHAT, user: USER }, 1);
    expect(await store.buttons('k')).toMatchObject({ chat: CHAT, user: USER });
    await store.writeAudit({ at: 2 ** 45, update: USER, user: USER, action: 'x', outcome: 'done', detail: '' });
    expect((await store.lastAudit(1))[0]).toMatchObject({ user: USER, at: 2 ** 45 });
    expect(await store.wasBegun(USER, 'x', 0)).toBe(true);
    await store.moveChat(CHAT, CHAT - 1);
    expect(await store.context({ ...of, chat: CHAT - 1 })).toBe('{"a":1}');
  });

  test('G52: stand in columns of whole numbers, in every table', async () => {
    const db = await openDatabase(file, { readOnly: true });
    const tables = await db.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { name } of tables) {
      for (const column of await db.all<{ name: string; type: string }>(`PRAGMA table_info(${name})`)) {
        if (/^(?:chat|user|thread|update_id|message|at)$/u.test(column.name))
          expect([name, column.name, column.type]).toEqual([name, column.name, 'INTEGER']);
      }
    }
    await db.close();
  });
});

test('G53: fifty writers at once lose nothing that was acknowledged', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      n % 2 === 0 ? store.markHandled(n, 1) : store.keepButtons(`k${n}`, { value: '[]', chat: n, user: n }, 1),
    ),
  );
  for (let n = 0; n < 50; n++)
    expect(n % 2 === 0 ? await store.isHandled(n) : await store.buttons(`k${n}`)).toBeTruthy();
});

describe('G54: opening', () => {
  test('G54: write-ahead log, foreign keys, and waiting for others are on', async () => {
    const db = await openDatabase(path.join(folder, 'b.sqlite'));
    expect(await db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await db.get('PRAGMA busy_timeout')).toEqual({ timeout: 5000 });
    await db.close();
  });

  test('G54: a write waits while another process holds the lock for three seconds', { timeout: 20_000 }, async () => {
    const script = `const s = require('sqlite3'); const d = new s.Database(${JSON.stringify(file)}); d.exec('BEGIN IMMEDIATE', () => { process.stdout.write('held'); setTimeout(() => d.exec('COMMIT', () => d.close()), 3000); });`;
    const holder = spawn(process.execPath, ['-e', script], { cwd: PROJECT });
    const ended = new Promise((resolve) => holder.once('close', resolve));
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const asked = Date.now();
    await store.markHandled(5, 1);
    expect(Date.now() - asked).toBeGreaterThan(1500);
    expect(await store.isHandled(5)).toBe(true);
    await ended;
  });
});

describe('G55: failures', () => {
  test('G55: a full disk is a rejected promise; what was there is kept, and it goes on when there is room', async () => {
    const db = await openDatabase(path.join(folder, 'full.sqlite'));
    await db.exec('CREATE TABLE t (text TEXT)');
    await db.run('INSERT INTO t VALUES (?)', 'kept');
    await db.exec('PRAGMA max_page_count = 3');
    const big = 'x'.repeat(100_000);
    await expect(db.transaction(() => db.run('INSERT INTO t VALUES (?)', big))).rejects.toMatchObject({
      code: 'SQLITE_FULL',
    });
    expect(await db.all('SELECT text FROM t')).toEqual([{ text: 'kept' }]);
    await db.exec('PRAGMA max_page_count = 100000');
    await db.transaction(() => db.run('INSERT INTO t VALUES (?)', big));
    await db.close();
  });

  test('G55: the driver is reached through one file, whose calls are promises', () => {
    const text = readFileSync(path.join(PROJECT, 'src/storage/database.ts'), 'utf8');
    expect(text).toContain("handle.on('error'");
    expect(text).not.toMatch(/handle\.(?:run|get|all|each)\(/u);
  });
});

describe('G58: the driver', () => {
  test('G58: its install script is approved, and what was built has full-text search', async () => {
    const { allowScripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    expect(allowScripts['sqlite3']).toBe(true);
    const db = await openDatabase(path.join(folder, 'fts.sqlite'));
    await db.exec("CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
    await db.run('INSERT INTO t VALUES (?)', 'Đảng viên');
    expect(await db.all('SELECT text FROM t WHERE t MATCH ?', '"vien"')).toHaveLength(1);
    await db.close();
  });

  test('G58: without its native part the start says what to do', () => {
    const broken =
      "import m from 'node:module'; const l = m._load; m._load = (r, ...a) => { if (r === 'bindings') throw new Error('no bindings'); return l(r, ...a); };";
    const run = spawnSync(process.execPath, [path.join(PROJECT, 'dist/cli/main.js'), 'index'], {
      encoding: 'utf8',
      cwd: PROJECT,
      env: {
        PATH: process.env['PATH'],
        BOT_TOKEN: '',
        STATE_DIR: path.join(folder, 'index'),
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}`,
      },
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/npm rebuild sqlite3/u);
    expect(run.stderr).not.toMatch(/\n\s+at /u);
  });
});

test('a state of before fixed answers were there is brought up to date, and keeps what it held', async () => {
  await store.setContext({ chat: 1, thread: 0, user: 1 }, '{}', 1);
  await store.keepMiss(1, { text: 'x', kind: 'outside', reading: '{}', near: 0.5, at: Date.now() });
  await store.close();
  const db = await openDatabase(file);
  await db.exec(
    "DROP TABLE pins; DELETE FROM parts WHERE name = 'pins'; ALTER TABLE misses DROP COLUMN near; UPDATE parts SET version = 1 WHERE name = 'misses'",
  );
  await db.close();
  store = await openStateStore(file);
  expect((await store.misses(5)).map(({ text, near }) => [text, near])).toEqual([['x', 0]]);
  const passage = { id: 'p', report: 'r', text: 'chữ', start: 3, marks: [{ start: 0, end: 3 }] };
  await store.pin([{ key: 'k', question: 'q?' }], passage, 1);
  await store.pin([{ key: 'k', question: 'q?' }], { ...passage, id: 'p2' }, 2);
  expect(await store.pinsOf('k')).toEqual([{ id: 1, key: 'k', question: 'q?', passage: { ...passage, id: 'p2' } }]);
  expect(await store.context({ chat: 1, thread: 0, user: 1 })).toBe('{}');
});
