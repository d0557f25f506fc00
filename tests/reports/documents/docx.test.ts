import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/reports/documents/docx.js';
import { checkZip } from '../../../src/reports/documents/zip.js';
import { docxEntries, item, makeDocx, paragraph, table } from '../../support/docx.js';
import { makeZip } from '../../support/zip.js';
import { FIRST, SECOND, THIRD, TITLE } from '../roles.js';

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A picture that lies elsewhere. */
const linked = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const external = (target: string): string =>
  `<Relationship Id="rId9" Type="${LINK}/image" Target="${target}" TargetMode="External"/>`;

describe('Word documents', () => {
  it('give title, paragraphs, and tables by rows', async () => {
    const body = [
      paragraph(TITLE, 'Title'),
      paragraph(FIRST),
      table([
        ['Chi bộ', 'Đảng viên'],
        ['Văn phòng', '12'],
      ]),
      paragraph(SECOND),
    ].join('');
    const { text, found } = await readDocx(makeDocx(body));
    expect(text.split(/\n+/u)).toEqual([TITLE, FIRST, 'Chi bộ | Đảng viên', 'Văn phòng | 12', SECOND]);
    expect(found).toEqual({ title: TITLE });
  });

  it('give items with the numbers that Word counts itself', async () => {
    const { text } = await readDocx(
      makeDocx(item('Kết nạp 5 đảng viên') + paragraph(FIRST) + item('Kiểm tra 2 chi bộ')),
    );
    expect(text.split(/\n+/u)).toEqual(['I. Kết nạp 5 đảng viên', FIRST, 'II. Kiểm tra 2 chi bộ']);
  });

  it('leave out what was deleted and keep what was added', async () => {
    const change =
      '<w:p><w:ins><w:r><w:t>Có 12 </w:t></w:r></w:ins><w:del><w:r><w:delText>Có 13 </w:delText></w:r></w:del><w:r><w:t>đảng viên</w:t></w:r></w:p>';
    expect((await readDocx(makeDocx(change))).text).toBe('Có 12 đảng viên');
  });

  it('F47: a linked picture is not opened, neither a file nor an address', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'docx-'));
    let asked = 0;
    const canary = createServer((_, response) => {
      asked++;
      response.end('x');
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    try {
      writeFileSync(path.join(dir, 'secret.txt'), 'BÍ MẬT');
      const { port } = canary.address() as AddressInfo;
      for (const target of [
        `file://${dir}/secret.txt`,
        `${dir}/secret.txt`,
        '/etc/passwd',
        `http://127.0.0.1:${port}/`,
      ]) {
        const { text } = await readDocx(makeDocx(paragraph(FIRST) + linked, external(target)));
        expect(text).toBe(FIRST);
      }
      expect(asked).toBe(0);
    } finally {
      canary.close();
      rmSync(dir, { recursive: true });
    }
  });

  it('F47: entities of the document type are not expanded', async () => {
    const entries = docxEntries(paragraph(FIRST)).map((entry) =>
      entry.name === 'word/document.xml'
        ? {
            ...entry,
            data: String(entry.data)
              .replace(
                '?>',
                '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
              )
              .replace('Ngày', '&e;&b;Ngày'),
          }
        : entry,
    );
    const text = await readDocx(makeZip(entries)).then(
      (read) => read.text,
      (error: { code: string }) => error.code,
    );
    expect(text).not.toContain('root:');
    expect(text).not.toContain('aaaaaaaa');
  });
});

describe('notes', () => {
  it('are paragraphs below the text, and leave no mark in it', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const body =
      '<w:p><w:r><w:t>Hạt quản lý 18.460 ha rừng</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, che phủ 61,3%.</w:t></w:r></w:p>';
    const note = `<?xml version="1.0"?><w:footnotes xmlns:w="${w}"><w:footnote w:id="1">${paragraph('Trong đó rừng đặc dụng 5.020 ha.')}</w:footnote></w:footnotes>`;
    const relation =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>';
    const entries = [...docxEntries(body, relation), { name: 'word/footnotes.xml', data: note }];
    const { text } = await readDocx(makeZip(entries));
    expect(text).toBe('Hạt quản lý 18.460 ha rừng, che phủ 61,3%.\n\nTrong đó rừng đặc dụng 5.020 ha.');
  });
});

describe('columns that are set with tabs or spaces', () => {
  const tabs = (left: string, right: string): string =>
    `<w:p><w:r><w:t>${left}</w:t></w:r><w:r>${'<w:tab/>'.repeat(4)}</w:r><w:r><w:t>${right}</w:t></w:r></w:p>`;
  it.each([
    ['tabs', tabs('THƯ KÝ', 'CHỦ TỌA')],
    ['spaces', paragraph(`THƯ KÝ${' '.repeat(30)}CHỦ TỌA`)],
  ])('stay apart: %s', async (_, body) => expect((await readDocx(makeDocx(body))).text).toBe('THƯ KÝ    CHỦ TỌA'));

  it.each([
    ['one tab behind a number', '<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Kết nạp</w:t></w:r></w:p>', '1. Kết nạp'],
    ['tabs before a line', '<w:p><w:r><w:tab/><w:tab/><w:t>Kính gửi</w:t></w:r></w:p>', 'Kính gửi'],
    ['a cell', table([['Xã', 'Số   hộ']]), 'Xã | Số hộ'],
  ])('nothing else becomes a column: %s', async (_, body, text) =>
    expect((await readDocx(makeDocx(body))).text).toBe(text),
  );
});

describe('archives', () => {
  it('F47: a bomb is refused by what comes out of it', async () => {
    const zeros = Buffer.alloc(12 * 1024 * 1024);
    await expect(checkZip(makeZip([{ name: 'word/document.xml', data: zeros }]))).rejects.toMatchObject({
      code: 'inflates',
    });
    const some = { entries: 10, bytes: 1000, ratio: 1000 };
    await expect(checkZip(makeZip([{ name: 'a', data: 'x'.repeat(1001) }]), some)).rejects.toMatchObject({
      code: 'inflates',
    });
    await expect(checkZip(makeZip([{ name: 'a', data: 'x'.repeat(1000) }]), some)).resolves.toBeUndefined();
  });

  it('F47: a bomb that says it is small', async () => {
    const zeros = Buffer.alloc(12 * 1024 * 1024);
    await expect(checkZip(makeZip([{ name: 'a', data: zeros, declared: 10 }]))).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('F47: very many entries', async () => {
    const entries = Array.from({ length: 3000 }, (_, i) => ({ name: `word/${i}`, data: '' }));
    await expect(checkZip(makeZip(entries))).rejects.toMatchObject({ code: 'inflates' });
  });

  it('F47: behind a password, and cut off', async () => {
    await expect(checkZip(makeZip([{ name: 'a', data: 'x', locked: true }]))).rejects.toMatchObject({
      code: 'encrypted',
    });
    const whole = makeDocx(paragraph(THIRD));
    await expect(readDocx(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'damaged' });
    await expect(readDocx(makeZip([{ name: 'word/document.xml', data: '<w:oops' }]))).rejects.toMatchObject({
      code: 'damaged',
    });
  });
});
