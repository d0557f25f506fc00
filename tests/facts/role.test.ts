import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

const holders = (sentence: string): string[] =>
  factsOf('role', [sentence]).map((f) =>
    [f.attrs['person'] ?? 'nobody', f.attrs['role'], f.attrs['body'], f.attrs['tenure']].join('|'),
  );

describe('offices with their bodies: a second one behind a comma, none that swallows what follows', () => {
  test.each<[string, string[]]>([
    [
      'Bà Mai Thị Lúa được bầu giữ chức Chủ tịch; Trưởng Ban Kiểm tra là ông Lê Văn Tám.',
      ['Mai Thị Lúa|chủ tịch||elected', 'Lê Văn Tám|trưởng ban|Kiểm tra|stated'],
    ],
    [
      'Chi ủy phân công: Bí thư - Lê Văn Tám; Phó Bí thư - Mai Thị Lúa.',
      ['Lê Văn Tám|bí thư||stated', 'Mai Thị Lúa|phó bí thư||stated'],
    ],
    ['Nhận quyết định Bí thư Đảng ủy là ông Tẩn Láo Tả.', ['Tẩn Láo Tả|bí thư|Đảng ủy|stated']],
    ['Tân Bí thư Đảng ủy xã là đồng chí Lò Văn Hặc.', ['Lò Văn Hặc|bí thư|Đảng ủy xã|stated']],
    ['Bí thư Chi bộ, ông Lê Văn Tám cho biết vụ lúa được mùa.', ['Lê Văn Tám|bí thư|Chi bộ|stated']],
    [
      'Bí thư Chi bộ kiêm Chủ tịch Hội, bà Mai Thị Lúa nói thêm.',
      ['Mai Thị Lúa|bí thư|Chi bộ|stated', 'Mai Thị Lúa|chủ tịch|Hội|stated'],
    ],
    ['Giám đốc Sở, ông Lê Văn Tám, bà Mai Thị Lúa cùng dự.', []],
    ['Giám đốc Sở, ông Lê Văn Tám và bà Mai Thị Lúa cùng dự.', []],
    ['Bí thư Chi bộ, ông Lê Văn Tám, cho hay vụ lúa được mùa.', ['Lê Văn Tám|bí thư|Chi bộ|stated']],
    [
      'Dự có đồng chí Mai Thị Lúa, Phó Bí thư Đảng ủy, cùng 41 học viên là bí thư của 9 chi bộ.',
      ['Mai Thị Lúa|phó bí thư|Đảng ủy|stated'],
    ],
    ['Ông Lê Văn Tám đề nghị Chi bộ bầu bổ sung Phó Bí thư ngay trong quý I.', []],
    ['Ông Lê Văn Tám hiện là Bí thư Chi bộ.', ['Lê Văn Tám|bí thư|Chi bộ|stated']],
    ['Thưa Giám đốc, ông Lê Văn Tám có ý kiến.', []],
    [
      'Ông Lê Văn Tám và bà Mai Thị Lúa lần lượt được bổ nhiệm làm Giám đốc Sở và Phó Giám đốc Sở.',
      ['Lê Văn Tám|giám đốc|Sở|appointed', 'Mai Thị Lúa|phó giám đốc|Sở|appointed'],
    ],
    [
      'Các đồng chí Lê Văn Tám, Mai Thị Lúa, Hà Văn Diễm được bầu lần lượt làm Chủ tịch, Phó Chủ tịch, Trưởng ban.',
      ['Lê Văn Tám|chủ tịch||elected', 'Mai Thị Lúa|phó chủ tịch||elected', 'Hà Văn Diễm|trưởng ban||elected'],
    ],
    ['Các đồng chí Lê Văn Tám, Mai Thị Lúa lần lượt giữ chức Bí thư, Phó Bí thư, Trưởng ban.', []],
    [
      'Dự có các ông: Hà Văn Bình, Chủ tịch; Lê Văn Tám và Hà Văn Diễm, Phó Chủ tịch.',
      ['Hà Văn Bình|chủ tịch||stated', 'Hà Văn Diễm|phó chủ tịch||stated', 'Lê Văn Tám|phó chủ tịch||stated'],
    ],
    ['Dự có ông Lê Văn Tám và ông Hà Văn Diễm, Phó Chủ tịch.', ['Hà Văn Diễm|phó chủ tịch||stated']],
    [
      'Các đồng chí Lê Văn Tám, Mai Thị Lúa giữ chức Phó Bí thư.',
      ['Mai Thị Lúa|phó bí thư||stated', 'Lê Văn Tám|phó bí thư||stated'],
    ],
    [
      'Ông Lê Văn Tám thôi giữ chức Chủ tịch UBND thị xã do được điều động làm Bí thư Đảng ủy xã Phước Tân.',
      ['Lê Văn Tám|chủ tịch|UBND thị xã|former', 'Lê Văn Tám|bí thư|Đảng ủy xã Phước Tân|appointed'],
    ],
    [
      'Ông Lê Văn Tám thôi giữ chức Chủ tịch, được bổ nhiệm làm Bí thư.',
      ['Lê Văn Tám|chủ tịch||former', 'Lê Văn Tám|bí thư||appointed'],
    ],
    ['Ông Lê Văn Tám thôi làm Bí thư, Trưởng phòng.', ['Lê Văn Tám|bí thư||former', 'Lê Văn Tám|trưởng phòng||former']],
    ['Bà Mai Thị Lúa tiếp nhận nhiệm vụ Giám đốc từ ông Lê Văn Tám.', ['Mai Thị Lúa|giám đốc||stated']],
    ['Ông Lê Văn Tám bàn giao nhiệm vụ Giám đốc cho bà Mai Thị Lúa.', ['Mai Thị Lúa|giám đốc||stated']],
    ['Dự hội nghị có Bí thư Đảng ủy phường 5 Lê Văn Tám.', ['Lê Văn Tám|bí thư|Đảng ủy phường 5|stated']],
    ['Bí thư Đảng ủy phường 5 Lê Văn Tám phát biểu.', ['Lê Văn Tám|bí thư|Đảng ủy phường 5|stated']],
    ['Ông Lê Văn Tám, Bí thư Đảng ủy phường 5, quận 3.', ['Lê Văn Tám|bí thư|Đảng ủy phường 5|stated']],
    ['Bí thư Đảng ủy phường 5: đồng chí Lê Văn Tám.', ['Lê Văn Tám|bí thư|Đảng ủy phường 5|stated']],
    ['Chủ tịch UBND quận 1 Lê Văn Tám trao quyết định.', ['Lê Văn Tám|chủ tịch|UBND quận 1|stated']],
    ['Trưởng khu phố 7 Lê Văn Tám dự.', ['Lê Văn Tám|trưởng khu phố|7|stated']],
    ['Tổ trưởng tổ dân phố 12 Mai Thị Lúa dự.', ['Mai Thị Lúa|tổ trưởng tổ dân phố|12|stated']],
    ['Phó Chủ tịch Hội khóa mới: ông Lê Văn Tám.', ['Lê Văn Tám|phó chủ tịch|Hội|stated']],
    ['Bí thư Đảng ủy khóa mới là đồng chí Lê Văn Tám.', ['Lê Văn Tám|bí thư|Đảng ủy|stated']],
    ['Chủ tịch Công đoàn khóa này là bà Mai Thị Lúa.', ['Mai Thị Lúa|chủ tịch|Công đoàn|stated']],
    ['Bí thư Đảng ủy khóa trước: ông Lê Văn Tám.', ['Lê Văn Tám|bí thư|Đảng ủy|former']],
    ['Bí thư Đảng ủy khóa mới phát biểu, ông Lê Văn Tám vỗ tay.', []],
    ['Phó Trưởng phòng 3 huyện dự cùng ông Lê Văn Tám.', []],
    ['Bí thư 9 chi bộ và ông Lê Văn Tám dự.', []],
    ['Bà Mai Thị Lúa từng là Bí thư Thị Đoàn.', ['Mai Thị Lúa|bí thư|Thị Đoàn|former']],
    ['Bà Mai Thị Lúa từng giữ chức Bí thư Thị Đoàn.', ['Mai Thị Lúa|bí thư|Thị Đoàn|former']],
    ['Bà Mai Thị Lúa từng đảm nhiệm cương vị Bí thư Thị Đoàn.', ['Mai Thị Lúa|bí thư|Thị Đoàn|former']],
    ['Trưởng ban Tuyên giáo cũ, đồng chí Mai Thị Lúa, được nghỉ.', ['Mai Thị Lúa|trưởng ban|Tuyên giáo cũ|former']],
    [
      'Dự có ông Lê Văn Tám, Ủy viên Ban Thường trực Ủy ban MTTQ tỉnh.',
      ['Lê Văn Tám|ủy viên ban thường trực|Ủy ban MTTQ tỉnh|stated'],
    ],
    ['Bà Mai Thị Lúa đề nghị Chi bộ xây dựng quy chế làm việc, phân công chi ủy viên phụ trách từng tổ đảng.', []],
    ['Quyết định của Ban Bí thư chuẩn y đồng chí Lê Văn Tám giữ chức Phó Bí thư.', ['Lê Văn Tám|phó bí thư||stated']],
    [
      'Đồng chí Đoàn Thanh Sử, Bí thư Chi bộ, Chánh án, chủ trì.',
      ['Đoàn Thanh Sử|bí thư|Chi bộ|stated', 'Đoàn Thanh Sử|chánh án||stated'],
    ],
    [
      'Dự có Đoàn Thanh Vũ (Bí thư, Giám đốc Sở).',
      ['Đoàn Thanh Vũ|bí thư||stated', 'Đoàn Thanh Vũ|giám đốc|Sở|stated'],
    ],
    ['Dự có đồng chí Đoàn Thanh niên, Bí thư.', []],
    ['Chi bộ TC-HC có 12 đảng viên, do đồng chí Mai Thị Lúa làm Bí thư.', ['Mai Thị Lúa|bí thư|Chi bộ TC-HC|stated']],
    ['Chi bộ Văn phòng bầu đồng chí Lê Văn Tám làm Bí thư.', ['Lê Văn Tám|bí thư|Chi bộ Văn phòng|elected']],
    ['Chi bộ bầu đồng chí Lê Văn Tám làm Bí thư.', ['Lê Văn Tám|bí thư||elected']],
    ['Tại Chi bộ Thanh tra, đồng chí Lê Văn Tám được bầu làm Bí thư Đảng ủy.', ['Lê Văn Tám|bí thư|Đảng ủy|elected']],
    ['Cụ Lê Văn Tám, 74 tuổi, Chủ tịch Hội, dự.', ['Lê Văn Tám|chủ tịch|Hội|stated']],
    ['Quyết định của Viện trưởng VKSND tỉnh: bổ nhiệm đồng chí Mai Thị Lúa.', []],
    ['Đồng chí Bí thư giao đồng chí Mai Thị Lúa theo dõi.', []],
    ['Đồng chí Lê Văn Tám, Giám đốc Sở Giao thông.', ['Lê Văn Tám|giám đốc|Sở Giao thông|stated']],
    [
      'Ông Thạch Sô Phép, Bí thư Đảng ủy, Tổng Giám đốc Công ty, chủ trì.',
      ['Thạch Sô Phép|bí thư|Đảng ủy|stated', 'Thạch Sô Phép|tổng giám đốc|Công ty|stated'],
    ],
    [
      'Bà Mai Thị Lúa được bầu giữ chức Chủ tịch (18/19 phiếu), các Phó Chủ tịch gồm ông Lê Văn Tám và bà Hà Thị Diễm.',
      ['Mai Thị Lúa|chủ tịch||elected', 'Lê Văn Tám|phó chủ tịch||stated', 'Hà Thị Diễm|phó chủ tịch||stated'],
    ],
    [
      'Đồng chí Mai Thị Lúa được bầu giữ chức Bí thư, thay đồng chí Lê Văn Tám được điều động, bổ nhiệm giữ chức Phó Chủ tịch.',
      ['Mai Thị Lúa|bí thư||elected', 'Lê Văn Tám|phó chủ tịch||appointed', 'Lê Văn Tám|bí thư||former'],
    ],
    [
      'Dự có đồng chí Mai Thị Lúa, Trưởng ban Tổ chức Huyện ủy và 21/25 đồng chí Ủy viên Ban Chấp hành.',
      ['Mai Thị Lúa|trưởng ban|Tổ chức Huyện ủy|stated'],
    ],
    [
      'Cô giáo Mai Thị Lúa nhận 12/15 phiếu, thành nữ Bí thư Chi bộ đầu tiên.',
      ['Mai Thị Lúa|bí thư|Chi bộ đầu tiên|stated'],
    ],
    [
      'Bà Mai Thị Lúa nghỉ chức Phó Giám đốc từ tháng 10, người thay là cô Vũ Thị Khoai.',
      ['Mai Thị Lúa|phó giám đốc||former', 'Vũ Thị Khoai|phó giám đốc||appointed'],
    ],
    ['Ghế Chủ tịch Hội để lại, từ 1/7 do đồng chí Lê Văn Tám đảm nhiệm.', ['Lê Văn Tám|chủ tịch||appointed']],
    ['Bầu đồng chí Mai Thị Lúa vào chức Phó Bí thư đang khuyết.', ['Mai Thị Lúa|phó bí thư||elected']],
    ['Giám đốc Sở tiền nhiệm, bà Mai Thị Lúa, đã phát biểu.', ['Mai Thị Lúa|giám đốc|Sở tiền nhiệm|former']],
    ['Tân Bí thư Đảng ủy, ông Lê Văn Tám, nhận hoa.', ['Lê Văn Tám|bí thư|Đảng ủy|stated']],
    [
      'Hai Phó Bí thư là anh Lê Văn Tám (136 phiếu) và anh Hà Văn Diễm.',
      ['Lê Văn Tám|phó bí thư||stated', 'Hà Văn Diễm|phó bí thư||stated'],
    ],
    [
      'Hội nghị cho thôi giữ chức Bí thư đối với đồng chí Lê Văn Tám để nhận nhiệm vụ Phó Chủ tịch UBND phường.',
      ['Lê Văn Tám|bí thư||former', 'Lê Văn Tám|phó chủ tịch|UBND phường|stated'],
    ],
    ['2 | Mai Thị Lúa | Phó Chủ tịch | 90/95', ['Mai Thị Lúa|phó chủ tịch||stated']],
    ['Đ/c Mai Thị Lúa - BTCB, Hiệu trưởng.', ['Mai Thị Lúa|bí thư||stated', 'Mai Thị Lúa|hiệu trưởng||stated']],
    ['Chi ủy khuyết một đồng chí Phó Bí thư (đ/c Lê Văn Tám chuyển sinh hoạt).', ['nobody|phó bí thư||vacant']],
    [
      'Dự có đồng chí Lê Văn Tám, Bí thư Tỉnh ủy An Giang và 150 đảng viên.',
      ['Lê Văn Tám|bí thư|Tỉnh ủy An Giang|stated'],
    ],
    [
      'Dự có đồng chí Lê Văn Tám, Giám đốc Sở Tài chính tỉnh An Giang cùng hơn 60 đại biểu.',
      ['Lê Văn Tám|giám đốc|Sở Tài chính tỉnh An Giang|stated'],
    ],
    [
      'Dự có đồng chí Lê Văn Tám, Phó Giám đốc Sở Nội vụ tỉnh An Giang tới dự và chỉ đạo.',
      ['Lê Văn Tám|phó giám đốc|Sở Nội vụ tỉnh An Giang|stated'],
    ],
    [
      'Bí thư -Tổng cục trưởng Nguyễn Văn Huyện chủ trì.',
      ['Nguyễn Văn Huyện|bí thư||stated', 'Nguyễn Văn Huyện|tổng cục trưởng||stated'],
    ],
    [
      'Bí thư Đảng ủy - Giám đốc Thạch Sô Phép chủ trì hội nghị.',
      ['Thạch Sô Phép|bí thư|Đảng ủy|stated', 'Thạch Sô Phép|giám đốc||stated'],
    ],
    [
      'Bí thư Đảng ủy, Giám đốc Sở Lê Văn Tám kết luận.',
      ['Lê Văn Tám|bí thư|Đảng ủy|stated', 'Lê Văn Tám|giám đốc|Sở|stated'],
    ],
    [
      'Đồng chí Lê Văn Tám, Bí thư Đảng ủy kiêm Giám đốc Sở, dự.',
      ['Lê Văn Tám|bí thư|Đảng ủy|stated', 'Lê Văn Tám|giám đốc|Sở|stated'],
    ],
    [
      'Đồng chí Lê Văn Tám (Bí thư Chi bộ, Trưởng phòng) dự.',
      ['Lê Văn Tám|bí thư|Chi bộ|stated', 'Lê Văn Tám|trưởng phòng||stated'],
    ],
    ['Tân Bí thư Huyện ủy Lê Văn Tám hứa.', ['Lê Văn Tám|bí thư|Huyện ủy|stated']],
    ['Giữ vai trò Phó Bí thư là đồng chí Hà Thị Thúy Diễm.', ['Hà Thị Thúy Diễm|phó bí thư||stated']],
    ['Giữ chức Bí thư Chi bộ là đồng chí Lê Văn Tám.', ['Lê Văn Tám|bí thư|Chi bộ|stated']],
    [
      'Đại hội đã gọi tên đồng chí Nông Văn Tuấn, Chánh Thanh tra Sở, vào cương vị Bí thư Chi bộ.',
      ['Nông Văn Tuấn|chánh thanh tra|Sở|stated', 'Nông Văn Tuấn|bí thư|Chi bộ|elected'],
    ],
    ['Chủ tịch UBND phường Huỳnh Thị Bé Sáu kể.', ['Huỳnh Thị Bé Sáu|chủ tịch|UBND phường|stated']],
    [
      'Đồng chí Dương Thanh Trúc - Bí thư Đảng ủy phường, Trưởng đoàn giám sát cải cách hành chính - thông tin thêm.',
      [
        'Dương Thanh Trúc|bí thư|Đảng ủy phường|stated',
        'Dương Thanh Trúc|trưởng đoàn|giám sát cải cách hành chính|stated',
      ],
    ],
    ['Thượng tá, Chính ủy Trung đoàn Lê Văn Tám dự.', ['Lê Văn Tám|chính ủy|Trung đoàn|stated']],
    [
      'Các đồng chí: Lê Văn Tám, Phó Bí thư Thường trực; Mai Thị Lúa, Trưởng Ban Tổ chức Huyện ủy dự.',
      ['Lê Văn Tám|phó bí thư thường trực||stated', 'Mai Thị Lúa|trưởng ban|Tổ chức Huyện ủy|stated'],
    ],
    [
      'Đồng chí Lê Văn Tám, Phó Chủ tịch HĐND huyện và các đồng chí Thường trực Huyện ủy dự.',
      ['Lê Văn Tám|phó chủ tịch|HĐND huyện|stated'],
    ],
    [
      'Đồng chí Ngô Thảo, Trạm trưởng Trạm Tân Giang được điều về làm Phó Giám đốc Công ty.',
      ['Ngô Thảo|trạm trưởng|Trạm Tân Giang|stated', 'Ngô Thảo|phó giám đốc|Công ty|appointed'],
    ],
    ['Thay thế vị trí Trạm trưởng của ông Ngô Thảo là ông Lê Văn Tám.', ['Lê Văn Tám|trạm trưởng||appointed']],
    ['Nguyên Bí thư Đảng ủy Vũ Ngọc Khoai chúc mừng.', ['Vũ Ngọc Khoai|bí thư|Đảng ủy|former']],
    ['Bí thư Đảng ủy: đồng chí Lê Văn Tám.', ['Lê Văn Tám|bí thư|Đảng ủy|stated']],
    [
      '* Phó Chủ tịch: bà Mai Thị Lúa (30 phiếu), ông Lê Văn Tám (29 phiếu)',
      ['Mai Thị Lúa|phó chủ tịch||stated', 'Lê Văn Tám|phó chủ tịch||stated'],
    ],
    [
      'Phó Bí thư: đồng chí Mai Thị Lúa; đồng chí Hồ Văn Ba',
      ['Mai Thị Lúa|phó bí thư||stated', 'Hồ Văn Ba|phó bí thư||stated'],
    ],
    ['Bí thư: đồng chí Mai Thị Lúa, khách mời: ông Lê Văn Tám', ['Mai Thị Lúa|bí thư||stated']],
  ])('%s', (sentence, expected) => {
    expect(holders(sentence)).toEqual(expected);
  });

  test.each([
    'Đồng chí Lê Văn Tám cảm ơn Bí thư Tỉnh ủy.',
    'Đồng chí Lê Văn Tám đề nghị Giám đốc Sở xem xét.',
    'Đồng chí Lê Văn Tám, bí thư các chi bộ dự.',
    'Chúc mừng tân Chủ tịch, bà Mai Thị Lúa mong mọi người bám cơ sở.',
  ])('nobody in: %s', (sentence) => {
    expect(holders(sentence)).toEqual([]);
  });
});

describe('offices that are over, and offices of several', () => {
  test.each<[string, string[]]>([
    [
      'Dự lễ có hai Phó Bí thư Đỗ Thị Mỹ Hằng và Cao Văn Sự.',
      ['Đỗ Thị Mỹ Hằng|phó bí thư||stated', 'Cao Văn Sự|phó bí thư||stated'],
    ],
    [
      'Hai Phó Bí thư là bà Đỗ Thị Mỹ Hằng và ông Cao Văn Sự.',
      ['Đỗ Thị Mỹ Hằng|phó bí thư||stated', 'Cao Văn Sự|phó bí thư||stated'],
    ],
    ['Đồng chí Lê Văn Tám đắc cử Bí thư với số phiếu 35/36.', ['Lê Văn Tám|bí thư||elected']],
    ['Đồng chí Lê Văn Tám được bổ nhiệm Phó Giám đốc Sở từ 1/6.', ['Lê Văn Tám|phó giám đốc|Sở|appointed']],
    ['Ông Cao Văn Sự được giới thiệu ứng cử chức Chủ tịch UBND huyện.', []],
    ['Ông Cao Văn Sự được giới thiệu và bầu giữ chức Chủ tịch.', ['Cao Văn Sự|chủ tịch||elected']],
    ['Phó Bí thư Đỗ Thị Mỹ Hằng và Cao Văn Sự dự.', ['Đỗ Thị Mỹ Hằng|phó bí thư||stated']],
    ['Đồng chí Lê Văn Tám, Bí thư khóa trước, dự.', ['Lê Văn Tám|bí thư||former']],
    ['Đồng chí Lê Văn Tám - nguyên\n  Bí thư Đảng ủy, dự.', ['Lê Văn Tám|bí thư|Đảng ủy|former']],
    [
      'Đồng chí Lê Văn Tám được bầu giữ chức Phó Bí thư thay đồng chí Cao Văn Sự nghỉ hưu.',
      ['Lê Văn Tám|phó bí thư||elected', 'Cao Văn Sự|phó bí thư||former'],
    ],
    ['Đồng chí Lê Văn Tám làm Bí thư thay ông Cao Văn Sự.', ['Lê Văn Tám|bí thư||stated', 'Cao Văn Sự|bí thư||former']],
    ['Phó Bí thư Lê Văn Tám thay đồng chí Cao Văn Sự điều hành.', ['Lê Văn Tám|phó bí thư||stated']],
    [
      'Đồng chí Lê Văn Tám thôi giữ chức để nhận nhiệm vụ Giám đốc Sở Nội vụ.',
      ['Lê Văn Tám|giám đốc|Sở Nội vụ|appointed'],
    ],
  ])('%s', (sentence, expected) => {
    expect(holders(sentence)).toEqual(expected);
  });
});
