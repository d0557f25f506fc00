import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract.js';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { factKit } from '../../src/facts/kit.js';
import { shippedLexicon } from '../support/data.js';
import { expectHeld, reportOf } from './extraction.js';

const KINDS = path.resolve(import.meta.dirname, '../../src/facts/kinds');
const kit = factKit(await shippedLexicon());

describe('the list of kinds', () => {
  test('holds every file of its folder, each once', () => {
    const files = readdirSync(KINDS)
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((name) => name !== 'index');
    expect(FACT_KINDS.map((k) => k.kind).sort()).toEqual(files.sort());
  });

  test.each(FACT_KINDS.map((k) => k.kind))('%s: its file exports the very object that is listed', async (kind) => {
    const module: Readonly<Record<string, unknown>> = await import(`../../src/facts/kinds/${kind}.ts`);
    expect(Object.values(module)).toContain(FACT_KINDS.find((k) => k.kind === kind));
  });
});

/** Pieces of the genre in any order: what no one would write, and what every extractor must live with. */
const PIECES = [
  'Đồng chí ',
  'Lê Văn Tám',
  'Trần Thị Bưởi',
  ', ',
  ' - ',
  '. ',
  '; ',
  ': ',
  ' (',
  ') ',
  '“',
  '”',
  'Bí thư ',
  'Phó Giám đốc ',
  'Đảng ủy Khối ',
  'Sở ',
  'chủ trì ',
  'phát biểu ',
  'trình bày báo cáo ',
  'bầu ',
  'trúng cử ',
  'dự ',
  'có ',
  '85 ',
  'hai mươi ',
  '1.234 ',
  'đảng viên ',
  'chi bộ ',
  'ngày 30/5 ',
  '06/08/2024 ',
  'nhiệm kỳ 2020 - 2025 ',
  'lần thứ V ',
  'chủ đề ',
  'tại Hội trường ',
  'tổ chức hội nghị ',
  'hạn chế ',
  'kết quả ',
  'phấn đấu ',
  'khen thưởng ',
  'nghỉ hưu ',
  'trong đó ',
  'Thời gian: ',
  'Địa điểm: ',
  '% ',
  '🌱',
  'Đ\u0301',
  '\u00a0',
  '…',
  '\n',
];

describe('any text', () => {
  const lines = fc.array(
    fc.record({
      role: fc.constantFrom('', 'title| ', 'dateline| ', 'caption| ', 'byline| ', 'furniture| '),
      text: fc.oneof(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('no extractor throws, and each value lies in its evidence', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const report = reportOf(all.map(({ role, text }) => role + text.normalize('NFC')));
        for (const fact of extractFacts(report, FACT_KINDS, kit)) expectHeld(report, fact);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
