import { describe, expect, test, vi } from 'vitest';
import type { Answer, Note } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXTS = {
  'binh-duong-2024.txt': `Đảng bộ Sở Xây dựng tỉnh Bình Dương tổng kết công tác năm 2024

Sáng 20/12/2024, Đảng bộ Sở Xây dựng tỉnh Bình Dương tổ chức hội nghị tổng kết công tác năm 2024. Đồng chí Đỗ Văn Mít, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị.

Đảng bộ Sở có 71 đảng viên, sinh hoạt ở 6 chi bộ trực thuộc. So với đầu nhiệm kỳ, Đảng bộ có 64 đảng viên.

Tại hội nghị, đồng chí Đỗ Văn Mít được Đảng ủy Khối tặng giấy khen. Phát biểu kết luận hội nghị, đồng chí Đỗ Văn Mít đề nghị các chi bộ giữ vững đoàn kết.

Đánh giá chung, toàn Đảng bộ có 74 đảng viên đều hoàn thành nhiệm vụ được giao.
Tổng số đảng viên của Đảng bộ hiện là 74 đồng chí.
`,
  'lam-dong-2023.txt': `Đảng bộ Sở Xây dựng tỉnh Lâm Đồng sơ kết 6 tháng đầu năm 2023

Ngày 10/7/2023, Đảng bộ Sở Xây dựng tỉnh Lâm Đồng tổ chức hội nghị sơ kết 6 tháng đầu năm 2023. Đảng bộ có 52 đảng viên.
`,
  'dak-nong-2023.txt': `Đảng bộ Sở Xây dựng tỉnh Đắk Nông sơ kết 6 tháng đầu năm 2023

Ngày 12/7/2023, Đảng bộ Sở Xây dựng tỉnh Đắk Nông tổ chức hội nghị sơ kết 6 tháng đầu năm 2023. Đảng bộ có 38 đảng viên.
`,
  'nghe-an-2023.txt': `Đảng bộ Sở Xây dựng tỉnh Nghệ An sơ kết 6 tháng đầu năm 2023

Ngày 13/7/2023, Đảng bộ Sở Xây dựng tỉnh Nghệ An tổ chức hội nghị sơ kết 6 tháng đầu năm 2023. Đảng bộ có 67 đảng viên.
`,
};

let folder: Folder;
let app: App;
useFolder(TEXTS, [], (opened, at) => {
  app = opened;
  folder = at;
});

const ask = async (question: string): Promise<Answer> => {
  const answer = await app.answer(question);
  await expectExact(answer, folder);
  return answer;
};
const notesOf = (answer: Answer): readonly Note[] => ('notes' in answer ? (answer.notes ?? []) : []);

describe('a report that contradicts itself', () => {
  test('every figure is quoted, and that they differ is said beside them', async () => {
    const answer = await ask('Bình Dương có bao nhiêu đảng viên?');
    expect(quotesOf(answer).map((q) => q.text)).toEqual([
      expect.stringContaining('71 đảng viên'),
      expect.stringContaining('74 đồng chí'),
    ]);
    expect(notesOf(answer)).toEqual([{ kind: 'conflict', values: ['71', '74'] }]);
  });

  test('a figure of another time contradicts nothing', async () => {
    expect(
      quotesOf(await ask('Bình Dương có bao nhiêu đảng viên?'))
        .map((q) => q.text)
        .join(),
    ).not.toContain('64');
  });

  test('a report that is at one says nothing', async () => {
    expect(notesOf(await ask('Nghệ An có bao nhiêu đảng viên?'))).toEqual([]);
  });
});

describe('provinces that became one', () => {
  test('a province without a report: which one it took in, and that there is a report of it', async () => {
    const answer = await ask('Thành phố Hồ Chí Minh có bao nhiêu đảng viên?');
    expect(answer.status).toBe('no_match');
    expect(notesOf(answer)).toEqual([
      { kind: 'merged', former: ['Bình Dương'], present: 'Thành phố Hồ Chí Minh', have: ['Bình Dương'] },
    ]);
  });

  test('asked for as it is now, the reports of the former ones answer', async () => {
    const answer = await ask('Sau sáp nhập, Thành phố Hồ Chí Minh có bao nhiêu đảng viên?');
    expect(quotesOf(answer)[0]?.report.id).toBe('binh-duong-2024');
    expect(notesOf(answer)).toContainEqual({
      kind: 'merged',
      former: ['Bình Dương'],
      present: 'Thành phố Hồ Chí Minh',
    });
  });

  test('a name that means more since then says so', async () => {
    const answer = await ask('Lâm Đồng có bao nhiêu đảng viên?');
    expect(quotesOf(answer).map((q) => q.report.id)).toEqual(['lam-dong-2023']);
    expect(notesOf(answer)).toEqual([{ kind: 'merged', former: ['Đắk Nông'], present: 'Lâm Đồng' }]);
  });

  test('in a year without a report it is said too', async () => {
    const answer = await ask('Lâm Đồng năm 2026 có bao nhiêu đảng viên?');
    expect(answer.status).toBe('no_match');
    expect(notesOf(answer)).toHaveLength(1);
  });

  test('a former province by its own name needs no word', async () => {
    expect(notesOf(await ask('Đắk Nông có bao nhiêu đảng viên?'))).toEqual([]);
  });
});

describe('who somebody is', () => {
  test('every mention that tells something new, the positions first', async () => {
    const answer = await ask('Đỗ Văn Mít là ai?');
    const texts = quotesOf(answer).map((q) => q.text);
    expect(texts[0]).toContain('Bí thư Đảng ủy, Giám đốc Sở');
    expect(texts.some((text) => text.includes('Phát biểu kết luận'))).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
