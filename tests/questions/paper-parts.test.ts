import { describe, expect, test } from 'vitest';
import { romanOf } from '../../src/text/numbers/roman.js';
import { understood } from './reading.js';

/** "article 7", "section ii > point 3", "kien nghi"; then what else is asked, in brackets. */
function asked(question: string): string {
  const { part, utterance } = understood(question);
  if (!part) return '';
  const numbers = part.numbers.map(({ kind, number }) => `${kind} ${number}`).join(' > ');
  const rest = part.rest.map((at) => utterance.words[at]?.folded).join(' ');
  return [numbers || part.names.map((name) => name.join(' ')).join(' / '), rest && `(${rest})`]
    .filter(Boolean)
    .join(' ');
}

describe('the part of a paper that a question is about', () => {
  test.each<[string, string]>([
    ['Điều 7 quy định gì?', 'article 7'],
    ['dieu 7 quy dinh gi', 'article 7'],
    ['Điều 7', 'article 7'],
    ['điều 12 nói về vấn đề gì vậy?', 'article 12'],
    ['Nội dung Điều 5 là gì?', 'article 5'],
    ['cho xem điều 3', 'article 3'],
    ['trích nguyên văn Điều 10', 'article 10'],
    ['Điều 2 của quy chế có gì', 'article 2'],
    ['điều thứ tư quy định gì?', 'article 4'],
    ['điều số 4 nói gì', 'article 4'],
    ['Điều 7a quy định những gì?', 'article 7a'],
    ['Theo Điều 7, họp giao ban lúc mấy giờ?', 'article 7 (hop giao ban luc may gio)'],
    ['Điểm 3 mục II nói gì?', 'section ii > point 3'],
    ['diem 3 muc II noi gi', 'section ii > point 3'],
    ['Mục II điểm 3 nói gì?', 'section ii > point 3'],
    ['điểm a khoản 2 Điều 9 quy định thế nào?', 'article 9 > clause 2 > point a'],
    ['khoản 2 điều 9 ghi gì', 'article 9 > clause 2'],
    ['khoản 2 nói gì?', 'clause 2'],
    ['điểm 3 nói gì', 'point 3'],
    ['mục 2.1 có gì?', 'section 2.1'],
    ['mục III nêu những gì?', 'section iii'],
    ['muc 4 co gi', 'section 4'],
    ['chương 2 nói về gì', 'chapter 2'],
    ['Chương II quy định về gì?', 'chapter ii'],
    ['chương hai gồm những gì', 'chapter 2'],
    ['phần thứ hai nói gì?', 'part 2'],
    ['phần bốn nói gì?', 'part 4'],
    ['chương bốn gồm những gì', 'chapter 4'],
    ['phần 1 có gì', 'part 1'],
    ['phụ lục 1 có những gì?', 'annex 1'],
    ['bảng 2 có gì', 'table 2'],
    ['mục 3 phần II nói gì?', 'part ii > section 3'],
    ['Chương III điều 8 viết gì', 'chapter iii > article 8'],
    ['phần kiến nghị có gì?', 'kien nghi'],
    ['phan kien nghi co gi', 'kien nghi'],
    ['mục khó khăn, vướng mắc nói gì?', 'kho khan vuong mac'],
    ['Phần kiến nghị của báo cáo có những gì?', 'kien nghi cua bao cao / kien nghi'],
    ['chương tổ chức thực hiện quy định gì', 'to chuc thuc hien'],
    ['phần về tiền điện nói gì', 'tien dien'],
    ['Nội dung phần phương hướng là gì?', 'phuong huong'],
    ['mục trách nhiệm của giám đốc có gì', 'trach nhiem cua giam doc / trach nhiem'],
  ])('%s', (question, expected) => {
    expect(asked(question)).toBe(expected);
  });

  test.each([
    'mục tiêu của kế hoạch là gì?',
    'mục tiêu năm 2025 nói gì',
    'mục đích của chuyên đề là gì',
    'bao nhiêu phần trăm hồ sơ đúng hạn?',
    'phần trăm tăng bao nhiêu',
    'điểm thi của em là mấy?',
    'điểm chuẩn 2024 là gì',
    'chương trình hội nghị có gì?',
    'chuong trinh co gi',
    'điều kiện dự tuyển là gì?',
    'điều lệ Đảng quy định gì',
    'được 8 điểm thì xếp loại gì?',
    'điểm 9 trở lên được thưởng gì',
    'hai phần ba số hộ có gì',
    'một phần ba số hộ có gì',
    'một phần tư nói gì',
    'thành phần dự họp gồm những ai?',
    'khoản 3 triệu đồng chi cho gì?',
    'danh mục 5 công trình gồm những gì',
    'điểm mới của nghị quyết là gì',
    'địa điểm 2 ở đâu',
    'phần thưởng có gì?',
    'ai chủ trì hội nghị?',
    'Nghệ An có bao nhiêu đảng viên?',
    'phần mềm quản lý nói gì',
    'có 3 điểm cầu, gồm những đâu',
    'đại biểu 2 xã phát biểu gì?',
    'Phan Thị Út được khen vì thành tích gì?',
    'bà Vân được điều đi đâu?',
  ])('none in: %s', (question) => {
    expect(asked(question)).toBe('');
  });
});

test.each([
  ['i', 1],
  ['IV', 4],
  ['ix', 9],
  ['XIV', 14],
  ['xl', 40],
  ['LIX', 59],
  ['', undefined],
  ['iiii', undefined],
  ['vx', undefined],
  ['chi', undefined],
])('Roman %s', (word, value) => {
  expect(romanOf(word)).toBe(value);
});
