import { describe, expect, test } from 'vitest';
import { asksInOrder } from '../../src/questions/in-order.js';
import type { Before } from '../../src/questions/understand.js';
import { understood } from './reading.js';

describe('the reports themselves in the order of time', () => {
  test.each<[string, 'oldest' | 'newest']>([
    ['báo cáo cũ nhất', 'oldest'],
    ['bao cao cu nhat', 'oldest'],
    ['báo cáo nào cũ nhất?', 'oldest'],
    ['cho mình xem bài lâu nhất', 'oldest'],
    ['báo cáo cũ nhất của Huế', 'oldest'],
    ['2 báo cáo cũ nhất', 'oldest'],
    ['báo cáo mới nhất', 'newest'],
    ['bài viết nào gần đây nhất', 'newest'],
  ])('%s', (text, order) => {
    const asked = understood(text);
    expect([asksInOrder(asked), asked.operation]).toEqual([true, order]);
  });

  test.each([
    'báo cáo',
    'các báo cáo',
    'báo cáo đầu tiên',
    'báo cáo cuối cùng',
    'hội nghị nào sớm nhất',
    'báo cáo cũ nhất có bao nhiêu đảng viên',
    'báo cáo cũ nhất nói gì về hạn chế',
    'báo cáo nào nhiều đảng viên nhất',
    'đại hội gần đây nhất',
    'cũ nhất',
  ])('not %s', (text) => expect(asksInOrder(understood(text))).toBe(false));

  test('are asked for whatever was spoken of before', () => {
    const before: Before = {
      intent: 'members',
      reports: ['lao-cai-2022', 'hue-2024'],
      question: 'Huế và Lào Cai có bao nhiêu đảng viên?',
    };
    expect(understood('báo cáo cũ nhất', before).inherited).toBeUndefined();
    expect(understood('bên nào ít đảng viên hơn', before).inherited).toBeDefined();
  });
});
