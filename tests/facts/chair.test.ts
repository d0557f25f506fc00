import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

const chairs = (lines: readonly string[]): unknown[] =>
  factsOf('chair', lines).map((f) => f.attrs['person'] ?? f.attrs['role']);

describe('who chaired, in every order of words', () => {
  test.each<[string[], string[]]>([
    [['Bí thư -Tổng cục trưởng Nguyễn Văn Huyện chủ trì hội nghị.'], ['Nguyễn Văn Huyện']],
    [['caption| Bí thư Đảng ủy - Giám đốc Thạch Sô Phép chủ trì hội nghị'], ['Thạch Sô Phép']],
    [
      ['Giữ vai đồng chủ trì đại hội là đồng chí Nông Văn Tuấn và đồng chí Hà Thị Diễm.'],
      ['Nông Văn Tuấn', 'Hà Thị Diễm'],
    ],
    [
      ['Ông Lê Văn Tám - Chủ tịch và bà Mai Thị Lúa - Giám đốc cùng điều hành; bà Hà Thị Diễm làm thư ký.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [['Cụ Lê Văn Tám, Chủ tịch Hội, trực tiếp điều khiển.'], ['Lê Văn Tám']],
    [
      ['Hội nghị do các đồng chí Lê Văn Tám, Bí thư; Mai Thị Lúa, Phó Bí thư, Chủ tịch UBND xã đồng chủ trì.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [
      ['TS. Lê Văn Tám - Bí thư, Viện trưởng - và ThS. Mai Thị Lúa - Trưởng phòng Tổ chức - điều hành hội nghị.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [['Tại Hội trường Công an huyện Đồng Hỷ Thượng, Đại tá Lê Văn Tám chủ trì hội nghị.'], ['Lê Văn Tám']],
    [['Ông Lê Văn Tám (Phó Chủ tịch xã) được xã cử xuống điều hành.'], ['Lê Văn Tám']],
    [['Giữ vai trò đồng chủ trì có đồng chí Lê Văn Tám.'], ['Lê Văn Tám']],
    [
      [
        'Chủ trì Đại hội là các ông, bà: Lê Văn Tám - Chủ tịch, Mai Thị Lúa - Phó Chủ tịch, Hà Văn Diễm - Phó Chủ tịch.',
      ],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Hà Văn Diễm'],
    ],
    [
      ['Chủ trì Đại hội có: Bí thư Lê Văn Tám; Phó Bí thư Mai Thị Lúa và Đảng ủy viên, Phó Giám đốc Hà Văn Diễm.'],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Hà Văn Diễm'],
    ],
    [['Điều hành Đại hội gồm: Chủ tịch Hội Lê Văn Tám; Phó Chủ tịch Hội Mai Thị Lúa.'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [['Chủ trì: ông Lê Văn Tám, Giám đốc; khách mời: bà Mai Thị Lúa.'], ['Lê Văn Tám']],
    [['Chủ tọa: ông Lê Văn Tám; người ghi biên bản: bà Mai Thị Lúa.'], ['Lê Văn Tám']],
    [['Đoàn Chủ tịch gồm các ông, bà: Lê Văn Tám, Mai Thị Lúa.'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [
      ['Điều hành hội nghị có các anh, chị: Lê Văn Tám, Bí thư; Mai Thị Lúa, Phó Bí thư.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [['Chủ trì hội nghị, ông Lê Văn Tám đề nghị bà Mai Thị Lúa báo cáo.'], ['Lê Văn Tám']],
    [['Đồng chí Lê Văn Tám và đồng chí Mai Thị Lúa giữ vai đồng chủ trì.'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [['Cầm trịch, chủ trì cuộc họp là ông Lê Văn Tám, Giám đốc Sở.'], ['Lê Văn Tám']],
    [
      [
        'Cầm trịch hội nghị sơ kết 6 tháng đầu năm của Đảng bộ, diễn ra sáng 8-7 tại Hội trường Công ty, là ông Thạch Sô Phép, Bí thư Đảng ủy.',
      ],
      ['Thạch Sô Phép'],
    ],
    [
      ['Ngồi ghế đồng chủ trì cùng ông có bà Lâm Thị Mỹ Duyên, Phó Bí thư và ông Huỳnh Quốc Đạt, Phó Giám đốc.'],
      ['Lâm Thị Mỹ Duyên', 'Huỳnh Quốc Đạt'],
    ],
    [
      [
        "Điều hành phiên họp thứ 11 của Huyện đoàn chiều 12/12 có các đồng chí: Y Thuyn Niê, Bí thư Huyện đoàn; Trần Khánh Vy, Phó Bí thư; H'Loan Ayŭn, Chủ tịch Hội LHTN huyện.",
      ],
      ['Y Thuyn Niê', 'Trần Khánh Vy', "H'Loan Ayŭn"],
    ],
    [
      [
        'Chủ trì hội nghị:',
        '- Đồng chí Lù Văn Phúc, Bí thư Đảng ủy;',
        '- Đồng chí Đặng Thị Hồng Nhung, Phó Bí thư.',
        'Đồng chí Lê Văn Tám dự.',
      ],
      ['Lù Văn Phúc', 'Đặng Thị Hồng Nhung'],
    ],
    [['Chủ trì:', 'Đồng chí Lê Văn Tám', 'Thư ký:', 'Đồng chí Mai Thị Lúa'], ['Lê Văn Tám']],
    [['1. Chủ tọa: Đ/c Giàng A Páo - Bí thư Chi bộ.'], ['Giàng A Páo']],
    [
      ['Đoàn Chủ tịch gồm 3 đồng chí: Nguyễn Hoàng Danh, Lê Thị Kiều Oanh, Trần Minh Khởi điều hành đại hội.'],
      ['Nguyễn Hoàng Danh', 'Lê Thị Kiều Oanh', 'Trần Minh Khởi'],
    ],
    [
      [
        'Các đồng chí: Lê Văn Tám, Bí thư Huyện ủy; Mai Thị Lúa, Chủ tịch UBND huyện; Vũ Ngọc Khoai, Chủ tịch HĐND huyện đồng chủ trì hội nghị.',
      ],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Vũ Ngọc Khoai'],
    ],
    [
      [
        'Các đồng chí Lê Văn Tám - Bí thư Huyện ủy, Mai Thị Lúa - Chủ tịch UBND huyện và Vũ Ngọc Khoai - Phó Chủ tịch cùng chủ trì.',
      ],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Vũ Ngọc Khoai'],
    ],
    [
      ['Buổi lễ do hai đồng chí Đặng Kim Cương, Phó Giám đốc Sở và Nguyễn Đăng Hùng, Bí thư Đảng ủy chủ trì.'],
      ['Đặng Kim Cương', 'Nguyễn Đăng Hùng'],
    ],
    [['Dưới sự chủ tọa của đồng chí Phạm Quốc Chính, Bí thư Đảng ủy, hội nghị được tiến hành.'], ['Phạm Quốc Chính']],
    [['Hội nghị đặt dưới sự chủ trì của đồng chí Lê Văn Tám.'], ['Lê Văn Tám']],
    [
      ['Cùng chủ trì có đồng chí Đinh Xuân Lâm, Phó Bí thư Đảng ủy và đồng chí Mã Thị Kim Cúc.'],
      ['Đinh Xuân Lâm', 'Mã Thị Kim Cúc'],
    ],
    [['Người chủ trì hội nghị là bà Mai Thị Lúa, Phó Giám đốc.'], ['Mai Thị Lúa']],
    [
      [
        'Chiều 22.3, đồng chí Y Bhim Kbuôr, Bí thư Chi bộ, triệu tập và trực tiếp điều khiển cuộc họp chi bộ bất thường.',
      ],
      ['Y Bhim Kbuôr'],
    ],
    [['Đồng chí Lê Văn Tám thay mặt Đảng ủy chủ trì buổi làm việc.'], ['Lê Văn Tám']],
    [['Hội nghị có sự chủ trì của ông Lê Văn Tám, Giám đốc Sở.'], ['Lê Văn Tám']],
    [['Đồng chí Lê Văn Tám và Mai Thị Lúa ngồi ghế chủ tọa.'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [['Đồng chí Lê Văn Tám làm chủ tọa, đồng chí Mai Thị Lúa làm thư ký.'], ['Lê Văn Tám']],
    [['Chủ tọa đoàn: Lê Văn Tám, Mai Thị Lúa.'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [
      ['Đoàn chủ tịch gồm các đồng chí Lê Văn Tám, Mai Thị Lúa, Vũ Ngọc Khoai.'],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Vũ Ngọc Khoai'],
    ],
    [['Đại hội đã bầu đoàn chủ tịch gồm 3 đồng chí, do đồng chí Lê Văn Tám làm trưởng đoàn.'], ['Lê Văn Tám']],
    [['Hội nghị do Phó Bí thư Thường trực Đảng ủy Mai Thị Lúa điều hành.'], ['Mai Thị Lúa']],
    [['caption| Đồng chí Lê Văn Tám (giữa) chủ trì buổi làm việc'], ['Lê Văn Tám']],
    [['caption| Ông Lê Văn Tám - Giám đốc Sở và bà Mai Thị Lúa đồng chủ trì cuộc họp'], ['Lê Văn Tám', 'Mai Thị Lúa']],
    [
      ['Đồng chí Mai Thị Lúa trình bày báo cáo; các đại biểu thảo luận dưới sự điều hành của đồng chí Lê Văn Tám.'],
      ['Lê Văn Tám'],
    ],
    [
      ['Đồng chí Lê Văn Tám, Bí thư Đảng ủy không chủ trì được, ủy quyền đồng chí Mai Thị Lúa chủ trì hội nghị.'],
      ['Mai Thị Lúa'],
    ],
    [
      ['* Người điều hành: các ông Lê Văn Tám (Chủ tịch), Hồ Văn Ba, bà Mai Thị Lúa'],
      ['Lê Văn Tám', 'Hồ Văn Ba', 'Mai Thị Lúa'],
    ],
    [['Điều hành: ông Lê Văn Tám.'], ['Lê Văn Tám']],
    [['Ngồi ghế chủ tọa là bà Mai Thị Lúa, người vừa nhận chức thay ông Lê Văn Tám.'], ['Mai Thị Lúa']],
    [['Chủ trì hội nghị là bà Mai Thị Lúa, thay đồng chí Lê Văn Tám đi công tác.'], ['Mai Thị Lúa']],
    [['Điều hành cả hai buổi là đồng chí Lê Văn Tám, Bí thư Đảng ủy; bên cạnh là bà Mai Thị Lúa.'], ['Lê Văn Tám']],
    [['Suốt phiên làm việc, điều hành là bà Mai Thị Lúa.'], ['Mai Thị Lúa']],
    [
      ['Đoàn Chủ tịch 3 đồng chí: Lê Văn Tám, Bí thư; Mai Thị Lúa, Phó Bí thư; Vũ Ngọc Khoai, Phó Giám đốc.'],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Vũ Ngọc Khoai'],
    ],
    [
      ['Chủ trì Đại hội gồm ông Lê Văn Tám, Chủ tịch Hội; bà Mai Thị Lúa, Phó Chủ tịch.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [['Lễ công bố diễn ra với sự điều hành của đồng chí Bí thư Đảng ủy Lê Văn Tám.'], ['Lê Văn Tám']],
    [['Chủ trì hội nghị - bà Mai Thị Lúa, Giám đốc.'], ['Mai Thị Lúa']],
    [['Chủ trì hội nghị, đồng chí Lê Văn Tám nhấn mạnh ba việc.'], ['Lê Văn Tám']],
    [['Chủ trì buổi lễ, Phó Bí thư Chi bộ Lê Văn Tám hẹn tháng Sáu họp tiếp.'], ['Lê Văn Tám']],
    [['Chủ trì và phát biểu tại hội nghị, đồng chí Lê Văn Tám đề nghị đồng chí Hồ Văn Ba rà soát.'], ['Lê Văn Tám']],
    [['Với vai trò chủ tọa, bà Mai Thị Lúa đề nghị đại biểu nói thẳng.'], ['Mai Thị Lúa']],
    [['Chủ tọa Lê Văn Tám tuyên bố khai mạc.'], ['Lê Văn Tám']],
    [['Chủ tọa kỳ họp, ông Lê Văn Tám, gợi ý các nhóm vấn đề.'], ['Lê Văn Tám']],
    [
      ['Ông Lê Văn Tám, Giám đốc, đồng chủ trì hội nghị cùng Chủ tịch Công đoàn Mai Thị Lúa.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [
      ['Chủ trì Đại hội: Lương y Lê Văn Tám, Chủ tịch; bác sĩ Mai Thị Lúa, Phó Chủ tịch; lương y Hồ Văn Ba.'],
      ['Lê Văn Tám', 'Mai Thị Lúa', 'Hồ Văn Ba'],
    ],
    [['Ông Lê Văn Tám chủ trì hội nghị cùng sự tham gia của bà Mai Thị Lúa.'], ['Lê Văn Tám']],
    [['Ông Lê Văn Tám đồng chủ trì hội nghị cùng 30 đại biểu, có bà Mai Thị Lúa.'], ['Lê Văn Tám']],
    [
      ['Bí thư Đảng ủy Lê Văn Tám - người chủ trì hội nghị cùng với Phó Bí thư Đảng ủy Mai Thị Lúa - nói ngắn gọn.'],
      ['Lê Văn Tám', 'Mai Thị Lúa'],
    ],
    [['Hội nghị được chủ trì bởi TS. Lê Văn Tám, Viện trưởng.'], ['Lê Văn Tám']],
    [
      [
        "Ông Y Thịnh Êban, Chủ tịch HĐND huyện cùng các Phó Chủ tịch HĐND H'Liễu Niê Kdăm và Lê Văn Tám chủ tọa kỳ họp.",
      ],
      ['Y Thịnh Êban', "H'Liễu Niê Kdăm", 'Lê Văn Tám'],
    ],
  ])('%j', (lines, expected) => {
    expect(chairs(lines)).toEqual(expected);
  });

  test.each<[string[]]>([
    [['caption| Các đồng chí chủ trì Hội nghị']],
    [['Chủ trì hội nghị, tham dự còn có đồng chí Lê Văn Tám.']],
    [['Thay mặt Đoàn Chủ tịch, đồng chí Lê Văn Tám đọc diễn văn khai mạc.']],
    [['Với vai trò chủ trì đề tài, phòng Kỹ thuật đã họp, ông Lê Văn Tám dự.']],
    [['Sở chủ trì, phối hợp với các ngành triển khai đề án.']],
    [['Đồng chí Lê Văn Tám yêu cầu Văn phòng chủ trì, phối hợp với các phòng.']],
    [['Đồng chí Lê Văn Tám được giao chủ trì nhiệm vụ cấp tỉnh.']],
    [['Đồng chí Lê Văn Tám - chủ nhiệm đề tài, đơn vị chủ trì là Trường Đại học.']],
    [['Đồng chí Lê Văn Tám giữ vai trò người đứng đầu, chủ trì xây dựng quy chế.']],
    [['TM. Đoàn Chủ tịch', 'Lê Văn Tám Đỗ Xuân Trường']],
    [['Ông Lê Văn Tám điều hành công ty từ năm 2019.']],
    [['Đồng chí Lê Văn Tám, người điều hành sàn giao dịch, dự họp.']],
    [['Đồng chí Lê Văn Tám đổi mới công tác lãnh đạo, điều hành.']],
    [['Công tác chỉ đạo, điều hành: ông Lê Văn Tám báo cáo.']],
    [['Phần mềm điều hành: ông Lê Văn Tám giới thiệu.']],
    [['Cơ quan chủ trì là Viện Giống cây do ông Lê Văn Tám làm viện trưởng.']],
    [['Giao Văn phòng chủ trì, đồng chí Lê Văn Tám theo dõi.']],
    [['Đồng chí Mai Thị Lúa phát biểu tại hội nghị do Sở chủ trì.']],
    [['Đại biểu Trần Thị Bưởi đề nghị chủ trì hội nghị làm rõ.']],
  ])('nobody in: %j', (lines) => {
    expect(chairs(lines)).toEqual([]);
  });
});
