import { describe, expect, test } from 'vitest';
import { asksWhetherAny } from '../../src/answers/measures/denied.js';
import { fold } from '../../src/text/fold.js';
import { REPORTS, sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({});

/** What a sentence by itself has to say to a question. */
function evidenceOf(question: string, sentence: string) {
  const report = sampleReport('thu', ['title| Tin của đơn vị', sentence]);
  const own = questionPool(question, [report, ...REPORTS], model).evidence.find(
    ({ found }) => found.profile.meta.id === 'thu' && found.view.passage.text === sentence,
  );
  if (!own) throw new Error(`no unit: ${sentence}`);
  return own;
}

describe('a word of two syllables is held whole or not at all', () => {
  test.each([
    ['ai bị kỷ luật', 'Ban Thanh tra xử lý kỷ luật một người.', 'Nhóm ghi nhật ký và phổ biến pháp luật.'],
    ['ai bi ky luat', 'Ban Thanh tra xử lý kỷ luật một người.', 'Nhóm ghi nhật ký và phổ biến pháp luật.'],
    ['chi bộ giao nhiệm vụ gì', 'Chi bộ giao nhiệm vụ cho tổ xe.', 'Vụ việc kéo dài cả nhiệm kỳ.'],
    ['tài sản bị mất là gì', 'Kho mất nhiều tài sản.', 'Đề tài về sản vật được khen.'],
  ])('%s', (question, whole, halves) => {
    expect(evidenceOf(question, whole).whole).toBeGreaterThan(evidenceOf(question, halves).whole + 0.2);
  });

  test('one syllable does not stand in another word', () => {
    const { whole } = evidenceOf('vụ trộm', 'Cả tổ hoàn thành nhiệm vụ.');
    expect(whole).toBe(0);
  });

  test('words that name the report do not count', () => {
    const { wholes } = questionPool('Sở KH&CN Hà Nam kỷ luật ai', REPORTS, model).inquiry;
    expect(wholes.map(({ syllable, next }) => [syllable, next])).toContainEqual(['ky', 'luat']);
    expect(wholes.some(({ syllable }) => syllable === 'ha' || syllable === 'nam')).toBe(false);
  });
});

describe('whether there is any of something', () => {
  test.each([
    'có ai bị kỷ luật không',
    'Trong năm có đảng viên nào bị kỷ luật không vậy ạ?',
    'co chi bo nao yeu kem khong',
    'còn hồ sơ nào trễ hạn không',
    'thầy cô nào bị khiển trách không',
  ])('is asked: %s', (question) => {
    expect(asksWhetherAny(fold(question).match(/[a-z]+/gu) ?? [])).toBe(true);
  });

  test.each([
    'có bao nhiêu đảng viên',
    'vì sao chi bộ không họp tháng 7',
    'không có ai họp thì sao nữa vậy bạn',
    'ai chủ trì',
    'chưa đạt những chỉ tiêu nào',
  ])('is not asked: %s', (question) => {
    expect(asksWhetherAny(fold(question).match(/[a-z]+/gu) ?? [])).toBe(false);
  });

  test.each([
    ['có ai bị kỷ luật không', 'Không có đảng viên bị kỷ luật.'],
    ['co don to cao nao khong', 'Không ai có đơn tố cáo, tài sản kê khai đủ.'],
    ['chi bộ có máy nào hỏng không', 'Đến nay chưa có máy hỏng.'],
  ])('is said not to be: %s', (question, sentence) => {
    expect(evidenceOf(question, sentence).denied).toBeGreaterThan(0.4);
  });

  test.each([
    ['có ai bị kỷ luật không', 'Ban Thanh tra kỷ luật hai người.'],
    ['có ai bị kỷ luật không', 'Không thu tiền của dân, kỷ luật hai người.'],
    ['ai bị kỷ luật', 'Không có đảng viên bị kỷ luật.'],
    // "Chữa" and "chùa" are not "chưa".
    ['có máy nào hỏng không', 'Thợ chữa máy hỏng ở xưởng.'],
    ['có máy nào hỏng không', 'Ngôi chùa có máy hỏng.'],
  ])('is not said not to be: %s / %s', (question, sentence) => {
    expect(evidenceOf(question, sentence).denied).toBeLessThan(0.3);
  });
});
