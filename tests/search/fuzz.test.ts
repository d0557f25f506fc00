import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryToken } from '../../src/search/request.js';
import { buildIndex, type Index, openIndex } from '../../src/search/store.js';
import { contains } from '../../src/text/span.js';
import { REPORTS, weights, words } from './sample.js';

let folder: string;
let index: Index;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(folder, 'index.sqlite');
  await buildIndex(file, undefined, { put: REPORTS.map((report) => ({ report, facts: [] })), keep: [] });
  index = await openIndex(file, await weights());
});
afterAll(async () => {
  await index.close();
  rmSync(folder, { recursive: true, force: true });
});

const texts = new Map(REPORTS.map((report) => [report.meta.id, report]));

async function checkHits(tokens: readonly QueryToken[], reports?: readonly string[]): Promise<number> {
  const hits = await index.search({ tokens, limit: 5, ...(reports && { reports }) });
  for (const hit of hits) {
    const report = texts.get(hit.reportId);
    expect(report?.text.slice(hit.span.start, hit.span.end)).toBe(hit.text);
    expect(hit.text.length).toBeGreaterThan(0);
    expect(hit.text.length).toBeLessThanOrEqual(320);
    expect(hit.text.trim()).toBe(hit.text);
    expect(report?.blocks.some((block) => block.role !== 'furniture' && contains(block.span, hit.span))).toBe(true);
    for (const mark of hit.marks) expect(contains(hit.span, mark) && mark.start < mark.end).toBe(true);
    for (const share of [hit.confidence, hit.coverage]) expect(share >= 0 && share <= 1).toBe(true);
    expect(Number.isFinite(hit.score)).toBe(true);
  }
  expect([...hits].sort((a, b) => b.score - a.score)).toEqual(hits);
  return hits.length;
}

const OPERATORS = [
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR(',
  'accented:',
  'folded :',
  'thu*',
  '^hội',
  '"',
  '""',
  "'",
  '-',
  '--',
  '(',
  ')',
  '{',
  '\\',
  '\u0000',
  '%',
  '_',
  'đảng',
  'dang',
  'bao',
  'nhiêu',
  '42',
  '1/2',
  'kh&cn',
];

describe('no question makes the search fail', () => {
  test('G57: all ASCII punctuation and the words of the query language, tokenised', async () => {
    const piece = fc.oneof(fc.constantFrom(...OPERATORS), fc.string({ unit: 'binary', maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        await checkHits(words(pieces.join(' ')));
      }),
      { numRuns: 150 },
    );
  });

  test('G57: even where a token is no word at all', async () => {
    const piece = fc.oneof(fc.constantFrom(...OPERATORS), fc.string({ maxLength: 8 }));
    const token = fc.record({ word: piece, folded: piece, marked: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 12 }), async (tokens) => {
        await checkHits(tokens);
        await index.vocabulary(tokens);
      }),
      { numRuns: 150 },
    );
  });

  test('G57: each character of ASCII by itself and around a word', async () => {
    for (let code = 0; code < 128; code++) {
      const sign = String.fromCharCode(code);
      const strange: QueryToken[] = [sign, `${sign}đảng${sign}`, `"${sign}`].map((word) => ({
        word,
        folded: word,
        marked: true,
      }));
      await checkHits([...strange, ...words(`${sign} đảng viên ${sign}`)]);
    }
  });

  test('G57: no tokens, ten thousand tokens, a limit of zero, unknown reports', async () => {
    expect(await checkHits([])).toBe(0);
    await checkHits(words('đảng viên '.repeat(5000)));
    await checkHits(words(Array.from({ length: 5000 }, (_, i) => `từ${i}`).join(' ')));
    expect(await index.search({ tokens: words('đảng viên'), limit: 0 })).toHaveLength(1);
    expect(await checkHits(words('đảng viên'), ['không có', '"; DROP TABLE reports; --'])).toBe(0);
    expect(await checkHits(words('đảng viên'), [])).toBe(0);
  });
});

describe('what is found', () => {
  test.each([
    ['Đảng bộ Sở Sông Thao có bao nhiêu đảng viên?', '42 đảng viên'],
    ['dang bo so song thao co bao nhieu dang vien', '42 đảng viên'],
    ['ĐẢNG BỘ CÓ MẤY CHI BỘ', '5 chi bộ'],
    ['Ai được bầu làm bí thư?', 'Trần Văn Ổi'],
    ['ai chu tri hoi nghi song thao', 'Lê Thị Mận'],
  ])('%s', async (question, answer) => {
    const [hit] = await index.search({ tokens: words(question), limit: 3 });
    expect(hit?.text).toContain(answer);
  });

  test('only in the reports asked for', async () => {
    const hits = await index.search({ tokens: words('bao nhiêu đảng viên'), reports: ['nui-voi'], limit: 10 });
    expect(new Set(hits.map((hit) => hit.reportId))).toEqual(new Set(['nui-voi']));
  });

  test('page furniture is not', async () => {
    const hits = await index.search({ tokens: words('lượt truy cập trực tuyến 9999'), limit: 10 });
    expect(hits.filter((hit) => hit.text.includes('9999'))).toEqual([]);
  });

  test('hits do not share words', async () => {
    const hits = await index.search({ tokens: words('đảng viên hội nghị đồng chí'), limit: 20 });
    for (const a of hits)
      for (const b of hits)
        if (a !== b && a.reportId === b.reportId)
          expect(a.span.end <= b.span.start || b.span.end <= a.span.start).toBe(true);
  });
});
