import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../src/reports/byline.js';
import { hasHeadingWords, headsColumn, parseHeadingWords } from '../../src/reports/heading-words.js';
import { makeReport } from '../../src/reports/make.js';
import type { Report } from '../../src/reports/report.js';
import { FIRST, rolesOf, SECOND, TITLE } from './roles.js';

const made = (text: string): Report =>
  makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
const furniture = (text: string): string[] => rolesOf(text).filter((line) => line.startsWith('furniture'));

describe('a heading is no name', () => {
  it.each(
    `PHẦN II; Chương III; KIẾN NGHỊ; KHÓ KHĂN; THUẬN LỢI; NGUYÊN NHÂN; CHUYỂN ĐỔI SỐ; Chuyển Đổi Số; BẾ MẠC; PHỤ LỤC; CẢI CÁCH HÀNH CHÍNH;
    QUỐC PHÒNG AN NINH; VĂN HÓA XÃ HỘI; QUY ĐỊNH CHUNG; ĐIỀU KHOẢN THI HÀNH; HIỆU LỰC THI HÀNH; HỌC BỔNG; LIÊN HỆ; NƠI NHẬN; GIÁM ĐỐC;
    PHÓ CHỦ TỊCH; BÀI HỌC KINH NGHIỆM; TẦM NHÌN; ĐẤT ĐAI; LỊCH TRỰC; MÔN THI; A. TÌNH HÌNH; THÀNH TÍCH; THỜI GIAN; NGƯỜI LẬP BIỂU`
      .split(';')
      .map((line) => line.trim()),
  )('%s', (line) => expect(bylineOf(line)).toBeUndefined());

  it.each(
    'Thu Trà; Hồng Thắm, Văn Nam; Nguyễn Văn Năm; QUANG VŨ; Lê Quyết Thắng; Đoàn Thị Điểm; Kim Chi; D. LỆ; Xuân Trường; Vân Anh'.split(
      '; ',
    ),
  )('%s is one', (line) => expect(bylineOf(line)).toBe('name'));

  it('by words that are a line in the data', () => {
    const words = parseHeadingWords('# ghi chú\nword = quỹ\npair = ao làng\ncolumn = số nhà');
    expect(hasHeadingWords('QUỸ CHUNG', words)).toBe(true);
    expect(hasHeadingWords('Ao Làng Mới', words)).toBe(true);
    expect(hasHeadingWords('Làng Ao', words)).toBe(false);
    expect(headsColumn('Số nhà, ngõ', words)).toBe(true);
    expect(headsColumn('Nhà số', words)).toBe(false);
    expect(() => parseHeadingWords('pair = một hai ba')).toThrow('một hai ba');
    expect(() => parseHeadingWords('words = a')).toThrow('words = a');
  });

  it.each(['PHẦN II', 'KIẾN NGHỊ', 'PHỤ LỤC', 'Chuyển Đổi Số', 'MAI LAN', 'Tin, ảnh: Thu Hà'])(
    '"%s" does not end a report: all behind it stays',
    (heading) => {
      const rest = 'Tỷ lệ hồ sơ trực tuyến đạt 96%.\n\nI. KINH PHÍ\nCòn thiếu 700 triệu đồng.\n- Kết nạp 4 đảng viên';
      expect(furniture([TITLE, FIRST, SECOND, heading, rest].join('\n\n'))).toEqual([]);
    },
  );

  it('a row of a table behind a formal end is no title of another article', () => {
    const row = 'Nơi nhận: - Văn phòng; - Lưu: VT | THỨ TRƯỞNG Đinh Công Mạnh';
    const paper = `Số: 08/2025/TT-BNN\n\nTHÔNG TƯ\nVề nuôi ong\n\n${FIRST}\n\n${SECOND.slice(0, -1)}./.\n\n`;
    expect(furniture(`${paper}${row}`)).toEqual([]);
    expect(furniture(`${paper}Danh mục trại ong được cấp mã số vùng nuôi`)).toEqual([]);
  });

  it('nor does a formal end: signature and appendix stay', () => {
    const rest =
      'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn Tài\n\nPHỤ LỤC\n1. Trần Văn Ba';
    expect(furniture([TITLE, FIRST, `${SECOND.slice(0, -1)}./.`, rest].join('\n\n'))).toEqual([]);
  });
});

describe('papers without running text', () => {
  const LISTS: readonly (readonly [string, string])[] = [
    [
      'THÔNG TIN HỌC BỔNG NĂM 2025 — TRƯỜNG LÂM SƠN',
      'I. TỈNH\n- Mức: 12 triệu đồng/năm\nII. LIÊN HỆ\n- Gặp Phòng Công tác Sinh viên',
    ],
    [
      'BẢNG GIÁ DỊCH VỤ',
      'Khám thường: 39.000 đồng\nSiêu âm: 49.000 đồng\nXÉT NGHIỆM\nĐường huyết: 21.800 đồng\nLIÊN HỆ\nĐiện thoại: 0203 999 888',
    ],
    [
      'Lịch trực tuần 12',
      'Thứ hai | Nguyễn Văn A | 0912 000 111\nThứ ba | Lê Thị B | 0912 000 222\nThứ tư | Nguyễn Văn A | 0912 000 111',
    ],
    ['Thông báo nghỉ lễ 30/4', 'Phòng Hành chính thông báo nghỉ lễ 30/4\nNghỉ từ 30/4 đến 1/5\nTrực: Nguyễn Văn A'],
  ];
  it.each(LISTS)('%s: the first line is the title, all others stay', (title, rest) => {
    const roles = rolesOf(`${title}\n${rest}`);
    expect(roles[0]).toBe(`title: ${title}`);
    expect(roles.slice(1)).toEqual(rest.split('\n').map((line) => `paragraph: ${line}`));
  });

  it('the title stays where the lead says the same', () => {
    const lead = `${TITLE}, có 61 đảng viên dự.`;
    expect(rolesOf([TITLE, lead, FIRST].join('\n\n'), { title: TITLE })).toEqual([
      `title: ${TITLE}`,
      `paragraph: ${lead}`,
      `paragraph: ${FIRST}`,
    ]);
  });

  it('lines of contents without dots are left out where their words stand further down, the others stay', () => {
    const contents = 'MỤC LỤC\nPhần I. THỰC TRẠNG\t1\n1. Diện tích\t3\nPhần II. MỤC TIÊU\t8\nPhụ lục 4\t9';
    const body = `Phần I. THỰC TRẠNG\n1. Diện tích\n${FIRST}\nTổ 1\nPhần II. MỤC TIÊU\n${SECOND}`;
    const text = `ĐỀ ÁN\nPHÁT TRIỂN CÂY MẮC CA\n\n${contents}\n\n${body}`;
    expect(furniture(text)).toEqual([
      'furniture: Phần I. THỰC TRẠNG 1',
      'furniture: 1. Diện tích 3',
      'furniture: Phần II. MỤC TIÊU 8',
    ]);
  });

  it('lines of contents are no title', () => {
    const cover = 'TRƯỜNG CAO ĐẲNG LÂM SƠN\nCHIẾN LƯỢC PHÁT TRIỂN\nĐẾN NĂM 2030\nLâm Sơn – 2023\nMỤC LỤC';
    const contents = 'MỞ ĐẦU………………………4\nI. BỐI CẢNH ...................6\nKẾT LUẬN VÀ KIẾN NGHỊ………………….37';
    const report = made([cover, contents, 'MỞ ĐẦU', FIRST].join('\n'));
    expect(report.meta.title).toBe('CHIẾN LƯỢC PHÁT TRIỂN ĐẾN NĂM 2030');
    expect(furniture(report.text)).toHaveLength(3);
  });
});

describe('a paper that shows no sign of a page', () => {
  it.each([
    'Xem thêm: Phụ lục 2 kèm theo',
    'Liên kết',
    'Quảng cáo',
    'Bình luận',
    'Từ khóa: an toàn, đo lường',
    'Ý kiến',
  ])('keeps the line "%s" and what follows', (line) => {
    const head = 'SỞ NỘI VỤ HÀ GIANG\nSố: 45/KH-SNV\n\nKẾ HOẠCH\nCải cách hành chính năm 2025';
    const rest = '- Kinh phí: 300 triệu đồng\n- Thực hiện: quý II';
    expect(furniture([head, FIRST, SECOND, line, rest].join('\n\n'))).toEqual([]);
  });

  it('nor does an article lose a list below a heading that pages have too', () =>
    expect(
      furniture([TITLE, FIRST, 'Liên kết', '- Trường: 300 triệu đồng\n- Viện: 20 triệu đồng', SECOND].join('\n\n')),
    ).toHaveLength(0));
});
