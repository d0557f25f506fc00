import { describe, expect, test } from 'vitest';
import { nameKey, peopleFinder } from '../../src/text/people.js';
import { shippedLexicon } from '../support/data.js';

const finder = peopleFinder((await shippedLexicon()).people);
const names = (text: string): string[] => finder.people(text).map((p) => p.name);
const roles = (text: string): string[] => finder.roles(text).map((r) => r.role);

describe('people', () => {
  test.each<[string, string[]]>([
    ['Đồng chí Lê Văn Tám chủ trì hội nghị.', ['Lê Văn Tám']],
    ['đ/c Trần Thị Bưởi, Phó Bí thư', ['Trần Thị Bưởi']],
    ['Ông Hoàng Sáu và bà Phạm Thị Bảy cùng dự.', ['Hoàng Sáu', 'Phạm Thị Bảy']],
    ['TS. Nguyễn Quang Chín trình bày', ['Nguyễn Quang Chín']],
    ['PGS.TS. Đặng Thu Mười phát biểu', ['Đặng Thu Mười']],
    ['Nguyễn Văn An – Giám đốc Sở', ['Nguyễn Văn An']],
    ['Phó Bí thư Đảng ủy Khối Võ Thanh Tùng', ['Võ Thanh Tùng']],
    ['Bí thư Huyện Đoàn Lê Thị Lan', ['Lê Thị Lan']],
    ['Bí thư Tỉnh Đoàn Nông Văn Chài phát biểu', ['Nông Văn Chài']],
    ['ông Đoàn Văn Khối dự', ['Đoàn Văn Khối']],
    ['Th.S Cao Bảo Châu, Phó Bí thư', ['Cao Bảo Châu']],
    ['B.S Vi Thị Xoan báo cáo', ['Vi Thị Xoan']],
    ['bác sĩ chuyên khoa II Đoàn Hữu Trí, Phó Giám đốc', ['Đoàn Hữu Trí']],
    ['bác sĩ chuyên khoa I Đoàn Thị Bưởi', ['Đoàn Thị Bưởi']],
    ['bầu đồng chí Ông Thị Mỹ Dung làm Bí thư', ['Ông Thị Mỹ Dung']],
    ['Đồng chí Ông Văn Tám, Bí thư', ['Ông Văn Tám']],
    ['Ông Văn Đình Tám dự', ['Văn Đình Tám']],
    ['đồng chí TS Nguyễn Văn Tám', ['Nguyễn Văn Tám']],
    ['ThS.Lò Văn Hặc báo cáo', ['Lò Văn Hặc']],
    ['các đồng chí: Lò Văn Pản, Giàng A Páo', ['Lò Văn Pản', 'Giàng A Páo']],
    ['Đồng chí Lê Văn Tám - Huyện ủy viên, Bí thư Đảng ủy xã Cao Thượng Hạ - về dự', ['Lê Văn Tám']],
    ['Còn tại xã Cao Thượng Hạ, Phó Bí thư Bàn Tòn Khé phụ trách', ['Bàn Tòn Khé']],
    ['Chủ tịch UBND xã Quàng Văn Chựa dự', ['Quàng Văn Chựa']],
    ['Ông Lê Văn Tám, Bí thư, Chủ tịch UBND xã Quàng Văn Chựa dự', ['Lê Văn Tám', 'Quàng Văn Chựa']],
    ["Phó Chủ tịch HĐND H'Liễu Niê Kdăm và Lê Văn Tám dự", ["H'Liễu Niê Kdăm", 'Lê Văn Tám']],
    ['Bí thư Chi bộ thôn Lê Văn Tám dự', ['Lê Văn Tám']],
    ['các hộ dân thôn Giáp Nhất, xã Bình An dự', []],
    ['đồng chí H’Yim Kđoh', ['H’Yim Kđoh']],
    ['đồng chí Đỗ Thị Kim Ngọc Anh', ['Đỗ Thị Kim Ngọc Anh']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    'Sở Khoa học và Công nghệ tỉnh Thái Nguyên',
    'Thành phố Hồ Chí Minh tổ chức hội nghị',
    'Đảng bộ tỉnh Lâm Đồng',
    'Hội nghị Ban Chấp hành Đảng bộ',
    'học tập tư tưởng, đạo đức Hồ Chí Minh',
    'Đồng chí Bí thư Đảng ủy phát biểu',
    'các chi bộ trực thuộc',
    'Phó Bí thư Huyện Đoàn An Phú, là người trẻ',
    'Đại hội Đoàn TNCS Hồ Chí Minh xã',
    'IV. PHƯƠNG HƯỚNG NĂM 2024',
    'Phương Hướng Nhiệm Vụ - kế hoạch',
    '',
  ])('nobody in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('stand where they are said to, with the title before them', () => {
    const text = 'Chủ trì: đồng chí Lê Văn Tám, Bí thư.';
    const [person] = finder.people(text);
    expect(person && text.slice(person.span.start, person.span.end)).toBe('Lê Văn Tám');
    expect(person && text.slice(person.whole.start, person.whole.end)).toBe('đồng chí Lê Văn Tám');
  });

  test('are looked for only where it is told', () => {
    const text = 'Ông Lê Văn Tám. Bà Trần Thị Bưởi.';
    expect(finder.people(text, { start: 16, end: text.length }).map((p) => p.name)).toEqual(['Trần Thị Bưởi']);
  });
});

describe('roles', () => {
  test.each<[string, string[]]>([
    ['Bí thư Đảng ủy, Giám đốc Sở', ['bí thư', 'giám đốc']],
    ['Phó Bí thư Thường trực Đảng ủy', ['phó bí thư thường trực']],
    ['PHÓ GIÁM ĐỐC', ['phó giám đốc']],
    ['UV BTV, Trưởng phòng', ['ủy viên ban thường vụ', 'trưởng phòng']],
    ['Uỷ viên Ban Thường vụ', ['ủy viên ban thường vụ']],
    ['Phó  Bí\nthư', ['phó bí thư']],
    ['không ai cả', []],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

test('one person in two spellings has one key', () => {
  expect(nameKey('Lê  Thị Hoà')).toBe(nameKey('Lê Thị Hòa'.normalize('NFD')));
});
