import { describe, expect, test } from 'vitest';
import { thingsApart } from '../../src/questions/things.js';
import { language, understood } from './reading.js';

const INTENT = { name: 'passage', closed: false, stated: false, counted: false };

function apart(question: string): readonly string[] {
  const asked = understood(question);
  return thingsApart(asked, language.over(asked, INTENT).marks, language.cuePositions);
}

describe('several things asked by their names are asked one by one', () => {
  test.each<[string, string[]]>([
    ['kết quả và hạn chế của Huế', ['kết quả của Huế', 'hạn chế của Huế']],
    ['bí thư với phó bí thư ở Lào Cai là ai', ['bí thư ở Lào Cai là ai', 'phó bí thư ở Lào Cai là ai']],
    ['Huế có hạn chế, mục tiêu gì', ['Huế có hạn chế gì', 'Huế có mục tiêu gì']],
    ['chủ tịch, phó chủ tịch và bí thư là ai', ['chủ tịch là ai', 'phó chủ tịch là ai', 'bí thư là ai']],
    [
      'Ban Chấp hành, Ban Thường vụ của Huế mấy người',
      ['Ban Chấp hành của Huế mấy người', 'Ban Thường vụ của Huế mấy người'],
    ],
    // What is said of one is asked of it alone.
    [
      'kết quả năm 2023 và chỉ tiêu năm 2024 về kết nạp là gì',
      ['kết quả năm 2023 về kết nạp là gì', 'chỉ tiêu năm 2024 về kết nạp là gì'],
    ],
    ['bí thư Huế năm 2019 và năm 2023 là ai', ['bí thư Huế năm 2019 là ai', 'bí thư Huế năm 2023 là ai']],
    [
      'Huế thu phí năm 2022 và kế hoạch năm 2023 là bao nhiêu',
      ['Huế thu phí năm 2022 là bao nhiêu', 'Huế thu phí kế hoạch năm 2023 là bao nhiêu'],
    ],
    ['mục tiêu đến 2030 và chủ đề đại hội', ['mục tiêu đến 2030 đại hội', 'chủ đề đại hội']],
    ['bí thư Huế và giám đốc Lào Cai là ai', ['bí thư Huế là ai', 'giám đốc Lào Cai là ai']],
    ['hạn chế và nguyên nhân của Huế là gì', ['hạn chế của Huế là gì', 'nguyên nhân hạn chế của Huế là gì']],
  ])('%s', (question, expected) => {
    expect(apart(question)).toEqual(expected);
  });

  test.each([
    'hạn chế của Huế là gì',
    // One position after the other: of one person, or of two bodies.
    'bí thư kiêm giám đốc là ai',
    'bí thư Huế và bí thư Lào Cai là ai',
    'kết quả học tập của Huế ra sao',
    'số đề tài của Huế năm 2023 và Lào Cai năm 2024 là bao nhiêu',
    '',
  ])('"%s" asks one', (question) => {
    expect(apart(question)).toEqual([]);
  });
});
