import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/reports/report.js';
import { loadMessages, type Messages } from '../../src/telegram/messages/messages.js';
import { renderReports } from '../../src/telegram/rendering/card.js';
import { namedFew, nameOf, namesOf, showDate, yearOf } from '../../src/telegram/rendering/names.js';
import { clip, compose, readTap } from '../../src/telegram/rendering/screen.js';
import { calm } from '../../src/text/casing.js';
import { REPORTS } from '../support/fake-app.js';
import { MESSAGES_DIR } from '../support/running-bot.js';

let messages: Messages;
beforeAll(async () => {
  messages = await loadMessages(MESSAGES_DIR);
});
const view = () => ({
  phrases: messages.vi,
  username: 'hoibaocao_test_bot',
  inline: true,
  group: false,
  reports: REPORTS,
  examples: [],
});
const [SON_LA, , PHU_THO] = REPORTS as [ReportMeta, ReportMeta, ReportMeta];

describe('names and small things', () => {
  test('a year comes from the title, else the date, else the id', () => {
    expect(yearOf(SON_LA)).toBe('2023');
    expect(yearOf({ ...PHU_THO, title: 'Nhiệm kỳ 2020 - 2025' })).toBe('2021');
    expect(yearOf({ id: 'x-2019', file: 'x', title: 'x', kind: 'original' })).toBe('2019');
    expect(yearOf({ id: 'x', file: 'x', title: 'Số 120240', kind: 'original' })).toBeUndefined();
  });

  const DECISION = 'QUYẾT ĐỊNH về việc chỉ định Ủy viên Ban Chấp hành Đảng bộ thị xã An Khê, nhiệm kỳ 2020 - 2025';
  test.each([
    [DECISION, '2024-02-05', '2024'],
    ['Đại hội lần thứ XII (2020-2025)', '2024-02-05', '2024'],
    ['Sơ kết giai đoạn 2021 – 2025', '2023-07-01', '2023'],
    ['Kế hoạch từ năm 2021 đến năm 2025', '2022-03-01', '2022'],
    ['Đại hội năm 2022, nhiệm kỳ 2022 - 2025', '2023-01-05', '2022'],
    ['Nhiệm kỳ 2020 - 2025, sơ kết năm 2022', '2023-01-05', '2022'],
    // Without a day of its own a paper has no other year.
    [DECISION, undefined, '2020'],
    ['Tổng kết năm 2023', '2024-01-05', '2023'],
    ['Tổng kết năm học 2022 - 2023', '2024-06-05', '2022'],
    ['Kết quả năm 2023, nhiệm vụ năm 2024', '2024-01-05', '2023'],
    ['Sơ kết quý II', '2021-07-09', '2021'],
  ])('%s of %s is of %s', (title, published, year) =>
    expect(yearOf({ id: 'x', file: 'x', kind: 'original', title, ...(published && { published }) })).toBe(year),
  );

  test.each([
    ['Đảng bộ Sở', 'Hội nghị học tập Chỉ thị 05 năm 2025', 'Hội nghị học tập Chỉ thị 05 năm 2025'],
    ['Đảng ủy Bệnh viện', 'Thông tin nội bộ tháng 4/2025', 'Thông tin nội bộ tháng 4/2025'],
    ['Công đoàn cơ quan', 'Ngày hội đọc sách 2025', 'Ngày hội đọc sách 2025'],
    ['Đảng bộ Sở Xây dựng', 'Hội nghị năm 2025', 'Đảng bộ Sở Xây dựng 2025'],
    ['Chi bộ 3', 'Sinh hoạt tháng 4/2025', 'Chi bộ 3 2025'],
  ])('a report of "%s" with no province is called by what says something', (organisation, title, name) =>
    expect(nameOf({ id: 'x', file: 'x', kind: 'original', title, organisation })).toBe(name),
  );

  test('reports of the same province and year are told apart', () => {
    const names = namesOf([
      SON_LA,
      { ...SON_LA, id: 'b', title: 'Đại hội 2023' },
      { ...SON_LA, id: 'c', file: 'c.txt', title: 'Đại hội 2023' },
    ]);
    expect(new Set(names.values()).size).toBe(3);
  });

  test.each([
    ['Bệnh viện Mắt Sông Cầu kỷ niệm mười lăm năm', 'Bệnh viện Mắt Sông Cầu 2024'],
    ['Đảng ủy Quân sự huyện Cẩm Mỹ ra nghị quyết lãnh đạo', 'Đảng ủy Quân sự huyện Cẩm Mỹ 2024'],
    ['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO - CHI BỘ', 'Phòng Giáo dục và Đào tạo - chi bộ 2024'],
    ['Tổ chức Công đoàn', 'Tổ chức Công đoàn 2024'],
    ['Ban Tổ chức Đảng ủy', 'Ban Tổ chức Đảng ủy 2024'],
    ['Hội đồng Khoa học và Công nghệ ngành nông nghiệp và thủy sản', 'Hội đồng KH&CN ngành nông nghiệp… 2024'],
    ['Huyện Ủy Vân Long', 'Huyện ủy Vân Long 2024'],
    ['HUYỆN ỦY VÂN LONG', 'Huyện ủy Vân Long 2024'],
    ['Hội Cựu Chiến Binh phường Hòa Thuận', 'Hội Cựu chiến binh phường Hòa Thuận 2024'],
    ['Đảng bộ sở Thông Tin và Truyền Thông', 'Đảng bộ Sở Thông tin và Truyền thông 2024'],
    ['Đảng ủy bệnh viện đa khoa Mường Hòa', 'Đảng ủy Bệnh viện đa khoa Mường Hòa 2024'],
    ['đảng bộ trường Đại Học Hải Vân', 'Đảng bộ Trường Đại học Hải Vân 2024'],
    ['CĐ Viên Chức tỉnh Bình Khánh: Một năm', 'CĐ Viên chức tỉnh Bình Khánh 2024'],
    ['Sở Công Thương', 'Sở Công Thương 2024'],
    ['TRẠM CẤP NƯỚC BẾN MÍA', 'Trạm Cấp nước Bến Mía 2024'],
    ['HỘI ĐỒNG NHÂN DÂN XÃ HÒA MỸ', 'Hội đồng nhân dân xã Hòa Mỹ 2024'],
    ['TỈNH ĐOÀN PHÚ HẢI', 'Tỉnh đoàn Phú Hải 2024'],
    ['Ban Chấp hành Hội Người cao tuổi huyện Yên Bắc', 'BCH Hội Người cao tuổi huyện Yên Bắc 2024'],
    ['Đảng ủy Cục Quản lý thị trường giao ban bí thư chi bộ', 'Đảng ủy Cục Quản lý thị trường 2024'],
    ['Chi bộ Hạt Kiểm lâm Krông Bút mới bắt đầu', 'Chi bộ Hạt Kiểm lâm Krông Bút 2024'],
  ])('%s is called %s', (organisation, name) => {
    expect(nameOf({ id: 'x-2024', file: 'x', title: 'x', kind: 'original', organisation })).toBe(name);
  });

  test.each([
    ['Cảng Vĩnh An: Quý III giữ nhịp hàng, giữ nhịp người', 'Cảng Vĩnh An 2024'],
    ['HTX Rau an toàn Đồng Tâm họp đại hội thành viên thường niên', 'HTX Rau an toàn Đồng Tâm 2024'],
    ['Thông báo: kết luận của Thường trực', 'Thông báo: kết luận của Thường trực 2024'],
    ['Một năm: nhìn lại', 'Một năm 2024'],
    ['Vượt khó: mùa: vui', 'Vượt khó 2024'],
    ['Trồng rừng ở đầu nguồn sông Cái năm nay: mười ba xã cùng làm', 'Trồng rừng ở đầu nguồn sông Cái… 2024'],
    ['BIÊN BẢN HỌP TỔ DÂN PHỐ SỐ 9 PHƯỜNG HÒA TRUNG', 'Biên bản tổ dân phố số 9 phường Hòa… 2024'],
    ['BIÊN BẢN HỌP CHI BỘ ĐIỆN LỰC HUYỆN KIM SA (Kỳ tháng 11)', 'Biên bản chi bộ Điện lực huyện Kim Sa 2024'],
    ['HỘI KHUYẾN HỌC XÃ CẨM LĨNH — CÁC MỨC HỖ TRỢ', 'Hội Khuyến học xã Cẩm Lĩnh 2024'],
    ['Hội thảo góp ý cho đề án của xã về xây dựng kế hoạch mùa vụ', 'Hội thảo góp ý cho đề án… 2024'],
    ['Biên bản họp tổ', 'Biên bản họp tổ 2024'],
  ])('without a body it is called by the name that its title begins with: %s', (title, name) => {
    expect(nameOf({ id: 'x-2024', file: 'x', title, kind: 'original' })).toBe(name);
  });

  test('a body that every place has is no name', () => {
    const report = {
      id: 'x-2024',
      file: 'x',
      title: 'Bưu điện huyện Gio Sa: chi bộ có tân Phó Bí thư',
      kind: 'original',
    } as const;
    expect(nameOf({ ...report, organisation: 'Chi bộ tín nhiệm bầu giữ chức Phó Bí thư' })).toBe(
      'Bưu điện huyện Gio Sa 2024',
    );
  });

  test('capitals are for names', () => {
    expect(calm('UBND xã')).toBe('UBND xã');
    expect(calm('KH')).toBe('KH');
  });

  test.each([
    ['BÁO CÁO CÔNG TÁC NĂM 2024', 'Báo cáo công tác năm 2024'],
    ['BIÊN BẢN HỘI NGHỊ NHÀ CHUNG CƯ THƯỜNG NIÊN', 'Biên bản hội nghị nhà chung cư thường niên'],
    ['ĐẢNG BỘ XÃ EA TUL: ĐẠI HỘI LẦN THỨ XII', 'Đảng bộ xã Ea Tul: đại hội lần thứ XII'],
    ['SỞ KH&CN HÒA BÌNH HỌP QUÝ IV', 'Sở KH&CN Hòa Bình họp quý IV'],
    ['UBND HUYỆN BÌNH LỤC SƠ KẾT NGHỊ QUYẾT 58-NQ/TW', 'UBND huyện Bình Lục sơ kết nghị quyết 58-NQ/TW'],
    ['HỘI AN TỔNG KẾT NĂM', 'Hội An tổng kết năm'],
    ['Y TẾ XÃ Ô MÔN', 'Y tế xã Ô Môn'],
    ['NGHỊ QUYẾT Về mức thu tiền rác', 'Nghị quyết về mức thu tiền rác'],
    ['KẾ HOẠCH Số hóa sổ', 'Kế hoạch Số hóa sổ'],
    ['KẾ HOẠCH NĂM 2025', 'Kế hoạch năm 2025'],
  ])('%s reads %s', (text, calmed) => {
    expect(calm(text)).toBe(calmed);
  });

  test('two reports of a province are told apart by their bodies, without the province again', () => {
    const names = namesOf([
      { ...SON_LA, organisation: 'Đảng bộ Sở Nông nghiệp tỉnh Sơn La' },
      { ...SON_LA, id: 'b', organisation: 'Cục Thống kê tỉnh Sơn La' },
    ]);
    expect([...names.values()]).toEqual(['Sơn La 2023 · Đảng bộ Sở Nông nghiệp', 'Sơn La 2023 · Cục Thống kê']);
  });

  test('of many names a few are said, and how many more; one more is said too', () => {
    expect(namedFew(['a', 'b'], 3, messages.vi)).toBe('a, b');
    expect(namedFew(['a', 'b', 'c', 'd'], 3, messages.vi)).toBe('a, b, c, d');
    expect(namedFew(['a', 'b', 'c', 'd', 'e'], 3, messages.vi)).toBe('a, b, c và 2 báo cáo khác');
  });

  test('dates, clipping, taps', () => {
    expect(showDate('2023-05-03')).toBe('03/05/2023');
    expect(showDate('2023')).toBe('2023');
    expect(clip('một hai ba bốn', 9)).toBe('một hai…');
    expect(clip(`${'a'.repeat(7)}🌱`, 8).length).toBeLessThanOrEqual(8);
    expect(readTap('abcdefgh.12')).toEqual({ key: 'abcdefgh', index: 12 });
    for (const bad of ['', '.', 'a.1', 'abcd.', 'abcd.1x', 'abcd.1234', '../../etc.1'])
      expect(readTap(bad)).toBeUndefined();
  });

  test('a long list is paged, and a page beyond the end is the last', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...SON_LA, id: `r${index}`, province: `Tỉnh ${index}` }));
    const last = compose(renderReports(many, 99, view()), 'k'.repeat(12));
    expect(last.bodies[0]?.text).toContain('20. Tỉnh 19');
    expect(last.bodies[0]?.text).toContain('Trang 2/2');
    expect(last.actions.filter(({ do: what }) => what === 'card')).toHaveLength(10);
    expect(last.actions.at(-1)).toEqual({ do: 'list', page: 0, inPlace: true });
  });
});
