import { describe, expect, test } from 'vitest';
import { isSlice } from '../../src/answers/quoting.js';
import type { App } from '../../src/app.js';
import type { Report } from '../../src/reports/report.js';
import { makeDocx, paragraph, table } from '../support/docx.js';
import { type Folder, quotesOf, useFolder } from './folder.js';

/** One invented table in every form it may come in. */
const HEADER = ['Trạm', 'Số hộ dùng nước', 'Tỷ lệ thất thoát', 'Người trực'];
const ROWS = [
  ['Suối Lạnh', '412', '18%', 'Quách Thị Dung'],
  ['Đồi Chè', '276', '23%', 'Bùi Văn Hợi'],
  ['Bến Gạo', '530', '15%', 'Hà Thị Nụ'],
  ['Ngã Ba Sim', '198', '31%', 'Đinh Văn Rạng'],
  ['Hố Mây', '87', '9%', 'Lò Thị Ban'],
];
const LEAD = (place: string): string =>
  `Ban quản lý nước sạch ${place} công bố số liệu vận hành của năm trạm cấp nước trong quý ba, lấy theo sổ ghi của từng trạm và đã được các trạm trưởng ký xác nhận.`;
const title = (place: string): string => `Số liệu các trạm cấp nước ${place} quý III năm 2024`;
const bars = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' | ')).join('\n');
const html = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row, i) => `<tr>${row.map((cell) => (i === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const ALL = [HEADER, ...ROWS];

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'txt.txt': `${title('Mường Then')}\n\n${LEAD('Mường Then')}\n\n${bars(ALL)}\n\nBan quản lý cảm ơn các hộ đã báo chỗ rò rỉ.\n`,
  'md.md': `# ${title('Bản Khoang')}\n\n${LEAD('Bản Khoang')}\n\n| ${HEADER.join(' | ')} |\n|${'---|'.repeat(HEADER.length)}\n${ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  'html.html': `<html><head><title>${title('Xã Hồng')}</title></head><body><h1>${title('Xã Hồng')}</h1><p>${LEAD('Xã Hồng')}</p>${html(ALL)}</body></html>`,
  'chi-bo.txt': `Báo cáo công tác đảng viên của Đảng bộ Chi cục Thủy lợi Mường Sai năm 2026\n\nĐảng bộ có 3 chi bộ, được kiểm tra định kỳ mỗi quý và xếp loại vào tháng mười hai hằng năm theo hướng dẫn của cấp trên, không chi bộ nào chậm nộp đảng phí.\n\nChi bộ              Chính thức     Dự bị\nHành chính          12             2\nĐê điều             17             1\nHồ chứa             9              3\n`,
  'hai-dong-de.html': `<html><body><h1>Số liệu đảng viên Đảng bộ Cảng Sông Lục năm 2025</h1><p>Đảng ủy Cảng Sông Lục báo cáo số đảng viên của các chi bộ tính đến hết năm 2025, lấy theo sổ của từng chi bộ và đã được cấp ủy ký xác nhận.</p><table><tr><th rowspan=2>Chi bộ</th><th rowspan=2>Tổng số đảng viên</th><th colspan=2>Trong đó</th></tr><tr><th>Nữ</th><th>Dự bị</th></tr><tr><td>Kỹ thuật</td><td>21</td><td>6</td><td>1</td></tr><tr><td>Vận tải</td><td>17</td><td>3</td><td></td></tr><tr><td>Cộng</td><td>38</td><td>9</td><td>1</td></tr></table></body></html>`,
  'docx.docx': makeDocx(paragraph(title('Làng Vạc'), 'Title') + paragraph(LEAD('Làng Vạc')) + table(ALL)),
};

let folder: Folder;
let app: App;
useFolder(FILES, (opened, at) => {
  [app, folder] = [opened, at];
});

describe('a row of a table', () => {
  test.each(['Mường Then', 'Bản Khoang', 'Xã Hồng', 'Làng Vạc'])(
    'is found by the words over its columns and shown with them: %s',
    async (place) => {
      const answer = await app.answer(`tỷ lệ thất thoát của trạm Ngã Ba Sim ở ${place} là bao nhiêu?`);
      const [quote] = quotesOf(answer);
      expect(quote?.text).toContain('Ngã Ba Sim | 198 | 31%');
      expect(`${quote?.header?.text ?? ''}\n${quote?.text}`).toContain('Trạm | Số hộ dùng nước | Tỷ lệ thất thoát');
      expect(await app.verify(answer)).toBe(true);
    },
  );

  test('is no slice of its report where the row over its columns is none', async () => {
    const answer = await app.answer('tỷ lệ thất thoát của trạm Ngã Ba Sim ở Mường Then là bao nhiêu?');
    const [quote] = quotesOf(answer);
    if (!quote?.header) throw new Error('no row over the columns');
    const text = await folder.read('txt.txt');
    const report: Report = { meta: quote.report, text, hash: '', blocks: [] };
    expect(isSlice(report, quote)).toBe(true);
    expect(isSlice(report, { ...quote, header: { ...quote.header, text: 'Trạm | Số người' } })).toBe(false);
  });

  test.each([
    ['Đảng bộ Cảng Sông Lục có bao nhiêu đảng viên?', 'Cộng | 38 | 9 | 1'],
    ['chi bộ Kỹ thuật của Cảng Sông Lục có bao nhiêu đảng viên?', 'Kỹ thuật | 21 | 6 | 1'],
  ])("below two rows of headings is the body's or the branch's: %s", async (question, row) => {
    const [quote] = quotesOf(await app.answer(question));
    expect(quote?.text.endsWith(row)).toBe(true);
  });

  test.each([
    ['chi bộ Đê điều của Chi cục Thủy lợi Mường Sai có bao nhiêu đảng viên dự bị?', /^Đê điều +17 +1$/u],
    ['chi bộ Hồ chứa Mường Sai có mấy đảng viên chính thức?', /^Hồ chứa +9 +3$/u],
  ])('of a branch states its members: %s', async (question, row) => {
    const answer = await app.answer(question);
    const [quote] = quotesOf(answer);
    expect(quote?.text).toMatch(row);
    expect(quote?.header?.text).toMatch(/^Chi bộ +Chính thức +Dự bị$/u);
    expect(await app.verify(answer)).toBe(true);
  });
});
