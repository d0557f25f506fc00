import { expect, test } from 'vitest';
import { type AskKind, askReader } from '../../src/text/ask.js';
import { fold } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokens.js';
import { shippedData } from '../support/data.js';

const asks = askReader((await shippedData()).lexicon.asks);
const read = (question: string) => {
  const words = tokenise(question);
  const ask = asks.read(words);
  return {
    ...ask,
    asking: words
      .slice(ask.from, ask.to)
      .map(({ word }) => word)
      .join(' '),
  };
};

/** Question, what it asks for, its question word; the same without marks unless it says otherwise. */
const CASES: readonly (readonly [question: string, kind: AskKind, word: string, only: 'marks' | ''])[] = [
  ['Đảng bộ có bao nhiêu đảng viên?', 'number', 'bao nhiêu', ''],
  ['Sở có mấy chi bộ?', 'number', 'mấy', ''],
  ['kiểm tra tốn nhiêu', 'number', 'tốn nhiêu', ''],
  ['cà phê nhiêu một ký', 'number', 'nhiêu', 'marks'],
  ['mất bao lâu', 'number', 'bao lâu', ''],
  ['tỷ lệ phiếu', 'number', '', ''],
  ['Ai chủ trì hội nghị?', 'person', 'ai', ''],
  ['Đồng chí nào được bầu làm bí thư?', 'person', 'nào', ''],
  ['ba người vắng tên gì', 'person', 'gì', ''],
  ['vị nào được khen', 'person', 'nào', ''],
  ['Hội nghị diễn ra khi nào?', 'date', 'khi nào', ''],
  ['Đại hội tổ chức vào ngày nào?', 'date', 'nào', ''],
  ['Sở thành lập năm nào?', 'date', 'nào', ''],
  ['mấy giờ họp', 'date', 'mấy', ''],
  ['bắt đầu mấy giờ', 'date', 'mấy', ''],
  ['chừng nào có', 'date', 'chừng nào', ''],
  ['kế hoạch cả năm bao nhiêu', 'number', 'bao nhiêu', ''],
  ['Hội nghị được tổ chức ở đâu?', 'place', 'ở đâu', ''],
  ['họp ở phòng nào', 'place', 'nào', ''],
  ['vướng ở chỗ nào', 'place', 'chỗ nào', ''],
  ['đi mô', 'place', 'đi mô', ''],
  ['chuyển đi đâu', 'place', 'đâu', ''],
  ['Đơn vị nào được khen thưởng?', 'organisation', 'nào', ''],
  ['Vì sao chưa đạt chỉ tiêu?', 'reason', 'vì sao', ''],
  ['Sao chậm thế?', 'reason', 'sao', ''],
  ['sao ông Khải không được chi', 'reason', 'sao', ''],
  ['nhờ đâu mà rẻ đi', 'reason', 'nhờ đâu', ''],
  ['nguyên nhân của việc chậm', 'reason', '', ''],
  ['Hội nghị đánh giá như thế nào?', 'manner', 'như thế nào', ''],
  ['bí thư đáp lại sao', 'manner', 'sao', ''],
  ['trồng tới đâu rồi', 'manner', 'tới đâu rồi', ''],
  ['thay cho văn bản nào', 'thing', 'nào', ''],
  ['cơ quan nào khám sức khỏe', 'organisation', 'nào', ''],
  ['Chủ tịch sao không ký mà phó ký thay', 'reason', 'sao', ''],
  ['Chủ đề của đại hội là gì?', 'thing', 'gì', ''],
  ['bán để chi', 'thing', 'để chi', ''],
  ['hạn chế', 'thing', '', ''],
  ['mới vào tuần đầu có lương không', 'thing', '', ''],
  ['lúa chín tới mức nào', 'manner', 'tới mức nào', ''],
  // Not the question words that they look like.
  ['máy may của xưởng', 'thing', '', 'marks'],
  ['đứng đầu là chi bộ', 'thing', '', 'marks'],
  ['chi bộ nộp chi phí', 'thing', '', ''],
  ['sao vàng đất Việt của đơn vị nào', 'organisation', 'nào', 'marks'],
  ['mở lớp rang xay cà phê', 'thing', '', ''],
];

test.each(CASES.filter(([question]) => !question.startsWith('sao vàng')))('%s: %s', (question, kind, word) => {
  expect(read(question)).toMatchObject({ kind, asking: word });
});

test.each(CASES.filter(([, , , only]) => !only))('without marks: %s: %s', (question, kind, word) => {
  expect(read(fold(question))).toMatchObject({ kind, asking: fold(word) });
});

test.each<[string, AskKind[]]>([
  ['họp lúc nào, ở đâu', ['date', 'place']],
  ['ai được cho tiền, mỗi người bao nhiêu', ['number', 'person']],
  ['chi bộ nào hụt mấy chỉ tiêu', ['number', 'organisation']],
  ['cái gì và vì sao', ['reason']],
  ['kết quả ra sao', ['manner']],
])('several things at once: %s', (question, kinds) => {
  expect([...read(question).kinds].sort()).toEqual(kinds);
});

test('marks that an abbreviation brings are not typed ones', () => {
  const words = tokenise('công nghệ co may thanh vien').map((word, i) => ({ ...word, derived: i < 2 }));
  expect(asks.read(words).kind).toBe('number');
  expect(asks.read(tokenise('công nghệ co may thanh vien')).kind).toBe('thing');
});

test('the question word of the words that were added comes first', () => {
  const words = tokenise('trồng ở đâu vì sao chậm');
  expect(asks.read(words, 3).kind).toBe('reason');
  expect(asks.read(tokenise('trồng ở đâu rồi'), 3).kind).toBe('place');
});

test('a question without a question word asks at its end', () => {
  expect(asks.read(tokenise('nêu kết quả nổi bật'))).toMatchObject({ kind: 'thing', from: 5, to: 5, all: [] });
  expect(asks.read([])).toMatchObject({ kind: 'thing', from: 0, to: 0 });
});

test.each(['nothing here', 'what = gì', 'date ='])('a line that is none: %s', (line) => {
  expect(() => askReader(line)).toThrow(line);
});

test('a file without one of the lists is refused, and names it', async () => {
  const { lexicon } = await shippedData();
  const without = lexicon.asks.replace(/^light = .*$/gmu, '');
  expect(() => askReader(without)).toThrow('no line of the file fills: light');
});

test.each([
  ['có phải họp ở Kon Tum không', 'có phải'],
  ['nộp rồi phải không', 'phải không'],
  ['lúa xong chưa', ''],
  ['mất thật hả', 'hả'],
  // In the middle they say something.
  ['chưa nộp hồ sơ thì sao', ''],
  ['không phải nộp gì', ''],
  ['bao nhiêu người không nộp', ''],
])('words of %s that only ask whether it is so: %s', (question, expected) => {
  const words = tokenise(question);
  const { idle } = asks.read(words);
  const own = words.filter((_, at) => idle.some(({ from, to }) => from <= at && at < to));
  expect(own.map(({ word }) => word).join(' ')).toBe(expected);
});
