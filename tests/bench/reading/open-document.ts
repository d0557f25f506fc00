import { makeZip } from '../../support/zip.js';
import { escaped, grouped, type Line, linesOf, rowOf } from './notation.js';

/** An OpenDocument text with its own lists. */
export function odt(source: string): Buffer {
  const p = (text: string): string =>
    `<text:p text:style-name="Standard">${escaped(text).replace(/\t/gu, '<text:tab/>')}</text:p>`;
  let open = '';
  const body: string[] = [];
  const close = (): void => {
    if (open !== '') body.push('</text:list>');
    open = '';
  };
  for (const [first, ...more] of grouped(linesOf(source))) {
    const { mark, text } = first as Line;
    const counted = mark.startsWith('N') ? 'WW8Num1' : '';
    const list = mark === 'B' ? 'WW8Num2' : counted;
    if (list !== open) close();
    if (list !== '') {
      if (open === '') body.push(`<text:list text:style-name="${list}">`);
      open = list;
      body.push(`<text:list-item>${p(text)}</text:list-item>`);
    } else if (mark.startsWith('|')) {
      const inner = [text, ...more.map((line) => line.text)].map(
        (row) =>
          `<table:table-row>${rowOf(row)
            .map(
              (cell) =>
                `<table:table-cell office:value-type="string">${cell.split(' / ').map(p).join('')}</table:table-cell>`,
            )
            .join('')}</table:table-row>`,
      );
      body.push(`<table:table table:name="T"><table:table-column/>${inner.join('')}</table:table>`);
    } else if (mark.startsWith('H')) body.push(`<text:h text:outline-level="${mark[1]}">${escaped(text)}</text:h>`);
    else body.push(p(text));
  }
  close();
  const spaces = ['office', 'text', 'table', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const styles =
    '<text:list-style style:name="WW8Num1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style><text:list-style style:name="WW8Num2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>';
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'META-INF/manifest.xml',
      data: '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    },
    {
      name: 'content.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
    },
  ]);
}
