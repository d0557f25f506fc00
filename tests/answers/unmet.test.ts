import { describe, expect, test } from 'vitest';
import { type RankedUnit, rankPool } from '../../src/answers/rank.js';
import { isEmptyThere, isOfOthers, isOtherEnd } from '../../src/answers/unmet.js';
import { KIND } from '../../src/text/typed.js';
import { REPORTS } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ 'counted-next': 5, length: -1 });

/** The unit that counts members, as it competes for a question whose likeliest intent its facts do, or do not, answer. */
function counting(question: string, answered: boolean): RankedUnit {
  const { units } = rankPool(questionPool(question, REPORTS, model), model.units);
  const unit = units.find(({ evidence: { found } }) => found.view.passage.text.includes('42 đảng viên'));
  if (!unit) throw new Error('the sample counts members');
  const facts = { inside: Float64Array.of(answered ? 1 : 0), rejected: Float64Array.of(answered ? 0 : 1) };
  return { ...unit, evidence: { ...unit.evidence, ...facts } } as RankedUnit;
}

describe('a count of others than those asked for', () => {
  test.each([
    'Sông Thao có bao nhiêu đảng viên trẻ?',
    'Sông Thao có mấy đảng viên nữ?',
    'Sông Thao có bao nhiêu đảng viên cao tuổi?',
    'Sông Thao có bao nhiêu đảng viên về hưu?',
    'Sông Thao có mấy đảng viên dự bị?',
    'Sông Thao có mấy chi bộ yếu kém?',
    'song thao co bao nhieu dang vien nguoi dan toc',
  ])('does not answer: %s', (question) => {
    expect(isOfOthers(counting(question, false))).toBe(true);
  });

  test.each([
    // Nothing is asked of them.
    ['Sông Thao có bao nhiêu đảng viên?', false],
    ['Sông Thao hiện nay có mấy đảng viên sinh hoạt?', false],
    // A fact of it meets what is asked.
    ['Sông Thao có bao nhiêu đảng viên trẻ?', true],
    // Who came is told around the count.
    ['Sông Thao có bao nhiêu đảng viên dự họp?', false],
    // Something else is asked.
    ['Sông Thao ai là nữ?', false],
  ])('may answer: %s', (question, answered) => {
    expect(isOfOthers(counting(question, answered))).toBe(false);
  });
});

/** The unit that counts members with other words and one hour read in it, as it competes for a question of the hour. */
function timed(question: string, text: string, fits: boolean): RankedUnit {
  const unit = holding(question, text, 0);
  const { found } = unit.evidence;
  const fact = { kind: 'date', attrs: { hour: '17:20', part: 'end' } };
  const facts = [{ fact, inside: true, fits: Float64Array.of(fits ? 1 : 0), asRole: -1, ofPart: false }];
  return { ...unit, evidence: { ...unit.evidence, found: { ...found, facts } } } as unknown as RankedUnit;
}

describe('the other end of a meeting', () => {
  const closing = 'Đại hội bế mạc lúc 17h20 cùng ngày.';
  test.each([
    ['Đại hội Sông Thao khai mạc lúc mấy giờ?', closing],
    ['Sông Thao họp lúc mấy giờ?', closing],
    ['song thao bat dau hop luc may gio', closing],
  ])('does not answer: %s', (question, text) => {
    expect(isOtherEnd(timed(question, text, false))).toBe(true);
  });

  test.each([
    // The hour is the one asked for.
    ['Đại hội Sông Thao bế mạc lúc mấy giờ?', closing, true],
    // Another hour stands there, of which no fact was read.
    ['Đại hội Sông Thao khai mạc lúc mấy giờ?', 'Đại hội từ 8 giờ 30 phút, bế mạc lúc 17h20.', false],
    // The hour of something else is asked for.
    ['Nghị quyết Đại hội Sông Thao thông qua lúc mấy giờ?', closing, false],
    // No hour is asked for.
    ['Sông Thao có bao nhiêu đảng viên?', closing, false],
    ['Đại hội Sông Thao họp ngày nào?', closing, false],
  ])('may answer: %s', (question, text, fits) => {
    expect(isOtherEnd(timed(question, text, fits))).toBe(false);
  });
});

/** The sample's unit with other words, as it competes for a question. */
function holding(question: string, row: string, fresh: number): RankedUnit {
  const { units } = rankPool(questionPool(question, REPORTS, model), model.units);
  const [unit] = units;
  if (!unit) throw new Error('something competes');
  const { found } = unit.evidence;
  const passage = { ...found.view.passage, text: row };
  const span = { start: 0, end: row.length };
  const other = { ...found, view: { ...found.view, passage }, unit: { ...found.unit, span } };
  return { ...unit, evidence: { ...unit.evidence, found: other, fresh } } as RankedUnit;
}

const WHO = 'ai kiểm tra đảng phí ở Sông Thao?';
const WHEN = 'kiểm tra đảng phí ở Sông Thao ngày nào?';

describe('an empty cell', () => {
  test.each([
    [WHO, 'Việc | Người | Hạn\nKiểm tra đảng phí |  | 30/4', KIND.date],
    [WHO, '| Kiểm tra đảng phí | | 30/4 |', KIND.date],
    [WHO, 'Kiểm tra đảng phí | 30/4 |', KIND.date],
    [WHEN, 'Kiểm tra đảng phí | Trần Văn Tý | ', KIND.person],
  ])('is no answer: %s %s', (question, row, fresh) => expect(isEmptyThere(holding(question, row, fresh))).toBe(true));

  test.each([
    // What is asked for stands in another cell.
    [WHEN, 'Kiểm tra đảng phí |  | 30/4', KIND.date],
    [WHO, 'Kiểm tra đảng phí | Trần Văn Tý | ', KIND.person],
    [WHO, 'Kiểm tra đảng phí | Rơ Châm Hùng | ', KIND.name],
    // No cell is empty.
    [WHO, 'Kiểm tra đảng phí | cả tổ | 30/4', KIND.date],
    [WHO, '| Kiểm tra đảng phí | cả tổ | 30/4 |', KIND.date],
    // No row.
    [WHO, 'Tổ ba kiểm tra đảng phí trước 30/4.', KIND.date],
    // No kind of thing is asked for.
    ['kiểm tra đảng phí ở Sông Thao ra sao?', 'Kiểm tra đảng phí |  | 30/4', KIND.date],
  ])('says nothing against: %s %s', (question, row, fresh) =>
    expect(isEmptyThere(holding(question, row, fresh))).toBe(false),
  );
});
