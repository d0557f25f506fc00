import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.js';
import { buildIndex, type FactQuery, type Index, openIndex } from '../../src/search/store.js';
import { type Database, openDatabase } from '../../src/storage/database.js';
import { countFacts, factsOfSurname, holdersOf, pageOfFacts, reportsSilent } from '../../src/storage/search/facts.js';
import { recordingDatabase } from '../support/recording-database.js';
import { sampleReport, weights } from './sample.js';

/** Numbers that come the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const SURNAMES = ['Phạm', 'Hồ', 'Lê', 'Đỗ'];
const ROLES = ['bí thư', 'giám đốc', 'phó bí thư'];
const PROVINCES = ['Sơn La', 'Cà Mau', 'Huế'];

interface Made {
  readonly id: string;
  readonly province: string;
  readonly year: number;
  readonly day: string;
  readonly facts: readonly Fact[];
}

const TEXT = 'Một câu để dẫn lại.';
const span = { start: 0, end: 7 };
const fact = (kind: Fact['kind'], attrs: object): Fact =>
  ({ kind, value: span, evidence: { start: 0, end: TEXT.length }, certainty: 'certain', attrs }) as Fact;

function folder(seed: number, count: number): Made[] {
  const any = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const year = 2018 + any(6);
    const day = `${year}-${String(1 + any(12)).padStart(2, '0')}-${String(1 + any(28)).padStart(2, '0')}`;
    const facts: Fact[] = [fact('profile', { year, day })];
    if (any(4) > 0) facts.push(fact('date', { iso: day }));
    for (let k = any(4); k > 0; k--)
      facts.push(fact('members', { count: any(30), group: ['total', 'official', 'other'][any(3)] ?? '', noun: '' }));
    for (let k = any(3); k > 0; k--) facts.push(fact('branches', { count: any(9), noun: 'chi bộ' }));
    const people = [0, 1].map(() => `${SURNAMES[any(4)]} Văn ${['Ba', 'Tư', 'Năm'][any(3)]}`);
    for (let k = any(5); k > 0; k--)
      facts.push(
        fact('role', {
          person: people[any(2)] ?? '',
          role: ROLES[any(3)] ?? '',
          tenure: any(5) === 0 ? 'former' : 'stated',
        }),
      );
    return { id: `r${i}`, province: PROVINCES[any(3)] ?? '', year, day, facts };
  });
}

const text = (one: Fact | undefined, name: string): string => String(one?.attrs[name] ?? '');

function meets(count: number, value: NonNullable<FactQuery['value']>): boolean {
  if (value.is === 'between') return count >= value.number && count <= value.to;
  const met = { above: count > value.number, below: count < value.number, equal: count === value.number };
  return { ...met, from: count >= value.number, upto: count <= value.number }[value.is];
}

/** The slow and obvious way: what each report states first, one after the other. */
function walk(made: readonly Made[], query: FactQuery): { id: string; fact: Fact }[] {
  const stated = made.flatMap((report) => {
    const found = report.facts.find(
      (one) =>
        one.kind === query.kind &&
        (text(one, 'group') || '') === (query.group ?? '') &&
        (query.roles === undefined || (query.roles.includes(text(one, 'role')) && text(one, 'tenure') !== 'former')),
    );
    if (!found) return [];
    const { value, provinces, reports } = query;
    const count = Number(found.attrs['count']);
    if (value && !meets(count, value)) return [];
    if (query.month !== undefined && text(found, 'iso').slice(5, 7) !== query.month) return [];
    if (query.day !== undefined && !text(found, 'iso').startsWith(query.day)) return [];
    if (provinces && !provinces.includes(report.province)) return [];
    if (reports && !reports.includes(report.id)) return [];
    return [{ id: report.id, fact: found, day: report.day, count, at: made.indexOf(report) }];
  });
  const newest = (a: (typeof stated)[number], b: (typeof stated)[number]): number =>
    b.day.localeCompare(a.day) || a.at - b.at;
  return stated.sort((a, b) => {
    if (query.order === 'most') return b.count - a.count || newest(a, b);
    if (query.order === 'least') return a.count - b.count || newest(a, b);
    if (query.order === 'oldest') return a.day.localeCompare(b.day) || a.at - b.at;
    return newest(a, b);
  });
}

const QUERIES: readonly FactQuery[] = [
  { kind: 'members', group: 'total', order: 'most' },
  { kind: 'members', group: 'total', order: 'least' },
  { kind: 'members', group: 'official', order: 'newest' },
  { kind: 'branches', order: 'oldest' },
  { kind: 'members', group: 'total', value: { is: 'above', number: 12 }, order: 'most' },
  { kind: 'members', group: 'total', value: { is: 'below', number: 12 }, order: 'least' },
  { kind: 'branches', value: { is: 'equal', number: 3 }, order: 'newest' },
  { kind: 'members', group: 'total', value: { is: 'from', number: 12 }, order: 'least' },
  { kind: 'members', group: 'total', value: { is: 'upto', number: 12 }, order: 'most' },
  { kind: 'members', group: 'total', value: { is: 'between', number: 8, to: 15 }, order: 'most' },
  { kind: 'date', day: '2020', order: 'newest' },
  { kind: 'date', month: '07', order: 'newest' },
  { kind: 'date', day: '2020-03', order: 'newest' },
  { kind: 'role', roles: ['bí thư'], order: 'newest' },
  { kind: 'members', group: 'total', provinces: ['Huế', 'Sơn La'], order: 'most' },
  { kind: 'branches', reports: ['r1', 'r2', 'r5', 'r8'], order: 'most' },
];

describe.each([1, 2, 3])('folder %i', (seed) => {
  const made = folder(seed, 60);
  let dir: string;
  let index: Index;
  let database: Database;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'facts-'));
    const file = join(dir, 'index.sqlite');
    const put = made.map(({ id, province, facts }) => {
      const report = sampleReport(id, [TEXT]);
      return { report: { ...report, meta: { ...report.meta, province } }, facts };
    });
    await buildIndex(file, undefined, { put, keep: [] });
    index = await openIndex(file, await weights());
    database = await openDatabase(file, { readOnly: true });
  });
  afterAll(async () => {
    await index.close();
    await database.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test.each(QUERIES)('$kind $group $role $order is what a walk over all facts gives', async (query) => {
    const expected = walk(made, query);
    const { facts, total } = await index.stating(query, 7, 0);
    const next = await index.stating(query, 7, 7);
    expect(total).toBe(expected.length);
    const stating = new Set(expected.map(({ id }) => id));
    expect(await index.silent(query)).toEqual(new Set(made.map(({ id }) => id).filter((id) => !stating.has(id))));
    expect([...facts, ...next.facts].map(({ reportId, fact: one }) => [reportId, one.attrs])).toEqual(
      expected.slice(0, 14).map(({ id, fact: one }) => [id, one.attrs]),
    );
  });

  test('who holds two positions at once', async () => {
    const held = (report: Made, role: string): string[] =>
      report.facts
        .filter((one) => text(one, 'role') === role && text(one, 'tenure') !== 'former')
        .map((one) => text(one, 'person'));
    const expected = made.flatMap((report) => {
      const secretaries = new Set(held(report, 'bí thư'));
      return [...secretaries]
        .filter((who) => held(report, 'giám đốc').includes(who))
        .map((who) => `${report.id} ${who}`);
    });
    const found = await index.holdersOf(['bí thư', 'giám đốc']);
    expect(found.map(({ reportId, fact: one }) => `${reportId} ${text(one, 'person')}`).sort()).toEqual(
      expected.sort(),
    );
  });

  test('everybody of a surname', async () => {
    const expected = made.flatMap((report) => {
      const names = report.facts.map((one) => text(one, 'person')).filter((name) => name.startsWith('Hồ '));
      return [...new Set(names)].map((name) => `${report.id} ${name}`);
    });
    const found = await index.ofSurname('ho');
    expect(found.map(({ reportId, fact: one }) => `${reportId} ${text(one, 'person')}`).sort()).toEqual(
      expected.sort(),
    );
  });

  test('no statement reads through all facts', async () => {
    const { database: recording, asked: statements } = recordingDatabase();
    for (const query of QUERIES) {
      await pageOfFacts(recording, query, 10, 0);
      await countFacts(recording, query);
      await reportsSilent(recording, query);
    }
    await holdersOf(recording, ['bí thư', 'giám đốc'], undefined);
    await factsOfSurname(recording, 'ho', undefined);
    expect(statements).toHaveLength(3 * QUERIES.length + 2);
    for (const { sql, binds } of statements) {
      const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...binds);
      expect(
        plan
          .map(({ detail }) => detail)
          .filter((line) => /^SCAN (?:f|o|reports)\b(?! USING COVERING INDEX)/u.test(line)),
      ).toEqual([]);
    }
  });
});
