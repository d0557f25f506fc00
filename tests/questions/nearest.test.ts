import { expect, test } from 'vitest';
import { nearestTo } from '../../src/questions/nearest.js';
import { PROFILES, understood } from './reading.js';

test.each<[string, string[]]>([
  // The same place with another body, the same body in another place, none.
  ['Sở Y tế Lào Cai họp khi nào', ['lao-cai-2022', 'hue-2024']],
  ['Sở Y tế Quảng Ngãi có mấy đảng viên', ['hue-2024']],
  ['Lào Cai năm 2019 có bao nhiêu đảng viên', ['lao-cai-2022']],
  ['Cà Mau năm 2019', ['ca-mau-2023', 'ca-mau-2021']],
  ['Quảng Ngãi có mấy chi bộ', []],
])('%s', (question, expected) => {
  expect(nearestTo(understood(question), PROFILES).map(({ meta }) => meta.id)).toEqual(expected);
});
