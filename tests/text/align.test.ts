import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskedWord, align } from '../../src/text/align.js';

const asked = (text: string): AskedWord[] => {
  let gap = false;
  return text.split(' ').flatMap((word) => {
    if (word === '…') gap = true;
    if (word === '…') return [];
    const one = { word, afterGap: gap };
    gap = false;
    return [one];
  });
};
const source = 'sáng nay chi bộ có 27 đảng viên sinh hoạt ở ba tổ đảng của trạm'.split(' ');

test.each<[string, string, number]>([
  ['a stretch as it stands', 'chi bộ có 27 đảng viên', 0],
  ['the whole', source.join(' '), 0],
  ['another number', 'chi bộ có 28 đảng viên', 1],
  ['a word left out', 'chi bộ có đảng viên', 1],
  ['a word added', 'chi bộ hiện có 27 đảng viên', 1],
  ['something left out and told', 'chi bộ có 27 … ba tổ đảng', 0],
  ['something left out and not told', 'chi bộ có 27 đảng ở ba tổ', 3],
  ['words of elsewhere', 'trời mưa to', 3],
])('%s', (_, text, cost) => {
  expect(align(asked(text), source).cost).toBe(cost);
});

test('names the words that differ', () => {
  const { pairs } = align(asked('chi bộ có 28 đảng viên'), source);
  expect(pairs.filter(({ same }) => !same)).toEqual([{ asked: 3, source: 5, same: false }]);
});

test('every word of what is asked is paired once and in order, whatever it is', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', '1', '2');
  const one = fc.record({ word, afterGap: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 20 }), (words, text) => {
      const { pairs, cost } = align(words, text);
      const own = pairs.flatMap((pair) => (pair.asked === undefined ? [] : [pair.asked]));
      const theirs = pairs.flatMap((pair) => (pair.source === undefined ? [] : [pair.source]));
      expect(own).toEqual(words.map((_, i) => i));
      expect(theirs).toEqual([...theirs].sort((a, b) => a - b));
      for (const pair of pairs) if (pair.same) expect(words[pair.asked ?? -1]?.word).toBe(text[pair.source ?? -1]);
      expect(cost).toBeLessThanOrEqual(words.length + text.length);
    }),
  );
});

test('a stretch of the text itself costs nothing', () => {
  fc.assert(
    fc.property(fc.nat(source.length - 1), fc.nat(source.length - 1), (a, b) => {
      const words = source.slice(Math.min(a, b), Math.max(a, b) + 1).map((word) => ({ word, afterGap: false }));
      expect(align(words, source).cost).toBe(0);
    }),
  );
});
