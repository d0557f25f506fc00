import { describe, expect, test } from 'vitest';
import { REPORT_FEATURES, reportContext } from '../../src/questions/report-features.js';
import { contradicts, scoreReports } from '../../src/questions/report-score.js';
import { targetsOf } from '../../src/questions/targets.js';
import { PROFILES, understood } from './reading.js';

/** Newer reports are likelier, all else the same. */
const weights = Float64Array.from(REPORT_FEATURES, ({ name }) => (name === 'newer' ? -1 : 0));
const PROVINCES = new Set(PROFILES.flatMap(({ meta }) => meta.province ?? []));

const JOINED = new Set(['và', 'với', 'va', 'voi']);

function targets(question: string): string[] {
  const asked = understood(question);
  const context = reportContext(asked, new Map(), PROFILES, () => 0.5);
  const among = PROFILES.filter((one) => !contradicts(one, context, PROVINCES));
  const joint = (at: number): boolean => JOINED.has(asked.utterance.words[at]?.word ?? '');
  return targetsOf(asked, PROFILES, scoreReports(among, context, weights), joint)
    .map(({ profile }) => profile.meta.id)
    .sort();
}

describe('two that are named are two reports', () => {
  test.each<[string, string[]]>([
    ['Trạm Giống cây Năm Căn và Bệnh viện Đa khoa Hùng Vương bầu ai', ['ca-mau-2023', 'phu-tho-2020']],
    ['tram giong cay nam can va benh vien da khoa hung vuong bau ai', ['ca-mau-2023', 'phu-tho-2020']],
    ['Lào Cai và Huế họp ngày nào', ['hue-2024', 'lao-cai-2022']],
    ['so sánh số đảng viên của Huế với Phú Thọ', ['hue-2024', 'phu-tho-2020']],
    ['so sanh phu tho voi lao cai', ['lao-cai-2022', 'phu-tho-2020']],
  ])('%s', (question, expected) => {
    expect(targets(question)).toEqual(expected);
  });

  // A body that only its field names ("Sở Y tế") singles no report out: "hợp nhất với Sở Nông nghiệp" names no second report.
  test.fails('also where a body is named by its field alone', () => {
    expect(targets('Sở Y tế và Bệnh viện Đa khoa Hùng Vương có mấy chi bộ')).toEqual(['hue-2024', 'phu-tho-2020']);
  });

  test('three are three', () => {
    expect(targets('Lào Cai, Huế và Phú Thọ có mấy chi bộ')).toEqual(['hue-2024', 'lao-cai-2022', 'phu-tho-2020']);
  });

  test('of a province with two reports the likelier one is taken, once', () => {
    expect(targets('Lào Cai và Cà Mau có mấy chi bộ')).toEqual(['ca-mau-2023', 'lao-cai-2022']);
  });
});

describe('one that is named, or none, is no target', () => {
  test.each([
    'Lào Cai có bao nhiêu đảng viên',
    'Sở Y tế Huế có bao nhiêu đảng viên',
    // Body and place of one and the same report.
    'Bệnh viện Đa khoa Hùng Vương ở Phú Thọ có mấy chi bộ',
    // Both reports of the one province.
    'Cà Mau có bao nhiêu đảng viên',
    'đảng bộ có mấy chi bộ',
    'Lào Cai và Quảng Ngãi có mấy chi bộ',
    '',
  ])('%s', (question) => {
    expect(targets(question)).toEqual([]);
  });
});
