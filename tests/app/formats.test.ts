import iconv from 'iconv-lite';
import { expect, test, vi } from 'vitest';
import type { App, LoadSummary } from '../../src/app.js';
import { makeDocx, paragraph } from '../support/docx.js';
import { makePdf, typeset } from '../support/pdf.js';
import { makeZip } from '../support/zip.js';
import { quotesOf, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** A report of a province with so many members, in paragraphs. */
const report = (province: string, members: number): string[] => [
  `Đảng bộ Sở Khoa học và Công nghệ tỉnh ${province} tổng kết công tác năm 2022`,
  `Sáng 22/12/2022, Đảng bộ Sở Khoa học và Công nghệ tỉnh ${province} tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2022. Đồng chí Lê Văn Tám, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị.`,
  `Đảng bộ hiện có ${members} đảng viên, sinh hoạt tại 6 chi bộ trực thuộc; trong năm đã kết nạp 3 đảng viên mới và cử 12 đồng chí đi học các lớp bồi dưỡng.`,
];
const html = (lines: readonly string[]): string =>
  `<html><body><h1>${lines[0]}</h1>${lines
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
/** windows-1258 has tone marks of their own behind the vowels. */
const windows1258 = (text: string): Buffer =>
  iconv.encode(
    [...text]
      .map((letter) => {
        const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? '';
        return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
      })
      .join(''),
    'windows-1258',
  );

const FILES: Readonly<Record<string, Uint8Array>> = {
  'lao-cai.pdf': makePdf(typeset(report('Lào Cai', 41))),
  'phu-tho.docx': makeDocx(
    report('Phú Thọ', 42)
      .map((line) => paragraph(line))
      .join(''),
  ),
  'ca-mau.txt': windows1258(report('Cà Mau', 43).join('\n\n')),
  'kon-tum.txt': Buffer.from(`\ufeff${report('Kon Tum', 44).join('\r\n\r\n')}`, 'utf16le'),
  'son-la.doc': Buffer.from(html(report('Sơn La', 45))),
  'ha-nam.md': Buffer.from(`# ${report('Hà Nam', 46).join('\n\n')}`.normalize('NFD')),
  'mat-khau.docx': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  'cu.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'anh-chup.pdf': makePdf(['q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q']),
  'bom.docx': makeZip([{ name: 'word/document.xml', data: Buffer.alloc(12 * 1024 * 1024) }]),
};
let app: App;
let summary: LoadSummary;

useFolder(FILES, (opened, _, loaded) => {
  [app, summary] = [opened, loaded];
});

test.each([
  ['Lào Cai', 41, 'lao-cai'],
  ['Phú Thọ', 42, 'phu-tho'],
  ['Cà Mau', 43, 'ca-mau'],
  ['Kon Tum', 44, 'kon-tum'],
  ['Sơn La', 45, 'son-la'],
  ['Hà Nam', 46, 'ha-nam'],
])('a folder of any formats answers: %s', async (province, members, id) => {
  const answer = await app.answer(`${province} có bao nhiêu đảng viên?`);
  expect(quotesOf(answer)[0]?.report.id).toBe(id);
  expect(quotesOf(answer)[0]?.text.normalize('NFC')).toContain(`Đảng bộ hiện có ${members} đảng viên`);
  expect(await app.verify(answer)).toBe(true);
});

test('and says of each file that is not read why', () => {
  const failed = summary.failed.map(({ file, code }) => `${file}: ${code}`).sort();
  expect(failed).toEqual([
    'anh-chup.pdf: scanned',
    'bom.docx: inflates',
    'cu.doc: old_word',
    'mat-khau.docx: encrypted',
  ]);
});
