import { describe, expect, test } from 'vitest';
import { understood } from './reading.js';

const conditions = (question: string): string[] => understood(question).conditions.map(({ name }) => name);

describe('what a question wants of the things it counts', () => {
  test.each<[string, string[]]>([
    ['có bao nhiêu đảng viên bị khiển trách?', ['khien trach']],
    ['bao nhieu dang vien bi ky luat', ['ky luat']],
    ['có khai trừ đảng viên nào không?', ['khai tru']],
    ['có đảng viên nào vi phạm không?', ['vi pham']],
    ['có kết nạp đảng viên nào không?', ['ket nap']],
    ['mấy chi bộ yếu kém?', ['yeu kem']],
    ['mấy chi bộ chưa họp', ['chua hop']],
    ['ai không dự?', ['vang']],
    ['bao nhiêu đảng viên vắng mặt?', ['vang']],
    ['có bao nhiêu đảng viên nữ', ['nu']],
    ['bao nhiêu đảng viên chính thức, bao nhiêu dự bị', ['chinh thuc', 'du bi']],
    ['bao nhiêu đảng viên trên 60 tuổi?', ['tuoi']],
    ['có bao nhiêu đảng viên là tiến sĩ', ['tien si']],
    ['mấy chi bộ được giải thể?', ['giai the']],
    ['mấy người nghỉ họp hôm đó', ['vang']],
    ['bao nhiêu chị em trong đảng bộ', ['nu']],
    ['mấy đảng viên mới vô', ['ket nap']],
    ['bao nhiêu sinh viên nợ môn', ['hoc lai']],
    ['mấy em bị đuổi học', ['buoc thoi hoc']],
    ['bao nhiêu nhà bị tốc mái', ['bi sap']],
    ['mấy phiếu không hợp lệ', ['khong hop le']],
    ['bao nhiêu người rất hài lòng', ['rat hai long']],
    ['bao nhiêu hộ cận nghèo', ['can ngheo']],
  ])('%s', (question, expected) => {
    expect(conditions(question)).toEqual(expected);
  });

  test.each([
    'đảng bộ có bao nhiêu đảng viên?',
    'tổng số đảng viên hiện nay là mấy',
    'Đảng bộ Sở Lao động có bao nhiêu đảng viên?',
    'Chi bộ Hội Phụ nữ có mấy đảng viên?',
    'số đảng viên ở Lào Cai răng, được mấy người',
    'có mấy chi bộ trực thuộc',
    'Lào Cai có mấy chi bộ vậy bạn',
    'so lieu dang vien cua Lao Cai',
    'quân số đảng viên bao nhiêu',
    'Sau sáp nhập có bao nhiêu đảng viên',
    // They hold a word of a condition, and are none.
    'giám đốc là ai',
    'ai mat danh hieu',
    'giam doc la ai',
    'ủy ban kiểm tra gồm mấy người',
    'số đảng viên của hai sở lần lượt là bao nhiêu',
    'cho mình xin số đảng viên năm 2022 của Sở KH&CN Lào Cai',
  ])('nothing in: %s', (question) => {
    expect(conditions(question)).toEqual([]);
  });
});
