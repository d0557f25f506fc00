import { makeDocx, paragraph, table } from '../../support/docx.js';
import { A4, LETTER, makePdf, type SetLine, typeset } from '../../support/pdf.js';
import { type Gold, headOf, type Paper } from './papers.js';

/** A file made of a paper, with what was put around it that is not of it. */
export interface Made {
  readonly file: string;
  readonly bytes: Buffer;
  readonly furniture: readonly string[];
  /** How it writes a row of a table; between bars unless told. */
  readonly row?: (cells: readonly string[]) => string;
  /** How it writes a line; as the paper has it unless told. */
  readonly said?: (text: string) => string;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const lineOf = (cells: readonly string[]): string => cells.join(' | ');
const flat = (block: Gold): string[] =>
  block.kind === 'table' ? [lineOf(block.header), ...block.rows.map(lineOf)] : [block.text];

function txt(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const columns = [0, 1, 2].map((i) => `${(left[i] ?? '').padEnd(44)}${right[i] ?? ''}`.trimEnd());
  const body = paper.blocks.map((block) => flat(block).join('\n')).join('\n');
  return {
    file: `${paper.id}.txt`,
    bytes: Buffer.from(`${columns.join('\n')}\n\n${title.join('\n')}\n\n${body}\n`),
    furniture: [],
  };
}

/** With a table of contents between title and body. */
function contents(paper: Paper): Made {
  const plain = txt(paper);
  const lines = paper.blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap(flat)
    .map((line, i) => `${line}${'.'.repeat(40)}${i + 2}`);
  const title = headOf(paper).title.join('\n');
  const text = plain.bytes.toString().replace(title, `${title}\n\nMỤC LỤC\n${lines.join('\n')}\n`);
  return { file: `${paper.id}-muc-luc.txt`, bytes: Buffer.from(text), furniture: lines };
}

/** With a table of contents whose page numbers stand behind tabs, as word processors save it. */
function tabbed(paper: Paper): Made {
  const plain = txt(paper);
  const lines = paper.blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap(flat)
    .map((line, i) => `${line}\t${i + 2}`);
  const title = headOf(paper).title.join('\n');
  const text = plain.bytes.toString().replace(title, `${title}\n\nMỤC LỤC\n${lines.join('\n')}\n`);
  return { file: `${paper.id}-muc-luc-tab.txt`, bytes: Buffer.from(text), furniture: lines.map(squeezed) };
}

/** Columns of tables set apart with spaces, no motto, number and day in one line below the title. */
function spaced(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell) => cell.padEnd(20))
      .join('')
      .trimEnd();
  const body = paper.blocks.map((block) =>
    block.kind === 'table' ? [block.header, ...block.rows].map(row).join('\n') : block.text,
  );
  const head = [left[0], ...title, `${left[1]}, ${right[2]}`];
  return {
    file: `${paper.id}-cot.txt`,
    bytes: Buffer.from(`${head.join('\n')}\n\n${body.join('\n')}\n`),
    furniture: [],
    row: (cells) => row(cells),
  };
}

/** As the Party sets its papers: no motto of the state, a star, headings "I-" and "1-", signed "T/M". */
function party(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const head = [
    `${(left[0] ?? '').padEnd(44)}ĐẢNG CỘNG SẢN VIỆT NAM`,
    `${'*'.padStart(10).padEnd(44)}${right[2]}`,
    left[1],
  ];
  const said = (text: string): string =>
    text.replace(/^([IVX]+)\. /u, '$1- ').replace(/^GIÁM ĐỐC$/u, 'T/M ĐẢNG ỦY\nBÍ THƯ');
  const body = paper.blocks.map((block) => (block.kind === 'table' ? flat(block).join('\n') : said(block.text)));
  return {
    file: `${paper.id}-dang.txt`,
    bytes: Buffer.from(`${head.join('\n')}\n\n${title.join('\n')}\n-----\n\n${body.join('\n')}\n`),
    furniture: [],
    said,
  };
}

function md(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = paper.blocks.map((block) => {
    if (block.kind === 'heading') return `## ${block.text}`;
    if (block.kind !== 'table') return block.text;
    const rule = `|${block.header.map(() => '---').join('|')}|`;
    return [row(block.header), rule, ...block.rows.map(row)].join('\n');
  });
  const front = `---\nsource: https://vi-du.example\ntags: [tin, 5]\n---`;
  return {
    file: `${paper.id}.md`,
    bytes: Buffer.from([front, ...left, ...right, `# ${title.join(' ')}`, ...body].join('\n\n')),
    furniture: ['tags: [tin, 5]'],
  };
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

function articleOf(paper: Paper): string {
  const { left, right, title } = headOf(paper);
  const p = (text: string): string => `<p>${escaped(text)}</p>`;
  const body = paper.blocks.map((block) => {
    if (block.kind !== 'table') return block.kind === 'heading' ? `<h3>${escaped(block.text)}</h3>` : p(block.text);
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return `<table>${row(block.header, 'th')}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
  });
  const letterhead = `<table><tr><td>${left.map(p).join('')}</td><td>${right.map(p).join('')}</td></tr></table>`;
  return `${letterhead}${title.map((line) => `<p><b>${escaped(line)}</b></p>`).join('')}${body.join('')}`;
}

const MENU =
  '<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/t">Tin tức</a></li><li><a href="/l">Liên hệ</a></li></ul>';
const FOOT =
  '<div class="footer"><p>Bản quyền thuộc Cổng thông tin điện tử tỉnh. Địa chỉ: số 1 đường Trần Phú.</p></div>';
const BOX =
  '<div class="related"><h4>Tin liên quan</h4><ul><li><a href="/1">Sở Y tế trao huy hiệu Đảng</a></li></ul></div>';
const AROUND = ['Trang chủ', 'Bản quyền thuộc Cổng', 'Sở Y tế trao huy hiệu', 'Tin liên quan'];

/** Five kinds of portals. */
const PORTALS: Readonly<Record<string, (inner: string) => string>> = {
  bare: (inner) => `<body>${MENU}<article>${inner}</article>${BOX}${FOOT}</body>`,
  aspnet: (inner) =>
    `<body><form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE">${MENU}<div class="content">${inner}</div>${BOX}${FOOT}</form></body>`,
  sharepoint: (inner) =>
    `<body><form><div id="s4-workspace">${MENU}<table><tr><td><div class="ms-rtestate-field">${inner}</div></td></tr></table>${BOX}${FOOT}</div></form></body>`,
  share: (inner) => `<body>${MENU}<div class="detail share tags">${inner}</div>${BOX}${FOOT}</body>`,
  joomla: (inner) =>
    `<body><div id="wrapper"><div id="mainmenu">${MENU}</div><div class="item-page"><div class="rating">Đánh giá</div>${inner}</div><div class="sidebar">${BOX}</div></div>${FOOT}</body>`,
};

const html =
  (portal: string) =>
  (paper: Paper): Made => ({
    file: `${paper.id}-${portal}.html`,
    bytes: Buffer.from(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(paper.title)}</title></head>${PORTALS[portal]?.(articleOf(paper))}</html>`,
    ),
    furniture: AROUND,
  });

function docx(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const cell = (lines: readonly string[]): string => `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
  const head = `<w:tbl><w:tr>${cell(left)}${cell(right)}</w:tr></w:tbl>`;
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ghi chú nội bộ không phổ biến.</w:t></w:r></w:p>';
  const body = paper.blocks.map((block) =>
    block.kind === 'table' ? table([block.header, ...block.rows]) : paragraph(block.text),
  );
  return {
    file: `${paper.id}.docx`,
    bytes: makeDocx(head + title.map((line) => paragraph(line)).join('') + body.join('') + hidden),
    furniture: ['Ghi chú nội bộ'],
  };
}

const centred = (text: string, y: number): SetLine => ({
  text,
  x: (A4.width - text.length * 13 * LETTER) / 2,
  y,
  size: 13,
});

/** Set as a word processor does, with a running header, page numbers from the second page on, and a table. */
function pdf(paper: Paper): Made {
  const { left, right, title } = headOf(paper);
  const top: SetLine[] = [
    ...left.map((text, i) => ({ text, x: 60, y: 800 - 16 * i, size: 10 })),
    ...right.map((text, i) => ({ text, x: 340, y: 800 - 16 * i, size: 10 })),
    ...title.map((text, i) => centred(text, 730 - 18 * i)),
  ];
  const pages: SetLine[][] = [top];
  let y = 680;
  const put = (lines: readonly Omit<SetLine, 'y'>[], space: number): void => {
    for (const line of lines) {
      if (y < 90) {
        pages.push([{ text: String(pages.length + 1), x: 294, y: 810, size: 12 }]);
        y = 770;
      }
      pages.at(-1)?.push({ ...line, y });
      y -= 16;
    }
    y -= space;
  };
  for (const block of paper.blocks) {
    if (block.kind !== 'table') {
      put(
        (typeset([block.text], { indent: block.kind === 'paragraph' ? 4 : 0 })[0] ?? []).map(
          ({ y: _, ...line }) => line,
        ),
        6,
      );
      continue;
    }
    if (y < 180) y = 80;
    for (const row of [block.header, ...block.rows]) {
      const cells = row.flatMap((text, i) => (text === '' ? [] : [{ text, x: 70 + 150 * i, size: 13 }]));
      if (y < 90) put([], 0);
      const before = y;
      for (const cell of cells) {
        y = before;
        put([cell], 0);
      }
    }
    y -= 6;
  }
  return { file: `${paper.id}.pdf`, bytes: makePdf(pages), furniture: [] };
}

/** Every way that a paper is made into a file. */
export const FORMS: Readonly<Record<string, (paper: Paper) => Made>> = {
  txt,
  'txt-contents': contents,
  'txt-tabs': tabbed,
  'txt-columns': spaced,
  'txt-party': party,
  md,
  docx,
  pdf,
  ...Object.fromEntries(Object.keys(PORTALS).map((portal) => [`html-${portal}`, html(portal)])),
};
