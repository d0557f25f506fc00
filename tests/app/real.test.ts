import { describe, expect, test } from 'vitest';
import type { Realness } from '../../src/answers/real.js';
import type { App } from '../../src/app.js';
import { CATALOG, TEXTS, useFolder } from './folder.js';

const READING = { intent: 'passage', reports: [], places: [], question: '' };
const LONG = [
  'Chi bộ Trạm Thủy văn Bến Đá họp tổng kết năm 2021 trong buổi sáng mưa phùn.',
  ...Array.from(
    { length: 60 },
    (_, i) => `Tổ quan trắc số ${i + 1} đã ghi ${((i * 37) % 101) + 3} lượt đo mực nước và nộp sổ đúng hạn cho trạm.`,
  ),
  'Giai đoạn 2016-2021, tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 96,5%, tăng 4% so với giai đoạn trước.',
  'Hội nghị bế mạc lúc 11 giờ 30 phút cùng ngày.',
];
const FILES = {
  ...TEXTS,
  'ben-da-2021.txt': `${LONG.slice(0, 31).join(' ')}\n\n${LONG.slice(31).join(' ')}\n`,
  'ben-da-ban-sao.txt': 'Tin đăng lại từ trang của trạm.\n\nHội nghị bế mạc lúc 11 giờ 30 phút cùng ngày.\n',
};

let app: App;
useFolder(FILES, CATALOG, (opened) => {
  app = opened;
});

/** What is bold in the quotes. */
function marked(result: Realness): string[] {
  if (result.kind !== 'exact' && result.kind !== 'differs') return [];
  return result.quotes.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
}

/** Checks a text; what is quoted must be true. */
async function real(text: string): Promise<Realness> {
  const result = await app.real(text);
  if (result.kind === 'exact' || result.kind === 'differs')
    expect(await app.verify({ status: 'answered', reading: READING, quotes: result.quotes, others: [] })).toBe(true);
  return result;
}

describe('word for word', () => {
  test.each([
    ['the sentence around it is quoted, the words given are marked', 'Đảng bộ có 140 đảng viên'],
    ['a percentage as it stands', 'hoàn thành tốt nhiệm vụ đạt 96,5%, tăng 4% so với'],
    ['another dash', 'Giai đoạn 2016 – 2021, tỷ lệ đảng viên'],
    ['straight quotes for curly ones', 'Đại hội có chủ đề "Kỷ cương, xanh đồng, vững bờ"'],
    ['a line break in the middle of a word group', 'Chi bộ hiện có\n19 đảng viên'],
    ['no-break spaces', 'Chi bộ hiện có\u00a019\u00a0đảng\u00a0viên'],
    ['the tone mark on the other vowel', 'tập trung chuyển đổi số'],
  ])('%s', async (_, text) => {
    const result = await real(text);
    expect(result.kind).toBe('exact');
    expect(marked(result)).toHaveLength(1);
    if (result.kind === 'exact') expect(result.quotes[0]?.text).toMatch(/[.!?”]$/u);
  });

  test('parts that stand far apart, in their order, each quoted by itself', async () => {
    const text = 'Chi bộ Trạm Thủy văn Bến Đá họp tổng kết năm 2021 […] Hội nghị bế mạc lúc 11 giờ 30 phút';
    const result = await real(text);
    expect(result.kind).toBe('exact');
    expect(marked(result)).toEqual([
      'Chi bộ Trạm Thủy văn Bến Đá họp tổng kết năm 2021',
      'Hội nghị bế mạc lúc 11 giờ 30 phút',
    ]);
    if (result.kind === 'exact')
      expect(result.quotes.map(({ text: quoted }) => quoted.length < 200)).toEqual([true, true]);
  });

  test('parts in the wrong order are not', async () => {
    const result = await real('Hội nghị bế mạc lúc 11 giờ 30 phút […] Chi bộ Trạm Thủy văn Bến Đá họp tổng kết');
    expect(result.kind).not.toBe('exact');
  });

  test('other reports that hold the same words are named', async () => {
    const result = await real('Hội nghị bế mạc lúc 11 giờ 30 phút cùng ngày');
    expect(result.kind).toBe('exact');
    if (result.kind !== 'exact') return;
    const ids = [...result.quotes.map(({ report }) => report.id), ...result.others.map(({ id }) => id)];
    expect(ids.sort()).toEqual(['ben-da-2021', 'ben-da-ban-sao']);
  });

  test('typed without marks: said so', async () => {
    expect(await real('chi bo hien co 19 dang vien')).toMatchObject({ kind: 'exact', bare: true });
    expect(await real('Chi bộ hiện có 19 đảng viên')).toMatchObject({ kind: 'exact', bare: false });
  });

  test('a long text to its last word', async () => {
    const long = LONG.slice(1, 40).join(' ');
    expect((await real(long)).kind).toBe('exact');
    const changed = long.replace(
      /(\d+) lượt đo mực nước và nộp sổ đúng hạn cho trạm\.$/u,
      '999 lượt đo mực nước và nộp sổ đúng hạn cho trạm.',
    );
    expect(await real(changed)).toMatchObject({ kind: 'differs', differences: [{ given: '999' }] });
  });

  test('what a message puts in quotation marks is looked up by itself', async () => {
    const text = 'Bạn tôi kể lại trên mạng rằng họ viết thế này: “Chi bộ hiện có 19 đảng viên”, nghe mà không dám tin!';
    expect((await real(text)).kind).toBe('exact');
    const changed = text.replace('19', '91');
    expect(await real(changed)).toMatchObject({ kind: 'differs', differences: [{ given: '91', source: '19' }] });
  });

  test('of some reports only those are looked through', async () => {
    expect((await app.real('Chi bộ hiện có 19 đảng viên', { within: ['phu-tho-2020'] })).kind).not.toBe('exact');
  });
});

describe('a changed number is never word for word', () => {
  test.each([
    ['140 as 104', 'Đảng bộ có 104 đảng viên, 9 chi bộ trực thuộc', '104', '140'],
    ['52.000 as 52,000', 'bệnh viện đã khám cho 52,000 lượt người bệnh', '52,000', '52.000'],
    ['52.000 as 52000', 'bệnh viện đã khám cho 52000 lượt người bệnh', '52000', '52.000'],
    ['96,5% as 96,5', 'tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 96,5', '96,5', '96,5%'],
    ['4% as 4 điểm', 'đạt 96,5%, tăng 4 điểm so với giai đoạn trước', '4 điểm', '4%'],
    ['a range as two years', 'Giai đoạn 2016, 2021, tỷ lệ đảng viên hoàn thành', '', '-'],
    ['9 as chín', 'Đảng bộ có 140 đảng viên, chín chi bộ trực thuộc', 'chín', '9'],
    ['without marks too', 'chi bo hien co 18 dang vien', '18', '19'],
  ])('%s', async (_, text, given, source) => {
    expect(await real(text)).toMatchObject({ kind: 'differs', differences: [{ given, source }] });
  });

  test('whatever number of whatever sentence it is', async () => {
    for (const sentence of LONG.slice(1, 12)) {
      expect((await real(sentence)).kind).toBe('exact');
      for (const number of sentence.match(/\d+/gu) ?? [])
        expect((await real(sentence.replace(number, String(Number(number) + 700)))).kind, sentence).toBe('differs');
    }
  });
});

test.each([
  '',
  '…',
  '… … …',
  '«»',
  '63',
  '\u202e\u0000\uFFFD',
  '😀'.repeat(500),
  'đảng viên '.repeat(400),
  '[…] '.repeat(300),
  `${'a '.repeat(2047)}b`,
  '"'.repeat(4096),
])('no input does harm: %#', async (text) => {
  expect(['short', 'absent', 'differs', 'exact']).toContain((await real(text)).kind);
});
