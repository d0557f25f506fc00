import { fold } from './fold.js';
import type { Word } from './phrases.js';

/** Where small letters tell no names apart, the name of a body ends before one of these. */
const STOPS =
  'có|là|ở|tại|của|nào|bao|mấy|ai|khi|được|đã|đang|sẽ|vào|do|hồi|hôm|ngày|tháng|năm|quý|giờ|lúc|sáng|chiều|tối|nay|qua|nhân|dịp|đợt|khen|thưởng|tặng|trao|bầu|họp|đại|hội|nghị|như|thế|ra|sao|gì|thì|còn|trong|ngoài|trên|dưới|trước|sau|về|bị|làm|không|ko|phải|hay|giữ|chức|sơ|kết|tổng|nạp|nhiệm|kỳ|tên|tham|dự|chủ|trì|tọa|mới|cần|phấn|đấu|đạt|hoàn|thành|phát|biểu|trình|bày|nói|đánh|giá|giao|đặt|chỉ|tiêu|bằng|với|và|để|cho|từ|đến|tới|lên|thu|chi|nộp|khám|nhận|gửi|đăng|viết|đưa|mở|lập|thông|báo|tuyên|công|bố|quyết|định|kỷ|luật|kiểm|phê|bình|tự|rút|vì|tại|nhờ|bởi|mà|nhưng|vẫn|chưa|cũng|đều|rất|hơn|kém|tăng|giảm|gồm|thuộc|nằm|đóng|sinh|hoạt|ký|hợp|tác|vậy|ạ|à|ơi|nhỉ|hả|nhé|z|vậy|bn|cái|các|những|nhiêu|hiện|hiện|toàn|tất|cả|người|đồng|chí|ông|bà|anh|chị|bí|thư|phó|giám|đốc|hiệu|trưởng|trụ|địa|đường|số|điện|thoại|lần|thứ|khóa|khoá|xong|rồi|đi|xin|cứ|đó|này|kia|ấy|đây|hết|chuyển|đổi|dùng|xây|sửa|bán|mua|trả|giúp|hỗ|trợ|quyên|góp|tiếp|đón|thăm|muốn|định|tính|dự|kiến|triển|khai|lãnh|đạo|xếp|loại|bắt|đầu|khai|mạc|bế|tan|nghỉ|vắng|mặt|thêm|mất|sa|thải|kêu|gọi|yêu|cầu|gắn|cùng|so|sánh|nhất|nhiều|ít|lớn|nhỏ|cao|thấp|tiến|hành|long|trọng|chịu|gặp|vừa|hiến|thất|phạt|bổ|sung|miễn|điều|động|tốt|xuất|sắc|đẹp|trực|trở|khảo|thi|tuyển|nói|chính|theo|chia|hư|kêu|the|of|in|and|how|many|who|when|what|where|is|was|did|at|for|on|by|has|have';
const byFolded = new Map<string, Set<string>>();
for (const stop of STOPS.split('|')) {
  const folded = fold(stop);
  byFolded.set(folded, (byFolded.get(folded) ?? new Set()).add(stop));
}

/** Does a name end before this word? `accented`: the text is typed with marks, so a bare word is meant bare. */
export function stops(word: Word, accented: boolean): boolean {
  const known = byFolded.get(word.folded);
  if (known === undefined) return false;
  return word.marked || accented ? known.has(word.word) : true;
}

/** The same for words that are written with capitals: only what no name holds. */
const HARD = new Set(
  'là|có|tổ chức|tổng kết|sơ kết|đại hội|hội nghị|họp|tiến hành|long trọng|khai mạc|công bố|triển khai|trao|sinh hoạt|nhiệm kỳ|lần thứ|năm|tháng|ngày|khóa|biểu dương|gặp mặt|kết nạp|biên bản|nghị quyết|báo cáo|phát động|kiểm điểm|kỷ niệm|thông báo'.split(
    '|',
  ),
);

/** What begins no name, capital or not: a title and the person behind it. */
const TITLES = new Set(
  'bí thư|phó bí|phó chủ|phó giám|phó trưởng|chủ tịch|giám đốc|thường trực|ủy viên|trưởng ban|người đăng|biên tập|chấp hành'.split(
    '|',
  ),
);

export function stopsCapital(word: Word, next: Word | undefined, length: number): boolean {
  const pair = next === undefined ? word.word : `${word.word} ${next.word}`;
  return TITLES.has(pair) || (length > 0 && (HARD.has(word.word) || HARD.has(pair)));
}

/** Unmarked syllables that are a kind of body only in some company: not behind, and not before, these. */
const COMPANY: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  [
    'so',
    [
      'ho tru co con chi tong mot ky an thieu da hai ba bon nam mat cac ma vao',
      'luong voi ket sanh may bao nguoi do nay',
    ],
  ],
  ['xa', ['thi tac nha tu hop rat khong cach khoi', 'hoi hon lam xoi nhat qua nao nay']],
  ['phuong', ['dia doi song da bon doc', 'huong an phap tien cham dien thuc thuc tay dong nam nao nay tinh']],
  ['huyen', ['thanh ngoc khanh minh bich my le thi', 'thoai bi dieu nao nay luyen']],
  [
    'quan',
    [
      'co hai lien khach quy dich chu bao trung tru si bo quan binh',
      'trong ly he tam diem su doi nao nay sat triet chung uy tri nhan',
    ],
  ],
  [
    'truong',
    [
      'hieu thi moi bo pho vien hien vu cuc bep to nhom lop dan dau hoi khoa ban',
      'phong ban khoa doan thon hop ky thanh nay nao ca em',
    ],
  ],
  ['tinh', ['tam cam du', 'hinh trang cam than toan den tu ra yeu nguyen thanh']],
  [
    'vien',
    ['dang doan uy hoi thanh nhan chuyen giao giang sinh hoc cong thanh bien phat dong can nghien', 'chuc tro nao'],
  ],
  ['bao', ['thong', 'nhieu gio cao gom lau dam ve ton']],
  ['tp', ['', '']],
]);

export function company(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.marked) return true;
  const rule = COMPANY.get(word.folded);
  if (!rule) return true;
  const [before, after] = rule;
  return (
    !before.split(' ').includes(words[i - 1]?.folded ?? '-') && !after.split(' ').includes(words[i + 1]?.folded ?? '-')
  );
}

/** Legal forms and connecting words: no part of a name. */
export const NO_NAME = new Set(['va', 'cac', 'tnhh', 'mtv', 'cp', 'tmdv', 'tm', 'dv']);

/** Also among the stops, yet places and people are called so: "Lập Thạch", "Định Hóa", "Giao Thủy". */
const BEGINS = new Set(
  'lap dinh giao thu binh luat dao chi duong thong ky quyet cao dong hop hoi thanh dai kim tan nam trung dang'.split(
    ' ',
  ),
);
export const mayBegin = (word: Word, next: Word | undefined): boolean =>
  BEGINS.has(word.folded) &&
  word.word !== 'họp' &&
  word.word !== 'hợp' &&
  next !== undefined &&
  !/\p{N}|^(?:nay|ngoai|sau|truoc|toi|qua|hoc|do)$/u.test(next.folded);

/** Even as the second syllable: "huyện nào", "xã có mấy". Bare "la" and "co" open a question only before what asks. */
const ASKING = new Set(
  'nào|có|bao|mấy|ai|gì|ở|của|khi|được|đã|vào|họp|bầu|khen|năm|ngày|giờ|hôm|lúc|không|với|và'.split('|'),
);
const ASKS = new Set('ai gi bao may nhieu ngay o'.split(' '));
export function opensQuestion(word: Word, next: Word | undefined): boolean {
  if (word.marked) return ASKING.has(word.word);
  if (word.folded === 'la') return next === undefined || ASKS.has(next.folded);
  return /^(?:nao|co|bao|may|gi|duoc|khong|hop|cua)$/u.test(word.folded);
}

export const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong mac cao chu luong to ha thai luu phung quach ta vuong nong lam ton ham ngoc'.split(
    ' ',
  ),
);

/** The last syllable of many a unit's name, which tells it from its neighbour: "Hàm Thuận Bắc". */
export const SIDES = new Set('bac nam dong tay trung thuong ha'.split(' '));

/** Words that begin like no body's name, and yet a company or a centre is called so. */
export const TRADES = new Set(['moi truong', 'cong trinh', 'cong nghe', 'chat luong', 'du an']);

/** "TU" of an organ of the Tỉnh ủy ("Ban Tổ chức TU"), and not "từ". */
export function isCommittee(words: readonly Word[], i: number): boolean {
  const [before, after] = [words[i - 1]?.folded ?? '', words[i + 1]?.folded ?? ''];
  return (
    /^(?:chuc|giao|van|chinh|tra|phong|vu)$/u.test(before) &&
    !/^(?:ngay|nam|thang|luc|khi|do|dau|bao|may)$/u.test(after)
  );
}
