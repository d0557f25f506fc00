import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceWords } from '../../src/facts/sentence-words.js';
import { parsePattern, WordPatterns } from '../../src/text/word-patterns.js';
import { shippedLexicon } from '../support/data.js';

const names = (await shippedLexicon()).people;
const found = (pattern: string, text: string): string[] => {
  const words = sentenceWords(text, names);
  return new WordPatterns()
    .add(pattern, 0)
    .find(words)
    .map(({ from, to }) => words.words.slice(from, to).join(' '));
};

describe('patterns over words', () => {
  test.each<[string, string, string[]]>([
    ['kết_quả tốt', 'Đạt kết quả tốt.', ['kết quả tốt']],
    ['tặng/trao … giấy_khen', 'Đảng ủy trao 2 giấy khen.', ['trao 2 giấy khen']],
    ['tặng/trao … giấy_khen', 'Đảng ủy trao quà; có giấy khen.', []],
    ['kết_nạp 0', 'Đã kết nạp 05 đảng viên.', ['kết nạp 05']],
    ['kết_nạp 0', 'Đã kết nạp hai mươi đảng viên.', ['kết nạp hai']],
    ['đạt %', 'Giải ngân đạt 98%.', ['đạt 98']],
    ['đạt %', 'Thu đạt 98 tấn.', []],
    ['hạn_chế … :', 'Hạn chế được nêu: chậm.', ['hạn chế được nêu']],
    ['hạn_chế … :', 'Hạn chế được nêu, chậm.', []],
    ['^ tuy_nhiên', 'Tuy nhiên, còn chậm.', ['tuy nhiên']],
    ['^ tuy_nhiên', 'Còn chậm, tuy nhiên.', []],
    ['được $', 'Việc chưa được', ['được']],
    ['rất? tốt', 'Kết quả rất tốt, tốt.', ['rất tốt', 'tốt', 'tốt']],
    ['đến năm @year', 'Đến năm 2030, xã giàu.', ['đến năm 2030']],
    // Words of one pattern do not go over the end of a clause.
    ['kết_quả tốt', 'Đạt kết quả; tốt.', []],
  ])('%s in: %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test.each(['…', ':', '^ $', '… tốt'])('%s is no pattern', (pattern) => {
    expect(() => parsePattern(pattern)).toThrow('needs a word');
  });

  test('any text is matched without a throw, and matches lie in it', () => {
    const patterns = new WordPatterns().add('đạt … kết_quả/0 tốt?', 1).add('a? b c … :', 2);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('đạt', 'kết quả', 'tốt', '5', 'a', 'b', 'c', ':', ';', '🌱')), (parts) => {
        const words = sentenceWords(parts.join(' '), names);
        for (const { from, to } of patterns.find(words)) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(words.words.length);
        }
      }),
    );
  });
});
