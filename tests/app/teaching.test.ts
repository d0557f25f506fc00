import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, type Folder, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

const QUESTION = 'Lào Cai nhà mình được mấy mống cả thảy';
const intentOf = async (question = QUESTION) => {
  const answer = await app.answer(question);
  return 'reading' in answer ? answer.reading.intent : answer.status;
};

test('a way to ask that is taught is understood from the next reload on, over restarts, until it is taken back', async () => {
  const before = await intentOf();
  expect(before).not.toBe('members');
  expect(await app.teaching.teach('members', QUESTION)).toBe(true);
  expect(await intentOf()).toBe(before);
  await app.reload();
  expect(await intentOf()).toBe('members');
  expect(await intentOf('Phú Thọ nhà mình được mấy mống cả thảy')).toBe('members');
  await app.close();
  ({ app } = await folder.open());
  expect(await intentOf()).toBe('members');
  expect(await app.teaching.unteach('members', QUESTION)).toBe(true);
  await app.reload();
  expect(await intentOf()).toBe(before);
});

test('nothing taught can break the files: one line, no slots, no comments, no other intents, nothing twice', async () => {
  expect(await app.teaching.teach('../chair', 'x')).toBe(false);
  expect(await app.teaching.teach('no-such-intent', 'x')).toBe(false);
  expect(await app.teaching.teach('date', '  {}# \n ')).toBe(false);
  expect(await app.teaching.teach('date', 'họp {bao giờ}\n# thế?')).toBe(true);
  expect(await app.teaching.teach('date', 'họp bao giờ thế?')).toBe(false);
  const taught = path.join(folder.state, 'utterances');
  expect((await readdir(taught)).sort()).toEqual(['date.txt', 'members.txt']);
  expect(await readFile(path.join(taught, 'date.txt'), 'utf8')).toBe('họp bao giờ thế?\n');
  await app.reload();
  expect(await intentOf('Lào Cai họp bao giờ thế?')).toBe('date');
});
