import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseSets, type SetMatch } from '../../src/text/phrase-sets.js';
import { tokenise } from '../../src/text/tokens.js';

/** Every phrase tried at every place. */
function naive(phrases: readonly (readonly [string, number])[], text: string): SetMatch[] {
  const typed = tokenise(text);
  const out: SetMatch[] = [];
  for (let from = 0; from < typed.length; from++)
    for (const [phrase, set] of phrases) {
      const known = tokenise(phrase);
      if (known.length === 0 || from + known.length > typed.length) continue;
      let same = true;
      known.forEach((word, i) => {
        const own = typed[from + i];
        if (own?.folded !== word.folded || (own.marked && own.word !== word.word)) same = false;
      });
      if (same) out.push({ from, to: from + known.length, set });
    }
  return out;
}

const inOrder = (matches: readonly SetMatch[]): SetMatch[] =>
  [...matches].sort((a, b) => a.from - b.from || a.to - b.to || a.set - b.set);

const word = fc.constantFrom('đảng', 'đang', 'dang', 'bộ', 'bo', 'Bộ', 'viên', '5', '05', 'KH&CN');
const text = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(' '));

test('finds exactly what trying every phrase at every place finds', () => {
  const phrases = fc.array(fc.tuple(text(3), fc.nat({ max: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(phrases, text(14), (known, typed) => {
      const sets = new PhraseSets();
      for (const [phrase, set] of known) sets.add(phrase, set);
      const found = sets.find(tokenise(typed));
      expect(inOrder(found)).toEqual(inOrder(naive(known, typed)));
      expect(new PhraseSets(sets.write()).find(tokenise(typed))).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

test('a match inside another counts too, by where it begins', () => {
  const sets = new PhraseSets().add('chi bộ', 0).add('bộ', 1).add('chi bộ cơ sở', 0).add('', 2);
  expect(sets.find(tokenise('chi bộ cơ sở'))).toEqual([
    { from: 0, to: 2, set: 0 },
    { from: 0, to: 4, set: 0 },
    { from: 1, to: 2, set: 1 },
  ]);
});

test('marks that were typed count, marks that were not are any', () => {
  const sets = new PhraseSets().add('đảng', 0);
  expect(sets.find(tokenise('dang'))).toHaveLength(1);
  expect(sets.find(tokenise('đang'))).toEqual([]);
});
