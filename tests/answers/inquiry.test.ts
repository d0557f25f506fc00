import { describe, expect, test } from 'vitest';
import { language } from '../questions/reading.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({});
const attributesIn = (question: string): string[] =>
  questionPool(question, [], model).inquiry.attributes.map(
    (set) => language.analyser.attributes.attributes[set]?.name ?? '',
  );

describe('what is asked of the answer', () => {
  test.each<[string, string]>([
    ['Kho có bao nhiêu thủ kho nữ?', 'female'],
    ['Hội Phụ nữ tỉnh Kon Tum có bao nhiêu hội viên nữ?', 'female'],
  ])('%s: %s', (question, attribute) => {
    expect(attributesIn(question)).toContain(attribute);
  });

  test.each<[string, string]>([
    ['Hội Phụ nữ tỉnh Kon Tum có mấy cơ sở?', 'female'],
    ['Chi cục Tiêu chuẩn Đo lường Chất lượng Kon Tum ở đâu?', 'condition'],
  ])('a name asks for nothing: %s', (question, attribute) => {
    expect(attributesIn(question)).not.toContain(attribute);
  });
});
