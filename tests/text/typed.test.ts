import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../../src/text/tokens.js';
import { KIND, typedTokens } from '../../src/text/typed.js';
import { shippedLexicon } from '../support/data.js';

const { people } = await shippedLexicon();

function kindsOf(text: string): Uint16Array {
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => word);
  const starts = tokens.map(({ span }) => span.start);
  return typedTokens({ text, words, starts, ends: tokens.map(({ span }) => span.end) }, people);
}

const namesOf = (bits: number): string =>
  Object.entries(KIND)
    .flatMap(([name, bit]) => (bits & bit ? [name] : []))
    .join('+');

/** Every token that is of some kind, as "word:kind+kind". */
function typed(text: string): string {
  const kinds = kindsOf(text);
  return tokenise(text)
    .flatMap(({ word }, i) => (kinds[i] ? [`${word}:${namesOf(kinds[i] as number)}`] : []))
    .join(' ');
}

describe('counts', () => {
  test.each<[string, string]>([
    ['có 94 đảng viên', '94:number'],
    ['hơn 7.000 lượt người', '7.000:number'],
    ['tăng 3,5 lần', '3,5:number'],
    ['được 01 tập thể', '01:number'],
    ['trồng 2.500 m2', '2.500:number'],
    ['mười lăm hội viên', 'mười:number lăm:number'],
    ['năm mươi người', 'năm:number mươi:number'],
    ['ngót hai trăm hộ', 'hai:number trăm:number'],
    ['cả hai bên', 'hai:number'],
    ['kỷ niệm 94 năm', '94:number'],
    ['trong 30 phút', '30:number'],
    ['gồm 5 ngày làm việc', '5:number'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test.each([
    'năm học mới',
    'cả năm',
    'một số kết quả',
    'một nhiệm kỳ',
    'không đồng chí nào',
    'rất đồng ý',
    'theo khoản 3',
    'ở phòng 204',
    'trong quý 4',
    'theo điều 12 của quy chế',
    'mục 3 phần 2',
    'giờ hành chính',
    'sáng nay',
    'làm việc cả ngày',
  ])('none in: %s', (text) => {
    expect(typed(text).replace(/ở:place ?/u, '')).toBe('');
  });

  test.each<[string, string]>([
    ['năm 2017', '2017:year'],
    ['giai đoạn 2021-2025', '2021:year 2025:year'],
    ['nhiệm kỳ 2020 - 2025', '2020:year 2025:year'],
  ])('a year is no count: %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test.each(['số 295-CV/ĐUK', 'kế hoạch số 12-KH/TU', 'quyết định số 45/QĐ-UBND'])(
    'the number of a document is no count: %s',
    (text) => {
      expect(typed(text)).not.toMatch(/number/u);
    },
  );
});

describe('a figure in a cell of its own', () => {
  test.each<[string, string]>([
    ['Văn phòng | 14', 'văn:name 14:number'],
    ['Tổ | 5 | 2', 'tổ:name 5:number 2:number'],
    ['Ngày | 3', 'ngày:date+name 3:number'],
  ])('%s: is a count, whatever the cell before names', (text, kinds) => expect(typed(text)).toBe(kinds));

  test.each(['phòng 14', 'tầng 3'])('%s: beside its word it is none', (text) =>
    expect(typed(text)).not.toContain('number'),
  );
});

describe('shares', () => {
  test.each<[string, string]>([
    ['14/16 chỉ tiêu', '14/16:number+ratio'],
    ['31/33 phiếu', '31/33:number+ratio'],
    // It may be the third of April as well.
    ['đạt 3/4 chỉ tiêu', '3/4:date+ratio'],
    ['tăng 12%', '12:percent'],
    ['đạt 97,5%', '97,5:percent'],
    ['đạt 95 phần trăm', '95:percent trăm:number'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test('a space before the sign changes nothing', () => {
    expect(typed('tăng 12 %')).toBe('12:percent');
  });
});

describe('days and hours', () => {
  test.each<[string, string]>([
    ['sáng 22.6 họp', '22.6:date'],
    ['chiều 14/7 họp', '14/7:date'],
    ['ngày 06/08/2024', 'ngày:date 06/08/2024:date'],
    ['ngày 5.6.2023', 'ngày:date 5.6.2023:date'],
    ['ngày 5 tháng 6 năm 2023', 'ngày:date 5:date tháng:date 6:date 2023:year'],
    ['tháng 12/2024', 'tháng:date 12/2024:date'],
    ['tháng 9 vừa qua', 'tháng:date 9:date'],
    ['mùng 3 họp', '3:date'],
    ['dịp 30/4', '30/4:date+ratio'],
    ['từ 8h30', '8h30:hour'],
    ['lúc 8h', '8h:hour'],
    ['7g30 sáng', '7g30:hour'],
    ['14h00 ngày 5/6', '14h00:hour ngày:date 5/6:date'],
    ['đúng 7 giờ', '7:hour giờ:hour'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test.each<[string]>([['tăng 22.6 lần'], ['bản 4.0']])('no day in: %s', (text) => {
    expect(typed(text)).not.toMatch(/date|hour/u);
  });

  test('the minutes are part of the hour, not a count', () => {
    expect(typed('lúc 7 giờ 15')).toMatch(/^7:hour giờ:hour/u);
    expect(typed('lúc 7 giờ 15')).not.toMatch(/number/u);
  });
});

describe('sums', () => {
  test.each<[string, string]>([
    ['96 triệu đồng', '96:number+money triệu:number+money đồng:money'],
    ['1,2 tỷ đồng', '1,2:number+money tỷ:number+money đồng:money'],
    ['hơn 500.000 đồng', '500.000:number+money đồng:money'],
    ['hai triệu đồng', 'hai:number triệu:number+money đồng:money'],
    ['trị giá 50 usd', '50:number+money usd:money'],
    ['được 1 triệu lượt xem', '1:number triệu:number'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test.each(['gồm 5 đồng chí', 'có ba đồng chí', 'hai mươi đồng chí được khen', '12 đồng bào', 'gồm 5 đ/c'])(
    'no money in: %s',
    (text) => {
      expect(typed(text)).not.toMatch(/money/u);
      expect(typed(text)).toMatch(/number/u);
    },
  );
});

describe('order', () => {
  test.each<[string, string]>([
    ['lần thứ XIII', 'xiii:ordinal'],
    ['khóa IV', 'iv:ordinal'],
    ['lần thứ 14', '14:ordinal'],
    ['kỳ họp thứ 5', '5:ordinal'],
    ['thứ hai tuần này', 'hai:ordinal'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });
});

describe('people and other names', () => {
  test.each<[string, string]>([
    ['ông Lê Văn A', 'lê:person văn:person a:person'],
    ['Ông Lê Văn A nói', 'lê:person văn:person a:person'],
    ['Bà Rịa', 'bà:name rịa:name'],
    ['Nguyễn Thị Minh Khai', 'nguyễn:person thị:person minh:person khai:person'],
    ['có Võ Văn Kiệt, Hoàng Thị Mơ', 'võ:person văn:person kiệt:person hoàng:person thị:person mơ:person'],
    ['chị Lò Thị Hoa', 'lò:person thị:person hoa:person'],
    ['đ/c Trần Bưởi', 'trần:person bưởi:person'],
    ['anh Vũ', 'vũ:person'],
    // At the beginning of a sentence.
    ['Ông Lê Văn A', 'lê:person văn:person a:person'],
    ['Chị Lò Thị Hoa', 'lò:person thị:person hoa:person'],
    ['Thầy Vũ', 'vũ:person'],
    ['Bà Rịa', 'bà:name rịa:name'],
    ['bà Hoa', 'hoa:name'],
    ['Bác sĩ CKII Lê Minh Ổi', 'bác:name ckii:name lê:person minh:person ổi:person'],
    ['Phó Giám đốc Sở Tô Thị Kim Ổi trình bày', 'phó:name giám:name sở:name tô:person thị:person kim:person ổi:person'],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  test.each(['Hà Nam', 'tỉnh Hà Nam', 'Hà Nội', 'Nam Định', 'Vũng Tàu', 'Quảng Ngãi', 'Đảng bộ Hà Nam Ninh'])(
    'a place is nobody: %s',
    (text) => {
      expect(typed(text)).not.toMatch(/person/u);
      expect(typed(text)).toMatch(/name/u);
    },
  );

  test.each([
    'Sở Khoa học và Công nghệ',
    'UBND tỉnh',
    'Ban Chấp hành',
    'lê văn tám',
    'trần nhà',
    'BCH Hà Nội',
    'ĐẢNG BỘ SỞ VÕ NHAI TÂN',
  ])('nobody in: %s', (text) => {
    expect(typed(text)).not.toMatch(/person/u);
  });

  test.each(['đồng chí Lê Văn Tám', 'ông Đỗ Mười', 'bà Nguyễn Thị Năm'])('a name holds no count: %s', (text) => {
    expect(typed(text)).not.toMatch(/number/u);
  });

  test('two names side by side stay two where a sign parts them', () => {
    expect(typed('Lê Văn Ổi; Hà Nam')).toBe('lê:person văn:person ổi:person hà:name nam:name');
  });
});

describe('places', () => {
  test.each<[string, string]>([
    ['tại Hà Nội', 'tại:place hà:name nội:name'],
    ['họp tại hội trường', 'tại:place'],
    ['ở Lào Cai', 'ở:place lào:name cai:name'],
    ['tại buổi làm việc', ''],
    ['ở đâu', ''],
  ])('%s → %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });
});

test('kinds are bits of their own', () => {
  const bits = Object.values(KIND);
  expect(new Set(bits).size).toBe(bits.length);
  for (const bit of bits) expect(bit & (bit - 1)).toBe(0);
  expect(Math.max(...bits)).toBeLessThan(2 ** 16);
});

test('any text gives each of its words one mask, whatever stands in it', () => {
  const part = fc.constantFrom(
    'năm',
    'Năm',
    '3',
    '3/4',
    'đồng',
    'triệu',
    '%',
    'giờ',
    'Lê',
    'Văn',
    'ông',
    'thứ',
    'XIII',
    ';',
    '22.6',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      const all = Object.values(KIND).reduce((a, b) => a | b, 0);
      const kinds = kindsOf(text);
      expect(kinds).toHaveLength(tokenise(text).length);
      for (const kind of kinds) {
        expect(kind & ~all).toBe(0);
        expect((kind & KIND.person) !== 0 && (kind & KIND.name) !== 0).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
