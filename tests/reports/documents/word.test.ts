import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/documents/docx.js';
import { makeReport } from '../../../src/reports/make.js';
import { docxEntries, paragraph, table } from '../../support/docx.js';
import { makeZip } from '../../support/zip.js';
import { FIRST, SECOND, TITLE } from '../roles.js';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${NS}>
<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="DieuCon"><w:name w:val="DieuCon"/><w:basedOn w:val="Dieu"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

const at = (list: number, of: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${of}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function lines(body: string): Promise<string[]> {
  const entries = docxEntries(body).map((entry) => {
    if (entry.name === 'word/numbering.xml') return { ...entry, data: NUMBERING };
    return entry.name === 'word/styles.xml' ? { ...entry, data: STYLES } : entry;
  });
  return (await readDocx(makeZip(entries))).text.split(/\n+/u);
}

describe('numbers that Word counts', () => {
  it.each<[string, string, string[]]>([
    [
      'levels, begun anew below each item',
      at(1, 0, 'Kết quả') + at(1, 1, 'Một') + at(1, 1, 'Hai') + at(1, 2, 'Ý') + at(1, 0, 'Nhiệm vụ') + at(1, 1, 'Ba'),
      ['I. Kết quả', '1. Một', '2. Hai', 'a) Ý', 'II. Nhiệm vụ', '1. Ba'],
    ],
    [
      'over paragraphs in between',
      at(2, 0, 'Phạm vi') + paragraph('Giữa chừng.') + at(2, 0, 'Thi hành'),
      ['Điều 1. Phạm vi', 'Giữa chừng.', 'Điều 2. Thi hành'],
    ],
    ['with the number above', at(2, 0, 'A') + at(2, 1, 'B') + at(2, 1, 'C'), ['Điều 1. A', '1.1. B', '1.2. C']],
    [
      'begun anew where it says so',
      at(2, 0, 'A') + at(4, 0, 'B') + at(4, 0, 'C'),
      ['Điều 1. A', 'Điều 5. B', 'Điều 6. C'],
    ],
    [
      'by style, and a style based on it',
      paragraph('A', 'Dieu') + paragraph('B', 'DieuCon'),
      ['Điều 1. A', 'Điều 2. B'],
    ],
    ['bullets stay marks', at(3, 0, 'A') + at(3, 0, 'B'), ['- A', '- B']],
    ['an empty paragraph is counted and shows nothing', at(1, 0, 'A') + at(1, 0, ''), ['I. A']],
  ])('%s', async (_, body, expected) => expect(await lines(body)).toEqual(expected));
});

describe('hidden text of Word', () => {
  it.each<[string, string, string[]]>([
    [
      'a run',
      `<w:p>${run('Có 59 đảng viên')}${run(', giấu 99', '<w:vanish/>')}${run('.')}</w:p>`,
      ['Có 59 đảng viên.'],
    ],
    ['a paragraph', `${paragraph('Thấy.')}<w:p>${run('Ẩn.', '<w:vanish/>')}</w:p>`, ['Thấy.']],
    ['by its style', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:rStyle w:val="An"/>')}</w:p>`, ['Thấy.']],
    ['shown again', `<w:p>${run('Thấy.', '<w:vanish w:val="0"/>')}</w:p>`, ['Thấy.']],
  ])('%s', async (_, body, expected) => expect(await lines(body)).toEqual(expected));
});

describe('the head of a Word paper', () => {
  it('keeps the columns of its letterhead apart; a first heading is no title', async () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
    const head = `<w:tbl><w:tr>${cell('UBND TỈNH QUẢNG NAM', 'CHI CỤC KIỂM LÂM')}${cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc')}</w:tr><w:tr>${cell('Số: 15/BC-CCKL')}${cell('Quảng Nam, ngày 12 tháng 5 năm 2022')}</w:tr></w:tbl>`;
    const body =
      head +
      paragraph('BÁO CÁO') +
      paragraph(TITLE) +
      paragraph('KẾT QUẢ', 'H1') +
      paragraph(FIRST) +
      paragraph(SECOND);
    const reading = await readDocx(makeZip(docxEntries(body)));
    const { meta } = makeReport({ id: 'a', file: 'a.docx', hash: '', reading, provinces: [] });
    expect(meta).toMatchObject({
      title: `BÁO CÁO ${TITLE}`,
      organisation: 'CHI CỤC KIỂM LÂM',
      published: '2022-05-12',
    });
  });

  it('a table of data stays one, empty cells in their place', async () =>
    expect(
      await lines(
        table([
          ['Chi bộ', 'Chính thức', 'Dự bị'],
          ['Văn phòng', '', '2'],
          ['Thanh tra', '9', ''],
        ]),
      ),
    ).toEqual(['Chi bộ | Chính thức | Dự bị', 'Văn phòng |  | 2', 'Chi bộ | Chính thức | Dự bị', 'Thanh tra | 9 |']));
});
