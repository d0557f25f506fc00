import { describe, expect, test } from 'vitest';
import { questionsApart } from '../../src/questions/apart.js';
import { REPORT_FEATURES, reportContext } from '../../src/questions/report-features.js';
import { contradicts, scoreReports } from '../../src/questions/report-score.js';
import { targetsOf } from '../../src/questions/targets.js';
import { language, PROFILES, understood } from './reading.js';

const weights = Float64Array.from(REPORT_FEATURES, ({ name }) => (name === 'newer' ? -1 : 0));
const PROVINCES = new Set(PROFILES.flatMap(({ meta }) => meta.province ?? []));
const INTENT = { name: 'passage', closed: false, stated: false, counted: false };

/** The questions that a question for several reports asks of each. */
function apart(question: string): readonly string[] {
  const asked = understood(question);
  const { marks, rest } = language.over(asked, INTENT);
  const joints = new Set(marks.filter(({ group }) => group === 'joint').map(({ from }) => from));
  const context = reportContext(asked, new Map(), PROFILES, () => 0.5);
  const among = PROFILES.filter((one) => !contradicts(one, context, PROVINCES));
  const targets = targetsOf(asked, PROFILES, scoreReports(among, context, weights), (at) => joints.has(at));
  const tells = new Set(rest);
  return questionsApart(asked, targets, marks, (at) => tells.has(at));
}

describe('a question for several reports asks each by itself', () => {
  test.each<[string, string[]]>([
    ['Lào Cai và Huế họp ngày nào', ['Lào Cai họp ngày nào', 'Huế họp ngày nào']],
    ['hộ nghèo ở Lào Cai, Huế còn bao nhiêu', ['hộ nghèo ở Lào Cai còn bao nhiêu', 'hộ nghèo ở Huế còn bao nhiêu']],
    // What is said of both has no meaning for one.
    ['Lào Cai và Huế mỗi nơi mấy chi bộ', ['Lào Cai mấy chi bộ', 'Huế mấy chi bộ']],
    ['Huế với Lào Cai bên nào nhiều chi bộ hơn', ['Huế bao nhiêu chi bộ', 'Lào Cai bao nhiêu chi bộ']],
    // The second brings its own words, instead of the first one's or besides them.
    ['hạn chế của Huế và hạn chế của Lào Cai là gì', ['hạn chế của Huế là gì', 'hạn chế của Lào Cai là gì']],
    [
      'kết nạp của Huế và kế hoạch mới của Lào Cai ra sao',
      ['kết nạp của Huế ra sao', 'kết nạp của kế hoạch mới của Lào Cai ra sao'],
    ],
    // Each its own year.
    [
      'bao nhiêu đảng viên ở Huế năm 2024 và Lào Cai năm 2022',
      ['bao nhiêu đảng viên ở Huế năm 2024', 'bao nhiêu đảng viên ở Lào Cai năm 2022'],
    ],
    [
      'Huế năm 2024 và Lào Cai năm 2022 có mấy chi bộ',
      ['Huế năm 2024 có mấy chi bộ', 'Lào Cai năm 2022 có mấy chi bộ'],
    ],
  ])('%s', (question, expected) => {
    expect(apart(question)).toEqual(expected);
  });

  test.each(['Huế có mấy chi bộ', 'đảng bộ nào nhiều chi bộ nhất', ''])('"%s" names no two', (question) => {
    expect(apart(question)).toEqual([]);
  });
});
