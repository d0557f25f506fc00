import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows, rowsOf, rowsText, splitRows } from '../../src/text/rows.js';
import { rankingFile } from '../answers/fitting.js';

const name = fc.oneof(
  fc.string(),
  fc.constantFrom("'đảng", 'a b', 'a"b', 'a\\', '\\"', '"', '', '^x', '7', 'toString'),
);
const row = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const rows = fc
  .dictionary(name, row)
  .map((object) => JSON.parse(JSON.stringify(object)) as Record<string, Record<string, number>>);

test('rows are read as they were written, one by one and all together', () => {
  fc.assert(
    fc.property(rows, fc.string(), (object, other) => {
      const read = readRows(Buffer.from(rowsText(rowsOf(object))));
      for (const [key, value] of Object.entries(object))
        expect(read.get(key)).toEqual({ names: Object.keys(value), numbers: Object.values(value) });
      if (!Object.hasOwn(object, other)) expect(read.get(other)).toBeUndefined();
      expect(read.toJSON()).toEqual(object);
    }),
  );
});

test('a member that was written a line a row is split from its file', () => {
  fc.assert(
    fc.property(rows, (object) => {
      fc.pre(Object.keys(object).length > 0);
      const text = `{\n  "date": "2026-01-01",\n  "weights": {\n    "words": ${rowsText(rowsOf(object))}\n  }\n}\n`;
      const split = splitRows(Buffer.from(text), 'words');
      expect(split?.rows.toJSON()).toEqual(object);
      expect(JSON.parse(split?.rest ?? '')).toEqual({ date: '2026-01-01', weights: { words: {} } });
    }),
  );
});

test.each([
  ['answers', 'associations'],
  ['intents', 'words'],
])('each row of the shipped %s.json is found', (file, member) => {
  const rows = splitRows(rankingFile(`${file}.json`), member)?.rows;
  const all = Object.entries(rows?.toJSON() ?? {});
  expect(all.length).toBeGreaterThan(1000);
  // By hand, as `toEqual` takes long for thousands.
  const cells = (row: object) => JSON.stringify({ names: Object.keys(row), numbers: Object.values(row) });
  expect(all.filter(([key, value]) => JSON.stringify(rows?.get(key)) !== cells(value))).toEqual([]);
});

test.each(['{"words":{"a":{"b":1}}}', JSON.stringify({ words: { a: { b: 1 } } }, null, 2), '{"words": {\n\n}}', '{}'])(
  'JSON that was written otherwise is left to be parsed: %j',
  (text) => expect(splitRows(Buffer.from(text), 'words')).toBeUndefined(),
);
