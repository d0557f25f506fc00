import { expect, test } from 'vitest';
import { referredIn } from '../../src/answers/measures/referred.js';
import { sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const report = sampleReport('kho', [
  'title| Họp kho thóc',
  'Đồng chí Trần Thị Mai mở đầu. Chị xin hai cái cân mới. Ông Lê Văn Phú gật đầu. Ông bảo cứ mua. Kho nằm cạnh suối.',
]);
const { evidence } = questionPool('xin gì', [report], modelWith({}));
const names = { mai: ['tran', 'thi', 'mai'], phu: ['le', 'van', 'phu'] };

/** Of the unit that is this sentence. */
const referred = (sentence: string, name: readonly string[]): number => {
  const found = evidence
    .map((one) => one.found)
    .find(({ view, unit: { span } }) => {
      return view.passage.text.slice(span.start, span.end) === sentence;
    });
  if (!found) throw new Error(`no unit: ${sentence}`);
  return referredIn(found.view, found.unit, [name], []);
};

test.each<[string, keyof typeof names, number]>([
  ['Chị xin hai cái cân mới.', 'mai', 1],
  ['Chị xin hai cái cân mới.', 'phu', 0],
  ['Ông bảo cứ mua.', 'phu', 1],
  // Another one was named since.
  ['Ông bảo cứ mua.', 'mai', 0],
  // It names somebody itself.
  ['Đồng chí Trần Thị Mai mở đầu.', 'mai', 0],
  ['Ông Lê Văn Phú gật đầu.', 'mai', 0],
])('%s is about %s: %s', (sentence, who, expected) => {
  expect(referred(sentence, names[who])).toBe(expected);
});
