import { describe, expect, test } from 'vitest';
import { prepareQuery } from '../../src/search/query.js';
import { askReader } from '../../src/text/ask.js';
import { tokenise } from '../../src/text/tokens.js';
import { shippedData } from '../support/data.js';

const asks = askReader((await shippedData()).lexicon.asks);

/** The words looked for; `spare`: words behind the question that only write others another way; `known`: words that passages hold. */
const soughtIn = (question: string, spare: string, known: readonly string[]): string => {
  const words = tokenise(question);
  const all = [...words, ...tokenise(spare)];
  const request = {
    tokens: all,
    ask: asks.read(words),
    spare: new Set(all.map((_, i) => i).filter((i) => i >= words.length)),
    limit: 1,
  };
  return prepareQuery(request, (term) => (known.includes(term) ? 1 : 0), 10)
    .terms.map(({ folded }) => folded)
    .join(' ');
};

describe('what asks is not looked for', () => {
  test.each([
    ['ai giữ kho thóc', 'giu kho thoc'],
    ['ai giữ kho, mỗi tháng bao nhiêu', 'giu kho moi thang'],
    ['kho nào giữ thóc, từ tháng mấy', 'kho giu thoc tu thang'],
    ['vé tàu bao nhiêu tiền', 've tau tien'],
    ['giấy như thế nào thì được sao y', 'giay thi duoc sao y'],
    ['vào kho có phải gửi xe không', 'vao kho co phai gui xe khong'],
    ['kho có đầy phải không', 'kho co day'],
    ['kho không khóa', 'kho khong khoa'],
  ])('%s: %s', (question, sought) => {
    expect(soughtIn(question, '', [])).toBe(sought);
  });
});

test('another way to write a word is looked for only where some passage writes it so', () => {
  expect(soughtIn('kết nạp đảng viên', 'KN', ['ket', 'nap'])).toBe('ket nap dang vien');
  expect(soughtIn('kết nạp đảng viên', 'KN', ['kn'])).toBe('ket nap dang vien kn');
});
