import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayBeReport } from '../../src/reports/formats/files.js';
import { FORMATS, SUPPORTED } from '../../src/reports/formats/index.js';
import { readBytes } from '../../src/reports/read.js';
import { makeZip } from '../support/zip.js';
import { FIRST, SECOND, TITLE } from './roles.js';

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
const MIME = 'application/vnd.oasis.opendocument.text';
const odt = (body: string, styles = ''): Buffer =>
  makeZip([
    { name: 'mimetype', data: MIME },
    {
      name: 'content.xml',
      data: `<?xml version="1.0"?><office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:text="${OFFICE}:text:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:style="${OFFICE}:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
  ]);
const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}>${text === '' ? '' : p(text)}</table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const LIST = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style><style:style style:name="An"><style:text-properties text:display="none"/></style:style>`;
const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;
const lines = async (bytes: Buffer, name: string): Promise<string[]> =>
  (await readBytes(bytes, name)).text.split(/\n+/u);

/** Letters beyond ASCII as RTF writes them. */
const u = (text: string): string =>
  [...text]
    .map((letter) =>
      letter > '~'
        ? `\\u${letter.charCodeAt(0) > 0x7fff ? letter.charCodeAt(0) - 0x10000 : letter.charCodeAt(0)}?`
        : letter,
    )
    .join('');
const rtf = (body: string): Buffer =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator X;}{\\header ${u('Đầu trang')}}${body}}`,
    'latin1',
  );

describe('the list of formats', () => {
  it('names every file of the room', () => {
    const files = readdirSync(path.resolve(import.meta.dirname, '../../src/reports/formats'));
    const own = files
      .filter((file) => !/^(?:files|format|index|refused|zip)\.ts$/u.test(file))
      .map((file) => file.replace('.ts', ''));
    expect(FORMATS.map(({ name }) => name).sort()).toEqual(own.sort());
  });

  it('no two share a name, an extension or a media type', () => {
    for (const of of [
      FORMATS.map((one) => one.name),
      FORMATS.flatMap((one) => one.extensions),
      FORMATS.flatMap((one) => one.mime),
    ])
      expect(new Set(of).size).toBe(of.length);
    for (const extension of SUPPORTED.split(', ')) expect(mayBeReport(`a${extension}`)).toBe(true);
  });

  it.each([
    ['deep.html', `<html><body>${'<div>'.repeat(30_000)}Sâu${'</div>'.repeat(30_000)}</body></html>`],
    ['deep.rtf', `{\\rtf1 ${'{'.repeat(10_000)}sâu`],
  ])('%s: parts nested too deeply are told of as such', async (file, source) => {
    const reason = expect.stringMatching(/ is nested too deeply\.$/u) as string;
    await expect(readBytes(Buffer.from(source), file)).rejects.toMatchObject({ code: 'too_deep', reason });
  });

  it('an archive or picture that is of none is refused, not read as another', async () => {
    for (const bytes of [
      makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
    ])
      await expect(readBytes(bytes, 'a.docx')).rejects.toMatchObject({ code: 'binary' });
  });
});

describe('OpenDocument texts', () => {
  it('give title, paragraphs, lists with their numbers, tables, and no hidden text', async () => {
    const list = `<text:list text:style-name="L1">${item(`${p('Kết quả')}<text:list>${item(p('Kết nạp 4'))}${item(p('Mở 2 lớp'))}</text:list>`)}${item(p('Phương hướng'))}</text:list>`;
    const table = `<table:table>${row(cell('Chi bộ'), cell('Chính thức'), cell('Dự bị'))}${row(cell('Văn phòng', 'table:number-rows-spanned="1"'), cell(''), cell('2'))}</table:table>`;
    const body =
      p(TITLE, 'Title') +
      p(`${FIRST}<text:span text:style-name="An"> Ẩn.</text:span>`) +
      list +
      table +
      p('Ẩn cả đoạn.', 'An') +
      p(SECOND);
    const read = await readBytes(odt(body, LIST), 'a.odt');
    expect(read.format).toBe('odt');
    expect(read.found.title).toBe(TITLE);
    expect(read.text.split(/\n+/u)).toEqual([
      TITLE,
      FIRST,
      'I. Kết quả',
      '1. Kết nạp 4',
      '2. Mở 2 lớp',
      'II. Phương hướng',
      'Chi bộ | Chính thức | Dự bị',
      'Văn phòng |  | 2',
      SECOND,
    ]);
  });

  it('under any name; damaged ones are told of', async () => {
    expect(await lines(odt(p(FIRST)), 'a.docx')).toEqual([FIRST]);
    const broken = makeZip([
      { name: 'mimetype', data: MIME },
      { name: 'content.xml', data: '<office:oops' },
    ]);
    await expect(readBytes(broken, 'a.odt')).rejects.toMatchObject({ code: 'damaged' });
    await expect(readBytes(odt(p('<text:s/>')), 'a.odt')).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('RTF documents', () => {
  it('give paragraphs, numbers as they are written, tables; no hidden text, no headers', async () => {
    const body = [
      `\\pard ${u(TITLE)}\\par`,
      `\\pard ${u(FIRST)}{\\v ${u(' Ẩn.')}}\\par`,
      `{\\listtext\\pard 1.\\tab}${u('Kết nạp 4 đảng viên.')}\\par`,
      `\\trowd\\pard\\intbl ${u('Chi bộ')}\\cell ${u('Số')}\\cell\\row\\trowd\\pard\\intbl ${u('Văn phòng')}\\cell 12\\cell\\row`,
      `\\pard ${u(SECOND)}\\par`,
    ].join('\n');
    const read = await readBytes(rtf(body), 'a.rtf');
    expect(read.format).toBe('rtf');
    expect(read.text.split(/\n+/u)).toEqual([
      TITLE,
      FIRST,
      '1. Kết nạp 4 đảng viên.',
      'Chi bộ | Số',
      'Văn phòng | 12',
      SECOND,
    ]);
  });

  it('in the code page of Vietnamese, and with signs escaped', async () => {
    expect(await lines(rtf(`\\'d0\\u7843?ng b\\u7897? c\\'f3 33 \\{n\\}\\~ng\\u432?\\u7901?i.\\par`), 'a.rtf')).toEqual(
      ['Đảng bộ có 33 {n} người.'],
    );
  });

  it.each(['{\\rtf1 ', '{\\rtf1 a}}}}b', `{\\rtf1 ${'{'.repeat(150)}sâu`, "{\\rtf1 \\u99999999999? \\'zz a}"])(
    'any bytes end: %s',
    async (source) => {
      const outcome = await readBytes(Buffer.from(source, 'latin1'), 'a.rtf').then(
        ({ text }) => typeof text,
        (error: { code: string }) => error.code,
      );
      expect(['string', 'damaged', 'empty', 'too_deep']).toContain(outcome);
    },
  );
});
