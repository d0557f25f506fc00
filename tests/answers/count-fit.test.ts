import { describe, expect, test } from 'vitest';
import { INTENTS } from '../../src/answers/intents/index.js';
import { extractFacts } from '../../src/facts/extract.js';
import type { Fact } from '../../src/facts/fact.js';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { factKit } from '../../src/facts/kit.js';
import { foldedText } from '../../src/questions/utterance.js';
import { makeReport } from '../../src/reports/make.js';
import { factsOf } from '../facts/extraction.js';
import { bodiesIn, PROFILES, understood } from '../questions/reading.js';
import { shippedLexicon } from '../support/data.js';

const kit = factKit(await shippedLexicon());
const KINDS = ['members', 'branches', 'counted', 'election', 'date', 'attendees', 'place'] as const;

/** The facts of a text that answer best by their attributes alone, as "words fit", for an intent. */
function best(intent: string, question: string, text: string): string {
  return bestOf(
    KINDS.flatMap((kind) => factsOf(kind, [text])),
    intent,
    question,
    text,
  );
}

function bestOf(all: readonly (Fact & { readonly text: string })[], intent: string, question: string, text: string) {
  const asked = understood(question);
  const found = INTENTS.find((one) => one.name === intent) as (typeof INTENTS)[number];
  const facts = all.filter((f) => found.kinds.includes(f.kind));
  const to = {
    asked,
    folded: foldedText(asked.utterance.words),
    people: new Set<string>(),
    profile: PROFILES[0] as (typeof PROFILES)[number],
    facts,
    bodiesIn,
    evidence: () => text,
  };
  const fits = facts
    .map((fact) => ({ words: fact.text, worth: found.fit(fact, to) }))
    .sort((a, b) => b.worth - a.worth);
  const [first] = fits;
  return first && first.worth > 0.5 ? first.words : 'none';
}

const REPORT =
  'Đảng bộ hiện có 94 đảng viên, trong đó có 41 đảng viên nữ, 3 đảng viên dự bị; kết nạp 6 đảng viên; khiển trách 2 đảng viên; 5 chi bộ trực thuộc, trong đó 1 chi bộ yếu kém.';

describe('a count answers only who asks for just that', () => {
  test.each<[string, string, string]>([
    ['members', 'có bao nhiêu đảng viên', '94 đảng viên'],
    ['members', 'có bao nhiêu đảng viên nữ', '41 đảng viên nữ'],
    ['members', 'mấy đảng viên dự bị', '3 đảng viên dự bị'],
    ['members', 'kết nạp bao nhiêu đảng viên', '6 đảng viên'],
    ['members', 'bao nhiêu đảng viên bị khiển trách', '2 đảng viên'],
    ['members', 'bao nhiêu đảng viên bị kỷ luật', '2 đảng viên'],
    ['members', 'bao nhiêu đảng viên bị khai trừ', 'none'],
    ['members', 'bao nhiêu đảng viên là tiến sĩ', 'none'],
    ['members', 'bao nhiêu đảng viên trên 60 tuổi', 'none'],
    ['members', 'có đảng viên nào xin ra khỏi đảng không', 'none'],
    ['members', 'có đảng viên nào chuyển đi không', 'none'],
    ['branches', 'có mấy chi bộ', '5 chi bộ trực thuộc'],
    ['branches', 'mấy chi bộ yếu kém', '1 chi bộ yếu'],
    ['branches', 'mấy chi bộ chưa họp', 'none'],
    ['branches', 'mấy chi bộ được giải thể', 'none'],
  ])('%s: %s', (intent, question, expected) => {
    expect(best(intent, question, REPORT)).toBe(expected);
  });

  test('whoever has none says so', () => {
    expect(best('members', 'có đảng viên nào bị kỷ luật không', 'Không có đảng viên nào bị kỷ luật.')).toBe(
      'Không có đảng viên nào bị kỷ luật',
    );
  });

  test.each<[string, string]>([
    ['Sở Lao động có bao nhiêu đảng viên', '96 đảng viên'],
    ['Hội Phụ nữ có bao nhiêu đảng viên', '96 đảng viên'],
  ])('the name of a body sets no condition: %s', (question, expected) => {
    expect(best('members', question, 'Đảng bộ hiện có 96 đảng viên.')).toBe(expected);
  });

  test('the size of the committee that is asked for', () => {
    const text = 'Đại hội bầu Ban Chấp hành gồm 7 đồng chí, Ban Thường vụ 3 đồng chí.';
    expect(best('election', 'Ban Chấp hành có mấy đồng chí', text)).toBe('7 đồng chí');
    expect(best('election', 'Ban Thường vụ có mấy đồng chí', text)).toBe('3 đồng chí');
    expect(best('election', 'Ủy ban Kiểm tra có mấy đồng chí', text)).toBe('none');
  });

  test('of one part of the report and not of another', () => {
    const text = 'Phường Tân An kết nạp 26 đảng viên; phường Cửa Đông kết nạp 19 đảng viên.';
    expect(best('number', 'phường Cửa Đông kết nạp bao nhiêu đảng viên', text)).toBe('19 đảng viên');
    expect(best('number', 'phường Tân An kết nạp bao nhiêu đảng viên', text)).toBe('26 đảng viên');
  });

  test('what is aimed at, and what was reached', () => {
    const text = 'Kết nạp 22 đảng viên; phấn đấu năm tới kết nạp 25 đảng viên.';
    expect(best('number', 'chỉ tiêu kết nạp bao nhiêu đảng viên', text)).toBe('25 đảng viên');
    expect(best('number', 'đã kết nạp bao nhiêu đảng viên', text)).toBe('22 đảng viên');
  });

  test('the hour, the end, the day', () => {
    const text = 'Hội nghị được tổ chức hồi 8h30 ngày 15/3/2022, bế mạc lúc 11 giờ 15.';
    expect(best('date', 'họp ngày nào', text)).toBe('hồi 8h30 ngày 15/3/2022');
    expect(best('date', 'kết thúc lúc mấy giờ', text)).toBe('11 giờ 15');
    expect(best('date', 'họp lúc mấy giờ', 'Hội nghị được tổ chức ngày 15/3/2022.')).toBe('none');
  });
});

describe('a row of a table answers whoever names it', () => {
  const TABLE = 'Chi bộ | Số đảng viên | Dự bị\nVăn phòng | 12 | 2\nThanh tra | 9 | 1';
  const text = `Số liệu đảng viên năm 2026\n\n${REPORT.split(';')[0]}.\n\n${TABLE}`;
  const report = makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
  const all = extractFacts(report, FACT_KINDS, kit).map((fact) => ({
    ...fact,
    text: text.slice(fact.value.start, fact.value.end),
  }));

  test.each<[string, string, string]>([
    ['members', 'chi bộ Văn phòng có bao nhiêu đảng viên', '12'],
    ['members', 'chi bộ Thanh tra có mấy đảng viên dự bị', '1'],
    ['number', 'Văn phòng có bao nhiêu đảng viên dự bị', '2'],
    ['members', 'có bao nhiêu đảng viên', '94 đảng viên'],
    ['members', 'có mấy đảng viên dự bị', '3 đảng viên dự bị'],
    ['members', 'báo cáo bằng văn bản nói có bao nhiêu đảng viên', '94 đảng viên'],
    ['members', 'có bao nhiêu đảng viên bị khai trừ', 'none'],
  ])('%s: %s', (intent, question, expected) => expect(bestOf(all, intent, question, text)).toBe(expected));
});

describe('who stayed away answers only who asks for that', () => {
  const text = 'Dự họp có đồng chí Lê Văn Tám và 33 đảng viên; đồng chí Mai Thị Lúa vắng có lý do.';
  test.each<[string, string]>([
    ['ai vắng họp?', 'Mai Thị Lúa'],
    ['đồng chí nào không dự họp?', 'Mai Thị Lúa'],
    ['ai dự họp?', 'Lê Văn Tám'],
    ['những ai có mặt?', 'Lê Văn Tám'],
  ])('%s', (question, expected) => {
    expect(best('attendees', question, text)).toBe(expected);
  });
});

describe('the place of a meeting answers only who asks where that was', () => {
  const text = 'Ngày 15/3/2022, tại Hội trường Sở, Đảng bộ tổ chức hội nghị.';
  test.each(['họp ở đâu', 'hội nghị tổ chức tại đâu?', 'địa điểm nào', 'đại hội diễn ra ở chỗ nào'])(
    '%s',
    (question) => {
      expect(best('place', question, text)).toBe('Hội trường Sở');
    },
  );

  test.each([
    'đỗ xe ở đâu',
    'đi họp gửi xe ở đâu?',
    'đại biểu ăn trưa ở đâu',
    'nộp giấy tờ ở đâu',
    'đại biểu ngủ ở chỗ nào',
  ])('not: %s', (question) => {
    expect(best('place', question, text)).toBe('none');
  });
});
