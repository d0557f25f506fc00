import { describe, expect, test } from 'vitest';
import { type Body, type BodyMatch, bodyFinder, bodyKey, compareBodies, writeBodies } from '../../src/text/bodies.js';
import { fold } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokens.js';
import { shippedLexicon } from '../support/data.js';

const lexicon = await shippedLexicon();
const finder = bodyFinder(lexicon);

/** The bodies of a text as typed; capitals count where there are any. */
function bodies(text: string): Body[] {
  const nfc = text.normalize('NFC');
  const words = tokenise(nfc);
  const capital = (i: number): boolean => {
    const at = words[i]?.span.start;
    return at !== undefined && nfc.charAt(at) !== nfc.charAt(at).toLowerCase();
  };
  return finder.find(words, { proper: capital });
}
/** `kind|field|name|province|party`, and the parent behind `<`. */
const key = (body: Body | undefined): string =>
  body === undefined ? '' : bodyKey(body) + (body.parent ? ` < ${key(body.parent)}` : '');

const SKHCN = 'sở|khoa học và công nghệ|';
const LD = 'sở|lao động - thương binh và xã hội|';
const NN = 'sở|nông nghiệp và phát triển nông thôn|';

const NAMED: readonly [string, string][] = [
  // Departments, well typed
  ['Sở KH&CN', `${SKHCN}||`],
  ['Sở Khoa học và Công nghệ tỉnh Lào Cai', `${SKHCN}|Lào Cai|`],
  ['Sở KH-CN Hà Nam', `${SKHCN}|Hà Nam|`],
  ['Đảng bộ Sở Khoa học & Công nghệ Tây Ninh', `${SKHCN}|Tây Ninh|đảng bộ`],
  ['Sở Khoa học Công nghệ Quảng Trị', `${SKHCN}|Quảng Trị|`],
  ['Đảng ủy Sở KH&CN Vĩnh Long', `${SKHCN}|Vĩnh Long|đảng ủy`],
  ['Ban Chấp hành Đảng bộ Sở KH&CN tỉnh Bà Rịa - Vũng Tàu', `${SKHCN}|Bà Rịa - Vũng Tàu|đảng bộ`],
  ['ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ SƠN LA', `${SKHCN}|Sơn La|đảng ủy`],
  ['Sở Y tế Yên Bái', 'sở|y tế||Yên Bái|'],
  ['Đảng bộ Sở Y tế', 'sở|y tế|||đảng bộ'],
  ['Sở Công Thương Bình Dương', 'sở|công thương||Bình Dương|'],
  ['Công Thương Bình Dương', 'sở|công thương||Bình Dương|'],
  ['Công Thương Bình Định', 'sở|công thương||Bình Định|'],
  ['Sở CT', 'sở|công thương|||'],
  ['Sở LĐ-TB&XH Cà Mau', `${LD}|Cà Mau|`],
  ['Sở Lao động - Thương binh và Xã hội tỉnh Bắc Giang', `${LD}|Bắc Giang|`],
  ['Sở LĐTBXH', `${LD}||`],
  ['Sở LĐTB&XH Huế', `${LD}|Huế|`],
  ['Sở Nông nghiệp và PTNT Nam Định', `${NN}|Nam Định|`],
  ['Sở NN&PTNT Hậu Giang', `${NN}|Hậu Giang|`],
  ['Sở Tư pháp (thành phố Vĩnh Yên)', 'sở|tư pháp||Vĩnh Phúc|'],
  ['Sở NN', `${NN}||`],
  ['Sở Nông nghiệp và Môi trường Cần Thơ', 'sở|nông nghiệp và môi trường||Cần Thơ|'],
  ['Sở NN&MT tỉnh Phú Thọ', 'sở|nông nghiệp và môi trường||Phú Thọ|'],
  ['Sở TN&MT Vĩnh Long', 'sở|tài nguyên và môi trường||Vĩnh Long|'],
  ['Sở KH&ĐT Bình Phước', 'sở|kế hoạch và đầu tư||Bình Phước|'],
  ['Sở GD&ĐT Thanh Hóa', 'sở|giáo dục và đào tạo||Thanh Hóa|'],
  ['Sở Giáo dục Thanh Hoá', 'sở|giáo dục và đào tạo||Thanh Hóa|'],
  ['Sở VHTTDL Ninh Bình', 'sở|văn hóa, thể thao và du lịch||Ninh Bình|'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'sở|văn hóa, thể thao và du lịch|||'],
  ['Sở TT&TT Trà Vinh', 'sở|thông tin và truyền thông||Trà Vinh|'],
  ['Sở GTVT Bình Định', 'sở|giao thông vận tải||Bình Định|'],
  ['Sở Dân tộc và Tôn giáo Kon Tum', 'sở|dân tộc và tôn giáo||Kon Tum|'],
  ['Sở Nội vụ Kiên Giang', 'sở|nội vụ||Kiên Giang|'],
  ['Sở Tư pháp', 'sở|tư pháp|||'],
  ['Sở Ngoại vụ Nghệ An', 'sở|ngoại vụ||Nghệ An|'],
  ['Sở Y tế xứ Nghệ', 'sở|y tế||Nghệ An|'],
  ['Sở Xây dựng đất Cảng', 'sở|xây dựng||Hải Phòng|'],
  ['Ban Dân tộc tỉnh Gia Lai', 'ban|dân tộc||Gia Lai|'],
  ['KHCN tỉnh Lào Cai', `${SKHCN}|Lào Cai|`],
  ['ngành Y tế Yên Bái', 'sở|y tế||Yên Bái|'],
  ['Công đoàn Sở Xây dựng', 'sở|xây dựng|||công đoàn'],
  ['Công đoàn cơ sở Sở Xây dựng Thái Bình', 'sở|xây dựng||Thái Bình|công đoàn cơ sở'],
  ['Đoàn Thanh niên Sở Tài chính', 'sở|tài chính|||đoàn thanh niên'],
  // Departments, as people type
  ['so khcn', `${SKHCN}||`],
  ['sở khcn tây ninh', `${SKHCN}|Tây Ninh|`],
  ['so khcn tay ninh', `${SKHCN}|Tây Ninh|`],
  ['skhcn tây ninh', `${SKHCN}|Tây Ninh|`],
  ['so khoa hoc tay ninh', `${SKHCN}|Tây Ninh|`],
  ['dang bo so khoa hoc cong nghe tay ninh', `${SKHCN}|Tây Ninh|đảng bộ`],
  ['ở sở kh tây ninh', `${SKHCN}|Tây Ninh|`],
  ['sở khoa hoc công nghe hà nam', `${SKHCN}|Hà Nam|`],
  ['sở kh&cn bến tre', `${SKHCN}|Bến Tre|`],
  ['DOST', `${SKHCN}||`],
  ['the Tay Ninh science department', `${SKHCN}|Tây Ninh|`],
  ['Department of Science and Technology Lao Cai', `${SKHCN}|Lào Cai|`],
  ['đb khcn lào cai', `${SKHCN}|Lào Cai|đảng bộ`],
  ['PBT ĐU Sở KHCN Tuyên Quang', `${SKHCN}|Tuyên Quang|đảng ủy`],
  ['sở khcn BD', `${SKHCN}|Bình Dương|`],
  ['sở yt', 'sở|y tế|||'],
  ['so y te yen bai', 'sở|y tế||Yên Bái|'],
  ['so ytế yên bái', 'sở|y tế||Yên Bái|'],
  ['sở ct bắc ninh', 'sở|công thương||Bắc Ninh|'],
  ['so cong thuong binh thuan', 'sở|công thương||Bình Thuận|'],
  ['so lao dong thuong binh xa hoi', `${LD}||`],
  ['sở lđ-tb&xh cà mau', `${LD}|Cà Mau|`],
  ['sở lđtbxh bắc giang', `${LD}|Bắc Giang|`],
  ['so nn ptnt hau giang', `${NN}|Hậu Giang|`],
  ['sở nn hậu giang', `${NN}|Hậu Giang|`],
  ['so nong nghiep hau giang', `${NN}|Hậu Giang|`],
  ['đảng ủy sở nn và ptnt', `${NN}||đảng ủy`],
  ['so nnmt phu tho', 'sở|nông nghiệp và môi trường||Phú Thọ|'],
  ['stnmt vinh long', 'sở|tài nguyên và môi trường||Vĩnh Long|'],
  ['so tnmt vinh long', 'sở|tài nguyên và môi trường||Vĩnh Long|'],
  ['sở khđt', 'sở|kế hoạch và đầu tư|||'],
  ['sở gd thanh hóa', 'sở|giáo dục và đào tạo||Thanh Hóa|'],
  ['so gddt nghe an', 'sở|giáo dục và đào tạo||Nghệ An|'],
  ['sở vhttdl', 'sở|văn hóa, thể thao và du lịch|||'],
  ['so tttt tra vinh', 'sở|thông tin và truyền thông||Trà Vinh|'],
  ['sở gtvt binh dinh', 'sở|giao thông vận tải||Bình Định|'],
  ['so xay dung nghe an', 'sở|xây dựng||Nghệ An|'],
  ['sở xd thái bình', 'sở|xây dựng||Thái Bình|'],
  ['cđ sở xây dựng thái bình', 'sở|xây dựng||Thái Bình|công đoàn'],
  ['so tai chinh binh phuoc', 'sở|tài chính||Bình Phước|'],
  ['sở tc bình phước', 'sở|tài chính||Bình Phước|'],
  ['so noi vu kien giang', 'sở|nội vụ||Kiên Giang|'],
  // Branches of the state
  ['BHXH Trà Vinh', 'bảo hiểm xã hội|||Trà Vinh|'],
  ['bhxh tra vinh cong bo quyet dinh', 'bảo hiểm xã hội|||Trà Vinh|'],
  ['Bảo hiểm xã hội tỉnh Trà Vinh', 'bảo hiểm xã hội|||Trà Vinh|'],
  ['Tra Vinh social insurance', 'bảo hiểm xã hội|||Trà Vinh|'],
  ['kbnn quảng bình', 'kho bạc nhà nước|||Quảng Bình|'],
  ['Kho bạc Nhà nước tỉnh', 'kho bạc nhà nước||||'],
  ['kho bac quang binh', 'kho bạc nhà nước|||Quảng Bình|'],
  ['nhcsxh bạc liêu', 'ngân hàng chính sách xã hội|||Bạc Liêu|'],
  ['Chi nhánh Ngân hàng Chính sách xã hội tỉnh Bạc Liêu', 'ngân hàng chính sách xã hội|||Bạc Liêu|'],
  ['Cục Hải quan tỉnh An Giang', 'hải quan|||An Giang|'],
  ['hai quan an giang', 'hải quan|||An Giang|'],
  ['Đảng bộ Cục Thuế tỉnh Bắc Giang', 'thuế|||Bắc Giang|đảng bộ'],
  ['cuc thue bac giang', 'thuế|||Bắc Giang|'],
  ['Công ty Điện lực Khánh Hòa', 'điện lực|||Khánh Hòa|'],
  ['Điện lực Cần Thơ', 'điện lực|||Cần Thơ|'],
  ['Cục Thống kê Nam Định', 'thống kê|||Nam Định|'],
  ['ĐẢNG BỘ CHI CỤC THỐNG KÊ TỈNH', 'thống kê||||đảng bộ'],
  ['Chi bộ Chi cục Kiểm lâm Lạng Sơn', 'kiểm lâm|||Lạng Sơn|chi bộ'],
  ['kiem lam lang son', 'kiểm lâm|||Lạng Sơn|'],
  ['Công đoàn Bưu điện tỉnh Vĩnh Phúc', 'bưu điện|||Vĩnh Phúc|công đoàn'],
  ['BĐBP Kon Tum', 'bộ đội biên phòng|||Kon Tum|'],
  ['biên phòng kon tum', 'bộ đội biên phòng|||Kon Tum|'],
  ['bộ chỉ huy quân sự tỉnh gia lai', 'bộ chỉ huy quân sự|||Gia Lai|'],
  // Courts, procuracies, police
  ['Viện kiểm sát nhân dân tỉnh Phú Thọ', 'viện kiểm sát nhân dân|||Phú Thọ|'],
  ['vks phú thọ', 'viện kiểm sát nhân dân|||Phú Thọ|'],
  ['the Phu Tho provincial procuracy', 'viện kiểm sát nhân dân|||Phú Thọ|'],
  ['Chi bộ VKSND huyện Krông Pắc, tỉnh Đắk Lắk', 'viện kiểm sát nhân dân||krong pac|Đắk Lắk|chi bộ'],
  ['vks krông pắc có mấy đảng viên', 'viện kiểm sát nhân dân||||'],
  ['ĐB TAND tỉnh Tuyên Quang', 'tòa án nhân dân|||Tuyên Quang|đảng bộ'],
  ['toa an huyen krong pac', 'tòa án nhân dân||krong pac||'],
  ['Tòa án tỉnh Tuyên Quang', 'tòa án nhân dân|||Tuyên Quang|'],
  ['Chi bộ Công an phường Tân Giang', 'công an||tan giang||chi bộ'],
  ['cong an phuong tan giang', 'công an||tan giang||'],
  // Units and their committees
  ['Huyện ủy Trần Văn Thời', 'huyện||tran van thoi||huyện ủy'],
  ['huyen uy tran van thoi', 'huyện||tran van thoi||huyện ủy'],
  ['Đảng bộ huyện Mường La', 'huyện||muong la||đảng bộ'],
  ['huyen muong la so ket', 'huyện||muong la||'],
  ['huyện bù đăng kết nạp', 'huyện||bu dang||'],
  ['Ban Chấp hành Đảng bộ huyện Quản Bạ (Hà Giang)', 'huyện||quan ba|Hà Giang|đảng bộ'],
  ['ĐẢNG BỘ HUYỆN GIỒNG TRÔM                    ĐẢNG CỘNG SẢN VIỆT NAM', 'huyện||giong trom||đảng bộ'],
  ['Đảng bộ xã Hưng Đạo (Tứ Kỳ) khai mạc', 'xã||hung dao||đảng bộ'],
  ['xa hung dao hop ngay nao', 'xã||hung dao||'],
  ['ĐẢNG ỦY XÃ AN THẠNH TÂY', 'xã||an thanh tay||đảng ủy'],
  ['Đảng bộ xã Bình Liêu (tỉnh Quảng Ninh)', 'xã||binh lieu|Quảng Ninh|đảng bộ'],
  ['Tỉnh ủy Sóc Trăng', 'tỉnh|||Sóc Trăng|tỉnh ủy'],
  ['Ban Tổ chức Tỉnh ủy Sóc Trăng', 'ban tổ chức|||Sóc Trăng| < tỉnh|||Sóc Trăng|tỉnh ủy'],
  ['ban to chuc tinh uy soc trang la gi', 'ban tổ chức|||Sóc Trăng| < tỉnh|||Sóc Trăng|tỉnh ủy'],
  ['ban dân vận thành ủy cần thơ', 'ban dân vận|||Cần Thơ| < thành phố|||Cần Thơ|thành ủy'],
  ['UBND', 'ủy ban nhân dân||||'],
  ['ubnd huyện mường la', 'ủy ban nhân dân||muong la||'],
  ['ĐẢNG BỘ ỦY BAN NHÂN DÂN TỈNH HÀ NAM', 'ủy ban nhân dân|||Hà Nam|đảng bộ'],
  ['HĐND tỉnh', 'hội đồng nhân dân||||'],
  ['thanh doan da nang', 'thành phố|||Đà Nẵng|đoàn thanh niên'],
  ['DUK', 'khối||||đảng ủy'],
  ['Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh Gia Lai', 'khối|các cơ quan và doanh nghiệp||Gia Lai|đảng ủy'],
  ['dang uy khoi cac co quan va doanh nghiep tinh gia lai', 'khối|các cơ quan và doanh nghiệp||Gia Lai|đảng ủy'],
  ['Đoàn Khối CCQ&DN tỉnh Hà Tĩnh', 'khối|các cơ quan và doanh nghiệp||Hà Tĩnh|đoàn'],
  ['Đảng bộ', 'đơn vị||||đảng bộ'],
  ['chi uy khoa moi', 'đơn vị||||chi ủy'],
  ['du so noi vu', 'sở|nội vụ|||đảng ủy'],
  ['dang bo son la', 'đơn vị|||Sơn La|đảng bộ'],
  // Associations
  ['Hội LHPN tỉnh Quảng Nam biểu dương', 'hội liên hiệp phụ nữ|||Quảng Nam|'],
  ['LHPN Quảng Nam', 'hội liên hiệp phụ nữ|||Quảng Nam|'],
  ['CCB', 'hội cựu chiến binh||||'],
  ['Cựu chiến binh Thanh Hóa gặp mặt', 'hội cựu chiến binh|||Thanh Hóa|'],
  ['hội ccb quận ô môn', 'hội cựu chiến binh||o mon||'],
  ['hoi nong dan an giang', 'hội nông dân|||An Giang|'],
  ['liên hiệp hội kiên giang', 'liên hiệp các hội khoa học và kỹ thuật|||Kiên Giang|'],
  ['mttq huyện bù đăng', 'ủy ban mặt trận tổ quốc||bu dang||'],
  ['lien doan lao dong thai binh', 'liên đoàn lao động|||Thái Bình|'],
  // Schools, hospitals, centres, companies
  ['Trường Cao đẳng Y tế Phú Yên', 'trường cao đẳng|y tế||Phú Yên|'],
  ['cđ ytế phú yên', 'trường cao đẳng|y tế||Phú Yên|'],
  ['cao dang y te phu yen', 'trường cao đẳng|y tế||Phú Yên|'],
  ['Trường CT Điện Biên', 'trường chính trị|||Điện Biên|'],
  ['truong chinh tri dien bien', 'trường chính trị|||Điện Biên|'],
  ['CHI BỘ TRƯỜNG THCS LÊ LỢI TỔ CHỨC ĐẠI HỘI', 'trường trung học cơ sở||le loi||chi bộ'],
  ['truong thpt nguyen thi dinh', 'trường trung học phổ thông||nguyen thi dinh||'],
  ['thpt nguyễn thị định bến tre họp ngày nào', 'trường trung học phổ thông||nguyen thi dinh|Bến Tre|'],
  ['đoàn trường đh sông hàn hiến được mấy đơn vị máu', 'trường đại học||song han||đoàn'],
  ['truong dong gia', 'trường||dong gia||'],
  ['cao đẳng bắc kạn', 'trường cao đẳng|||Bắc Kạn|'],
  ['bv phổi đồng nai', 'bệnh viện|phổi||Đồng Nai|'],
  ['Bệnh viện Phổi Đồng Nai khen chi bộ nào', 'bệnh viện|phổi||Đồng Nai|'],
  ['benh vien phoi dong nai gio', 'bệnh viện|phổi||Đồng Nai|'],
  ['Bệnh viện Phổi Đồng Nai nhân dịp', 'bệnh viện|phổi||Đồng Nai|'],
  ['bv lao đồng nai', 'bệnh viện|phổi||Đồng Nai|'],
  ['Khoa Cấp cứu Bệnh viện Phổi Đồng Nai', 'khoa|cấp cứu||Đồng Nai| < bệnh viện|phổi||Đồng Nai|'],
  ['BVĐK tỉnh Phú Yên', 'bệnh viện|đa khoa||Phú Yên|'],
  ['bệnh viện yhct bình thuận', 'bệnh viện|y học cổ truyền||Bình Thuận|'],
  ['ttkn hậu giang', 'trung tâm|kiểm nghiệm||Hậu Giang|'],
  ['trung tam kiem nghiem hau giang', 'trung tâm|kiểm nghiệm||Hậu Giang|'],
  ['Trung tâm Y tế huyện Mường La', 'trung tâm|y tế|muong la||'],
  ['Chi cục Thủy lợi thuộc Sở NN&PTNT Nam Định', `chi cục|thủy lợi||Nam Định| < ${NN}|Nam Định|`],
  ['chi cuc chan nuoi cao bang', 'chi cục|chăn nuôi và thú y||Cao Bằng|'],
  ['chi cuc tdc', 'chi cục|tiêu chuẩn đo lường chất lượng|||'],
  ['Chi bộ Thanh tra Sở Công Thương', 'thanh tra||||chi bộ < sở|công thương|||'],
  ['CHI BỘ THANH TRA SỞ', 'thanh tra||||chi bộ < sở||||'],
  ['phòng tổ chức cán bộ sở y tế', 'phòng|tổ chức cán bộ||| < sở|y tế|||'],
  ['Công ty TNHH MTV Cấp nước Tiền Giang', 'công ty||cap nuoc|Tiền Giang|'],
  ['cty cấp nước tiền giang họp ở số mấy đường nào', 'công ty||cap nuoc|Tiền Giang|'],
  ['Ban Quản lý Khu kinh tế tỉnh Hà Tĩnh', 'ban quản lý|khu kinh tế||Hà Tĩnh|'],
  ['BT ĐU Ban Tổ chức TU Sóc Trăng là ai?', 'ban tổ chức|||Sóc Trăng|đảng ủy < tỉnh|||Sóc Trăng|tỉnh ủy'],
  ['Tổng cục ĐBVN', 'tổng cục|đường bộ|||'],
  ['bi thu huyen uy tran van thoi la ai', 'huyện||tran van thoi||huyện ủy'],
  ['bi thu huyen uy quan ba bao nhieu tuoi', 'huyện||quan ba||huyện ủy'],
  ['bi thu xa dang lang than phien chuyen gi', 'xã||dang lang||'],
  ['Công ty môi trường Cà Mau 9 tháng lãi bao nhiêu', 'công ty||moi truong|Cà Mau|'],
  ['công ty môi trường cà mau có ai', 'công ty||moi truong|Cà Mau|'],
  ['chi cuc tieu chuan do luong son la tam thoi', 'chi cục|tiêu chuẩn đo lường chất lượng||Sơn La|'],
  ['Chi cục trưởng Chăn nuôi và Thú y Cao Bằng là ai', 'chi cục|chăn nuôi và thú y||Cao Bằng|'],
  ['Bệnh viện Nhi Đồng Nai', 'bệnh viện|nhi||Đồng Nai|'],
];

describe('a body has one form, however it is typed', () => {
  test.each(NAMED)('%s', (text, expected) => {
    expect(key(bodies(text)[0])).toBe(expected);
  });
});

const NONE: readonly string[] = [
  'xây dựng Đảng',
  'công tác xây dựng Đảng năm 2020',
  'cong tac xay dung dang',
  'Thương binh',
  'thuong binh liet si',
  'dự án',
  'du an',
  'du an xay cau',
  'trong mấy xã kể ra thì xã nào nợ nhiều',
  'huyện đòi nhiu',
  'xã nợ mấy tỷ',
  'phường hứa làm gì',
  'phong trào',
  'phong trao thi dua',
  'hội nghị',
  'hoi nghi tong ket',
  'xã hội',
  'xa hoi',
  'tổ chức',
  'to chuc o dau',
  'tỉnh Hà Tĩnh',
  'ai chu tri',
  'ai chủ trì',
  'bao nhieu nguoi',
  'có bao nhiêu đảng viên',
  'so luong dai bieu',
  'số lượng',
  'so ket',
  'cơ sở y tế',
  'co so y te',
  'ho so xay dung',
  'hồ sơ xây dựng',
  'đại hội lần thứ V',
  'mấy giờ họp',
  'hop o dau vay',
  'môi trường',
  'moi truong lam viec',
  'thị trường',
  'phương hướng năm sau',
  'phuong huong nhiem vu',
  'quan trong nhat la gi',
  'hiệu trưởng là ai',
  'hieu truong la ai',
  'doan ket',
  'cán bộ trẻ',
  'toàn bộ số tiền',
  'bộ máy mới',
  'phòng chống dịch',
  'huyện nào nhiều nhất',
  'xã nào',
  'phát triển khoa học và công nghệ tỉnh Lào Cai',
  'thi đua yêu nước',
  'bao giờ',
  'thông báo mới',
  'ban hành nghị quyết',
  'khoa học',
  'tu nam 2015',
  'từ ngày nào',
  'tot nghiep dai hoc tro len',
  'tốt nghiệp đại học trở lên',
  'thanh nien tinh nguyen',
  'thuế và phí',
  'thong ke lai giup minh',
  'How many members are there?',
  'ok cảm ơn',
  'trong số đó bao nhiêu là nữ',
  'đoàn kiểm tra số 2',
  'nhiệm vụ khoa học công nghệ',
  'Bà Xa Thị Ổi ở đâu',
];

test.each([
  ['ĐH xã Tân Hội kết thúc sớm một buổi', 'xã||tan hoi||'],
  ['thuê phòng ở Chi cục theo ngày', 'chi cục||||'],
])('no more than the body: %s', (text, expected) => {
  expect(bodies(text).map(key)).toEqual(expected === 'chi cục||||' ? [] : [expected]);
});

test.each(NONE)('no body: %s', (text) => {
  expect(bodies(text).map(key)).toEqual([]);
});

const PAIRS: readonly [string, string, BodyMatch][] = [
  ['Sở KH&CN', 'Sở KH&CN tỉnh Lào Cai', 'equal'],
  ['skhcn lào cai', 'Đảng bộ Sở Khoa học và Công nghệ Lào Cai', 'equal'],
  ['DOST', 'Đảng ủy Sở Khoa học và Công nghệ tỉnh Sơn La', 'equal'],
  ['KHCN tỉnh Lào Cai', 'Sở KH&CN Lào Cai', 'equal'],
  ['sở khoa học tây ninh', 'Đảng bộ Sở Khoa học và Công nghệ Tây Ninh', 'equal'],
  ['chi bộ sở khcn', 'Đảng bộ Sở KH&CN Hà Nam', 'equal'],
  ['sở yt', 'Đảng bộ Sở Y tế tỉnh Yên Bái', 'equal'],
  ['Sở CT', 'Đảng bộ Sở Công Thương Bắc Ninh', 'equal'],
  ['sở lđtbxh', 'Sở Lao động - Thương binh và Xã hội Cà Mau', 'equal'],
  ['sở nn hậu giang', 'Đảng bộ Sở Nông nghiệp và Phát triển nông thôn Hậu Giang', 'equal'],
  ['cđ sở xây dựng', 'Công đoàn cơ sở Sở Xây dựng Thái Bình', 'equal'],
  ['bv phổi đồng nai', 'Bệnh viện Phổi Đồng Nai', 'equal'],
  ['bv lao', 'Đảng bộ Bệnh viện Phổi Đồng Nai', 'equal'],
  ['bệnh viện yhct', 'Bệnh viện Y học cổ truyền - Phục hồi chức năng tỉnh Bình Thuận', 'equal'],
  ['cđ ytế phú yên', 'Trường Cao đẳng Y tế Phú Yên', 'equal'],
  ['Trường CT', 'Đảng ủy Trường Chính trị tỉnh Điện Biên', 'equal'],
  ['thcs lê lợi', 'Chi bộ Trường THCS Lê Lợi', 'equal'],
  ['truong thpt nguyen thi dinh', 'Trường THPT Nguyễn Thị Định', 'equal'],
  ['đh sông hàn', 'Trường Đại học Sông Hàn', 'equal'],
  ['trường đồng gia', 'Trường THPT Đồng Gia', 'equal'],
  ['vks phú thọ', 'Đảng bộ Viện kiểm sát nhân dân tỉnh Phú Thọ', 'equal'],
  ['vksnd huyen krong pac', 'Chi bộ VKSND huyện Krông Pắc', 'equal'],
  ['tòa án tuyên quang', 'Đảng bộ TAND tỉnh Tuyên Quang', 'equal'],
  ['bhxh trà vinh', 'Đảng ủy BHXH tỉnh Trà Vinh', 'equal'],
  ['kho bạc quảng bình', 'Đảng bộ KBNN Quảng Bình', 'equal'],
  ['nhcsxh', 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh Bạc Liêu', 'equal'],
  ['thuế bắc giang', 'Đảng bộ Cục Thuế tỉnh Bắc Giang', 'equal'],
  ['hải quan an giang', 'Cục Hải quan tỉnh An Giang', 'equal'],
  ['điện lực khánh hòa', 'Đảng bộ Công ty Điện lực Khánh Hòa', 'equal'],
  ['kiểm lâm lạng sơn', 'Chi bộ Chi cục Kiểm lâm Lạng Sơn', 'equal'],
  ['huyện mường la', 'Huyện ủy Mường La', 'equal'],
  ['đảng bộ huyện bù đăng', 'Huyện ủy Bù Đăng (tỉnh Bình Phước)', 'equal'],
  ['xa hung dao', 'Đảng bộ xã Hưng Đạo', 'equal'],
  ['ca phường tân giang', 'Chi bộ Công an phường Tân Giang', 'equal'],
  ['lhpn quảng nam', 'Hội LHPN tỉnh Quảng Nam', 'equal'],
  ['hội ccb', 'Hội Cựu chiến binh tỉnh Thanh Hóa', 'equal'],
  ['hội ccb quận ô môn', 'Hội Cựu chiến binh quận Ô Môn (TP Cần Thơ)', 'equal'],
  ['liên hiệp hội', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Kiên Giang', 'equal'],
  ['ban tổ chức tỉnh ủy sóc trăng', 'Đảng bộ Ban Tổ chức Tỉnh ủy Sóc Trăng', 'equal'],
  ['duk', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Gia Lai', 'equal'],
  ['đảng ủy khối ccq&dn', 'Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh', 'equal'],
  ['cty cấp nước tiền giang', 'Công ty TNHH MTV Cấp nước Tiền Giang', 'equal'],
  ['ttkn hậu giang', 'Chi bộ Trung tâm Kiểm nghiệm', 'equal'],
  ['chi cục chăn nuôi', 'Chi bộ Chi cục Chăn nuôi và Thú y Cao Bằng', 'equal'],
  ['chi cục thủy lợi', 'Chi cục Thủy lợi thuộc Sở NN&PTNT Nam Định', 'equal'],
  ['ban quản lý khu kinh tế', 'Ban Quản lý Khu kinh tế tỉnh Hà Tĩnh', 'equal'],
  ['thanh tra sở công thương', 'Chi bộ Thanh tra Sở Công Thương Bắc Ninh', 'equal'],
  // A part, the body above, or more general
  ['thanh tra sở công thương', 'Đảng bộ Sở Công Thương Bắc Ninh', 'contained'],
  ['sở công thương', 'Chi bộ Thanh tra Sở Công Thương Bắc Ninh', 'contained'],
  ['Khoa Cấp cứu Bệnh viện Phổi', 'Bệnh viện Phổi Đồng Nai', 'contained'],
  ['chi cục thủy lợi thuộc sở nn', 'Đảng bộ Sở Nông nghiệp và PTNT Nam Định', 'contained'],
  ['sở nn&ptnt', 'Chi cục Thủy lợi thuộc Sở NN&PTNT Nam Định', 'contained'],
  ['sở xây dựng', 'Công đoàn cơ sở Sở Xây dựng Thái Bình', 'contained'],
  ['công đoàn sở y tế', 'Đảng bộ Sở Y tế Yên Bái', 'contained'],
  ['phòng tổ chức cán bộ sở y tế', 'Đảng bộ Sở Y tế Yên Bái', 'contained'],
  ['văn phòng sở nội vụ', 'Đảng bộ Sở Nội vụ Kiên Giang', 'contained'],
  ['sở nn&mt', 'Sở Nông nghiệp và Phát triển nông thôn Hậu Giang', 'contained'],
  ['sở nông nghiệp', 'Sở Nông nghiệp và Môi trường Cần Thơ', 'contained'],
  ['sở tnmt', 'Sở Nông nghiệp và Môi trường Cần Thơ', 'contained'],
  ['ubnd huyện mường la', 'Huyện ủy Mường La', 'contained'],
  ['HĐND xã Hưng Đạo', 'Đảng bộ xã Hưng Đạo', 'contained'],
  ['tỉnh ủy sóc trăng', 'Ban Tổ chức Tỉnh ủy Sóc Trăng', 'contained'],
  // Too little to tell
  ['đảng bộ', 'Đảng bộ Sở Y tế Yên Bái', 'unknown'],
  ['đảng bộ sơn la', 'Đảng bộ Sở Y tế Yên Bái', 'clash'],
  ['xã an thạnh đông', 'Đảng ủy xã An Thạnh Tây', 'clash'],
  ['xã an thạnh', 'Đảng ủy xã An Thạnh Tây', 'clash'],
  ['chi bộ', 'Chi bộ VKSND huyện Krông Pắc', 'unknown'],
  ['đảng bộ yên bái', 'Đảng bộ Sở Y tế Yên Bái', 'unknown'],
  ['đảng ủy sở', 'Đảng bộ Sở Tài chính Bình Phước', 'unknown'],
  ['huyện ủy', 'Huyện ủy Bù Đăng', 'unknown'],
  ['vks', 'Chi bộ VKSND huyện Krông Pắc', 'unknown'],
  ['công an tỉnh cao bằng có mấy', 'Đảng bộ', 'unknown'],
  ['chi bộ trường', 'Chi bộ Trường THCS Lê Lợi', 'unknown'],
  // Another body
  ['Sở Y tế Yên Bái', 'Bệnh viện YHCT Yên Bái', 'clash'],
  ['Huyện ủy Bù Đăng', 'Sở Y tế Yên Bái', 'clash'],
  ['Tòa án huyện Krông Pắc', 'VKSND huyện Krông Pắc', 'clash'],
  ['Đảng ủy Khối', 'Đảng bộ Sở Y tế', 'clash'],
  ['Tỉnh ủy', 'Đảng bộ Sở Y tế', 'clash'],
  ['UBND tỉnh', 'Đảng bộ Sở Y tế', 'clash'],
  ['Sở Y tế', 'Sở Nội vụ', 'clash'],
  ['Sở Y tế Yên Bái', 'Sở Y tế Lào Cai', 'clash'],
  ['Sở KH&CN Hà Nam', 'Sở KH&CN Hà Tĩnh', 'clash'],
  ['Sở KH&CN Nghệ An', 'Sở KH&CN Long An', 'clash'],
  ['Sở KH&CN Nam Định', 'Sở KH&CN Bình Định', 'clash'],
  ['Sở KH&CN', 'Sở KH&ĐT', 'clash'],
  ['sở khcn', 'Sở Công Thương Bắc Ninh', 'clash'],
  ['Sở Công Thương Bình Dương', 'Sở Công Thương Bình Định', 'clash'],
  ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư', 'clash'],
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'clash'],
  ['Sở GTVT', 'Sở Xây dựng', 'clash'],
  ['Sở TT&TT Trà Vinh', 'Sở KH&CN Trà Vinh', 'clash'],
  ['Sở TN&MT', 'Sở NN&PTNT', 'clash'],
  ['Điện lực Cần Thơ', 'Sở Y tế Cần Thơ', 'clash'],
  ['Cục Thống kê Nam Định', 'Chi cục Thủy lợi Nam Định', 'clash'],
  ['Cục Thuế Bắc Giang', 'Cục Hải quan Bắc Giang', 'clash'],
  ['Cục Thuế Bắc Giang', 'Cục Thuế Bắc Ninh', 'clash'],
  ['kho bạc', 'BHXH tỉnh Trà Vinh', 'clash'],
  ['ngân hàng chính sách', 'Kho bạc Nhà nước Bạc Liêu', 'clash'],
  ['bệnh viện đa khoa đồng nai', 'Bệnh viện Phổi Đồng Nai', 'clash'],
  ['bệnh viện nhi đồng nai', 'Bệnh viện Phổi Đồng Nai', 'clash'],
  ['bv yhct quảng ngãi', 'Bệnh viện Y học cổ truyền Bình Thuận', 'clash'],
  ['trung tâm y tế', 'Trung tâm Kiểm nghiệm', 'clash'],
  ['trường chính trị điện biên', 'Trường Cao đẳng Điện Biên', 'clash'],
  ['thcs lê lợi', 'Trường THPT Lê Lợi', 'clash'],
  ['thpt lê hồng phong', 'Trường THPT Nguyễn Thị Định', 'clash'],
  ['thcs nguyễn trãi', 'Trường THCS Lê Lợi', 'clash'],
  ['cao đẳng sư phạm phú yên', 'Trường Cao đẳng Y tế Phú Yên', 'clash'],
  ['huyện mường la', 'Huyện ủy Bù Đăng', 'clash'],
  ['xã hưng đạo', 'Đảng bộ xã Bình Liêu', 'clash'],
  ['xã bình liêu', 'Đảng bộ huyện Bình Liêu', 'clash'],
  ['công an phường tân giang', 'Đảng bộ phường Tân Giang', 'clash'],
  ['phường tân giang', 'Chi bộ Công an phường Tân Giang', 'clash'],
  ['vks huyện krông năng', 'VKSND huyện Krông Pắc', 'clash'],
  ['tand tỉnh tuyên quang', 'VKSND tỉnh Tuyên Quang', 'clash'],
  ['hội nông dân an giang', 'Hội LHPN tỉnh An Giang', 'clash'],
  ['hội nông dân', 'Hội Cựu chiến binh tỉnh Thanh Hóa', 'clash'],
  ['hội nông dân huyện bù đăng', 'Hội Nông dân huyện Mường La', 'clash'],
  ['liên đoàn lao động', 'Công đoàn cơ sở Sở Xây dựng Thái Bình', 'clash'],
  ['tỉnh đoàn sóc trăng', 'Tỉnh ủy Sóc Trăng', 'clash'],
  ['ban dân vận tỉnh ủy', 'Ban Tổ chức Tỉnh ủy Sóc Trăng', 'clash'],
  ['ban tuyên giáo tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'clash'],
  ['chi cục thú y', 'Chi cục Thủy lợi', 'clash'],
  ['chi cục tđc', 'Chi cục Kiểm lâm Lạng Sơn', 'clash'],
  ['thanh tra sở xây dựng', 'Chi bộ Thanh tra Sở Công Thương', 'clash'],
  ['công ty cấp nước tiền giang', 'Công ty cổ phần Chè Đồi Vàng Phú Thọ', 'clash'],
  ['công ty điện lực', 'Công ty TNHH MTV Cấp nước Tiền Giang', 'clash'],
  ['bưu điện vĩnh phúc', 'Viễn thông Vĩnh Phúc', 'clash'],
  ['biên phòng kon tum', 'Công an tỉnh Kon Tum', 'clash'],
  ['bộ chỉ huy quân sự tỉnh', 'Bộ đội Biên phòng tỉnh Kon Tum', 'clash'],
  ['đoàn khối ccq&dn hà tĩnh', 'Tỉnh đoàn Hà Tĩnh', 'clash'],
  ['đảng ủy khối doanh nghiệp', 'Đảng ủy Khối các cơ quan', 'clash'],
  ['ubnd huyện mường la', 'Huyện ủy Bù Đăng', 'clash'],
  ['ubnd tỉnh', 'Huyện ủy Bù Đăng', 'clash'],
  ['trung tâm khuyến nông hậu giang', 'Trung tâm Kiểm nghiệm Hậu Giang', 'clash'],
];

describe('a named body and the body of a report', () => {
  test.each(PAIRS)('%s / %s: %s', (asked, own, expected) => {
    const [a, b] = [bodies(asked)[0], bodies(own)[0]];
    expect(a && b && compareBodies(a, b)).toBe(expected);
  });
});

test('every former province with twenty kinds, marked and not: that province and no name', async () => {
  const { provinces } = await shippedLexicon();
  const kinds =
    'Sở Y tế|Sở KH&CN|Sở Công Thương|Sở LĐ-TB&XH|Sở NN&PTNT|Cục Thuế|BHXH|Điện lực|Kho bạc|VKSND|Tòa án|Công an|Bệnh viện Phổi|Trường Chính trị|Hội Nông dân|Chi cục Kiểm lâm|Tỉnh ủy|Bộ đội Biên phòng|Trung tâm Kiểm nghiệm|Đảng ủy Khối';
  const wrong: string[] = [];
  for (const { name } of provinces)
    for (const kind of kinds.split('|'))
      for (const text of [`${kind} ${name} có bao nhiêu đảng viên`, `${kind} tỉnh ${name} tổ chức đại hội`]) {
        for (const typed of [text, fold(text)]) {
          const found = finder.find(tokenise(typed));
          if (found.length !== 1 || found[0]?.province !== name || found[0].name.length > 0) wrong.push(typed);
        }
      }
  expect(wrong).toEqual([]);
});

test('what is missing has no key, positions are those of the words', () => {
  const [body] = bodies('Ai là bí thư Đảng bộ Sở Y tế?');
  expect(body).toEqual({ from: 4, to: 9, kind: 'sở', field: 'y tế', name: [], level: 'province', party: 'đảng bộ' });
});

test('several bodies, left to right', () => {
  expect(bodies('Sở Y tế và Sở Nội vụ Kiên Giang').map(key)).toEqual(['sở|y tế|||', 'sở|nội vụ||Kiên Giang|']);
});

test('tables that were written down find the same', () => {
  const kept = bodyFinder(lexicon, writeBodies(lexicon));
  for (const [text] of NAMED) {
    const words = tokenise(text.normalize('NFC'));
    expect(kept.find(words), text).toEqual(finder.find(words));
  }
});

test.each([
  ['Công ty Công nghệ An Phát', undefined],
  ['Đảng bộ Công ty cổ phần Công nghệ An Bình', undefined],
  ['Công ty cấp nước Nghệ An', 'Nghệ An'],
  ['Sở Khoa học và Công nghệ Nghệ An', 'Nghệ An'],
])('the province of %s: %s', (text, province) => {
  expect(bodies(text)[0]?.province).toBe(province);
});
