import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/reports/decode.js';
import { readLetters } from '../../src/reports/encodings/letters.js';
import { isSyllable } from '../../src/reports/encodings/syllables.js';
import { readBytes } from '../../src/reports/read.js';
import { FIRST, SECOND, THIRD, TITLE } from './roles.js';

const TEXT = `${TITLE}\n\n${FIRST}\n\n${SECOND}\n\n${THIRD}\n`;
const ROOT = path.resolve(import.meta.dirname, '../..');

/** The text as a font of that encoding wants it: the table read backwards. */
function typed(text: string, table: 'tcvn3' | 'vni'): string {
  const letters = new Map<string, string>();
  for (const line of readFileSync(path.join(ROOT, `data/encodings/${table}.txt`), 'utf8').split('\n')) {
    const [letter, ...codes] = line.split(' ');
    if (!letter || letter.startsWith('#') || letters.has(letter)) continue;
    letters.set(letter, String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))));
  }
  // TCVN3 has no capital letters with tone marks: another font shows them.
  return [...text].map((c) => letters.get(c) ?? letters.get(c.toLowerCase()) ?? c).join('');
}

const windows1258 = (text: string): Buffer =>
  iconv.encode(
    text
      .normalize('NFD')
      .replace(
        /(\p{L})([\u0323]?)([\u0302\u0306\u031b])/gu,
        (_, base: string, dot: string, shape: string) => (base + shape).normalize('NFC') + dot,
      )
      .replace(/[\u0302\u0306\u031b]/gu, (m) => m),
    'windows-1258',
  );

describe('encodings', () => {
  it.each([
    ['TCVN3 (ABC)', () => iconv.encode(typed(TEXT, 'tcvn3'), 'latin1')],
    ['VNI', () => iconv.encode(typed(TEXT, 'vni'), 'latin1')],
    ['windows-1258', () => windows1258(TEXT)],
  ] as const)('reads %s and says so', async (from, bytes) => {
    const decoded = await decode(bytes(), 'a.txt');
    expect(decoded.from).toBe(from);
    expect(decoded.text.normalize('NFC')).toBe(TEXT);
  });

  it.each(['tcvn3', 'vni'] as const)('reads a Unicode file that was typed with a %s font', async (table) => {
    expect((await decode(Buffer.from(typed(TEXT, table)), 'a.txt')).text).toBe(TEXT);
  });

  it('reads a page typed with a legacy font, however much markup is around it', async () => {
    const script = `<script>${'var menu = "trang chu"; '.repeat(2000)}</script>`;
    const page = `<html><head><title>${typed(TITLE, 'vni')}</title>${script}</head><body><article><h1>${typed(TITLE, 'vni')}</h1>${[FIRST, SECOND, THIRD].map((text) => `<p>${typed(text, 'vni')}</p>`).join('')}</article></body></html>`;
    const read = await readBytes(Buffer.from(page), 'a.html');
    expect(read).toMatchObject({ format: 'html', encoding: 'VNI', found: { title: TITLE } });
    expect(read.text).toContain(SECOND);
  });

  it('keeps lines that are in Unicode among lines of a legacy font', async () => {
    const mixed = `${typed(FIRST, 'tcvn3')}\n${THIRD}\n${typed(SECOND, 'tcvn3')}\n${typed(FIRST, 'tcvn3')}`;
    expect((await decode(Buffer.from(mixed), 'a.txt')).text).toBe(`${FIRST}\n${THIRD}\n${SECOND}\n${FIRST}`);
  });

  it.each([
    ['Unicode Vietnamese', TEXT],
    ['decomposed Vietnamese', TEXT.normalize('NFD')],
    ['no marks at all', 'Hoi nghi tong ket cong tac Dang nam 2023'],
    ['French', 'Le comité a été créé à Genève; les élèves étaient très âgés et déjà fâchés, près du château.'],
    ['units and signs', 'Diện tích 12 m², nhiệt độ 30 °C, ± 5 %, § 4 «mục» – 100 µm…'],
  ])('leaves what is in UTF-8 as it is: %s', async (_, text) => {
    expect(await decode(Buffer.from(text), 'a.txt')).toEqual({ text });
  });

  it.each([
    ['French in Latin-1', Buffer.from('Le comité a été créé à Genève; les élèves étaient très âgés.', 'latin1')],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => 160 + ((i * 7919) % 90)))],
  ])('refuses what is in no encoding of Vietnamese: %s', async (_, bytes) => {
    await expect(decode(bytes, 'a.txt')).rejects.toMatchObject({
      code: 'encoding',
      message: expect.stringMatching(/TCVN3/u),
    });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('reads UTF-16 without a byte order mark (%s end first)', async (_, swap) => {
    const bytes = Buffer.from(TEXT, 'utf16le');
    expect((await decode(swap ? bytes.swap16() : bytes, 'a.txt')).text).toBe(TEXT);
    const apart = Buffer.from(TEXT.normalize('NFD'), 'utf16le');
    expect((await decode(swap ? apart.swap16() : apart, 'a.txt')).text.normalize('NFC')).toBe(TEXT);
  });

  it('has every letter with marks in both tables', async () => {
    const letters = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđĂÂÊÔƠƯĐ';
    for (const table of ['tcvn3', 'vni'] as const)
      expect((await readLetters(table))(typed(letters, table))).toBe(letters);
  });
});

describe('syllables', () => {
  it.each('đảng uỷ ủy quyết nghị quý huỳnh khuỷu thuở gì giữ nghiệm người Nguyễn khoẻ xoáy tuyên ĐỒNG'.split(' '))(
    '%s is one',
    (word) => expect(isSyllable(word)).toBe(true),
  );
  it.each('été ñang ngöôøi §¶ng château bộộ xyz'.split(' '))('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});
