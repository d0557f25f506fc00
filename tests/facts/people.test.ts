import { describe, expect, test } from 'vitest';
import { factsOf, shown } from './extraction.js';

describe('chair', () => {
  test.each<[string, string[]]>([
    ['Đồng chí Lê Văn Tám, Bí thư Đảng ủy Sở, chủ trì hội nghị.', ['Lê Văn Tám | bí thư']],
    ['Chủ trì hội nghị có đồng chí Trần Thị Bưởi, Phó Giám đốc Sở.', ['Trần Thị Bưởi | phó giám đốc']],
    ['Hội nghị do các đồng chí Lê Văn Tám và Trần Thị Bưởi đồng chủ trì.', ['Lê Văn Tám | -', 'Trần Thị Bưởi | -']],
    ['Hội nghị do đồng chí Bí thư Đảng ủy chủ trì.', ['Bí thư | bí thư']],
    ['Đại hội đặt dưới sự điều hành của đồng chí Vũ Ngọc Khoai.', ['Vũ Ngọc Khoai | -']],
    ['Đến dự và chủ trì hội nghị có đồng chí Đinh Công Sắn, Bí thư Chi bộ.', ['Đinh Công Sắn | bí thư']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('chair', [sentence]), 'role')).toEqual(expected);
  });

  test.each([
    'Sở chủ trì, phối hợp với các ngành triển khai đề án.',
    'Đồng chí Lê Văn Tám yêu cầu Văn phòng chủ trì, phối hợp với các phòng.',
    'Đồng chí Lê Văn Tám, Giám đốc Sở, đề nghị Trạm Giống cây chủ trì tham mưu kế hoạch.',
    'Đồng chí Lê Văn Tám được giao chủ trì nhiệm vụ cấp tỉnh.',
    'Đồng chí Lê Văn Tám đổi mới công tác lãnh đạo, điều hành.',
    'Đồng chí Trần Thị Bưởi phát biểu tại hội nghị.',
    'Dự hội nghị có đồng chí Trần Thị Bưởi.',
    'Cơ quan chủ trì là Viện Giống cây.',
  ])('nobody in: %s', (sentence) => {
    expect(shown(factsOf('chair', [sentence]), 'role')).toEqual([]);
  });
});

describe('role', () => {
  test.each<[string, string[]]>([
    ['Đồng chí Lê Văn Tám, Bí thư Đảng ủy Sở, dự.', ['Lê Văn Tám | bí thư | Đảng ủy Sở | stated']],
    [
      'Dự có đồng chí Mai Thị Lúa, Phó Bí thư Đảng ủy Khối các cơ quan tỉnh.',
      ['Mai Thị Lúa | phó bí thư | Đảng ủy Khối các cơ quan tỉnh | stated'],
    ],
    ['Đồng chí Mai Thị Lúa kiêm Chủ nhiệm Ủy ban Kiểm tra.', ['Mai Thị Lúa | chủ nhiệm ủy ban kiểm tra |  | stated']],
    ['Đồng chí Lê Văn Tám được bầu giữ chức Bí thư Chi bộ.', ['Lê Văn Tám | bí thư | Chi bộ | elected']],
    ['Đồng chí Lê Văn Tám thay đồng chí Vũ Ngọc Khoai làm Bí thư Đảng ủy.', ['Lê Văn Tám | bí thư | Đảng ủy | stated']],
    ['Phó Giám đốc Sở Hoàng Văn Ngô phát biểu.', ['Hoàng Văn Ngô | phó giám đốc | Sở | stated']],
    [
      'Các đồng chí Lê Văn Tám và Mai Thị Lúa trúng cử Phó Bí thư.',
      ['Mai Thị Lúa | phó bí thư |  | elected', 'Lê Văn Tám | phó bí thư |  | elected'],
    ],
    [
      'Bí thư Huyện ủy Lê Văn Tám, Phó Bí thư Huyện ủy Mai Thị Lúa chủ trì.',
      ['Lê Văn Tám | bí thư | Huyện ủy | stated', 'Mai Thị Lúa | phó bí thư | Huyện ủy | stated'],
    ],
    // A plural is nobody's position.
    ['Mời đồng chí Lê Văn Tám - Phó Giám đốc Sở, bí thư các chi bộ.', ['Lê Văn Tám | phó giám đốc | Sở | stated']],
    ['Chức danh Phó Bí thư còn khuyết.', ['Phó Bí thư | phó bí thư |  | vacant']],
    ['Đồng chí Vũ Ngọc Khoai, nguyên Bí thư Đảng ủy, chúc mừng.', ['Vũ Ngọc Khoai | bí thư | Đảng ủy | former']],
    [
      'Đồng chí Lê Văn Tám - Bí thư Đảng ủy, Giám đốc Sở kết luận.',
      ['Lê Văn Tám | bí thư | Đảng ủy | stated', 'Lê Văn Tám | giám đốc | Sở | stated'],
    ],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('role', [sentence]), 'role', 'body', 'tenure')).toEqual(expected);
  });

  test.each([
    'Bí thư Đảng ủy chỉ đạo các chi bộ.',
    'Hội nghị bầu Bí thư và Phó Bí thư.',
    'Đồng chí Lê Văn Tám phát biểu; Giám đốc Sở tiếp thu.',
    'Đồng chí Lê Văn Tám cảm ơn Bí thư Tỉnh ủy.',
  ])('nobody in: %s', (sentence) => {
    expect(shown(factsOf('role', [sentence]), 'role')).toEqual([]);
  });
});

describe('attendees', () => {
  test.each<[string, string[]]>([
    ['Dự hội nghị có đồng chí Mai Thị Lúa và 45 đảng viên.', ['Mai Thị Lúa | Mai Thị Lúa | 45']],
    ['Tham dự đại hội có 70 đại biểu.', ['70 đại biểu | - | 70']],
    ['Tham gia có 58 trong tổng số 62 đảng viên.', ['58 trong tổng số 62 đảng viên | - | 58']],
    ['Đủ mặt 13/14 đồng chí.', ['13/14 đồng chí | - | 13']],
    ['Cùng dự có đại diện lãnh đạo các phòng.', ['Cùng dự có | - | -']],
  ])('%s', (sentence, expected) => {
    const facts = factsOf('attendees', [sentence]);
    expect(
      facts.map((f) => [f.text, [f.attrs['people']].flat().join('; ') || '-', f.attrs['count'] ?? '-'].join(' | ')),
    ).toEqual(expected);
  });

  test.each([
    // "vinh dự" is an honour, "dự án", "dự kiến", "dự bị" are other words.
    'Đồng chí Lê Văn Tám vinh dự đón nhận Huy hiệu 40 năm.',
    'Các đồng chí đã nghiệm thu 5 dự án.',
    'Dự kiến 20 đồng chí sẽ đi học.',
    'Chi bộ có 3 đảng viên dự bị.',
    'Chi bộ tham gia có trách nhiệm vào 3 dự thảo.',
    'Hội nghị thảo luận dự thảo của các đồng chí.',
    'Đại hội bầu 8 đại biểu dự Đại hội cấp trên.',
  ])('nobody in: %s', (sentence) => {
    expect(shown(factsOf('attendees', [sentence]), 'people')).toEqual([]);
  });
});

describe('speaker', () => {
  test.each<[string, string[]]>([
    ['Đồng chí Lê Văn Tám trình bày báo cáo tổng kết.', ['Lê Văn Tám | report']],
    ['Thay mặt Đảng ủy, đồng chí Lê Văn Tám đọc báo cáo chính trị.', ['Lê Văn Tám | report']],
    ['Đồng chí Lê Văn Tám thay mặt Đảng ủy trình bày báo cáo.', ['Lê Văn Tám | report']],
    ['Phát biểu chỉ đạo hội nghị, đồng chí Mai Thị Lúa đề nghị đổi mới.', ['Mai Thị Lúa | directive']],
    ['Kết luận hội nghị, đồng chí Lê Văn Tám cảm ơn các đại biểu.', ['Lê Văn Tám | conclude']],
    ['Đồng chí Trần Thị Bưởi phát biểu khai mạc đại hội.', ['Trần Thị Bưởi | opening']],
    ['Đồng chí Hoàng Văn Ngô tham luận về chuyển đổi số.', ['Hoàng Văn Ngô | discussion']],
    ['Đồng chí Mai Thị Lúa nhấn mạnh vai trò của chi bộ.', ['Mai Thị Lúa | speech']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('speaker', [sentence]), 'act')).toEqual(expected);
  });

  test.each([
    'Theo báo cáo, công tác đảng có nhiều tiến bộ.',
    'Hội nghị đã nghe báo cáo tổng kết.',
    'Đại biểu tham luận sôi nổi.',
    'Dự hội nghị có đồng chí Mai Thị Lúa.',
  ])('nobody in: %s', (sentence) => {
    expect(shown(factsOf('speaker', [sentence]), 'act')).toEqual([]);
  });
});

describe('personnel-change', () => {
  test.each<[string, string[]]>([
    ['Đồng chí Lê Văn Tám nghỉ hưu theo chế độ.', ['Lê Văn Tám | retired']],
    ['Đồng chí Trần Thị Bưởi chuyển công tác sang Sở khác.', ['Trần Thị Bưởi | transferred']],
    ['Hội nghị công bố quyết định bổ nhiệm đồng chí Vũ Ngọc Khoai làm Trưởng phòng.', ['Vũ Ngọc Khoai | appointed']],
    ['Đồng chí Đinh Công Sắn thôi giữ chức Bí thư Chi bộ.', ['Đinh Công Sắn | removed']],
  ])('%s', (sentence, expected) => {
    const facts = factsOf('personnel-change', [sentence]);
    expect(facts.map((f) => `${f.attrs['person']} | ${f.attrs['change']}`)).toEqual(expected);
  });

  test.each([
    'Công tác luân chuyển cán bộ được quan tâm.',
    'Đồng chí Lê Văn Tám phát biểu.',
    'Sở tiếp nhận 15 hồ sơ.',
    'Cả phòng được bổ sung máy tính.',
  ])('nothing in: %s', (sentence) => {
    expect(shown(factsOf('personnel-change', [sentence]), 'change')).toEqual([]);
  });
});

describe('election', () => {
  test.each<[string, string[]]>([
    ['Đại hội bầu Ban Chấp hành gồm 9 đồng chí.', ['9 đồng chí | committee | 9 | -']],
    ['Đại hội bầu 5 đại biểu dự Đại hội Đảng bộ Khối.', ['5 đại biểu | delegates | 5 | -']],
    ['Đồng chí Lê Văn Tám được bầu giữ chức Bí thư.', ['Lê Văn Tám | position | - | bí thư']],
    ['Đồng chí Lê Văn Tám: 45/47 phiếu.', ['Lê Văn Tám: 45/47 phiếu | votes | 45 | -']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('election', [sentence]), 'what', 'count', 'role')).toEqual(expected);
  });

  test.each([
    'Cán bộ tham gia phục vụ ngày bầu cử.',
    'Sở hoàn thành công tác bầu cử đại biểu Quốc hội.',
    'Ban Chấp hành họp thường kỳ.',
    'Có 9 đồng chí dự họp.',
  ])('nothing in: %s', (sentence) => {
    expect(shown(factsOf('election', [sentence]), 'what')).toEqual([]);
  });
});

describe('mention', () => {
  test.each<[string, string[]]>([
    ['Giấy khen được trao cho Lê Văn Tám, Trần Thị Bưởi.', ['Lê Văn Tám', 'Trần Thị Bưởi']],
    ['Hộ ông Lê Văn Tám được gửi thư khen.', ['Lê Văn Tám']],
    ['Hội nghị do đồng chí Lê Văn Tám chủ trì.', []],
    ['Đồng chí Lê Văn Tám, Bí thư Chi bộ, khen Trần Thị Bưởi.', ['Trần Thị Bưởi']],
    ['Đoàn đi thăm Quản Bạ và Cái Mơn.', []],
    ['Ở Trần Văn Thời mưa lớn; huyện Trần Văn Thời có 9 xã.', []],
  ])('%s', (sentence, expected) => {
    expect(factsOf('mention', [sentence]).map(({ text }) => text)).toEqual(expected);
  });
});
