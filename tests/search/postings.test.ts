import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heaviest, Postings } from '../../src/search/postings.js';
import { type Database, openDatabase } from '../../src/storage/database.js';

let folder: string;
let database: Database;
let asked: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const real = await openDatabase(path.join(folder, 'words.sqlite'));
  await real.exec(`CREATE VIRTUAL TABLE passage_words USING fts5(accented, folded, pairs, content='', detail=none, tokenize="ascii tokenchars './,_&'");
    INSERT INTO passage_words(rowid, accented, folded, pairs) VALUES
      (7, 'đảng', 'dang vien', 'dang_vien'), (3, 'đảng', 'dang so', 'dang_so'), (9, '', 'so', '')`);
  asked = [];
  database = {
    ...real,
    file: real.file,
    close: () => real.close(),
    all: (sql, ...binds) => {
      asked.push(...binds.map(String));
      return real.all(sql, ...binds);
    },
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('the passages of each term, in order; a term is looked up once', async () => {
  const postings = new Postings(database);
  const lists = async (...terms: string[]) => (await postings.of(terms)).map((ids) => [...ids]);
  expect(await lists('dang', 'dang_vien', 'khong')).toEqual([[3, 7], [7], []]);
  expect(await lists('so', 'đảng', 'dang')).toEqual([
    [3, 9],
    [3, 7],
    [3, 7],
  ]);
  expect(await lists('dang', 'khong')).toEqual([[3, 7], []]);
  const looked = asked.filter((one) => one === 'dang' || one === 'khong');
  expect(looked).toHaveLength(2);
});

describe('the heaviest passages', () => {
  const probe = (weight: number) => ({ term: '', weight, passages: 1 });

  test('hold most of the probes by weight; of equal ones the lower id comes first', () => {
    const held = [
      [5, 8],
      [2, 5],
      [2, 9],
    ].map((ids) => Uint32Array.from(ids));
    expect(heaviest([probe(1), probe(2), probe(3)], held, 9)).toEqual([2, 5, 9, 8]);
    expect(heaviest([probe(1), probe(1), probe(1)], held, 3)).toEqual([2, 5, 8]);
    expect(heaviest([], [], 3)).toEqual([]);
  });

  test('as the database would sum them up, whatever the weights', async () => {
    const real = await openDatabase(path.join(folder, 'sums.sqlite'));
    const weight = fc.double({ min: 0.01, max: 9, noNaN: true });
    const list = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(weight, list), { maxLength: 8 }), async (given) => {
        const rows = given.flatMap(([w, ids]) => ids.map((id) => ({ id, w })));
        const sql = `SELECT id FROM (SELECT value ->> 'id' AS id, sum(value ->> 'w') AS w FROM json_each(?) GROUP BY 1) ORDER BY w DESC, id LIMIT 5`;
        const wanted = (await real.all<{ id: number }>(sql, JSON.stringify(rows))).map(({ id }) => id);
        const probes = given.map(([w]) => probe(w));
        expect(
          heaviest(
            probes,
            given.map(([, ids]) => Uint32Array.from(ids)),
            5,
          ),
        ).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
    await real.close();
  });
});
