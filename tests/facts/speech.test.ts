import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

/** `who: manner` of every sentence that somebody speaks in; "-" where it is only told. */
const spoken = (...lines: readonly string[]): string[] =>
  factsOf('speaker', lines).map((f) => `${f.attrs['person'] ?? f.attrs['role']}: ${f.attrs['manner'] ?? '-'}`);

const TAM = 'Phát biểu tại hội nghị, đồng chí Lê Văn Tám, Phó Bí thư Đảng ủy Khối ghi nhận nỗ lực của Chi bộ.';

describe('whoever is named as speaking has the floor', () => {
  test.each<[string, string[]]>([
    ['Đồng chí cũng đề nghị Chi bộ đổi mới sinh hoạt.', ['Lê Văn Tám: advice']],
    ['Đồng thời, cần bố trí thêm cán bộ trẻ.', ['Lê Văn Tám: advice']],
    ['Bên cạnh đó, đồng chí chỉ ra một số khuyết điểm của cấp ủy.', ['Lê Văn Tám: criticism']],
    ['Phó Bí thư Đảng ủy Khối mong muốn Chi bộ chọn việc khó.', ['Lê Văn Tám: advice']],
    ['Tuy nhiên, đồng chí cho rằng việc kiểm tra bị buông lỏng.', ['Lê Văn Tám: criticism']],
    ['Theo đồng chí, nhân sự phải trẻ.', ['Lê Văn Tám: advice']],
    ['Từ đó, đề nghị Chi bộ lập danh sách trước Tết.', ['Lê Văn Tám: advice']],
    ['Đồng chí chúc mừng hai đảng viên mới.', ['Lê Văn Tám: praise']],
    ['Việc này nên làm ngay trong quý I.', ['Lê Văn Tám: advice']],
    ['Đồng chí kể chuyện nghề.', ['Lê Văn Tám: -']],
    [
      'Ngoài ra, đồng chí ghi nhận tinh thần tự học, đồng thời lưu ý kỷ luật giờ giấc.',
      ['Lê Văn Tám: praise', 'Lê Văn Tám: advice'],
    ],
  ])('%s', (sentence, expected) => {
    expect(spoken(`${TAM} ${sentence}`)).toEqual(['Lê Văn Tám: praise', ...expected]);
  });

  test.each([
    'Đại hội bầu Ban Chấp hành gồm 7 đồng chí.',
    'Năm 2024, Chi bộ cần kết nạp 2 đảng viên.',
    'Các đồng chí đảng viên vỗ tay.',
    'Nhân dịp này, 2 đồng chí được khen.',
    'Chỉ tiêu đề ra: phải thu 5 tỷ đồng.',
    'Dự hội nghị có đồng chí Trần Thị Bưởi.',
    'Hội nghị yêu cầu các tổ đảng rà soát hồ sơ.',
  ])('not of: %s', (sentence) => {
    expect(spoken(`${TAM} ${sentence}`)).toEqual(['Lê Văn Tám: praise']);
  });

  test('the next speaker takes it over', () => {
    const lines = [
      `${TAM} Đồng chí đề nghị mở lớp học.`,
      'Ông Vũ Ngọc Khoai, Giám đốc Sở tiếp thu các ý kiến.',
      'Ông cam kết báo cáo trước 30/6.',
    ];
    expect(spoken(...lines)).toEqual([
      'Lê Văn Tám: praise',
      'Lê Văn Tám: advice',
      'Vũ Ngọc Khoai: -',
      'Vũ Ngọc Khoai: -',
    ]);
  });

  test('another paragraph and a heading end it', () => {
    expect(spoken(TAM, 'Cần mua thêm sổ.', 'Đồng chí đề nghị mở lớp.')).toEqual(['Lê Văn Tám: praise']);
    expect(spoken(TAM, 'III. Bầu cử', 'Đồng chí đề nghị mở lớp.')).toEqual(['Lê Văn Tám: praise']);
  });

  test('a heading gives it for all that stands below', () => {
    const lines = [
      'D. Phát biểu của đ/c Lê Văn Tám',
      'Biểu dương mô hình mới.',
      'Phê bình việc nộp muộn.',
      'E. Bầu cử',
      'Yêu cầu kiểm phiếu.',
    ];
    expect(spoken(...lines).filter((one) => !one.endsWith('-'))).toEqual([
      'Lê Văn Tám: praise',
      'Lê Văn Tám: criticism',
    ]);
  });
});

describe('a speaker by name', () => {
  test.each<[string, string[]]>([
    ['- Đ/c Lò Thị Hặc: đề nghị mua giá sắt.', ['Lò Thị Hặc: advice']],
    ['- Đ/c Lò Thị Hặc (Chi bộ Văn phòng): xin thêm kinh phí.', ['Lò Thị Hặc: advice']],
    ['4/ Phát biểu của đ/c Ngô Minh Triết: đề nghị sớm kiểm điểm chi bộ ấp.', ['Ngô Minh Triết: advice']],
    ['Bí thư Chi bộ Thanh tra Nguyễn Hữu Phong phàn nàn lực lượng trực đêm liên tục.', ['Nguyễn Hữu Phong: criticism']],
    ['Cô Đoàn Thị Hạnh, Phó Bí thư Chi bộ thì cho rằng nhà trường thiếu kiểm tra.', ['Đoàn Thị Hạnh: criticism']],
    ['Ông Huỳnh Quốc Đạt cho biết lưới điện quá cũ.', ['Huỳnh Quốc Đạt: -']],
    ['Đồng chí Mai Thị Lúa biểu dương tuổi trẻ các buôn.', ['Mai Thị Lúa: praise']],
    ['Kết luận hội nghị, đồng chí Mai Thị Lúa yêu cầu các chi bộ hoàn thành kế hoạch.', ['Mai Thị Lúa: advice']],
    ['Đồng chí Mai Thị Lúa đánh giá cao tinh thần trực bão.', ['Mai Thị Lúa: praise']],
    ['Bà Lê Thị Mây khen công ty ủng hộ chống dịch.', ['Lê Thị Mây: praise']],
  ])('%s', (sentence, expected) => {
    expect(spoken(sentence)).toEqual(expected);
  });

  test.each([
    'Dự hội nghị có đồng chí Mai Thị Lúa.',
    'Đồng chí Mai Thị Lúa được bầu giữ chức Bí thư.',
    'Đảng ủy khen thưởng đồng chí Mai Thị Lúa.',
    'Thư ký: Đồng chí Mai Thị Lúa.',
    'Hội nghị đề nghị khen thưởng đồng chí Mai Thị Lúa.',
  ])('nobody in: %s', (sentence) => {
    expect(spoken(sentence)).toEqual([]);
  });
});

describe('what is asked of oneself, and what a body puts to the vote, is nobody’s advice', () => {
  test.each<[string, string[]]>([
    ['- Đ/c Lê Văn Tám: xin rút kinh nghiệm vì gửi biên bản muộn.', ['Lê Văn Tám: criticism']],
    ['- Đ/c Lê Văn Tám: xin nhận lỗi trước chi bộ.', ['Lê Văn Tám: criticism']],
    ['- Đ/c Lê Văn Tám: xin thêm một máy in.', ['Lê Văn Tám: advice']],
    ['Ông Lê Văn Tám tiếp tục làm Bí thư Chi bộ.', []],
    ['Biểu quyết đề nghị chuyển chính thức cho đồng chí Lê Văn Tám: 19/19.', []],
  ])('%s', (sentence, expected) => {
    expect(spoken(sentence)).toEqual(expected);
  });
});
