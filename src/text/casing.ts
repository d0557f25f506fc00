/**
 * Rewrites a text in capitals with the case of names: "ĐẢNG BỘ XÃ EA TUL HỌP" becomes "Đảng bộ xã Ea Tul họp". Common
 * words get small letters, abbreviations and Roman numerals stay; any other text is returned unchanged.
 */
export function calm(text: string): string {
  const kind = KIND.exec(text)?.[0];
  if (kind !== undefined && /\p{Ll}/u.test(text))
    return `${begun(kind.toLocaleLowerCase('vi'))} ${calm(text.slice(kind.length).trimStart()).replace(/^(?:Về|Kết quả|Công tác|Tổng kết|Họp|Hội nghị)(?!\p{L})/u, (word) => word.toLocaleLowerCase('vi'))}`;
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{3}/u.test(text)) return withWords(text);
  const named = text.replace(/[\p{L}\p{N}&/]+(?:-[\p{L}\p{N}&/]+)*/gu, (word) => {
    if (ROMAN.test(word) || !SYLLABLE.test(word.normalize('NFD').replace(/\p{M}/gu, ''))) return word;
    const low = word.toLocaleLowerCase('vi');
    return low.charAt(0).toLocaleUpperCase('vi') + low.slice(1);
  });
  const small = withWords(named).replace(GENERIC, (words) => words.toLocaleLowerCase('vi'));
  return begun(small);
}

/** The kind of a paper in capitals over its title ("NGHỊ QUYẾT Về mức thu …"). */
const KIND =
  /^(?:THÔNG BÁO|NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|KẾ HOẠCH|BIÊN BẢN|BÁO CÁO|CHỈ THỊ|HƯỚNG DẪN|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|CHƯƠNG TRÌNH|TỜ TRÌNH)(?=\s)/u;

/** Capitalises the first letter. */
const begun = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The name of a body: a word after a party organisation or union is a name ("Đảng bộ Sở Nội vụ"). */
export const bodyName = (name: string): string => begun(calm(name)).replace(PARTY_OF, begun);

const PARTY_OF =
  /(?<=^(?:Đảng bộ|Đảng ủy|Đảng uỷ|Chi bộ|Chi ủy|Công đoàn) )(?:sở|bệnh viện|trường|trung tâm|công ty|văn phòng|ban|phòng|chi cục|cục)(?!\p{L})/u;

/** "Hội Cựu Chiến Binh" becomes "Hội Cựu chiến binh": a word of several syllables has one capital. */
const withWords = (text: string): string => text.replace(WORDS, (word) => begun(word.toLocaleLowerCase('vi')));

/** The start of a text up to `at`, or earlier so as not to cut a name or term in two. */
export function cutInWords(text: string, at: number): string {
  for (const words of [WORDS_OF_NAMES, GENERIC])
    for (const { index, 0: match } of text.matchAll(words)) {
      if (index > at) break;
      if (match.includes(' ') && index < at && at < index + match.length) return text.slice(0, index);
    }
  return text.slice(0, at);
}

const capitals = (word: string): string => word.split(' ').map(begun).join(' ');
/** Words in names of bodies that have a capital on each syllable. */
const NAME_WORDS = [
  'cựu chiến binh|cựu giáo chức|chữ thập đỏ|người cao tuổi|nông dân|phụ nữ|thanh niên|lao động|viên chức|công chức|công nhân|doanh nghiệp',
  'đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|thị ủy|thị uỷ|quận ủy|quận uỷ|công đoàn|nghiệp đoàn',
  'bệnh viện|đa khoa|trung tâm|đại học|cao đẳng|trung học|tiểu học|mầm non|công an|quân sự|biên phòng|hải quan|kiểm lâm|kho bạc|bảo hiểm|xã hội',
  'nội vụ|ngoại vụ|tài chính|tư pháp|xây dựng|y tế|kế hoạch|đầu tư|nông nghiệp|nông thôn|phát triển|môi trường|tài nguyên|giáo dục|đào tạo',
  'chính phủ|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân|ủy ban kiểm tra|uỷ ban kiểm tra|cộng đồng|thường trực|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|liên hiệp hội|liên minh|hợp tác xã|khuyến học',
  'cấp thoát nước|cấp nước|thoát nước|điện lực|thư viện|bảo tàng|bưu điện|nghiên cứu|kỹ thuật|thủy văn|khí tượng|nghề cá|quản lý|thị trường|dân số|dân tộc|tôn giáo|sinh viên|luật gia|nhà báo|làm vườn',
  'thông tin|truyền thông|giao thông|vận tải|văn hóa|văn hoá|thể thao|du lịch|khoa học|công nghệ|thống kê|thanh tra|thủy lợi|chăn nuôi|thú y',
]
  .join('|')
  .split('|');
const WORDS = new RegExp(String.raw`(?<!\p{L})(?:${NAME_WORDS.map(capitals).join('|')})(?!\p{L})`, 'gu');
const WORDS_OF_NAMES = new RegExp(String.raw`(?<!\p{L})(?:${NAME_WORDS.join('|')})(?!\p{L})`, 'giu');

const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/u;
/** A pronounceable word, folded: not "UBND", "KH&CN" or "58-NQ/TW". */
const SYLLABLE = /^[B-DĐGHK-NP-TVX]{0,3}[AEIOUY]{1,3}(?:CH|NG|NH|[CKLMNPRT])?$/u;

/** Words of report titles and topics; of one-syllable words only those that no name contains. */
const GENERIC = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'hội nghị|hội thảo|đại hội|đại biểu|cuộc họp|buổi họp|họp|giao ban|kỳ họp|lần thứ|thứ|lần|nhiệm kỳ|khóa|khoá|phiên',
    'báo cáo|biên bản|nghị quyết|thông báo|kế hoạch|chương trình|kết luận|quyết định|hướng dẫn|quy chế|quy định|công văn|tờ trình|bảng|thể lệ|nội quy',
    'tổng kết|sơ kết|tổng hợp|triển khai|quán triệt|học tập|kiểm điểm|kiểm tra|giám sát|phân loại|đánh giá|kết quả|thực hiện|công tác|nhiệm vụ|phương hướng|chuyên môn|chuyên đề|sinh hoạt|tổ chức|phát động|thi đua|khen thưởng|trao thưởng|trao|kết nạp|thường kỳ|thường niên|định kỳ|mở rộng|bất thường|xây dựng|toàn thể|cán bộ|đảng viên|giá|dịch vụ|bàn|ra mắt|bầu|mức|hỗ trợ|làm việc|tuyển dụng|điều lệ|bản tin|ghi chép|cuộc|tạm ngừng|báo cáo nhanh|ký túc xá|số(?= \\d)',
    'đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|ban chấp hành|ban thường vụ|ủy ban|uỷ ban|tỉnh|thành phố|huyện|thị xã|quận|phường|xã|thị trấn|thôn|khu phố|tổ dân phố|nhà|chung cư|công ty|cổ phần|bệnh viện|đa khoa|trung tâm|trường|sở|ban|phòng|chi cục|cục|khoa học và công nghệ|khoa học|công nghệ',
    'năm|tháng|quý|ngày|đầu|cuối|giữa|sáu|chín|và|của|về|với|các|những|cho|tại|trong|từ|đến|theo|là|được|có|để|ở',
  ].join('|')})(?!\p{L})`,
  'giu',
);
