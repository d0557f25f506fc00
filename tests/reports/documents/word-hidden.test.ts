import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/documents/docx.js';
import { docxEntries, paragraph } from '../../support/docx.js';
import { makeZip } from '../../support/zip.js';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (t: string, p = ''): string => `<w:r><w:rPr>${p}</w:rPr><w:t xml:space="preserve">${t}</w:t></w:r>`;
const styles = (extra = ''): string => `<w:styles ${NS}>${extra}
<w:style w:type="paragraph" w:styleId="PAn"><w:name w:val="PAn"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="PCon"><w:name w:val="PCon"/><w:basedOn w:val="PAn"/></w:style>
<w:style w:type="paragraph" w:styleId="PHien"><w:name w:val="PHien"/><w:basedOn w:val="PAn"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="AnCon"><w:name w:val="AnCon"/><w:basedOn w:val="An"/></w:style>
<w:style w:type="character" w:styleId="Web"><w:name w:val="Web"/><w:rPr><w:webHidden/></w:rPr></w:style>
<w:style w:type="table" w:styleId="BAn"><w:name w:val="BAn"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
async function lines(body: string, extra = ''): Promise<string[]> {
  const e = docxEntries(body).map((x) => (x.name === 'word/styles.xml' ? { ...x, data: styles(extra) } : x));
  return (await readDocx(makeZip(e))).text.split(/\n+/u);
}
const p = paragraph('Thấy.');
describe('what Word does not show', () => {
  it.each<[string, string, string[], string?]>([
    ['webHidden run', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:webHidden/>')}</w:p>`, ['Thấy.']],
    ['webHidden off', `<w:p>${run('Thấy.', '<w:webHidden w:val="false"/>')}</w:p>`, ['Thấy.']],
    ['webHidden style', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:rStyle w:val="Web"/>')}</w:p>`, ['Thấy.']],
    ['specVanish', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:vanish w:val="1"/>')}</w:p>`, ['Thấy.']],
    ['par style', `${p}<w:p><w:pPr><w:pStyle w:val="PAn"/></w:pPr>${run('Ẩn.')}</w:p>`, ['Thấy.']],
    ['par style based', `${p}<w:p><w:pPr><w:pStyle w:val="PCon"/></w:pPr>${run('Ẩn.')}</w:p>`, ['Thấy.']],
    ['par style based, shown', `<w:p><w:pPr><w:pStyle w:val="PHien"/></w:pPr>${run('Thấy.')}</w:p>`, ['Thấy.']],
    ['char style based', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:rStyle w:val="AnCon"/>')}</w:p>`, ['Thấy.']],
    [
      'default style',
      `<w:p>${run('Ẩn.')}</w:p><w:p>${run('Thấy.', '<w:vanish w:val="0"/>')}</w:p>`,
      ['Thấy.'],
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
    [
      'doc defaults',
      `<w:p>${run('Ẩn.')}</w:p><w:p>${run('Thấy.', '<w:vanish w:val="0"/>')}</w:p>`,
      ['Thấy.'],
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    ],
    [
      'table style',
      `${p}<w:tbl><w:tblPr><w:tblStyle w:val="BAn"/></w:tblPr><w:tr><w:tc><w:p>${run('Ẩn')}</w:p></w:tc></w:tr></w:tbl>`,
      ['Thấy.'],
    ],
    ['del', `<w:p>${run('Thấy.')}<w:del w:id="1"><w:r><w:delText>Ẩn.</w:delText></w:r></w:del></w:p>`, ['Thấy.']],
    ['del with w:t', `<w:p>${run('Thấy.')}<w:del w:id="1">${run('Ẩn.')}</w:del></w:p>`, ['Thấy.']],
    ['delText without del', `<w:p>${run('Thấy.')}<w:r><w:delText>Ẩn.</w:delText></w:r></w:p>`, ['Thấy.']],
    ['ins', `<w:p>${run('Thấy.')}<w:ins w:id="1">${run(' Thêm.')}</w:ins></w:p>`, ['Thấy. Thêm.']],
    [
      'moved',
      `<w:p><w:moveFrom w:id="1">${run('Đi.')}</w:moveFrom>${run('Thấy.')}</w:p><w:p><w:moveTo w:id="2">${run('Đến.')}</w:moveTo></w:p>`,
      ['Thấy.', 'Đến.'],
    ],
    [
      'ins in del',
      `<w:p>${run('Thấy.')}<w:ins w:id="3"><w:del w:id="1"><w:r><w:delText>Ẩn.</w:delText></w:r></w:del></w:ins></w:p>`,
      ['Thấy.'],
    ],
    [
      'deleted row',
      `${p}<w:tbl><w:tr><w:tc><w:p>${run('A')}</w:p></w:tc><w:tc><w:p>${run('B')}</w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc><w:p>${run('Ẩn')}</w:p></w:tc><w:tc><w:p>${run('Ẩn')}</w:p></w:tc></w:tr></w:tbl>`,
      ['Thấy.', 'A | B'],
    ],
    [
      'hidden row',
      `${p}<w:tbl><w:tr><w:tc><w:p>${run('A')}</w:p></w:tc><w:tc><w:p>${run('B')}</w:p></w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>${run('Ẩn')}</w:p></w:tc><w:tc><w:p>${run('Ẩn')}</w:p></w:tc></w:tr></w:tbl>`,
      ['Thấy.', 'A | B'],
    ],
    [
      'deleted cell',
      `${p}<w:tbl><w:tr><w:tc><w:p>${run('A')}</w:p></w:tc><w:tc><w:tcPr><w:cellDel w:id="9"/></w:tcPr><w:p>${run('Ẩn')}</w:p></w:tc><w:tc><w:p>${run('B')}</w:p></w:tc></w:tr></w:tbl>`,
      ['Thấy.', 'A | B'],
    ],
    [
      'hyperlink',
      `<w:p>${run('Thấy.')}<w:hyperlink w:anchor="a">${run('Ẩn.', '<w:vanish/>')}</w:hyperlink></w:p>`,
      ['Thấy.'],
    ],
    [
      'sdt',
      `<w:p>${run('Thấy.')}<w:sdt><w:sdtPr/><w:sdtContent>${run('Ẩn.', '<w:vanish/>')}</w:sdtContent></w:sdt></w:p>`,
      ['Thấy.'],
    ],
    [
      'hidden sdt',
      `<w:p>${run('Thấy.')}<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('Thật.')}</w:sdtContent></w:sdt></w:p>`,
      ['Thấy.Thật.'],
    ],
    ['mark only', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('Thấy.')}</w:p>`, ['Thấy.']],
    [
      'old properties',
      `<w:p><w:r><w:rPr><w:rPrChange w:id="5"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Thấy.</w:t></w:r></w:p>`,
      ['Thấy.'],
    ],
    [
      'moved table row',
      `<w:moveFromRangeStart w:id="1" w:name="x"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr><w:moveFrom w:id="3">${run('Đi.')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>${p}`,
      ['Thấy.'],
    ],
    [
      'moved paragraph in sdt',
      `${p}<w:sdt><w:sdtContent><w:p><w:moveTo w:id="3">${run('Đến.')}</w:moveTo></w:p></w:sdtContent></w:sdt>`,
      ['Thấy.', 'Đến.'],
    ],
    ['strict vanish on', `<w:p>${run('Thấy.')}${run('Ẩn.', '<w:vanish w:val="on"/>')}</w:p>`, ['Thấy.']],
  ])('%s', async (_, body, want, extra) => expect(await lines(body, extra)).toEqual(want));
});
