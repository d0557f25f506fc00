import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../bench/reading/written.js';

/** What is known not to be read right: a foot that stands on one page only looks like a line. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '18-ban-tin.pdf': ['let in «Bản tin Khuyến lâm - Số 3»'],
  '19-thong-tu.pdf': ['let in «THÔNG TƯ 08/2021»'],
};

const outcomes = await readWritten(path.resolve(import.meta.dirname, '../../bench/reading/written'));

describe('documents written one by one, of kinds chosen before they were read', () => {
  test('are all there', () => expect(outcomes).toHaveLength(36));

  test.each(outcomes)('$file is read whole, in order, with its head', ({ file, prose, kept, ordered, differences }) => {
    expect(differences).toEqual(KNOWN[file] ?? []);
    expect([kept, ordered]).toEqual([prose, true]);
  });
});
