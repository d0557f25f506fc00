import { describe, expect, it } from 'vitest';
import { digestOf, textsOf } from '../../src/text/file-texts.js';

const FILES = { asks: 'ai = [ai]\n', roles: 'bí thư' };
const read = (files: Readonly<Record<string, string>>) =>
  textsOf(Object.keys(files), (name) => Buffer.from(files[name] ?? ''));

describe('texts of files', () => {
  it('gives them by name, and to a copy too', () => {
    expect({ ...read(FILES) }).toEqual(FILES);
    expect(structuredClone(read(FILES))).toEqual(FILES);
  });

  it('throws what reading a file throws', () => {
    expect(() =>
      textsOf(['asks'], () => {
        throw new Error('asks.txt is not there');
      }),
    ).toThrow('asks.txt is not there');
  });

  it('has one digest for the same texts, read from files or not', () => {
    expect(digestOf(read(FILES))).toBe(digestOf(FILES));
    expect(digestOf({ ...read(FILES) })).toBe(digestOf(FILES));
  });

  it.each([
    ['another text', { ...FILES, roles: 'bi thu' }],
    ['another name', { asks: FILES.asks, role: FILES.roles }],
    ['one text less', { asks: FILES.asks }],
    ['a text that runs into the next name', { asks: `${FILES.asks}\0roles`, roles: FILES.roles }],
  ])('has another digest for %s', (_, files) => {
    expect(digestOf(read(files))).not.toBe(digestOf(FILES));
  });
});
