import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How wide a text is in a typeface, and whether the face has a sign. */
export interface Face {
  /** Width in pixels at a size in pixels; kerning is left out of account. */
  widthOf(text: string, size: number): number;
  has(sign: string): boolean;
}

const { resolve } = createRequire(import.meta.url);
const FILES = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
} as const;

/** The typeface that pictures are drawn with, measured from its tables of signs and widths. @throws Error when it has other tables. */
export function openFace(weight: keyof typeof FILES): Face {
  const file = readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`));
  const tables = tablesOf(file);
  const at = (name: string): number => {
    const start = tables.get(name);
    if (start === undefined) throw new Error(`the typeface has no table ${name}`);
    return start;
  };
  const units = file.readUInt16BE(at('head') + 18);
  const measured = file.readUInt16BE(at('hhea') + 34);
  const glyphOf = signsOf(file, at('cmap'));
  const advance = (glyph: number): number => file.readUInt16BE(at('hmtx') + Math.min(glyph, measured - 1) * 4);
  return {
    widthOf: (text, size) =>
      [...text.normalize('NFC')].reduce((sum, sign) => sum + advance(glyphOf(sign.codePointAt(0) ?? 0)), 0) *
      (size / units),
    has: (sign) => glyphOf(sign.codePointAt(0) ?? 0) !== 0,
  };
}

function tablesOf(file: Buffer): ReadonlyMap<string, number> {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + i * 16;
      return [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)] as const;
    }),
  );
}

/** The number of the glyph of a sign, 0 where there is none: by the table of format 4, which holds all signs of two bytes. */
function signsOf(file: Buffer, cmap: number): (sign: number) => number {
  const starts = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, i) => cmap + file.readUInt32BE(cmap + 8 + i * 8),
  );
  const table = starts.find((start) => file.readUInt16BE(start) === 4);
  if (table === undefined) throw new Error('the typeface has no table of signs of format 4');
  const segments = file.readUInt16BE(table + 6) / 2;
  const [ends, begins] = [table + 14, table + 16 + segments * 2];
  const [deltas, ranges] = [begins + segments * 2, begins + segments * 4];
  return (sign) => {
    for (let i = 0; i < segments; i++) {
      if (file.readUInt16BE(ends + i * 2) < sign) continue;
      const begin = file.readUInt16BE(begins + i * 2);
      if (begin > sign) return 0;
      const [delta, range] = [file.readUInt16BE(deltas + i * 2), file.readUInt16BE(ranges + i * 2)];
      if (range === 0) return (sign + delta) & 0xffff;
      const glyph = file.readUInt16BE(ranges + i * 2 + range + (sign - begin) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
