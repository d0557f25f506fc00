import { describe, expect, test } from 'vitest';
import { organisationOf } from '../../src/reports/organisation.js';

const of = (title: string, ...paragraphs: readonly string[]): string | undefined =>
  organisationOf({ title, paragraphs, page: [], letterhead: [] });

describe('whose report it is, by its title and its first paragraphs', () => {
  test.each<[string, string, string]>([
    ['Tổng kết năm', 'Ngày 5/1, Đảng ủy Sở Y tế tỉnh Yên Bái tổ chức hội nghị.', 'Đảng ủy Sở Y tế tỉnh Yên Bái'],
    [
      'Chi bộ Chi cục Kiểm lâm Lạng Sơn họp',
      'Hôm qua, Chi bộ Chi cục Kiểm lâm họp.',
      'Chi bộ Chi cục Kiểm lâm Lạng Sơn',
    ],
    ['Đại hội', 'BKH - Đảng bộ Công ty Điện lực Sao Mai vừa khép lại Đại hội.', 'Đảng bộ Công ty Điện lực Sao Mai'],
    ['Bệnh viện Đa khoa huyện Vị Xuyên: tổng kết', 'Sáng 5/1 trời đẹp.', 'Bệnh viện Đa khoa huyện Vị Xuyên'],
    ['Đại hội Đảng bộ xã Hưng Đạo lần thứ XXVI', 'Trời hôm ấy đẹp.', 'Đảng bộ xã Hưng Đạo'],
    [
      'Phú Tân mới',
      'Chiều 5/2, Đảng ủy Công ty Thủy lợi Sông Dinh công bố quyết định.',
      'Đảng ủy Công ty Thủy lợi Sông Dinh',
    ],
    ['Tin', 'Sáng 5/11, Đảng ủy xã Pú Nhi họp chuyên đề.', 'Đảng ủy xã Pú Nhi'],
    ['Tin', 'Chi bộ Trường THCS Lê Lợi (huyện Krông Nô) tổ chức Đại hội.', 'Chi bộ Trường THCS Lê Lợi'],
    ['Tin', 'Đảng bộ Sở Nội vụ (lập từ 3 đảng bộ) tổ chức Đại hội.', 'Đảng bộ Sở Nội vụ'],
    ['Ban Chấp hành Đảng bộ huyện Quản Bạ bàn giải pháp', 'Tin vắn.', 'Ban Chấp hành Đảng bộ huyện Quản Bạ'],
    ['Hội Cựu chiến binh quận Ô Môn khóa VII', 'Tin vắn.', 'Hội Cựu chiến binh quận Ô Môn'],
    [
      'Thăm hồ',
      'Chiều 4/9, đoàn của Ủy ban nhân dân huyện Nà Vạn thăm hồ chứa, nơi nước lên.',
      'Ủy ban nhân dân huyện Nà Vạn',
    ],
    ['Tin', 'Ban Quản lý rừng xã Pa Nậm xuống núi, mang theo gạo.', 'Ban Quản lý rừng xã Pa Nậm'],
    ['Tin', 'Đoàn Thanh niên huyện Đắk Song tỉnh Đắk Nông: ra quân', 'Đoàn Thanh niên huyện Đắk Song tỉnh Đắk Nông'],
    ['Hợp tác xã mây tre Đồng Bến ký đơn hàng đầu tiên', 'Tin vắn.', 'Hợp tác xã mây tre Đồng Bến'],
    ['Đại hội Công đoàn Bưu điện lần thứ VI', 'Tin vắn.', 'Công đoàn Bưu điện'],
    ['Tổ hợp tác Rừng Tràm, ấp Kinh Năm', 'Tin vắn.', 'Tổ hợp tác Rừng Tràm'],
  ])('%s / %s', (title, paragraph, expected) => {
    expect(of(title, paragraph)).toBe(expected);
  });

  test.each([
    ['Hội nghị sơ kết', 'Hội nghị diễn ra sáng 5/1.'],
    ['Đoàn công tác kiểm tra', 'Đoàn kiểm tra họp.'],
    ['Tin', 'Bộ máy được tổ chức lại.'],
    ['Đảng bộ tổng kết', 'Đảng ủy họp.'],
    ['Cà phê', 'Giá cà phê tăng.'],
    ['Tin', 'Tổ hợp tác xoài họp sáng qua.'],
  ])('nobody: %s / %s', (title, paragraph) => {
    expect(of(title, paragraph)).toBeUndefined();
  });
});

test('a letter, whose title is its "V/v …", is of the last body over it, however that is called', () => {
  const letterhead = ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'THƯ VIỆN TỈNH', 'Số: 64/TVT-NV'];
  const near = { paragraphs: ['Kính gửi: các huyện.'], page: [], letterhead };
  expect(organisationOf({ title: 'V/v cử người dự lớp thư viện', ...near })).toBe('THƯ VIỆN TỈNH');
  expect(organisationOf({ title: 'Cử người dự lớp thư viện', ...near })).toBe('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH');
});

test.each(['Kính gửi: Trường THPT Lộc Bình', 'Kính trình: Ủy ban nhân dân huyện Lộc Bình'])(
  'whom a letter is written to has not written it: %s',
  (line) => expect(of('V/v mượn hội trường', line, 'Xin mượn hội trường sáng 12/5/2024.')).toBeUndefined(),
);
