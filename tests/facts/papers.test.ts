import { describe, expect, test } from 'vitest';
import { documentNumber } from '../../src/answers/intents/document-number.js';
import { issuer } from '../../src/answers/intents/issuer.js';
import { signer } from '../../src/answers/intents/signer.js';
import { extractFacts } from '../../src/facts/extract.js';
import { paper } from '../../src/facts/kinds/paper.js';
import { factKit } from '../../src/facts/kit.js';
import { makeReport } from '../../src/reports/make.js';
import { FIRST } from '../reports/roles.js';
import { shippedLexicon } from '../support/data.js';
import { expectHeld } from './extraction.js';

const kit = factKit(await shippedLexicon());
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** What a paper says of itself, as `what: value`, and what is quoted for each, in one line. */
function stated(text: string): { readonly facts: string[]; readonly quotes: string[] } {
  const report = makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
  const facts = extractFacts(report, [paper], kit);
  for (const fact of facts) expectHeld(report, fact);
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    report.text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    facts: facts.map((f) => `${String(f.attrs['what'])}: ${slice(f.value)}`),
    quotes: facts.map(({ evidence }) => slice(evidence)),
  };
}

describe('what a paper says of itself', () => {
  test.each<[string, string, string[]]>([
    [
      'a decree',
      `CHÍNH PHỦ\n\nSố: 91/2025/NĐ-CP\n\n${MOTTO}\n\nHà Nội, ngày 07 tháng 4 năm 2025\n\nNGHỊ ĐỊNH\n\nVề việc trông coi đò ngang\n\nCăn cứ Luật Giao thông đường thủy;\n\n${FIRST}\n\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nVũ Sơn Hà`,
      ['number: 91/2025/NĐ-CP', 'issuer: CHÍNH PHỦ', 'signer: Vũ Sơn Hà'],
    ],
    [
      'a decision of a body in two lines',
      `ỦY BAN NHÂN DÂN\nHUYỆN SÔNG CÔNG\nSố: 310/QĐ-UBND\n${MOTTO}\nSông Công, ngày 2 tháng 6 năm 2024\nQUYẾT ĐỊNH\nVề việc công nhận đình Vạn\n${FIRST}\nCHỦ TỊCH\n(Đã ký)\nTạ Văn Nhương`,
      ['number: 310/QĐ-UBND', 'issuer: ỦY BAN NHÂN DÂN HUYỆN SÔNG CÔNG', 'signer: Tạ Văn Nhương'],
    ],
    [
      'a letter',
      `SỞ NỘI VỤ HÀ GIANG\nSố: 45/SNV-HC\nV/v đăng ký thi đua\n${MOTTO}\n\nKính gửi: Các phòng\n\n${FIRST}\n\nPHÓ GIÁM ĐỐC\nLò Thị Ươm`,
      ['number: 45/SNV-HC', 'issuer: SỞ NỘI VỤ HÀ GIANG', 'signer: Lò Thị Ươm'],
    ],
    [
      'minutes, signed by two',
      `CHI BỘ XÓM ĐÌNH\n\nBIÊN BẢN\nHọp chi bộ tháng 3\n\n${FIRST}\n\n${'THƯ KÝ'.padEnd(36)}CHỦ TỌA\n${'Lê Thị Vân'.padEnd(36)}Hồ Văn Lực`,
      ['issuer: CHI BỘ XÓM ĐÌNH', 'signer: Lê Thị Vân', 'signer: Hồ Văn Lực'],
    ],
    [
      'a resolution that is named with its number',
      `NGHỊ QUYẾT SỐ 12-NQ/TW\nvề công tác cán bộ\n\n${FIRST}`,
      ['number: 12-NQ/TW'],
    ],
    [
      'no number but that of the paper it is issued with',
      `QUY CHẾ\nQUẢN LÝ CHỢ PHIÊN\n(Ban hành kèm theo Quyết định số 06/QĐ-UBND ngày 14 tháng 02 năm 2026)\n\n${FIRST}`,
      [],
    ],
    ['an article, whatever papers it names', `Đảng bộ Sở sơ kết quý I\n\nTheo Quyết định số 06/QĐ-UBND, ${FIRST}`, []],
  ])('%s', (_, text, facts) => expect(stated(text).facts).toEqual(facts));

  test('who signed is quoted with the office', () => {
    const text = `SỞ NỘI VỤ HÀ GIANG\nSố: 45/KH-SNV\n\nKẾ HOẠCH\nSố hóa hồ sơ\n\n${FIRST}\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLò Thị Ươm`;
    expect(stated(text).quotes).toContain('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Lò Thị Ươm');
  });
});

describe('which of it answers', () => {
  const facts = (['number', 'issuer', 'signer'] as const).map((what) => ({
    kind: 'paper' as const,
    value: { start: 0, end: 1 },
    evidence: { start: 0, end: 1 },
    certainty: 'certain' as const,
    attrs: { what },
  }));
  test.each([
    [documentNumber, [1, -1, -1]],
    [issuer, [-1, 1, 0.3]],
    [signer, [-1, -1, 1]],
  ] as const)('$name', (intent, fits) =>
    expect(facts.map((fact) => intent.fit(fact, undefined as never))).toEqual(fits),
  );
});
