import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/reports/blocks.js';
import type { Report } from '../../src/reports/report.js';
import { passagesOf } from '../../src/search/passages.js';
import { packBlocks, reportOf } from '../../src/search/rows.js';
import { FIRST, TITLE } from './roles.js';

const TEXT = [
  TITLE,
  FIRST,
  'Chương II',
  'QUY ĐỊNH CỤ THỂ',
  'Điều 5. Lệ phí',
  '1. Phòng 6 người: 180 nghìn đồng.',
  'a) Nộp một lần;',
  'III. KIẾN NGHỊ',
  'Đề nghị cấp bổ sung 450 triệu đồng.',
  'Đơn vị | Số\nVăn phòng | 12',
  '1. Trần Văn Ba',
  '2. Lê Thị Sáu',
  'KT. GIÁM ĐỐC',
  'Nguyễn Văn Tài',
].join('\n\n');
const blocks = blocksOf(TEXT);
const shown = blocks.map(({ span, form, under }) => {
  const line = TEXT.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const above = blocks[under ?? -1]?.span;
  return [
    line,
    form?.kind ?? '-',
    form && 'number' in form ? form.number : '',
    above ? TEXT.slice(above.start, above.end) : '',
  ];
});

describe('forms of blocks', () => {
  it('tell headings with their level, items and rows, and what stands below what', () =>
    expect(shown.slice(2)).toEqual(
      [
        ['Chương II', 'heading', 'II', ''],
        ['QUY ĐỊNH CỤ THỂ', 'heading', '', 'Chương II'],
        ['Điều 5. Lệ phí', 'heading', '5', 'QUY ĐỊNH CỤ THỂ'],
        ['1. Phòng 6 người: 180 nghìn đồng.', 'item', '1', 'Điều 5. Lệ phí'],
        ['a) Nộp một lần;', 'item', 'a', 'Điều 5. Lệ phí'],
        ['III. KIẾN NGHỊ', 'heading', 'III', 'QUY ĐỊNH CỤ THỂ'],
        ['Đề nghị cấp bổ sung 450 triệu đồng.', '-', '', 'III. KIẾN NGHỊ'],
        ['Đơn vị | Số Văn phòng | 12', 'row', '', 'III. KIẾN NGHỊ'],
        ['1. Trần Văn Ba', 'item', '1', 'III. KIẾN NGHỊ'],
        ['2. Lê Thị Sáu', 'item', '2', 'III. KIẾN NGHỊ'],
        ['KT. GIÁM ĐỐC', '-', '', 'III. KIẾN NGHỊ'],
        ['Nguyễn Văn Tài', '-', '', ''],
      ].map(([line, kind, number, above]) => [line, kind, number, above]),
    ));

  it('come back from the index as they went in', () => {
    const row = { meta: '{}', hash: '', blocks: packBlocks(blocks), text: TEXT, original: null, left_out: null };
    expect(reportOf(row).blocks).toEqual(blocks);
  });

  it('a heading is found and quoted with the first line below it', () => {
    const report: Report = { meta: { id: 'a', file: 'a', title: 'a', kind: 'original' }, text: TEXT, hash: '', blocks };
    const sentences = passagesOf(report).flatMap((passage) =>
      passage.sentences.map(({ start, end }) => TEXT.slice(start, end)),
    );
    expect(sentences).toContain('Điều 5. Lệ phí\n\n1. Phòng 6 người: 180 nghìn đồng.');
    expect(sentences).toContain('III. KIẾN NGHỊ\n\nĐề nghị cấp bổ sung 450 triệu đồng.');
    // Together they still hold every word that can be quoted.
    for (const { role, span } of blocks)
      if (role !== 'furniture')
        expect(sentences.join('\n').replace(/\s+/gu, ' ')).toContain(
          TEXT.slice(span.start, span.end).replace(/\s+/gu, ' '),
        );
  });
});
