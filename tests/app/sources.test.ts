import { expect, test } from 'vitest';
import { sourcesOf } from '../../src/app/sources.js';
import type { Understanding } from '../../src/questions/understand.js';
import type { Index } from '../../src/search/store.js';
import { profileOf, understood } from '../questions/reading.js';

/** Years in no order; the newest is 1949. */
const PROFILES = Array.from({ length: 250 }, (_, i) =>
  profileOf(`r${i}`, 'Hội nghị', i === 7 ? 'Đảng bộ Xóm Mận' : 'Đảng bộ', { year: 1700 + ((i * 37) % 250) }),
);
const index = { passages: 9 } as unknown as Index;
const sources = sourcesOf(index, PROFILES);
const ids = (asked: Understanding, texts: readonly string[], most: number): string[] =>
  sources.reportsOf(asked, new Map(texts.map((id) => [id, 1])), most).map(({ meta }) => meta.id);

test('of very many reports those of the conversation and those that the words find are kept, then the newest', () => {
  const asked = { ...understood('có bao nhiêu đảng viên'), inherited: ['r3'], before: ['r3', 'r5', 'gone'] };
  const chosen = ids(asked, ['r0', 'r1'], 60);
  expect(chosen.slice(0, 4)).toEqual(['r3', 'r5', 'r0', 'r1']);
  expect(chosen).toHaveLength(60);
  expect(new Set(chosen).size).toBe(60);
  const others = PROFILES.filter(({ meta }) => chosen.slice(4).includes(meta.id)).map(({ year }) => year ?? 0);
  // Some of a quarter come by the words of their names; all the rest are the newest.
  expect(others.filter((year) => year >= 1850).length).toBeGreaterThanOrEqual(40);
});

test('the one whose name the question holds is among them', () => {
  expect(ids(understood('xóm Mận có mấy đảng viên'), [], 40)).toContain('r7');
});

test('a word that fewer reports have in their names is rarer', () => {
  expect(sources.rarity('man')).toBeGreaterThan(sources.rarity('dang'));
  expect(sources.rarity('dang')).toBeCloseTo(0, 9);
  expect(sources.rarity('unheard')).toBe(1);
});
