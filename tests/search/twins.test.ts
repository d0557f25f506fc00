import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateIndex } from '../../src/search/build.js';
import { buildIndex, openIndex } from '../../src/search/store.js';
import { FIRST, SECOND, THIRD } from '../reports/roles.js';
import { REPORTS, sampleReport, weights } from './sample.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twins-'));
  file = join(folder, 'index.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const news = (id: string, ...more: string[]) => ({
  report: sampleReport(id, [`title| ${id}`, FIRST, SECOND, THIRD, ...more]),
  facts: [],
});
const others = REPORTS.map((report) => ({ report, facts: [] }));
async function twins(): Promise<Record<string, readonly string[]>> {
  const index = await openIndex(file, await weights());
  const found = Object.fromEntries(await index.twins());
  await index.close();
  return found;
}

test('are found in a new index, when one is added, and forgotten when one goes', async () => {
  await buildIndex(file, undefined, { put: [news('a'), ...others, news('b')], keep: [] });
  expect(await twins()).toEqual({ a: ['b'], b: ['a'] });
  const rest = others.map(({ report }) => report.meta.id);
  await updateIndex(file, { put: [news('c', 'Tin do Thu Hà viết.')], keep: ['a', 'b', ...rest] });
  expect(await twins()).toEqual({ a: ['b', 'c'], b: ['a', 'c'], c: ['a', 'b'] });
  await updateIndex(file, { put: [], keep: ['a', 'c', ...rest] });
  expect(await twins()).toEqual({ a: ['c'], c: ['a'] });
  const changed = { report: sampleReport('c', [`${THIRD} Có thêm 17 điều khác hẳn.`]), facts: [] };
  await updateIndex(file, { put: [changed], keep: ['a', ...rest] });
  expect(await twins()).toEqual({});
  await buildIndex(file, file, { put: [news('d')], keep: ['a', 'c', ...rest] });
  expect(await twins()).toEqual({ a: ['d'], d: ['a'] });
});

test('of a report that is not in the index are found, and it is not its own', async () => {
  await buildIndex(file, undefined, { put: [news('a'), ...others], keep: [] });
  const index = await openIndex(file, await weights());
  const ids = async (id: string) => (await index.nearTo(news(id).report)).map((meta) => meta.id);
  expect(await ids('new')).toEqual(['a']);
  expect(await ids('a')).toEqual([]);
  expect(await index.nearTo(sampleReport('x', ['Chi bộ có 3 đảng viên.']))).toEqual([]);
  await index.close();
});

test('words that very many reports share make no twins and cost nothing', async () => {
  const many = Array.from({ length: 60 }, (_, i) => news(`n${String(i).padStart(2, '0')}`));
  await buildIndex(file, undefined, { put: [...many, news('z', 'Một câu khác.')], keep: [] });
  expect(await twins()).toEqual({});
});
