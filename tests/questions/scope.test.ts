import { describe, expect, test } from 'vitest';
import { mask } from '../../src/questions/mask.js';
import type { Scope } from '../../src/questions/scope.js';
import { bodiesIn, profileOf, read, scopeFinderOf, scopes } from './reading.js';

const scopeOf = (text: string): Scope => scopes.find(read(text).words);
const ids = (text: string): string[] => scopeOf(text).reports.map((r) => r.meta.id);
const ALL = 5;

describe('places', () => {
  test.each<[string, string[]]>([
    ['Lào Cai có bao nhiêu đảng viên', ['lao-cai-2022']],
    ['lao cai co bao nhieu dang vien', ['lao-cai-2022']],
    ['Lào Cai'.normalize('NFD'), ['lao-cai-2022']],
    ['LÀO CAI', ['lao-cai-2022']],
    // Initials, in capitals or behind a word that leads a place.
    ['LC có mấy chi bộ', ['lao-cai-2022']],
    ['o lc co may chi bo', ['lao-cai-2022']],
    ['bí thư ở Huế', ['hue-2024']],
    ['Cà Mau', ['ca-mau-2023', 'ca-mau-2021']],
    // A name of the time before or after a merger is known by its own name only.
    ['so sánh Lào Cai với Huế', ['lao-cai-2022', 'hue-2024']],
  ])('%s', (text, expected) => {
    expect(ids(text).sort()).toEqual([...expected].sort());
  });

  test('of which there is no report are missing, by name', () => {
    expect(scopeOf('Quảng Ngãi có bao nhiêu đảng viên')).toMatchObject({ missing: 'Quảng Ngãi', reports: [] });
    expect(scopeOf('so dang vien cua quang ngai').missing).toBe('quang ngai');
  });

  test.each(['bao nhiêu đảng viên', 'đảng viên huệ', 'là cái gì', 'hạn chế là gì', ''])('none in: %s', (text) => {
    expect(scopeOf(text).places).toEqual([]);
    expect(ids(text)).toHaveLength(ALL);
  });

  test('a name shared since a merger is the province that has the report', () => {
    const found = scopeOf('LC họp ngày nào').places.map((p) => p.province.name);
    expect(found).toEqual(['Lào Cai']);
  });
});

describe('bodies', () => {
  test.each<[string, string[]]>([
    ['Sở Y tế họp khi nào', ['hue-2024']],
    ['Trạm Giống cây có mấy đảng viên', ['ca-mau-2023']],
    ['Bệnh viện Đa khoa Hùng Vương', ['phu-tho-2020']],
    ['Năm Căn có mấy đảng viên', ['ca-mau-2023']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('without a name of their own choose nothing', () => {
    expect(ids('đảng bộ có mấy chi bộ')).toHaveLength(ALL);
    expect(scopeOf('đảng bộ có mấy chi bộ').named).toBe(false);
  });

  test('that no report is of are named all the same', () => {
    const { bodies } = scopeOf('Sở Giao thông vận tải có bao nhiêu đảng viên');
    expect(bodies.some((b) => b.name.join(' ').startsWith('giao thong'))).toBe(true);
  });

  test.each(['hội nghị diễn ra khi nào', 'đại hội bầu ai', 'tổ chức ở đâu', 'cán bộ nào'])('none in: %s', (text) => {
    expect(scopeOf(text).bodies.filter((b) => b.name.length > 0)).toEqual([]);
  });
});

describe('people', () => {
  const named = (text: string): string[][] => scopeOf(text).persons.map((p) => p.people.map((who) => who.name));

  test.each<[string, string[][]]>([
    ['Lê Văn Tám là ai', [['Lê Văn Tám']]],
    ['le van tam la ai', [['Lê Văn Tám']]],
    ['ông Tám giữ chức gì', [['Lê Văn Tám']]],
    ['đồng chí Văn Tám phát biểu gì', [['Lê Văn Tám']]],
    ['bà Bưởi là ai', [['Trần Thị Bưởi', 'Hoàng Bưởi']]],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test.each(['tám đồng chí là ai', 'ai là bí thư', 'quả bưởi', 'Nguyễn Văn Không là ai'])(
    'nobody known in: %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test('their words are no place', () => {
    expect(scopeOf('Lê Văn Tám là ai').places).toEqual([]);
  });
});

describe('years and kinds of meeting', () => {
  test.each<[string, string[]]>([
    ['báo cáo năm 2020', ['phu-tho-2020']],
    ['Cà Mau 2021', ['ca-mau-2021']],
    ['đại hội ở Cà Mau', ['ca-mau-2023']],
    ['hội nghị tổng kết ở Cà Mau', ['ca-mau-2021']],
    ['hội nghị chuyên đề', ['lao-cai-2022', 'ca-mau-2021', 'hue-2024']],
  ])('%s', (text, expected) => {
    expect(ids(text).sort()).toEqual([...expected].sort());
  });

  test('a year of which there is no report is missing', () => {
    expect(scopeOf('Lào Cai năm 2019').missing).toBe('Lào Cai năm 2019');
  });
});

describe('mask', () => {
  const masked = (text: string): string => {
    const { words } = read(text);
    return mask(words, scopes.find(words))
      .map((w) => w.word)
      .join(' ');
  };

  test.each([
    ['Lào Cai có bao nhiêu đảng viên', '_place có bao nhiêu đảng viên'],
    ['Lê Văn Tám là ai', '_person là ai'],
    ['số đảng viên năm 2022', 'số đảng viên năm _year'],
    ['có phải 85 đảng viên', 'có phải _number đảng viên'],
    ['Lào Cai Huế', '_place'],
  ])('%s → %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

describe('no report is missed for a name that may be none', () => {
  test.each([
    'sinh viên có được công ty lo cho ngủ không',
    'cong ty lo cho ngu khong',
    'bảo tàng tốn bao nhiêu tiền',
    'công ty lãi mấy tỷ',
    'thư viện mượn gì',
    'truong hoc can dieu kien gi',
    'may ho la dong bao dan toc',
    'trung tam quan trac thi kieu gi',
    'Chủ tịch HĐQT tên gì',
    // Letters that stand for a province, and for more.
    'ND đó được bao nhiêu phiếu',
    'muốn TN cần chứng chỉ gì',
    // A part of what stands for one abbreviation.
    'viện Tây Lâm đc cộng mấy điểm',
    // Other marks, another name.
    'Thạnh Hòa công suất bao nhiêu',
  ])('%s', (text) => {
    expect(scopeOf(text).missing).toBeUndefined();
  });

  test.each([
    ['Công ty Sông Đà có mấy đảng viên', 'Công ty Sông Đà'],
    ['cong ty dien luc lao cai co may dang vien', 'cong ty dien luc lao cai'],
    ['báo Dân tộc họp ngày nào', 'báo Dân tộc'],
    ['bảo tàng Tốn bao nhiêu đảng viên', 'bảo tàng Tốn'],
    ['bảo tàng sông hồng có mấy chi bộ', 'bảo tàng sông hồng'],
    ['Nam Định có mấy chi bộ', 'Nam Định'],
    ['Thanh Hoá họp ở đâu', 'Thanh Hoá'],
  ])('but %s', (text, missing) => {
    expect(scopeOf(text).missing).toBe(missing);
  });
});

describe('a province with a letter wrong, behind a body of a province', () => {
  test.each([
    ['sở khcn lào cau họp ngày nào', 'Lào Cai'],
    ['So KHCN Ca Mua co may chi bo', 'Cà Mau'],
  ])('%s', (text, province) => {
    expect(scopeOf(text).places.map((place) => place.province.name)).toEqual([province]);
    expect(new Set(scopeOf(text).reports.map(({ meta }) => meta.province))).toEqual(new Set([province]));
  });

  test.each(['họp lào cau ngày nào', 'sở khcn ca nhân nào', 'sở khcn quản lý mấy đề tài'])('not in: %s', (text) => {
    expect(scopeOf(text).places).toEqual([]);
  });
});

test('a body is called short by some of the words of its name, by others it is another', () => {
  const title = 'Hợp tác xã Rau an toàn Đồng Tâm họp đại hội thành viên';
  const finder = scopeFinderOf([profileOf('htx', title, '', { bodies: bodiesIn(title) })]);
  const missing = (text: string) => finder.find(read(text).words).missing;
  expect(missing('Hợp tác xã Rau Đồng Tâm năm nay lãi bao nhiêu')).toBeUndefined();
  expect(missing('Hợp tác xã Rau Đồng Lợi năm nay lãi bao nhiêu')).toBe('Hợp tác xã Rau Đồng Lợi');
});
