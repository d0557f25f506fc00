import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { NAMED } from './folder.js';

let app: App;
useFolder(NAMED, (opened) => {
  app = opened;
});

const MEMBERS = 'How many members does the Gia Lai health department have?';
const CHAIR = 'Who chaired the meeting in Soc Trang?';

/** English questions that go on with another report. */
test.each([
  [MEMBERS, 'and Quang Ngai?', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  [MEMBERS, 'what about the Kon Tum one', '83 đảng viên'],
  [MEMBERS, 'how about Vinh Phuc?', 'vinh-phuc-tu-phap: Đảng bộ có 58'],
  [MEMBERS, 'and the Soc Trang education department?', 'soc-trang-giao-duc: Đảng bộ có 97'],
  [MEMBERS, "and Ha Tinh's?", 'so-xay-dung: Đảng bộ có 74'],
  [MEMBERS, 'what about the Quang Ngai department', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  [CHAIR, 'and in Tri Ton?', 'tri-ton: Đồng chí Cao Quang Lẫm'],
  [CHAIR, 'and in Gia Lai?', 'Rơ Châm Thoan'],
  ['When did the Vinh Phuc justice department meet?', 'and the Soc Trang one?', 'soc-trang-giao-duc: Sáng 14/7/2023'],
  ['Sóc Trăng ai chủ trì?', 'còn Tri Tôn?', 'Cao Quang Lẫm'],
  ['Sóc Trăng có bao nhiêu đảng viên?', 'còn QN thì sao', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
])('%s – %s', async (first, then, held) => {
  expect(await lastOf(app, [first, then])).toContain(held);
});

test('one that names a province without a report is told so', async () => {
  expect(await lastOf(app, [MEMBERS, 'and Lai Chau?'])).toBe('none: Lai Chau');
});

/** The most and the least, in English. */
test.each([
  ['Which report has the most members?', /^tri-ton: .*5\.214/u],
  ['which report has the fewest members?', /^vinh-phuc-tu-phap: .*58/u],
  ['which report has most party members', /^tri-ton: .*5\.214/u],
  ['which department has the most branches', /^gia-lai-y-te: .*9 chi bộ/u],
])('%s', async (question, first) => {
  expect(await lastOf(app, [question])).toMatch(first);
});

/** Two reports of one event that give other numbers: which of them comes first is told by the words. */
test.each([
  ['Kon Tum có bao nhiêu đảng viên?', ['83 đảng viên', '81 đảng viên']],
  ['Đảng bộ Sở Nội vụ Kon Tum kết nạp bao nhiêu đảng viên trong nhiệm kỳ?', ['19 đảng viên', '17 đảng viên']],
])('both are quoted: %s', async (question, held) => {
  const said = await lastOf(app, [question]);
  for (const one of held) expect(said).toContain(one);
  const answer = await app.answer(question);
  expect(answer.status === 'answered' && answer.notes?.map(({ kind }) => kind)).toEqual(['accounts']);
});

test('where they agree one is quoted', async () => {
  const answer = await app.answer('Đảng bộ Sở Nội vụ Kon Tum có mấy chi bộ?');
  expect(answer.status === 'answered' && [answer.quotes.length, answer.notes]).toEqual([1, undefined]);
});
