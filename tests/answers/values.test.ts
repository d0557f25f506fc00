import { describe, expect, test } from 'vitest';
import { decisionNames, decisionRow } from '../../src/answers/decision.js';
import { rankPool } from '../../src/answers/rank.js';
import { REPORTS, sampleReport } from '../search/sample.js';
import { attributes, modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const columns = decisionNames(attributes);
const model = modelWith({});

/** Where the value stands in a sentence that is the first unit. */
function standing(question: string, sentence: string): Record<'clause' | 'near' | 'apart' | 'asked' | 'none', number> {
  const report = sampleReport('lop', ['title| Lớp học của Chi bộ', sentence]);
  const { pool, units } = rankPool(questionPool(question, [report, ...REPORTS], model), model.units);
  const first = units.filter(
    ({ evidence: { found } }) => found.unit.sentences === 1 && found.view.passage.text === sentence,
  );
  const row = decisionRow({ pool, units: first });
  const column = (name: string): number => row?.[columns.indexOf(`value-${name}`)] ?? Number.NaN;
  return {
    clause: column('clause'),
    near: column('near'),
    apart: column('apart'),
    asked: column('asked'),
    none: column('none'),
  };
}

describe('where the value stands that is asked for', () => {
  const sentence = 'Buổi học thử mở chiều thứ ba, buổi học chính khai giảng lúc 7 giờ 45.';

  test('with the words that it is asked of', () => {
    const own = standing('khai giảng lúc mấy giờ', sentence);
    const other = standing('học thử lúc mấy giờ', sentence);
    expect(own.clause).toBeGreaterThan(other.clause);
    expect(own.near).toBeGreaterThan(other.near);
    expect(own.apart).toBeLessThan(other.apart);
  });

  test('nowhere', () => {
    expect(standing('khai giảng lúc mấy giờ', 'Lớp khai giảng trong hội trường.')).toMatchObject({
      asked: 1,
      none: 1,
      near: 0,
    });
  });

  test('nothing where no value is asked for', () => {
    expect(standing('vì sao khai giảng muộn', sentence)).toEqual({ clause: 0, near: 0, apart: 0, asked: 0, none: 0 });
  });
});
