import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../bench/reading/written.js';

const outcomes = await readWritten(path.resolve(import.meta.dirname, '../../bench/reading/written'));

describe('documents written one by one, of kinds chosen before they were read', () => {
  test('are all there', () => expect(outcomes).toHaveLength(36));

  test.each(outcomes)('$file is read whole, in order, with its head', ({ prose, kept, ordered, differences }) => {
    expect(differences).toEqual([]);
    expect([kept, ordered]).toEqual([prose, true]);
  });
});
