import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderError, ReportFault } from '../../src/reports/fault.js';
import { type ReportSource, readReport, type ScannedFolder, scanFolder } from '../../src/reports/folder.js';
import { openHistory } from '../../src/reports/history/history.js';
import { openKnownFiles } from '../../src/reports/known-files.js';
import type { Report } from '../../src/reports/report.js';
import { putIntoCatalog } from '../../src/reports/shelf/catalog-file.js';
import { FIRST, TITLE } from './roles.js';

const TEXT = `${TITLE}\n\n${FIRST}\n`;
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'reports-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const put = (file: string, content: string | Uint8Array = TEXT): Promise<void> =>
  writeFile(path.join(dir, file), content);
const catalog = (entries: unknown): Promise<void> => put('catalog.json', JSON.stringify(entries));
const ids = ({ sources }: ScannedFolder): string[] => sources.map((source) => source.id);

async function only(): Promise<Report> {
  const { sources } = await scanFolder(dir);
  const source = sources[0];
  if (!source) throw new Error('no source');
  return readReport(source);
}

describe('scanning a folder', () => {
  it('finds supported files sorted by id, and passes over subfolders and dot files', async () => {
    await Promise.all([
      put('b.MD'),
      put('a.txt'),
      put('c.html'),
      put('d.htm'),
      put('.hidden.txt'),
      mkdir(path.join(dir, 'e')),
    ]);
    const scanned = await scanFolder(dir);
    expect(ids(scanned)).toEqual(['a', 'b', 'c', 'd']);
    expect(scanned.faults).toEqual([]);
  });

  it('reads a file once: what was read to know it is what its report is made of', async () => {
    await put('a.txt', 'Chi bộ Văn phòng họp\n\nChi bộ có 12 đảng viên.');
    const file = path.join(dir, 'a.txt');
    const then = new Date('2024-01-01');
    await utimes(file, then, then);
    const [source] = (await scanFolder(dir)).sources;
    // The same to all who ask the system, but for its content.
    await put('a.txt', 'Chi bộ Văn phòng họp\n\nChi bộ có 13 đảng viên.');
    await utimes(file, then, then);
    expect((await readReport(source as ReportSource)).text).toContain('12 đảng viên');
    expect((await readReport(source as ReportSource)).text).toContain('13 đảng viên');
  });

  it('names what is not supported and what is', async () => {
    await put('report.xls');
    expect((await scanFolder(dir)).faults).toEqual([
      {
        file: 'report.xls',
        code: 'unsupported',
        reason: 'Files of type ".xls" are not read; supported: .txt, .md, .html, .htm, .rtf, .pdf, .odt, .docx.',
      },
    ]);
  });

  it('names both files of one id and keeps the first', async () => {
    await Promise.all([put('a.txt'), put('a.md')]);
    const scanned = await scanFolder(dir);
    expect(scanned.sources.map((s) => s.file)).toEqual(['a.md']);
    expect(scanned.faults).toEqual([
      { file: 'a.txt', code: 'duplicate_id', reason: '"a.md" and "a.txt" have the same name; "a.md" is used.' },
    ]);
  });

  it('names an entry without its file; the others are found', async () => {
    await put('a.txt');
    await catalog([{ file: 'a.txt', title: 'A' }, { file: 'gone.txt' }, { file: '../a.txt' }]);
    const scanned = await scanFolder(dir);
    expect(scanned.sources[0]?.entry?.title).toBe('A');
    expect(scanned.faults.map((f) => [f.file, f.code])).toEqual([
      ['gone.txt', 'catalog_missing_file'],
      ['../a.txt', 'catalog_missing_file'],
    ]);
  });

  it('finds the files without the entries of a malformed catalog', async () => {
    await Promise.all([put('a.txt'), put('catalog.json', '[{')]);
    const scanned = await scanFolder(dir);
    expect(ids(scanned)).toEqual(['a']);
    expect(scanned.faults).toMatchObject([{ file: 'catalog.json', code: 'catalog_malformed' }]);
    await put('catalog.json', Uint8Array.from([0x5b, 0xe0, 0x5d]));
    expect((await scanFolder(dir)).faults).toMatchObject([{ file: 'catalog.json', code: 'encoding' }]);
  });

  it('hashes the bytes and the catalog entry', async () => {
    const hash = async (): Promise<string | undefined> => (await scanFolder(dir)).sources[0]?.hash;
    await put('a.txt');
    const first = await hash();
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(await hash()).toBe(first);
    await catalog([{ file: 'a.txt', title: 'A' }]);
    const titled = await hash();
    expect(titled).not.toBe(first);
    await put('a.txt', `${TEXT} `);
    expect(await hash()).not.toBe(titled);
  });

  it('reads a file again only when it was touched', async () => {
    const place = path.join(dir, '.known.json');
    await put('a.txt');
    await put('b.txt');
    const long = new Date(Date.now() - 60_000);
    const scan = async (): Promise<(string | undefined)[]> => {
      const known = await openKnownFiles(place);
      const { sources } = await scanFolder(dir, known);
      await known.save();
      return sources.map(({ hash }) => hash);
    };
    const first = await scan();
    // Touched just now: the system's clock may not tell the next change from this one.
    expect(JSON.parse(await readFile(place, 'utf8').catch(() => '{}'))).toEqual({});
    expect(await scan()).toEqual(first);

    const { size, ino } = await stat(path.join(dir, 'a.txt'));
    const mark = { size, ino, mtimeMs: long.getTime(), ctimeMs: long.getTime() };
    const known = await openKnownFiles(place);
    known.keep('a.txt', mark, 'kept', Date.now());
    known.keep('b.txt', mark, 'kept', long.getTime() + 1000);
    expect(known.hash('a.txt', mark)).toBe('kept');
    expect(known.hash('b.txt', mark)).toBeUndefined();
    for (const other of [{ size: 1 }, { ino: 1 }, { mtimeMs: 1 }, { ctimeMs: 1 }])
      expect(known.hash('a.txt', { ...mark, ...other })).toBeUndefined();
    known.only(['b.txt']);
    expect(known.hash('a.txt', mark)).toBeUndefined();
    await put('a.txt', `${TEXT} `);
    expect(await scan()).not.toEqual(first);
  });

  it('matches names in NFD with the catalog in NFC', async () => {
    await put('hội-nghị.txt'.normalize('NFD'));
    await catalog([{ file: 'hội-nghị.txt'.normalize('NFC'), title: 'Có' }]);
    const scanned = await scanFolder(dir);
    expect(scanned.faults).toEqual([]);
    expect(scanned.sources[0]).toMatchObject({ id: 'hội-nghị'.normalize('NFC'), entry: { title: 'Có' } });
  });

  it('fails clearly for a folder that is missing or none', async () => {
    await expect(scanFolder(path.join(dir, 'none'))).rejects.toThrow(/reports folder ".*none" does not exist/u);
    await put('a.txt');
    await expect(scanFolder(path.join(dir, 'a.txt'))).rejects.toThrow(FolderError);
  });
});

describe('reading a report', () => {
  it('keeps the text of a .txt file as it is', async () => {
    const text = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`;
    await put('a.txt', text);
    const report = await only();
    expect(report.text).toBe(text);
    expect(report.original).toBeUndefined();
    expect(report.meta).toMatchObject({ id: 'a', file: 'a.txt', title: TITLE, kind: 'original' });
    expect(report.blocks[0]?.span.start).toBe(1);
  });

  it('brings a decomposed text into NFC and keeps the original', async () => {
    await put('a.txt', TEXT.normalize('NFD'));
    const report = await only();
    expect(report.text).toBe(TEXT);
    expect(report.original).toBe(TEXT.normalize('NFD'));
  });

  it.each([
    ['little', [0xff, 0xfe], false],
    ['big', [0xfe, 0xff], true],
  ] as const)('reads UTF-16 with a byte order mark (%s end first)', async (_, mark, swap) => {
    const bytes = Buffer.from(TEXT, 'utf16le');
    if (swap) bytes.swap16();
    await put('a.txt', Buffer.concat([Buffer.from(mark), bytes]));
    expect((await only()).text).toBe(`\ufeff${TEXT}`);
  });

  it('takes the catalog before what is found', async () => {
    await put('a.txt');
    await catalog([
      {
        file: 'a.txt',
        title: 'Khác',
        province: 'Huế',
        published: '2022-05-13',
        kind: 'digest',
        site: 'https://x.example/',
      },
    ]);
    expect((await only()).meta).toEqual({
      id: 'a',
      file: 'a.txt',
      title: 'Khác',
      kind: 'digest',
      organisation: 'Đảng ủy Sở Khoa học và Công nghệ tỉnh Quảng Nam',
      province: 'Huế',
      published: '2022-05-13',
      site: 'https://x.example/',
    });
  });

  const fault = async (code: string, reason: RegExp): Promise<void> => {
    const error = await only().then(
      () => undefined,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ReportFault);
    expect(error).toMatchObject({ file: 'a.txt', code, reason: expect.stringMatching(reason) });
  };

  it.each([
    ['empty', '', /no text/u],
    ['empty', ' \r\n\t\ufeff * ', /no text/u],
    ['encoding', Buffer.from([0x48, 0x69, 0x20, 0xe0, 0x20]), /not valid UTF-8 \(near byte 4\)/u],
    ['encoding', Buffer.from('Hội nghị tổng kết', 'latin1'), /not valid UTF-8/u],
    ['encoding', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]), /not valid UTF-16LE/u],
    ['damaged', Buffer.from('%PDF-1.7 ...'), /PDF/u],
    ['old_word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.docx/u],
    ['binary', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), /zip/u],
    ['binary', 'Hội\u0000 nghị', /binary/u],
    ['binary', '\u0001\u0002 a', /binary/u],
    ['too_large', 'x'.repeat(5 * 1024 * 1024 + 1), /larger than 5 MB/u],
  ])('refuses it: %s', async (code, content, reason) => {
    await put('a.txt', content);
    await fault(code, reason);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    await put('a.txt');
    await chmod(path.join(dir, 'a.txt'), 0);
    await fault('unreadable', /may not be read/u);
  });

  it('waits for no pipe, reads no device, and follows no link out of the folder or in a circle', async () => {
    execFileSync('mkfifo', [path.join(dir, 'a.txt'), path.join(dir, 'catalog.json')]);
    await symlink('/dev/zero', path.join(dir, 'b.txt'));
    await symlink('/etc/passwd', path.join(dir, 'c.txt'));
    await symlink('d.txt', path.join(dir, 'd.txt'));
    await put('e.txt');
    await symlink('e.txt', path.join(dir, 'f.txt'));
    const { sources, faults } = await scanFolder(dir);
    expect(faults).toMatchObject([{ file: 'catalog.json', code: 'not_a_file' }]);
    const read = await Promise.all(
      sources.map((source) => readReport(source).catch((error: unknown) => (error as ReportFault).code)),
    );
    expect(read.map((one) => (typeof one === 'string' ? one : one.meta.id))).toEqual([
      'not_a_file',
      'link_outside',
      'link_outside',
      'unreadable',
      'e',
      'f',
    ]);
    await expect(putIntoCatalog(dir, [{ file: 'e.txt' }])).rejects.toThrow(FolderError);
    const history = openHistory(dir, path.join(dir, 'changes'));
    await history.commit('start');
    await put('constructor', 'x');
    await history.commit('reload', ['constructor']);
    expect((await history.past()).map(({ back }) => back)).toEqual([[{ file: 'constructor', to: null }]]);
  });

  it('reads nothing of a file that is too large', async () => {
    await put('a.txt');
    await truncate(path.join(dir, 'a.txt'), 2 ** 33);
    await fault('too_large', /larger than 20 MB/u);
  });

  it('says that a file has gone', async () => {
    await put('a.txt');
    const { sources } = await scanFolder(dir);
    await rm(path.join(dir, 'a.txt'));
    await expect(readReport(sources[0] as never)).rejects.toMatchObject({
      code: 'unreadable',
      reason: 'The file does not exist.',
    });
  });
});
