import { expect, test } from 'vitest';
import { listedIn } from '../../src/questions/parts.js';
import { said } from './reading.js';

test.each([
  ['Sơn La has 28 members, right?', 'sơn la 28 đảng viên phải không'],
  ['Son La has 28 members right?', 'son la 28 đảng viên phải không'],
  ['Son La has 28 members, correct?', 'son la 28 đảng viên phải không'],
  ['Son La has 28 members, true?', 'son la 28 đảng viên phải không'],
  ["Son La has 28 members, isn't it?", 'son la 28 đảng viên phải không'],
  ["Son La has 28 members, doesn't it?", 'son la 28 đảng viên phải không'],
  ['Son La has 28 members, is that right?', 'son la 28 đảng viên phải không'],
  ['28 members, yes?', '28 đảng viên phải không'],
  // The tag of one language behind a statement in the other.
  ['Son La has 28 members, phải không?', 'son la 28 đảng viên phải không'],
  ['28 members đúng không?', '28 đảng viên đúng không'],
  ['Sơn La có 28 đảng viên, right?', 'sơn la có 28 đảng viên phải không'],
  ['Son La co 28 dang vien, right?', 'son la co 28 dang vien phải không'],
  // What behind a name may be Vietnamese is English before an English tag.
  ['Son La met on 6/8, right?', 'son la họp ngày 6/8 phải không'],
])('%s is told as %s', (text, vietnamese) => {
  expect(said(text)).toBe(vietnamese);
});

test.each([
  'What is the land use right?',
  'Do the workers have the right?',
  'Does the worker have a right?',
  'the right',
  'list of voting right',
  'Which answer is correct?',
  'Who has the right?',
  'Which vitamin is a?',
  'right?',
  'Is the number correct?',
  'Did it pass or not?',
])('%s puts nothing forward by its last words', (text) => {
  expect(said(text)).not.toContain('phải không');
});

test.each([
  ['The meeting was on August 6, right?', 'hội nghị ngày 6 tháng 8 phải không'],
  ['The meeting was on August 6th 2024', 'hội nghị ngày 6 tháng 8 2024'],
  ['The meeting was on the 6th of August', 'hội nghị ngày 6 tháng 8'],
  ['The meeting was on 6 August', 'hội nghị ngày 6 tháng 8'],
  ['Which meeting was held on May 28?', 'hội nghị nào tổ chức ngày 28 tháng 5'],
  ['The meeting was on 6/8/2024', 'hội nghị ngày 6/8/2024'],
])('a day: %s', (text, vietnamese) => {
  expect(said(text)).toBe(vietnamese);
});

test.each([
  ['How many members in August?', 'ngày'],
  ['6 members in August', 'ngày'],
  ['The ratio is 6/8', 'ngày'],
  ['The report may list 28 members', 'tháng 5'],
  ['August 2024', 'ngày'],
])('no day: %s', (text, unsaid) => {
  expect(said(text)).not.toContain(unsaid);
});

test('what is put forward behind a colon is no list of things to ask', () => {
  expect(listedIn('Sơn La: số đảng viên, số chi bộ?')?.items).toEqual(['số đảng viên', 'số chi bộ']);
  expect(listedIn('Sơn La: 28 đảng viên, phải không?')).toBeUndefined();
  expect(listedIn('Sơn La: 28 members, right?')).toBeUndefined();
});
