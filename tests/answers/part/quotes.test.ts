import { expect, test } from 'vitest';
import { spansOf } from '../../../src/answers/part/quotes.js';
import { LONGEST } from '../../../src/answers/quoting.js';
import type { BlockForm, Report } from '../../../src/reports/report.js';
import { sampleReport } from '../../search/sample.js';

const long = (name: string): string =>
  `${name} ${'giữ rừng đầu nguồn và trồng thêm cây bản địa '.repeat(9)}đến hết năm.`;

/** A part of these lines; "# " begins a heading. */
function part(lines: readonly string[]): Report {
  const plain = sampleReport(
    'a',
    lines.map((line) => line.replace(/^# /u, '')),
  );
  const heading: BlockForm = { kind: 'heading', level: 3 };
  return {
    ...plain,
    blocks: plain.blocks.map((block, i) => ({ ...block, ...(lines[i]?.startsWith('# ') && { form: heading }) })),
  };
}
const quoted = (lines: readonly string[]): string[] => {
  const report = part(lines);
  return spansOf(report, { from: 0, to: lines.length - 1 }).map(({ start, end }) => report.text.slice(start, end));
};

test('a heading goes with what it heads', () => {
  expect(quoted(['# I. RỪNG', long('Xã Ba'), '# II. ĐƯỜNG', long('Xã Tư')])).toEqual([
    `I. RỪNG\n${long('Xã Ba')}`,
    `II. ĐƯỜNG\n${long('Xã Tư')}`,
  ]);
});

test('so does a line that introduces a list', () => {
  expect(quoted([long('Xã Ba'), 'Các việc sau:', `- ${long('Thôn Một')}`])).toEqual([
    long('Xã Ba'),
    `Các việc sau:\n- ${long('Thôn Một')}`,
  ]);
});

test.each([
  ['a heading that nothing of the part stands below', [long('Xã Ba'), '# II. ĐƯỜNG'], [long('Xã Ba')]],
  ['what heads page furniture', [long('Xã Ba'), '# TIN KHÁC', 'furniture| Xem thêm'], [long('Xã Ba')]],
])('%s is left out', (_, lines, expected) => {
  expect(quoted(lines)).toEqual(expected);
});

test('where there are but headings, these are quoted', () => {
  expect(quoted(['# I. RỪNG', '# II. ĐƯỜNG'])).toEqual(['I. RỪNG\nII. ĐƯỜNG']);
});

test('a heading stands alone where what it heads leaves no room', () => {
  const sentence = 'từ '.repeat(199).trim();
  const spans = quoted(['# VIỆC PHẢI LÀM', `X${sentence}.`]);
  expect(spans).toEqual(['VIỆC PHẢI LÀM', `X${sentence}.`]);
  for (const one of spans) expect(one.length).toBeLessThanOrEqual(LONGEST);
});
