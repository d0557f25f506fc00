import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bind, type Database, DatabaseError, openDatabase } from '../../src/storage/database.js';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  database = await openDatabase(join(folder, 'a.sqlite'));
  await database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, big INTEGER, text TEXT, bytes BLOB)');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('binds', () => {
  test('G52: numbers of 52 bits, text with NUL and bytes come back as they went', async () => {
    const text = 'đ\u0000 "quoted" \u{1F600}';
    await database.run('INSERT INTO t VALUES (1, ?, ?, ?)', -1001234567890, text, new Uint8Array([0, 1, 255]));
    await database.run('INSERT INTO t VALUES (2, ?, NULL, NULL)', 2 ** 52);
    const rows = await database.all('SELECT big, text, bytes FROM t ORDER BY id');
    expect(rows[0]).toMatchObject({ big: -1001234567890, text });
    expect(Array.from(new Uint8Array(rows[0]?.['bytes'] as ArrayBufferLike))).toEqual([0, 1, 255]);
    expect(rows[1]).toMatchObject({ big: 2 ** 52, text: null });
  });

  test.each([[undefined], [Number.NaN], [1n], [Number.POSITIVE_INFINITY], [{}], [true]])(
    'G52: %s is refused',
    async (value) => {
      await expect(database.run('INSERT INTO t(big) VALUES (?)', value as Bind)).rejects.toThrow(DatabaseError);
      expect(await database.all('SELECT * FROM t')).toEqual([]);
    },
  );
});

describe('failures', () => {
  test('G55: a wrong statement rejects with a code and does not end the process', async () => {
    await expect(database.run('NO SUCH STATEMENT')).rejects.toMatchObject({
      name: 'DatabaseError',
      code: 'SQLITE_ERROR',
    });
    await expect(database.exec('SELECT * FROM missing')).rejects.toThrow(/missing/u);
  });

  test('a missing file is not made when reading, and a file of something else is refused', async () => {
    await expect(openDatabase(join(folder, 'none.sqlite'), { readOnly: true })).rejects.toThrow(DatabaseError);
    writeFileSync(join(folder, 'text.sqlite'), 'not a database at all, only some words '.repeat(50));
    await expect(openDatabase(join(folder, 'text.sqlite'))).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
  });

  test('G55: a read-only connection cannot write', async () => {
    const reader = await openDatabase(database.file, { readOnly: true });
    await expect(reader.run('INSERT INTO t(big) VALUES (1)')).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    await reader.close();
  });
});

describe('transactions', () => {
  test('G53: many at once wait for each other; those that fail leave nothing', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        database.transaction(async () => {
          await database.run('INSERT INTO t(id) VALUES (?)', i);
          await new Promise((resolve) => setTimeout(resolve, i % 3));
          await database.run('UPDATE t SET big = 1 WHERE id = ?', i);
          if (i % 7 === 3) throw new Error('rolled back');
        }),
      ),
    );
    const kept = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
    const rows = await database.all<{ id: number }>('SELECT id FROM t WHERE big = 1 ORDER BY id');
    expect(rows.map((row) => row.id)).toEqual(kept);
    expect(kept).toHaveLength(43);
  });

  test('G56: closing waits for them, may be repeated, and refuses what comes after', async () => {
    const work = database.transaction(async () => database.run('INSERT INTO t(id) VALUES (1)'));
    const closed = database.close();
    expect(await work).toBe(1);
    await expect(database.transaction(async () => 1)).rejects.toMatchObject({ code: 'CLOSED' });
    await closed;
    await database.close();
    await expect(database.all('SELECT 1')).rejects.toMatchObject({ code: 'CLOSED' });
  });

  test('more statements than are kept prepared', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => database.get(`SELECT ${i} AS n`)));
    expect(answers.map((row) => row?.['n'])).toEqual(Array.from({ length: 300 }, (_, i) => i));
  });
});
