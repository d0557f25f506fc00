import { describe, expect, test } from 'vitest';
import { DECISION, decisionRow } from '../../src/answers/decision.js';
import { rankPool } from '../../src/answers/rank.js';
import { sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5 });

/** The columns on ordinals, of a report of one paragraph: missing in the unit, nowhere in the report, another one there. */
function judged(question: string, text: string): number[] {
  const report = sampleReport('kho', ['title| Kho muối Vàm Rô', text]);
  const row = decisionRow(rankPool(questionPool(question, [report], model), model.units));
  return ['ordinal-missing', 'ordinal-nowhere', 'ordinal-of-another'].map(
    (name) => row?.[DECISION.findIndex((one) => one.name === name)] ?? Number.NaN,
  );
}

describe('which of several is meant', () => {
  test.each<[string, string, number[]]>([
    ['đại hội lần thứ VII họp ngày nào', 'Đại hội lần thứ VII họp ngày 4/5.', [0, 0, 0]],
    ['dai hoi lan thu 7 hop ngay nao', 'Đại hội lần thứ VII họp ngày 4/5.', [0, 0, 0]],
    ['đại hội lần thứ VII họp ngày nào', 'Đại hội lần thứ VIII họp ngày 4/5.', [1, 1, 1]],
    // An hour of the same number is no ordinal.
    ['hội nghị lần thứ 14 họp ngày nào', 'Hội nghị họp từ 14 giờ ngày 4/5.', [1, 1, 0]],
    ['đại hội họp ngày nào', 'Đại hội lần thứ VII họp ngày 4/5.', [0, 0, 0]],
    ['có 14 đảng viên không', 'Hội nghị lần thứ 15 họp ngày 4/5.', [0, 0, 0]],
  ])('%s / %s', (question, text, expected) => {
    expect(judged(question, text)).toEqual(expected);
  });
});
