import { describe, expect, test } from 'vitest';
import type { FactKind } from '../../src/facts/fact.js';
import { factsOf } from './extraction.js';

/** "group count", "count", "what count", "votes name count": what one line of a report is read to count. */
const read = (kind: FactKind, ...lines: readonly string[]): string[] =>
  factsOf(kind, lines)
    .filter((f) => f.attrs['what'] !== 'other' && f.attrs['what'] !== 'position')
    .map((f) =>
      [
        f.attrs['group'] ?? f.attrs['what'],
        kind === 'election' ? f.attrs['person'] : undefined,
        f.attrs['count'],
        f.modality,
      ]
        .filter((one) => one !== undefined)
        .join(' '),
    );

describe('the whole membership and its parts', () => {
  test.each<[string, string[]]>([
    ['Toàn Đảng bộ 94 đảng viên; dự bị 6.', ['total 94', 'probationary 6']],
    ['Công tác Đảng: 189 đảng viên, kết nạp được 6 (chỉ tiêu năm là 10).', ['total 189']],
    ['Đảng viên: 68 (nữ 29).', ['total 68', 'other 29']],
    ['Đảng bộ đón 17 đảng viên mới, nâng tổng số lên 96.', ['total 96']],
    ['Trồng thêm 17 ha, nâng tổng số lên 96.', []],
    ['Số đảng viên là 441, tăng 12 so với đầu năm, trong đó 23 đồng chí còn dự bị.', ['total 441', 'probationary 23']],
    [
      'Đảng bộ hiện có 87 đảng viên (34 nữ, 41 người dân tộc thiểu số, 05 dự bị).',
      ['total 87', 'other 34', 'other 41', 'probationary 5'],
    ],
    ['Dự đại hội có 137/141 đảng viên, vắng 4 người.', ['total 141']],
    ['Đầu nhiệm kỳ, Đảng bộ có 163 đảng viên; nay còn 151 đảng viên.', ['total 163 past', 'total 151']],
    ['Toàn huyện có 5.236 đảng viên ở 49 tổ chức cơ sở đảng.', ['total 5236']],
    [
      'Tính đến cuối năm, chi bộ có 31 đảng viên, trong đó có 12 nữ và 2 đảng viên dự bị.',
      ['total 31', 'other 12', 'probationary 2'],
    ],
    ['Số lượng đảng viên của Chi bộ hiện là 45.', ['total 45']],
    ['Chi bộ có 72 đảng viên. Đảng viên được miễn sinh hoạt là 21 đồng chí.', ['total 72', 'other 21']],
    ['Chi bộ có 72 đảng viên. Số đảng viên nữ là 12 đồng chí.', ['total 72', 'other 12']],
    ['Tổng số đảng viên của Đảng bộ là hơn 72 đồng chí.', ['total 72']],
    ['Đến nay toàn xã đã có 402 đảng viên sinh hoạt tại 14 chi bộ.', ['total 402']],
    ['Hội nghị có mặt 58 trong tổng số 61 đảng viên của 5 chi bộ.', ['total 61']],
    ['Đại diện cho 220 đảng viên, 96 đại biểu đã về dự.', ['total 220']],
    ['Đảng bộ Công ty gồm 9 chi bộ với 204 đảng viên.', ['total 204']],
  ])('%s', (line, expected) => {
    expect(read('members', line)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['đảng viên có trình độ đại học trở lên 22 đồng chí', ['other 22']],
    ['đảng viên là người dân tộc Tày 12 đồng chí', ['other 12']],
    ['trong đó đảng viên là người dân tộc thiểu số 21 đồng chí', ['other 21']],
    ['đảng viên nữ có 11 đồng chí, đảng viên có trình độ thạc sĩ 8 đồng chí', ['other 11', 'other 8']],
    ['đảng viên trên 60 tuổi 7 đồng chí', ['other 7']],
    ['đảng viên dưới 35 tuổi: 11 đồng chí', ['other 11']],
    ['đảng viên từ 30 tuổi trở xuống là 4 đồng chí', ['other 4']],
    ['đảng viên từ 2 chi bộ khác chuyển đến 4 đồng chí', []],
    ['đảng viên là nữ 14 đồng chí (46,7%)', ['other 14']],
    ['12/30 là nữ', ['other 12']],
    ['12/30 đảng viên là người dân tộc thiểu số', ['other 12']],
    ['nữ chiếm 12/30', []],
    ['đảng viên vi phạm 2 đồng chí', []],
    ['đảng viên mới kết nạp 2 đồng chí', []],
    ['đảng viên dự họp 28 đồng chí', []],
    ['đảng viên bị khiển trách 1 đồng chí', []],
    ['đảng viên có mặt 28 đồng chí', []],
    ['20/30 phiếu là hợp lệ', []],
    ['12/15 là nữ', []],
  ])('behind a whole: %s', (part, expected) => {
    expect(read('members', `Chi bộ có 30 đảng viên; ${part}.`)).toEqual(['total 30', ...expected]);
  });

  test.each<[string, string[], string[]]>([
    ['Đảng bộ hiện có 9 chi bộ/146 đảng viên.', ['total 146'], ['9']],
    ['Toàn xã có 12 chi bộ trực thuộc/231 đảng viên.', ['total 231'], ['12']],
    ['Đảng bộ có 146 đảng viên/9 chi bộ.', ['total 146'], ['9']],
    ['Kiểm tra 3 chi bộ/5 đảng viên.', [], []],
    ['Kết nạp 12 đảng viên/9 chi bộ.', [], []],
    ['Quyết định số 45-QĐ/189 đảng viên.', [], []],
  ])('beside a stroke: %s', (line, members, branches) => {
    expect(read('members', line)).toEqual(members);
    expect(read('branches', line)).toEqual(branches);
  });

  test('a part goes on in the next sentence', () => {
    expect(read('members', 'Chi bộ có 28 đảng viên, sinh hoạt ở bốn tổ đảng. Nữ có 9 người.')).toEqual([
      'total 28',
      'other 9',
    ]);
  });

  test.each([
    'Có 4 đảng viên phải xử lý kỷ luật, gồm 3 khiển trách và 1 cảnh cáo.',
    'Trong năm kết nạp 7 đảng viên, trong đó 4 là học sinh.',
    'Chi bộ có dưới năm đảng viên còn bốn.',
    'Biểu quyết: 57/57 đảng viên có mặt tán thành.',
    'Kết nạp thêm ít nhất 03 đảng viên để đủ kế hoạch 05 đảng viên của cả năm.',
    'Khen thưởng: tặng Giấy khen cho Chi bộ Văn phòng và 06 đảng viên.',
    'Hai đảng viên của Đảng bộ là đồng chí Lê Văn Tám và đồng chí Mai Thị Lúa được trao Huy hiệu.',
    'Toàn trường có 96 người dự, trong đó có 58 đảng viên.',
    'Có 14 đảng viên hoàn thành xuất sắc, 76 đảng viên hoàn thành tốt.',
    'Thi hành kỷ luật 17 đảng viên (11 khiển trách, 4 cảnh cáo).',
    'Tới dự có ông Lê Văn Tám; bà Mai Thị Lúa cùng gần 100 đảng viên thuộc các chi bộ.',
    'Ban Chấp hành Đảng bộ khóa VIII gồm 19 đồng chí.',
    'Dự có các đồng chí trong Đảng ủy và toàn thể 176 đảng viên.',
    'Tham dự có Ban Chấp hành Đảng bộ xã cùng toàn thể 176 đảng viên.',
    'Hội có 1.200 hội viên ở 9 chi hội, trong đó có 45 đảng viên.',
    'Hội Cựu chiến binh xã có 312 hội viên, trong đó 180 hội viên là đảng viên.',
    'Tổng số hội viên của Hội là 460 người, đảng viên 112 người.',
    'Công đoàn có 287 đoàn viên, trong đó 91 đảng viên.',
    'Đảng viên được miễn sinh hoạt là 21 đồng chí.',
    'Tổng số đảng viên nữ là 12 đồng chí.',
    'Số đảng viên là người dân tộc thiểu số: 12 đồng chí.',
    'Tổng số đảng viên là người Chăm: 12 đồng chí.',
    'Tổng số đảng viên trẻ của Đảng bộ là 72.',
  ])('no membership in: %s', (line) => {
    expect(read('members', line)).toEqual([]);
  });
});

describe('how many branches there are', () => {
  test.each<[string, string[]]>([
    ['Đảng bộ có 76 đảng viên, 5 chi bộ xưởng và 1 chi bộ văn phòng.', ['5', '1']],
    ['Đảng bộ có 63 đảng viên ở 6 chi bộ (nữ 34).', ['6']],
    ['Thành phần gồm các ủy viên, bí thư và phó bí thư 8 chi bộ.', ['8']],
    ['Lên điểm cầu có 9 chi bộ trực thuộc.', ['9']],
    ['Toàn Đảng bộ có 146 đảng viên (nguyên 61 người ở Sở cũ), 12 chi bộ.', ['12']],
    ['Thay mặt cho 112 đảng viên của 9 chi bộ, các đại biểu đã thảo luận.', ['9']],
    ['Có mặt đại diện 74 tổ chức cơ sở đảng với gần 7.000 đảng viên.', ['74']],
    ['Tổng số đảng viên 47 đồng chí, bốn chi bộ.', ['4']],
    ['Nhờ sáp nhập, số chi bộ còn 8.', ['8']],
    ['Đảng bộ xã hiện có 312 đảng viên, sinh hoạt tại 14 chi bộ.', ['14']],
    ['Số chi bộ trực thuộc: 7.', ['7']],
  ])('%s', (line, expected) => {
    expect(read('branches', line)).toEqual(expected);
  });

  test.each([
    'Mỗi ủy viên Ban Thường vụ đỡ đầu một chi bộ yếu.',
    'Sinh hoạt chuyên đề ở hai chi bộ trung tâm còn trùng lặp.',
    'Tuy vậy, việc duy trì sinh hoạt ở 2 chi bộ vùng cao có tháng còn chậm.',
    'Bên cạnh đó, nền nếp sinh hoạt tại 3 chi bộ chưa đều.',
    'Tán thành đánh giá của hai đảng bộ cũ.',
    'Phần mềm quản lý đảng viên mới 3 chi bộ nhập liệu.',
    'Đảng bộ Sở là một trong bảy đảng bộ dẫn đầu khối thi đua.',
    'Giới thiệu 126 đảng viên tham gia sinh hoạt tại 98 chi bộ thôn.',
    'Đảng ủy kiểm tra 2 chi bộ và giám sát 1 chi bộ.',
    '03/7 chi bộ trễ hạn.',
    'Bí thư hai chi bộ được xem xét đã giải trình.',
    'Năm chi bộ hoàn thành tốt nhiệm vụ.',
  ])('none in: %s', (line) => {
    expect(read('branches', line)).toEqual([]);
  });
});

describe('sizes of committees, delegations, votes', () => {
  test.each<[string, string[]]>([
    ['Có 22 người ra ứng cử, 19 người trúng vào Ban Chấp hành khóa VII.', ['committee 19']],
    ['Danh sách 9 đại biểu dự đại hội cấp trên đã được thông qua.', ['delegates 9']],
    ['Có 19 người được đề cử để bầu 15 ủy viên Ban Chấp hành.', ['committee 15']],
    ['Đại biểu đi dự đại hội cấp trên: 10 chính thức, 02 dự khuyết.', ['delegates 10', 'delegates 2']],
    ['Ban Thường vụ có 5 người, trong đó 2 nữ.', ['committee 5']],
    ['11 đồng chí được bầu vào Ban Chấp hành.', ['committee 11']],
    ['Ban Thường vụ gồm 7 thành viên.', ['committee 7']],
    [
      'Đại hội cũng bầu 7 đại biểu chính thức, 1 đại biểu dự khuyết đi dự Đại hội Đảng bộ Khối.',
      ['delegates 7', 'delegates 1'],
    ],
    ['Người cao phiếu nhất là bà Võ Hạnh Nguyên, Phó Giám đốc Sở: 73/74 phiếu.', ['votes Võ Hạnh Nguyên 73']],
    ['Phiếu cao nhất thuộc về ông Bùi Hữu Nghị (19/19).', ['votes Bùi Hữu Nghị 19']],
    ['Số phiếu cao nhất 135/137: ông Bùi Hữu Nghị.', ['votes Bùi Hữu Nghị 135']],
    ['Bầu chị Mai Thị Lúa thay (11/11 giơ tay).', ['votes Mai Thị Lúa 11']],
    ['9 vị được cử dự Đại hội cấp tỉnh.', ['delegates 9']],
    ['15 anh chị được bầu vào Ban Chấp hành; 5 anh chị vào Ban Thường vụ.', ['committee 15', 'committee 5']],
    [
      'Tiếp đó, với số phiếu tập trung 23/23, các ủy viên bầu đồng chí Mai Thị Lúa giữ chức Bí thư.',
      ['votes Mai Thị Lúa 23'],
    ],
    [
      'Chi bộ bầu đồng chí Mai Thị Lúa làm Bí thư thay đồng chí Lê Văn Tám chuyển công tác, số phiếu 11/11.',
      ['votes Mai Thị Lúa 11'],
    ],
    ['Tin nhanh - Với 139/141 phiếu, chị Mai Thị Lúa trúng cử.', ['votes Mai Thị Lúa 139']],
    ['- Chủ tịch: bà Mai Thị Lúa (Bí thư Đảng ủy phường), 26/27 phiếu', ['votes Mai Thị Lúa 26']],
    ['Bà Mai Thị Lúa trúng cử với 34/36 phiếu.', ['votes Mai Thị Lúa 34']],
    [
      'Chi ủy gồm 3 người: Mai Thị Lúa (16/16 phiếu), Lê Văn Tám (15/16), Bùi Hữu Nghị (13/16).',
      ['committee 3', 'votes Mai Thị Lúa 16', 'votes Lê Văn Tám 15', 'votes Bùi Hữu Nghị 13'],
    ],
    ['Bà Mai Thị Lúa (16/16 phiếu) cùng ông Lê Văn Tám (sinh 15/6) dự.', ['votes Mai Thị Lúa 16']],
    ['Chiều 5/6, 15 đồng chí trúng cử Ban Chấp hành khóa mới.', ['committee 15']],
    ['Đại hội bầu bổ sung 01 ủy viên Ban Chấp hành.', []],
    ['Bầu thêm 2 đồng chí vào Ban Thường vụ.', []],
    ['Thư ký: Lê Văn Tám', []],
    ['Chủ tọa: Mai Thị Lúa', []],
    [
      'Đồng chí Lê Văn Tám giữ chức Bí thư (34/34 phiếu), đồng chí Mai Thị Lúa làm Phó Bí thư (30/34 phiếu).',
      ['votes Lê Văn Tám 34', 'votes Mai Thị Lúa 30'],
    ],
  ])('%s', (line, expected) => {
    expect(read('election', line)).toEqual(expected);
  });

  test.each([
    'Đảng ủy bỏ phiếu kín: 6 phiếu cảnh cáo, 1 phiếu khai trừ.',
    'Chỉ định thay thế một vị trí khuyết trong Đảng ủy.',
    'Có mặt 9/11 ủy viên Ban Chấp hành.',
    'Ông Lê Văn Tám, tái cử, đạt 100% phiếu.',
    'Ban Kiểm phiếu gồm 7 đồng chí.',
    'Tổng số đảng viên của Đảng bộ là 63 đồng chí.',
    'Ủy ban Kiểm tra nhắc nhở 3 đồng chí.',
    'Dự đại hội có 98 đại biểu chính thức.',
    'Chi ủy giao 2 đồng chí theo dõi.',
    'Cuộc bầu cử đại biểu Hội đồng nhân dân diễn ra tốt đẹp.',
  ])('none in: %s', (line) => {
    expect(read('election', line)).toEqual([]);
  });

  test('a ratio in brackets behind the name of somebody elected is their votes', () => {
    const lines = ['Ban Chấp hành: 19 đồng chí', 'Bí thư: bà Mai Thị Lúa (19/19)', 'Khách: ông Lê Văn Tám (15/6)'];
    expect(read('election', ...lines)).toEqual(['committee 19', 'votes Mai Thị Lúa 19']);
  });

  test.each<[string, string[]]>([
    [
      'Phiên họp thứ nhất đã bầu: Bí thư - ông Lê Văn Tám; Phó Bí thư - bà Mai Thị Lúa và ông Bùi Hữu Nghị.',
      ['Lê Văn Tám bí thư', 'Mai Thị Lúa phó bí thư', 'Bùi Hữu Nghị phó bí thư'],
    ],
    [
      'Anh Lê Văn Tám tái cử Bí thư; chị Mai Thị Lúa là tân Phó Bí thư.',
      ['Lê Văn Tám bí thư', 'Mai Thị Lúa phó bí thư'],
    ],
    ['Ban Chấp hành mới cử ông Lê Văn Tám giữ chức Chủ tịch.', ['Lê Văn Tám chủ tịch']],
    ['Đại hội bầu bổ sung hai Phó Bí thư.', []],
    ['Phó Bí thư - bà Mai Thị Lúa phát biểu.', []],
    ['Công tác bầu cử: Bí thư - ông Lê Văn Tám chỉ đạo.', []],
  ])('who was elected to what: %s', (line, expected) => {
    const found = factsOf('election', [line]).filter(({ attrs }) => attrs['what'] === 'position');
    expect(found.map(({ attrs }) => `${attrs['person']} ${attrs['role']}`)).toEqual(expected);
  });
});

describe('who was there, and how many', () => {
  const there = (line: string): string[] =>
    factsOf('attendees', [line]).map((f) =>
      [[f.attrs['people']].flat().join(', '), f.attrs['count']]
        .filter((one) => one !== undefined && one !== '')
        .join(' | '),
    );

  test.each<[string, string[]]>([
    ['Theo dõi hội nghị có đồng chí Khổng Minh Dư, Phó Chủ nhiệm Ủy ban Kiểm tra.', ['Khổng Minh Dư']],
    ['Đến chúc mừng có ông Nghiêm Hữu Trung, Phó Bí thư Quận ủy.', ['Nghiêm Hữu Trung']],
    ['Đại diện Đảng ủy Sở Nông nghiệp và Phát triển nông thôn có ông Phùng Chí Hải, Phó Bí thư.', ['Phùng Chí Hải']],
    ['Khách mời: bà Lê Thị Mộng Kiều, Trưởng Ban Tuyên giáo.', ['Lê Thị Mộng Kiều']],
    ['Có mặt: 7/7 đảng ủy viên.', ['7']],
    ['Triệu tập 61 đồng chí; có mặt 57 đồng chí.', ['57']],
    ['Hôm ấy 25 người dự, ba người trực nên vắng.', ['25']],
    ['Cuộc họp đặt tại tầng 2; cả thảy 17 người, gồm bí thư các chi bộ.', ['17']],
    [
      'Ông Triệu Quang Sĩ giới thiệu đại biểu: bà Hoàng Mộc Lan; ông Nông Ích Thao.',
      ['Triệu Quang Sĩ, Hoàng Mộc Lan, Nông Ích Thao'],
    ],
    ['Dự họp: 22 người, có đồng chí Tài Đại Hùng.', ['Tài Đại Hùng | 22']],
    ['Đại hội thu hút hơn 150 đại biểu.', ['150']],
    ['Đại hội có 145 đại biểu chính thức, thay mặt hơn 1.900 đoàn viên.', ['145']],
    ['Quy tụ 98 đại biểu, Đại hội diễn ra trong không khí phấn khởi.', ['98']],
    ['Trước sự chứng kiến của 150 đại biểu, Đại hội ra mắt.', ['150']],
    ['Hơn 300 công nhân chen nhau ở nhà ăn để xem lễ trao thưởng.', ['300']],
    ['Về phía cấp trên có đồng chí Trà Thị Mỹ Lệ, Trưởng Ban Dân vận.', ['Trà Thị Mỹ Lệ']],
  ])('%s', (line, expected) => {
    expect(there(line)).toEqual(expected);
  });

  test.each([
    'Đại hội bầu 7 đại biểu chính thức đi dự Đại hội Đảng bộ Khối.',
    'Danh sách 9 đại biểu dự đại hội cấp trên đã được thông qua.',
    'Chi bộ có 3 đảng viên dự bị.',
    'Sở nghiệm thu 5 dự án.',
    'Dự toán năm sau là 20 tỷ đồng.',
    'Tỉnh có 12 xã tham gia chương trình.',
    'Đồng chí Lê Văn Tám vinh dự nhận Huy hiệu.',
    'Ba đảng viên được cử đi học.',
    'Dự thảo nghị quyết nêu 6 nhóm giải pháp.',
    'Cử 2 đồng chí đi dự Hội nghị của tỉnh.',
    'Khu công nghiệp thu hút 12 dự án.',
  ])('nobody in: %s', (line) => {
    expect(there(line)).toEqual([]);
  });
});
