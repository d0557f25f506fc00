import { describe, expect, test } from 'vitest';
import { REPORTS } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5 });

/** Names of the attributes that a question asks for. */
function asked(question: string): string[] {
  const { attributes, analyser } = questionPool(question, REPORTS, model).inquiry;
  return attributes.map((set) => analyser.attributes.attributes[set]?.name ?? '');
}

describe('what a question asks for', () => {
  test.each([
    ['Hội Phụ nữ tỉnh Lào Cai có bao nhiêu chi hội?', 'female'],
    ['Đoàn Thanh niên xã Tân Hội bầu mấy người?', 'young'],
    ['Đồng chí Trần Bảo Ổi nói trong bao lâu?', 'limit'],
    ['nghiệm thu mấy nhiệm vụ', 'order'],
    ['thu hút mấy dự án', 'attended'],
  ])('%s: not %s', (question, name) => {
    expect(asked(question)).not.toContain(name);
  });

  test.each([
    ['Hội Nông dân tỉnh Lào Cai có bao nhiêu hội viên nữ?', 'female'],
    ['đại hội lần thứ mấy', 'order'],
    ['dai hoi lan thu may', 'order'],
    ['ai dự hội nghị', 'attended'],
    ['đảng viên nộp đảng phí tối đa bao nhiêu', 'limit'],
  ])('%s: %s', (question, name) => {
    expect(asked(question)).toContain(name);
  });

  test.each([
    ['tỷ lệ đảng viên nữ là bao nhiêu phần trăm', true],
    ['có bao nhiêu giảng viên', false],
    ['được bao nhiêu phiếu', true],
  ])('%s: a share is asked for: %s', (question, share) => {
    expect(questionPool(question, REPORTS, model).inquiry.shares).toBe(share);
  });
});

describe('what is asked of the answer', () => {
  test.each<[string, string]>([
    ['Kho có bao nhiêu thủ kho nữ?', 'female'],
    ['Hội Phụ nữ tỉnh Kon Tum có bao nhiêu hội viên nữ?', 'female'],
  ])('%s: %s', (question, attribute) => {
    expect(asked(question)).toContain(attribute);
  });

  test.each<[string, string]>([
    ['Hội Phụ nữ tỉnh Kon Tum có mấy cơ sở?', 'female'],
    ['Chi cục Tiêu chuẩn Đo lường Chất lượng Kon Tum ở đâu?', 'condition'],
  ])('a name asks for nothing: %s', (question, attribute) => {
    expect(asked(question)).not.toContain(attribute);
  });
});
