import { docxEntries, paragraph } from '../../support/docx.js';
import { makeZip } from '../../support/zip.js';
import { escaped, grouped, type Head, type Line, linesOf, rowOf } from './notation.js';

/** A Word document with lists that Word counts, notes and tables. */
export function docx(source: string, { levels = [], styles = [] }: Head): Buffer {
  const formats = ['decimal', 'decimal', 'lowerLetter'];
  const numbered = (level: number, text: string, list = 1): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${runs(text)}</w:p>`;
  const notes: string[] = [];
  const runs = (text: string): string =>
    text
      .split(/\[\^([^\]]*)\]/u)
      .map((part, i) => {
        if (i % 2 === 0)
          return `<w:r><w:t xml:space="preserve">${escaped(part).replace(/\t/gu, '</w:t><w:tab/><w:t>')}</w:t></w:r>`;
        notes.push(part);
        return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`;
      })
      .join('');
  const body = grouped(linesOf(source)).map(([first, ...more]) => {
    const { mark, text } = first as Line;
    if (mark.startsWith('|')) {
      const tableRows = [text, ...more.map((line) => line.text)].map((row) => {
        const inner = rowOf(row).map(
          (cell) =>
            `<w:tc>${cell
              .split(' / ')
              .map((one) => paragraph(one))
              .join('')}</w:tc>`,
        );
        return `<w:tr>${inner.join('')}</w:tr>`;
      });
      return `<w:tbl>${tableRows.join('')}</w:tbl>`;
    }
    if (mark.startsWith('H')) return paragraph(text, `Heading${mark[1]}`);
    if (mark.startsWith('N')) return numbered(Number(mark[1]) - 1, text);
    if (mark === 'B') return numbered(0, text, 2);
    if (mark === 'C') return `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${runs(text)}</w:p>`;
    return mark === 'F' ? '' : `<w:p>${runs(text)}</w:p>`;
  });
  const lvl = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const parts = new Map([
    [
      'word/numbering.xml',
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${levels.map((text, at) => lvl(at, styles[at] ?? formats[at] ?? 'decimal', text)).join('')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${lvl(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ],
    [
      'word/styles.xml',
      `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`,
    ],
  ]);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries = docxEntries(
    body.join(''),
    notes.length > 0 ? `<Relationship Id="rId9" Type="${office}/footnotes" Target="footnotes.xml"/>` : '',
  );
  const all = entries.map((entry) => ({ ...entry, data: parts.get(entry.name) ?? entry.data }));
  if (notes.length > 0)
    all.push({
      name: 'word/footnotes.xml',
      data: `<w:footnotes ${space}>${notes.map((note, i) => `<w:footnote w:id="${i + 2}">${paragraph(note)}</w:footnote>`).join('')}</w:footnotes>`,
    });
  return makeZip(all);
}
