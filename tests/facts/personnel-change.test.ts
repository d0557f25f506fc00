import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

const changes = (sentence: string): string[] =>
  factsOf('personnel-change', [sentence]).map((f) => `${f.attrs['change']} ${f.attrs['person'] ?? ''}`);

describe('who comes and goes', () => {
  test.each<[string, string[]]>([
    [
      'Hội nghị cũng chia tay đồng chí Vương Tiến Dũng, Trưởng phòng Điều dưỡng, nhận sổ hưu từ 01/01/2022.',
      ['retired Vương Tiến Dũng'],
    ],
    [
      'Trung tá Lê Văn Tám, Đội trưởng Đội Hình sự và Thiếu tá Mai Thị Lúa, Đội trưởng Đội Tham mưu được bổ nhiệm giữ chức Phó Trưởng Công an.',
      ['appointed Lê Văn Tám', 'appointed Mai Thị Lúa'],
    ],
    [
      'Ông Lê Văn Tám, Bí thư Đảng ủy phát biểu và bà Mai Thị Lúa, Phó Bí thư, được bổ nhiệm.',
      ['appointed Mai Thị Lúa'],
    ],
    ['Ông Lê Văn Tám chuyển làm Phó Chủ tịch HĐND xã.', ['transferred Lê Văn Tám']],
    [
      'Chi bộ giới thiệu chị Mai Thị Lúa ra ứng cử Chi hội trưởng thay bà Hà Thị Diễm xin thôi.',
      ['removed Hà Thị Diễm'],
    ],
    [
      'Hai cán bộ nhận quyết định nghỉ hưu trước tuổi theo Nghị định 178 là ông Lê Văn Tám, Phó Giám đốc Sở và bà Mai Thị Lúa, Chánh Thanh tra.',
      ['retired Lê Văn Tám', 'retired Mai Thị Lúa'],
    ],
    ['Ông Lê Văn Tám được nghỉ chờ chế độ hưu từ 01/7.', ['retired Lê Văn Tám']],
    ['Bà Mai Thị Lúa rời ghế Chủ tịch Hội.', ['removed Mai Thị Lúa']],
    ['Bổ nhiệm lại ông Lê Văn Tám giữ chức Hiệu trưởng.', ['appointed Lê Văn Tám']],
    ['Cán bộ phải nghỉ hưu đúng tuổi, theo ông Lê Văn Tám.', []],
    ['Đề nghị bổ nhiệm ông Lê Văn Tám.', []],
    ['Chi bộ kiến nghị Đảng ủy điều động bà Mai Thị Lúa.', []],
    ['Chi bộ đề xuất bổ nhiệm lại ông Lê Văn Tám giữ chức Hiệu trưởng.', []],
    ['Dự kiến điều động ông Lê Văn Tám về Sở.', []],
    ['Theo đề nghị của Sở Nội vụ, bổ nhiệm ông Lê Văn Tám giữ chức Giám đốc.', ['appointed Lê Văn Tám']],
    ['Theo đề nghị của Sở Nội vụ bổ nhiệm ông Lê Văn Tám giữ chức Giám đốc.', ['appointed Lê Văn Tám']],
    ['Thông qua đề nghị cho thôi giữ chức Bí thư đối với ông Lê Văn Tám.', ['removed Lê Văn Tám']],
    ['Kế nhiệm là đồng chí Sùng Thị Mỷ.', ['appointed Sùng Thị Mỷ']],
    ['Người được chỉ định: kỹ sư Lê Văn Tám, Phó Giám đốc.', ['appointed Lê Văn Tám']],
    ['Ông Lê Văn Tám, nguyên Chủ tịch Hội, xin nghỉ vì sức khỏe từ tháng 5.', ['removed Lê Văn Tám']],
    ['Ông Lê Văn Tám xin rút vì tuổi cao.', ['removed Lê Văn Tám']],
    ['Ông Lê Văn Tám xin rút kinh nghiệm.', []],
    ['Đồng chí Lê Văn Tám xin nghỉ ốm.', []],
    ['Đồng chí Lê Văn Tám chuyển sinh hoạt đi phường khác.', ['transferred Lê Văn Tám']],
    ['Người kế nhiệm là ông Lê Văn Tám.', ['appointed Lê Văn Tám']],
    ['Đồng chí Lê Văn Tám về nghỉ theo chế độ từ ngày 1/2.', ['retired Lê Văn Tám']],
    ['Ông Nguyễn Hoàng Danh không tái cử vì đến tuổi nghỉ hưu theo quy định.', ['retired Nguyễn Hoàng Danh']],
    [
      'Các đồng chí: Trần Thị Ngọc Bích, Kiều Tấn Thới, Bá Minh Truyền được bổ sung vào Ban Chấp hành Đảng bộ.',
      ['appointed Trần Thị Ngọc Bích', 'appointed Kiều Tấn Thới', 'appointed Bá Minh Truyền'],
    ],
    ['Đồng chí Ngô Thảo được điều về làm Phó Giám đốc Công ty.', ['appointed Ngô Thảo']],
    ['Thay thế vị trí Trạm trưởng của ông Ngô Thảo là ông Lê Văn Tám.', ['appointed Lê Văn Tám']],
    [
      'Hội nghị đã bỏ phiếu kiện toàn đồng chí Phạm Đức Huy vào Ban Thường vụ thay đồng chí Cao Thị Bích Ngọc chuyển công tác về Hội Phụ nữ huyện.',
      ['appointed Phạm Đức Huy', 'transferred Cao Thị Bích Ngọc'],
    ],
    [
      'Đồng chí Mai Thị Lúa thay đồng chí Vũ Ngọc Khoai nghỉ hưu làm Bí thư.',
      ['appointed Mai Thị Lúa', 'retired Vũ Ngọc Khoai'],
    ],
    [
      'Bà Phùng Thị Thanh Vân thay ông Hoàng Trọng Tấn nghỉ hưu theo chế độ từ ngày 1/3/2023.',
      ['appointed Phùng Thị Thanh Vân', 'retired Hoàng Trọng Tấn'],
    ],
    ['Đồng chí Lê Văn Tám được điều động, bổ nhiệm giữ chức Trưởng phòng.', ['appointed Lê Văn Tám']],
    ['Điều động ông Lê Văn Tám, Phó Giám đốc Sở Nội vụ, sang Sở Y tế.', ['appointed Lê Văn Tám']],
    ['Ông Lê Bá Phước thôi làm Phó Chủ tịch, về nghỉ theo tuổi.', ['retired Lê Bá Phước']],
    [
      'Bác sĩ Phan Công Trứ sẽ thôi giữ chức Phó Bí thư Đảng ủy từ 01/3 do chuyển sang Trung tâm Y tế.',
      ['transferred Phan Công Trứ'],
    ],
    ['Đồng chí Lê Văn Tám và đồng chí Mai Thị Lúa nghỉ hưu từ 1/5.', ['retired Lê Văn Tám', 'retired Mai Thị Lúa']],
    ['Trao quyết định nghỉ hưu cho ông Lê Văn Tám.', ['retired Lê Văn Tám']],
    ['Chỉ định bà Mai Thị Lúa tham gia Ban Chấp hành.', ['appointed Mai Thị Lúa']],
    ['Ghế Chủ tịch Hội để lại, từ 1/7 do đồng chí Lê Văn Tám đảm nhiệm.', ['appointed Lê Văn Tám']],
    ['Anh Lê Văn Tám, kỹ sư, từ hôm qua 11/8 là Bí thư Đoàn cơ sở.', ['appointed Lê Văn Tám']],
    ['- Bà Mai Thị Lúa, Phó Trưởng phòng Kế hoạch: phụ trách phòng;', ['appointed Mai Thị Lúa']],
    ['- Ông Lê Văn Tám, Trưởng phòng: điều động, bổ nhiệm giữ chức Giám đốc Ban;', ['appointed Lê Văn Tám']],
    ['Nhất trí để bà Mai Thị Lúa, Phó Chủ tịch, quyền Chủ tịch Hội kể từ 1/11.', ['appointed Mai Thị Lúa']],
    ['Ban Thường vụ Đảng ủy thêm một thành viên: đồng chí Lê Văn Tám, Trưởng Công an.', ['appointed Lê Văn Tám']],
    [
      'Bà Mai Thị Lúa nghỉ chức Phó Giám đốc từ tháng 10, người thay là cô Vũ Thị Khoai.',
      ['removed Mai Thị Lúa', 'appointed Vũ Thị Khoai'],
    ],
    ['Trước đó, nguyên Chủ tịch Mai Thị Lúa đã nhận nhiệm vụ mới ở Tỉnh ủy.', ['transferred Mai Thị Lúa']],
    ['Chi bộ tiễn đồng chí Lê Văn Tám, bảo vệ chợ, nghỉ việc về quê.', ['removed Lê Văn Tám']],
    ['Đồng chí Lê Văn Tám thôi là Huyện ủy viên.', ['removed Lê Văn Tám']],
    ['Trưởng phòng Lê Văn Tám được đề bạt Phó Giám đốc từ 15/10.', ['appointed Lê Văn Tám']],
    ['Đồng chí Lê Văn Tám - Huyện ủy viên, Bí thư Đảng ủy - về giữ chức Trưởng ban.', ['appointed Lê Văn Tám']],
    ['Vị trí này được giao cho đồng chí Lê Văn Tám.', ['appointed Lê Văn Tám']],
    ['Ông Lê Văn Tám, 61 tuổi, không tái cử.', ['removed Lê Văn Tám']],
  ])('%s', (sentence, expected) => {
    expect(changes(sentence)).toEqual(expected);
  });

  test.each([
    'Công tác luân chuyển cán bộ được quan tâm.',
    'Đồng chí Lê Văn Tám kiến nghị việc bổ nhiệm kế toán trưởng.',
    'Sở tiếp nhận 15 hồ sơ.',
    'Chi bộ phân công đồng chí Mai Thị Lúa giúp đỡ đảng viên dự bị.',
    'Báo cáo do đồng chí Lê Văn Tám, người phụ trách kho, trình bày.',
    'Ông Lê Văn Tám nghỉ vì ốm.',
    'Đồng chí Lê Văn Tám làm Bí thư được hai nhiệm kỳ.',
    'Chúc đồng chí Lê Văn Tám hoàn thành nhiệm vụ mới.',
    'Kho do đồng chí Lê Văn Tám phụ trách.',
    'Tổ kiểm tra do đồng chí Lê Văn Tám làm Tổ trưởng làm việc từ 04/10 đến 29/10.',
    'Đồng chí Lê Văn Tám nói về công tác điều động cán bộ.',
  ])('nobody in: %s', (sentence) => {
    expect(changes(sentence)).toEqual([]);
  });
});
