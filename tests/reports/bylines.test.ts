import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../src/reports/byline.js';
import { isCaption } from '../../src/reports/caption.js';
import { unitOf } from '../../src/reports/lines.js';

describe('bylines', () => {
  it.each([
    ['Hoàng Dũng', 'name'],
    ['Quí Dương', 'name'],
    ['Tr.Giang', 'name'],
    ['Bài: Công Chiến. Ảnh: Hữu Tâm', 'author'],
    ['Phòng TC-HC', 'name'],
    ['HỒNG NHUNG', 'name'],
    ["H'Nguyên", 'name'],
    ['PV Ngọc Hân đưa tin', 'author'],
    ['Ghi: Ngân Hà', 'author'],
    ['Ảnh và tin: Kha Ly', 'author'],
    ['Thế Bằng – TT Phát triển KH&CN', 'name'],
    ['Minh Thư - Phòng QLKH', 'name'],
    ['Nguyễn Hoài (TTTT&TK)', 'name'],
    ['Hồng Thắm, Văn Nam', 'name'],
    ['Văn Đoan Thanh tra tỉnh', 'name'],
    ['Hồng Mai Trung tâm TT/GDSK', 'name'],
    ['Văn Đoá KTNL', 'name'],
    ['Đặng Thị Mai P.QLKH', 'name'],
    ['Lê Hoa Văn phòng Sở', 'name'],
    ['(Lê Hoa)', 'name'],
    ['H Bia Niê', 'name'],
    ['TH: Bích Hường', 'author'],
    ['TH: Bích Hường - Ảnh: Minh Tú', 'author'],
    ['Thực hiện: Thanh Thủy', 'author'],
    ['Tin, ảnh: Phương Lan', 'author'],
    ['Bài, ảnh: Xuân Điền', 'author'],
    ['Tác giả: Sùng Thị Mỷ', 'author'],
    ['Tác giả bài viết: Vi Hoàng Yến', 'author'],
    ['Người đăng: Ban Biên tập', 'author'],
    ['Bài: CLB Truyền thông', 'author'],
    ['Ghi chép của Y Thu Niê', 'author'],
    ['Bài và ảnh của Hoàng Dũng', 'author'],
    ['PV', 'author'],
    ['Nguồn tin: khxhnv.example', 'source'],
    ['Nguồn: Báo Lai Châu (baolaichau.example)', 'source'],
    ['(Theo Bản tin Bưu điện Vĩnh Phúc)', 'source'],
    ['Theo Báo Lai Châu', 'source'],
    ['Ảnh: Văn Thiệu', 'source'],
  ])('%s: %s', (line, kind) => expect(bylineOf(line)).toBe(kind));

  it.each([
    'Theo báo cáo, Đảng bộ có 61 đảng viên',
    'Bài của Hội Nông dân xã được giải.',
    'Ghi chép của các tổ nộp chậm.',
    'Theo Nghị quyết 18, đã giảm 3 phòng.',
    'Thực hiện: 36 nhiệm vụ cấp tỉnh',
    'Tin tưởng: mọi người đều đồng thuận',
    'Công Tác Cán Bộ',
    'Đại Hội Chi Bộ Trường Tiểu học Hoa Sen',
    'Hội Nghị Ban Chấp hành',
    'Thái Bình Sở Y tế họp sơ kết 6 tháng',
    'TH: 12 nhiệm vụ',
    'Kết Luận',
    'Đảng bộ Sở Khoa học và Công nghệ',
    'Thư ký: đồng chí Tạ Thị Mộng Thu',
    'Lại Thu Thảo                Đỗ Xuân Trường',
    'Ảnh: Đồng chí Trần Thanh Mai trao hoa',
    'Hội nghị thành công tốt đẹp',
    'Nguồn vốn: 12 tỷ đồng',
  ])('not one: %s', (line) => expect(bylineOf(line)).toBeUndefined());
});

describe('headings of two or three words are no bylines', () => {
  it.each(
    (
      'TỔNG HỢP|THỐNG KÊ|KẾT THÚC|PHẦN II|Chương III|KIẾN NGHỊ|KHÓ KHĂN|CHUYỂN ĐỔI SỐ|PHỤ LỤC|KẾT LUẬN|' +
      'MỞ ĐẦU|NỘI DUNG|THÀNH PHẦN|ĐÁNH GIÁ CHUNG|TỒN TẠI|NGUYÊN NHÂN|GIẢI PHÁP|PHƯƠNG HƯỚNG|CHỈ TIÊU|VĂN NGHỆ|' +
      'KHAI MẠC|BẾ MẠC|THẢO LUẬN|BIỂU QUYẾT|THU NGÂN SÁCH|TRỒNG TRỌT|CHĂN NUÔI|THỦY SẢN|LÂM NGHIỆP|GIAO THÔNG|' +
      'THỦY LỢI|VĂN HÓA|Y TẾ|GIÁO DỤC|AN NINH|QUỐC PHÒNG|CÔNG NGHIỆP|THƯƠNG MẠI|DU LỊCH|TÀI CHÍNH|' +
      'KHEN THƯỞNG|KỶ LUẬT|ĐẦU TƯ|XÂY DỰNG|ĐẤT ĐAI|MÔI TRƯỜNG|DÂN SỐ|LỜI CẢM ƠN|LỜI NÓI ĐẦU|GIẢI LAO|' +
      'TIẾP KHÁCH|HẬU CẦN|BÀN GIAO|ĐIỂM DANH|CHẤM CÔNG|KIỂM KÊ|QUYẾT TOÁN|CHÀO CỜ|TRAO GIẢI|BỐC THĂM'
    ).split('|'),
  )('%s', (line) => expect(bylineOf(line)).toBeUndefined());
});

describe('captions', () => {
  const caption = (line: string): boolean => isCaption(unitOf(line, { start: 0, end: line.length }, true));
  it.each([
    'Quang cảnh hội nghị',
    'Toàn cảnh Đại hội đại biểu Đoàn trường lần thứ V',
    'Chủ trì Hội nghị',
    'Ảnh 2: Đ/c Lê Quang Chiểu trình bày Báo cáo chính trị',
    'Đồng chí Trần Thanh Mai trao Giấy khen cho Chi bộ Văn phòng',
    'Đ/c Lê Văn Hải - Phó Bí thư Đảng ủy Khối phát biểu tại Hội nghị',
    'Phó Bí thư Đảng ủy Sở Trần Thanh Mai báo cáo tại Hội nghị.',
    'Đại tá A Rin phát biểu kết luận hội nghị. Ảnh: Văn Thiệu',
    'Một số hình ảnh tại Hội nghị tổng kết',
  ])('%s', (line) => expect(caption(line)).toBe(true));

  it.each([
    'Đồng chí Trần Thanh Mai, Bí thư Đảng ủy chủ trì hội nghị.',
    'Chủ tọa: đ/c Châu Thanh Toàn - Bí thư Đảng ủy.',
    'Chủ trì hội nghị là đồng chí Lê Văn Hải. Tham dự có 52 đảng viên.',
    'Kết quả',
    '- Đ/c Phạm Hoàng Duy: nguyên nhân chậm là do thủ tục',
    'Đảng bộ hiện có 61 đảng viên',
  ])('not one: %s', (line) => expect(caption(line)).toBe(false));
});
