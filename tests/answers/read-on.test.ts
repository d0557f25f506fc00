import { expect, test } from 'vitest';
import { readableAround } from '../../src/answers/read-on.js';
import type { BlockForm, Report } from '../../src/reports/report.js';
import { sampleReport } from '../search/sample.js';

const HEADINGS: Readonly<Record<string, BlockForm>> = {
  'I. KẾT QUẢ': { kind: 'heading', level: 3 },
  'II. HẠN CHẾ': { kind: 'heading', level: 3 },
  '1. Về điện': { kind: 'heading', level: 5 },
};

/** A page as it stands: a head, two parts, a photograph, a name below. */
function page(): Report {
  const plain = sampleReport('xa', [
    'title| Xã Tân Mỹ họp sơ kết',
    'dateline| 05/07/2023 · 120 lượt xem',
    'Sáng 5/7, xã Tân Mỹ họp.',
    'Chủ tịch xã chủ trì.',
    'I. KẾT QUẢ',
    'Xã trồng 12 ha rừng. Hộ nghèo còn 3%.',
    'Trường mới có mái.',
    'II. HẠN CHẾ',
    '1. Về điện',
    'Đường dây ấp Ba cũ.',
    'caption| Ảnh: đường dây ấp Ba',
    'Trạm bơm chưa chạy.',
    'Ba việc phải làm:',
    'byline| Tin: Lê Thu',
  ]);
  const blocks = plain.blocks.map((block) => {
    const form = HEADINGS[plain.text.slice(block.span.start, block.span.end)];
    return { ...block, ...(form && { form }) };
  });
  return { ...plain, blocks };
}
const report = page();

test.each([
  ['below the head of the page', 'Sáng 5/7', 'Sáng 5/7, xã Tân Mỹ họp.\nChủ tịch xã chủ trì.'],
  ['not the heading of what follows', 'Chủ tịch', 'Sáng 5/7, xã Tân Mỹ họp.\nChủ tịch xã chủ trì.'],
  [
    'with the heading it is right below',
    'Hộ nghèo',
    'I. KẾT QUẢ\nXã trồng 12 ha rừng. Hộ nghèo còn 3%.\nTrường mới có mái.',
  ],
  [
    'a heading with what begins below it',
    'I. KẾT QUẢ\nXã trồng 12 ha rừng.',
    'I. KẾT QUẢ\nXã trồng 12 ha rừng. Hộ nghèo còn 3%.\nTrường mới có mái.',
  ],
  ['only the nearest heading, and no photograph', 'Đường dây ấp Ba cũ.', '1. Về điện\nĐường dây ấp Ba cũ.'],
  ['neither a line that introduces what is not quoted, nor who wrote it', 'Trạm bơm', 'Trạm bơm chưa chạy.'],
  ['a line that introduces something is itself what was found', 'Ba việc', 'Trạm bơm chưa chạy.\nBa việc phải làm:'],
  ['a title', 'Xã Tân Mỹ họp sơ kết', 'Xã Tân Mỹ họp sơ kết'],
  ['a dateline', '05/07/2023', '05/07/2023'],
  ['a caption', 'Ảnh: đường dây', 'Ảnh: đường dây'],
  ['who wrote it', 'Tin: Lê Thu', 'Tin: Lê Thu'],
  ['a heading', 'II. HẠN CHẾ', 'II. HẠN CHẾ'],
])('a quote goes on no further than the text reads on: %s', (_, words, expected) => {
  const start = report.text.indexOf(words);
  const span = readableAround(report, { start, end: start + words.length });
  expect(report.text.slice(span.start, span.end)).toBe(expected);
});
