import { deflateSync } from 'node:zlib';

/** A line of a page: points from the left and the bottom edge; letters are half as wide as the size. */
export interface SetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Turned by 45 degrees, as a watermark. */
  readonly turned?: boolean;
}

/** Parts of a PDF besides its pages. */
export interface PdfParts {
  /** Put into the trailer. */
  readonly trailer?: string;
  /** Custom objects, numbered from 900. */
  readonly objects?: readonly string[];
}

export const LETTER = 0.5;
export const A4 = { width: 595, height: 842 } as const;

/** The operators that set lines. */
function setLines(lines: readonly SetLine[]): string {
  return lines
    .map(({ text, x, y, size = 13, turned = false }) => {
      const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
      const matrix = turned ? `0.7 0.7 -0.7 0.7 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
      return `BT /F1 ${size} Tf ${matrix} Tm <${codes}> Tj ET`;
    })
    .join('\n');
}

/** A PDF with these pages: lines, or operators as they are. */
export function makePdf(pages: readonly (readonly SetLine[] | string)[], parts: PdfParts = {}): Buffer {
  const ranges = Array.from({ length: 256 }, (_, i) => {
    const high = i.toString(16).padStart(2, '0');
    return `<${high}00> <${high}ff> <${high}00>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const some = ranges.slice(from, from + 100);
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`;
  });
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
  const objects = new Map<number, Buffer>();
  const put = (number: number, body: string): unknown => objects.set(number, Buffer.from(body, 'latin1'));
  const stream = (number: number, content: Buffer, more = ''): void => {
    const packed = deflateSync(content);
    objects.set(
      number,
      Buffer.concat([
        Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${more}>>\nstream\n`, 'latin1'),
        packed,
        Buffer.from('\nendstream', 'latin1'),
      ]),
    );
  };
  put(1, '<< /Type /Catalog /Pages 2 0 R >>');
  put(2, `<< /Type /Pages /Kids [${pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  put(
    3,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  );
  put(
    4,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
  );
  put(
    5,
    '<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  stream(6, Buffer.from(cmap, 'latin1'));
  for (const [i, page] of pages.entries()) {
    put(
      10 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + 2 * i} 0 R >>`,
    );
    stream(11 + 2 * i, Buffer.from(typeof page === 'string' ? page : setLines(page), 'latin1'));
  }
  for (const [i, body] of (parts.objects ?? []).entries()) put(900 + i, body);
  return assembled(objects, parts.trailer ?? '');
}

function assembled(objects: ReadonlyMap<number, Buffer>, trailer: string): Buffer {
  const out: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, body] of objects) {
    places.set(number, at);
    const whole = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    out.push(whole);
    at += whole.length;
  }
  const rows = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  out.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer << /Size 2000 /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`,
      'latin1',
    ),
  );
  return Buffer.concat(out);
}

/**
 * Paragraphs as a word processor sets them: justified by breaking at `columns` letters, first lines indented, page
 * after page, with `margin` on each.
 */
export function typeset(
  paragraphs: readonly string[],
  {
    columns = 70,
    indent = 4,
    rows = 40,
    margin = (): SetLine[] => [],
  }: {
    readonly columns?: number;
    readonly indent?: number;
    readonly rows?: number;
    readonly margin?: (page: number) => SetLine[];
  } = {},
): SetLine[][] {
  const size = 13;
  const lines = paragraphs.flatMap((text) => wrapped(text, columns, indent));
  const pages: SetLine[][] = [];
  for (let from = 0; from < lines.length; from += rows) {
    const page = lines
      .slice(from, from + rows)
      .map(({ text, at }, i) => ({ text, x: 70 + at * size * LETTER, y: A4.height - 120 - i * 16, size }));
    pages.push([...page, ...margin(pages.length)]);
  }
  return pages;
}

function wrapped(text: string, columns: number, indent: number): { text: string; at: number }[] {
  const out: { text: string; at: number }[] = [];
  let line = '';
  let room = columns - indent;
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      out.push({ text: line, at: out.length === 0 ? indent : 0 });
      line = '';
      room = columns;
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  out.push({ text: line, at: out.length === 0 ? indent : 0 });
  return out;
}
