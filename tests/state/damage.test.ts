import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStateStore, type StateStore } from '../../src/state/store.js';
import { openDatabase } from '../../src/storage/database.js';
import { runBot } from '../support/running-bot.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let folder: string;
let file: string;
let store: StateStore | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'state-'));
  file = path.join(folder, 'bot.sqlite');
});
afterEach(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

const OF = { chat: 7, thread: 0, user: 7 };
const PASSAGE = { id: 'p', report: 'r', text: 'chữ', start: 3, marks: [] };

/** A memory with something in several of its tables; `harm` is handed its file once it is closed. */
async function harmed(harm: (rootPage: (table: string) => number) => Promise<unknown>): Promise<StateStore> {
  const before = await openStateStore(file);
  expect(before.damaged).toEqual([]);
  await before.setContext(OF, '{}', 1);
  await before.markHandled(5, 1);
  await before.pin([{ key: 'k', question: 'q?' }], PASSAGE, 1);
  await before.close();
  const db = await openDatabase(file, { readOnly: true });
  const roots = await db.all<{ name: string; rootpage: number }>('SELECT name, rootpage FROM sqlite_master');
  await db.close();
  await harm((table) => roots.find(({ name }) => name === table)?.rootpage ?? 0);
  store = await openStateStore(file);
  return store;
}

async function overwrite(page: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  await handle.close();
}

test.each([
  ['that is none', () => writeFile(file, Buffer.alloc(20_000, 7))],
  ['cut in the middle', async () => truncate(file, 3 * 4096 + 100)],
  ['whose first page is lost', () => overwrite(1)],
])('a memory %s does not keep the bot from starting; it lies beside, and the new one works', async (_, harm) => {
  const after = await harmed(harm);
  expect(after.damaged).toEqual(['bot.sqlite']);
  expect(existsSync(`${file}.damaged`)).toBe(true);
  await after.markHandled(6, 1);
  expect(await after.isHandled(6)).toBe(true);
});

test('what can still be read of a damaged memory is kept', async () => {
  const after = await harmed((rootPage) => overwrite(rootPage('contexts')));
  expect(after.damaged).toEqual(['bot.sqlite']);
  expect(await after.context(OF)).toBeUndefined();
  expect(await after.isHandled(5)).toBe(true);
  expect((await after.pinsOf('k')).map(({ question }) => question)).toEqual(['q?']);
  // Once is enough: the next start finds it sound.
  await after.close();
  store = await openStateStore(file);
  expect(store.damaged).toEqual([]);
});

test('a sound memory stays as it is', async () => {
  const after = await harmed(async () => {});
  expect([after.damaged, await after.context(OF)]).toEqual([[], '{}']);
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

test('the key of aliases that a killed process left empty is made anew', async () => {
  const after = await harmed(() => truncate(path.join(folder, 'alias.key'), 0));
  expect(after.damaged).toEqual(['alias.key']);
  expect(await readFile(path.join(folder, 'alias.key'))).toHaveLength(32);
});

test('a bot whose memory was damaged answers, and tells the admins', async () => {
  const running = await runBot({
    before: (state) => writeFile(path.join(state, 'bot.sqlite'), 'x'.repeat(9000)),
    prepare: (server) => server.push(privateText(ADMIN, 'xin chào')),
  });
  try {
    await running.server.until(
      () => running.server.messagesIn(ADMIN.id).find(({ text }) => text.includes('ghi nhớ bị hỏng')),
      20_000,
    );
    const one = someone();
    running.server.push(privateText(one, 'Nghệ An có bao nhiêu đảng viên?'));
    await running.server.until(() => running.server.messagesIn(one.id).length > 0);
  } finally {
    await running.close();
  }
});
