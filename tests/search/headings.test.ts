import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/reports/blocks.js';
import { isHeading } from '../../src/search/headings.js';
import { matchPassage, passageScore } from '../../src/search/match.js';
import { passagesOf, wordsOf } from '../../src/search/passages.js';
import { prepareQuery } from '../../src/search/query.js';
import { totalsOf, viewPassage } from '../../src/search/view.js';
import { NO_ANALYSER } from '../../src/text/analyser.js';
import { preparedOf } from '../answers/pool.js';
import { sampleReport, words } from './sample.js';

const heads = (line: string): boolean => preparedOf(sampleReport('a', [line])).every(isHeading);

describe('a line heads others', () => {
  test.each([
    'title| Quy chế làm việc của xóm Mận.',
    'Điều 5. Giờ làm việc',
    'Chương II NGÂN QUỸ',
    'II. KẾT QUẢ NỔI BẬT',
    '1.2. Công tác trồng cây',
    'a) Về nước tưới',
    'Nhiệm vụ trong năm tới gồm:',
    'Hạn chế, tồn tại',
  ])('%s', (line) => {
    expect(heads(line)).toBe(true);
  });

  test.each([
    'Xóm Mận trồng 12 gốc bưởi.',
    'Ai được mượn sách?',
    'Cả xóm vui; cả làng vui.',
    'Mở đầu. Xóm trồng bưởi. Bưởi năm nay sai quả:',
    'caption| Toàn cảnh hội nghị',
    'dateline| Mận, ngày 3/2/2023',
    `Nội dung ${'rất dài '.repeat(20)}:`,
    `Xóm Mận trồng bưởi, ${'trồng ổi, '.repeat(7)}trồng mít`,
    'Ông Mít | hai | 4',
    '- Xóm Ngoại: thứ năm',
    'Đóng cửa: 22 giờ',
    '- ba hộ cuối dốc',
  ])('not: %s', (line) => {
    expect(heads(line)).toBe(false);
  });
});

/** A text of lines, as it is read; for each passage its words above. */
function above(lines: readonly string[]): [string, string, string][] {
  const text = lines.join('\n');
  const report = { ...sampleReport('a', []), text, blocks: blocksOf(text) };
  return preparedOf(report).map(({ text: own, above: { columns, headings } }) => [
    own.replace(/\s+/gu, ' '),
    columns.map(({ word }) => word).join(' '),
    headings.map(({ word }) => word).join(' '),
  ]);
}

const RULES = [
  'QUY CHẾ BƯỞI',
  'Xóm Mận đặt quy chế này để mọi hộ trong xóm cùng giữ vườn bưởi chung, tưới cây đúng giờ và chia nhau tiền điện cho công bằng, năm nào cũng vậy.',
  'Chương I',
  'TƯỚI CÂY',
  'Điều 1. Giờ bơm',
  'Máy bơm chạy từ sáng đến trưa.',
  'Điều 2. Tiền điện',
  'Các hộ góp theo hai cách sau:',
  '- góp bằng tiền mặt nộp cho thủ quỹ của xóm trước ngày mười hằng tháng, có ghi sổ và ký nhận;',
  '- góp bằng ngày công theo sự phân việc của trưởng xóm, mỗi ngày công tính bằng sáu số điện.',
  'Cuối năm xóm công khai sổ thu.',
  'Chương II',
  'GIỮ VƯỜN',
  'Mỗi hộ trực một đêm trong tuần.',
  'Bảng 1. Lịch trực của các hộ',
  'Hộ | Thứ | Số đêm',
  'Ông Mít | hai | 4',
  'Bà Ổi | ba | 3',
];

describe('what stands above a passage', () => {
  const found = new Map(above(RULES).map(([own, ...rest]) => [own, rest]));

  test.each<[string, string, string]>([
    ['Điều 1. Giờ bơm Máy bơm chạy từ sáng đến trưa.', '', 'tưới cây chương i'],
    // The one before on the same level is over.
    ['Điều 2. Tiền điện Các hộ góp theo hai cách sau:', '', 'tưới cây chương i'],
    // The line that introduces a list, then its headings.
    [
      '- góp bằng ngày công theo sự phân việc của trưởng xóm, mỗi ngày công tính bằng sáu số điện.',
      '',
      'các hộ góp theo hai cách sau điều 2 tiền điện tưới cây chương i',
    ],
    ['Cuối năm xóm công khai sổ thu.', '', 'điều 2 tiền điện tưới cây chương i'],
    ['GIỮ VƯỜN Mỗi hộ trực một đêm trong tuần.', '', 'chương ii'],
    ['Hộ | Thứ | Số đêm', '', 'bảng 1 lịch trực của các hộ giữ vườn chương ii'],
    ['Bà Ổi | ba | 3', 'hộ thứ số đêm', 'bảng 1 lịch trực của các hộ giữ vườn chương ii'],
  ])('%s', (own, columns, headings) => {
    expect(found.get(own)).toEqual([columns, headings]);
  });

  test('is found, and counts for no word of the passage itself', () => {
    const text = RULES.join('\n');
    const report = { ...sampleReport('a', []), text, blocks: blocksOf(text) };
    const row = passagesOf(report).find(({ span }) => text.slice(span.start, span.end).startsWith('Bà'));
    if (!row) throw new Error('no row');
    const { folded, pairs } = wordsOf(text, row);
    expect(folded).toEqual(['ba', 'oi', '3']);
    expect(pairs).toEqual(expect.arrayContaining(['_dem', '_truc', '_vuon']));
  });

  test('a row holds the words over its columns, another passage only stands below its headings', () => {
    const query = prepareQuery({ tokens: words('số đêm trực của bà Ổi'), limit: 1 }, () => 1, 9);
    const text = RULES.join('\n');
    const passages = preparedOf({ ...sampleReport('a', []), text, blocks: blocksOf(text) });
    const row = passages.find((one) => one.text.startsWith('Bà'));
    if (!row) throw new Error('no row');
    const view = viewPassage(query, totalsOf(query), row, new Set(), NO_ANALYSER);
    const held = (marks: Uint8Array): string =>
      query.terms.flatMap(({ word }, i) => (marks[i] ? [word] : [])).join(' ');
    expect(held(view.units[0]?.found ?? new Uint8Array())).toBe('số đêm bà ổi');
    expect(held(view.inHeading)).toContain('trực');
    const scores = passages.map((one) => passageScore(query, matchPassage(query, one)));
    expect(Math.max(...scores)).toBe(scores[passages.indexOf(row)]);
  });
});
