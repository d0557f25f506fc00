import { describe, expect, it } from 'vitest';
import { decode } from '../../src/reports/decode.js';
import { FIRST, SECOND, TITLE } from './roles.js';

const TEXT = `${TITLE}\n\n${FIRST}\n${SECOND} “Chủ đề” – hết…`;
/** UTF-8 read as an encoding of one byte a character. */
const garbled = (text: string, encoding = 'windows-1252'): string =>
  new TextDecoder(encoding).decode(Buffer.from(text));
const read = async (text: string): Promise<string> => (await decode(Buffer.from(text), 'a.txt')).text;

describe('text garbled on its way', () => {
  it('is mended, whatever the wrong encoding was', async () => {
    expect(await read(garbled(TEXT))).toBe(TEXT);
    expect(await read(Buffer.from(TEXT).toString('latin1'))).toBe(TEXT);
    expect((await decode(Buffer.from(garbled(TEXT)), 'a.txt')).from).toBe('UTF-8 read as windows-1252');
  });

  it('is mended twice, and in a page', async () => {
    expect(await read(garbled(garbled(TEXT)))).toBe(TEXT);
    expect(await read(`<html><body><p>${garbled(FIRST)}</p></body></html>`)).toBe(
      `<html><body><p>${FIRST}</p></body></html>`,
    );
  });

  it('is mended where only some lines are', async () =>
    expect(await read(`${garbled(FIRST)}\n${garbled(SECOND)}\nAn Tây: Đại hội`)).toBe(
      `${FIRST}\n${SECOND}\nAn Tây: Đại hội`,
    ));

  it('is refused where letters were lost', async () => {
    for (const lost of [garbled(TEXT).replace(/[\u0080-\u009f]/gu, ''), garbled(TEXT).replace(/º/gu, '?')])
      await expect(decode(Buffer.from(lost), 'a.txt')).rejects.toMatchObject({ code: 'encoding' });
  });

  it.each([TEXT, 'Café à la carte, façade, Ãngela, São Paulo', 'Giá € 5, “trích” – hết', 'áo ấm, à ơi, ã, ảnh'])(
    'all else stays: %s',
    async (text) => expect(await read(text)).toBe(text),
  );
});
