import { expect, test } from 'vitest';
import { stopWords } from '../../src/text/stop-words.js';
import { tokenise } from '../../src/text/tokens.js';

test('stop words: phrases, also typed without marks, but not other words that look like them', () => {
  const stop = stopWords('# ghi chú\nlà gì, bao nhiêu\nai, được');
  const left = (text: string): string =>
    tokenise(text)
      .filter((_, i) => !stop(tokenise(text)).has(i))
      .map((t) => t.word)
      .join(' ');
  expect(left('robot là gì')).toBe('robot');
  expect(left('co bao nhieu robot duoc tang')).toBe('co robot tang');
  expect(left('là nhà, gì đó')).toBe('là nhà gì đó');
});
