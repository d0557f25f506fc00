import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createDocumentReader, readDocument } from '../../../src/reports/documents/run.js';
import { readBytes } from '../../../src/reports/read.js';
import { makeDocx, paragraph } from '../../support/docx.js';
import { makePdf, typeset } from '../../support/pdf.js';
import { makeZip } from '../../support/zip.js';
import { FIRST, SECOND, THIRD, TITLE } from '../roles.js';

// Processes on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const pdf = makePdf(typeset([FIRST, SECOND]));
const docx = makeDocx(paragraph(FIRST) + paragraph(SECOND));
/** A page whose content unpacks to very much. */
function bombPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(400 * 1024 * 1024, ' '), { level: 1 });
  const content = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`;
  const bytes = makePdf([''], { objects: [content] });
  return Buffer.from(bytes.toString('latin1').replace('/Contents 11 0 R', '/Contents 900 0 R'), 'latin1');
}

describe('files by their bytes', () => {
  it.each([
    ['a PDF that is called text', pdf, 'a.txt', 'pdf'],
    ['a Word document that is called PDF', docx, 'a.pdf', 'docx'],
    ['text that is called PDF', Buffer.from(FIRST), 'a.pdf', 'text'],
    ['a page that is called Word', Buffer.from(`<html><body><p>${FIRST}</p></body></html>`), 'a.doc', 'html'],
    ['a page that is called text', Buffer.from(`\ufeff<!DOCTYPE html><p>${FIRST}</p>`), 'a.txt', 'html'],
    ['Markdown', Buffer.from(`# ${TITLE}\n\n${FIRST}`), 'a.md', 'markdown'],
    ['a PDF behind a line of noise', Buffer.concat([Buffer.from('\r\n'), pdf]), 'a.pdf', 'pdf'],
  ])('F43: %s', async (_, bytes, file, format) => {
    const read = await readBytes(bytes, file);
    expect(read.format).toBe(format);
    expect(read.text).toContain(FIRST);
  });

  it.each([
    ['binary', makeZip([{ name: 'x.xml', data: 'x' }]), 'a.pdf'],
    ['old_word', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'a.docx'],
    [
      'encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
    ],
    ['binary', Buffer.from('89504e470d0a', 'hex'), 'a.doc'],
    ['empty', makeDocx(''), 'a.docx'],
    ['scanned', makePdf(['q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q']), 'a.pdf'],
    ['inflates', makeZip([{ name: 'word/document.xml', data: Buffer.alloc(12 * 1024 * 1024) }]), 'a.docx'],
    ['damaged', pdf.subarray(0, 300), 'a.pdf'],
  ])('F43: %s', async (code, bytes, file) => {
    await expect(readBytes(bytes, file)).rejects.toMatchObject({ name: 'ReportFault', code, file });
  });
});

describe('the reading process', () => {
  it('F48: is killed when it takes too much memory', async () => {
    const limits = { milliseconds: 60_000, bytes: 250 * 1024 * 1024 };
    expect(await readDocument(bombPdf(), 'pdf', limits)).toMatchObject({ code: 'too_much_memory' });
  });

  it('F48: is killed when it takes too long', async () => {
    expect(await readDocument(pdf, 'pdf', { milliseconds: 1, bytes: 1e9 })).toMatchObject({ code: 'too_slow' });
  });

  it('F48: ends with a text or a fault for very deep nesting', async () => {
    const deep = `<w:p>${'<w:sdt><w:sdtContent>'.repeat(60_000)}${'</w:sdtContent></w:sdt>'.repeat(60_000)}</w:p>`;
    const outcome = await readDocument(makeDocx(paragraph(THIRD) + deep), 'docx');
    if ('code' in outcome) expect(['damaged', 'too_much_memory', 'too_slow']).toContain(outcome.code);
    else expect(outcome.text).toContain(THIRD);
  });

  it('reads several documents in one process, and goes on after one that broke', async () => {
    const read = createDocumentReader();
    const large = makePdf(typeset(Array.from({ length: 300 }, (_, i) => `${i} ${THIRD}`)));
    for (const [bytes, format, found] of [
      [pdf, 'pdf', { text: `${FIRST}\n\n${SECOND}` }],
      [large, 'pdf', { text: expect.stringContaining(`299 ${THIRD}`) }],
      [docx, 'docx', { text: `${FIRST}\n\n${SECOND}` }],
      [pdf.subarray(0, 300), 'pdf', { code: 'damaged' }],
      [docx, 'docx', { text: `${FIRST}\n\n${SECOND}` }],
      [docx, 'pdf', { code: 'damaged' }],
      [pdf, 'pdf', { text: `${FIRST}\n\n${SECOND}` }],
    ] as const)
      expect(await read(bytes, format)).toMatchObject(found);
  });

  it('reads side by side', async () => {
    const read = createDocumentReader();
    const both = await Promise.all([read(pdf, 'pdf'), read(docx, 'docx'), read(pdf, 'pdf'), read(docx, 'docx')]);
    for (const one of both) expect(one).toMatchObject({ text: `${FIRST}\n\n${SECOND}` });
  });

  it('reads text that was typed with a legacy font', async () => {
    const typed = makeDocx(
      paragraph('§¶ng bé Së Khoa häc vµ C«ng nghÖ tæ chøc héi nghÞ tæng kÕt n¨m 2009, cã 45 ®¶ng viªn.'),
    );
    expect(await readDocument(typed, 'docx')).toMatchObject({
      text: 'Đảng bộ Sở Khoa học và Công nghệ tổ chức hội nghị tổng kết năm 2009, có 45 đảng viên.',
      encoding: 'TCVN3 (ABC)',
    });
  });
});
