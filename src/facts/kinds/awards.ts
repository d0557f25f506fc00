import { wholeWords } from '../../text/boundary.js';
import { statements } from '../statement.js';

const NO_AWARD = wholeWords(
  '(?:giữ vững|duy trì|xét|đăng ký)[^.;]{0,20}danh hiệu|(?:hộ|gia đình|thôn|khu dân cư|hội viên)[^.;]{0,20}đạt danh hiệu|thi đua,? khen thưởng(?! (?:cho|đối với|\\d))|công tác khen thưởng|phấn đấu[^.;]{0,80}danh hiệu',
);
/** A product that won fame, and nobody with it, is no person or body that was rewarded. */
const PRODUCT =
  /^(?!.*(?:đồng chí|đ\/c|tập thể|cá nhân|đảng viên|chi bộ|cán bộ|đoàn viên|hội viên|công đoàn)).*(?<!\p{L})(?:giống|sản phẩm|gạo|thương hiệu|nhãn hiệu|đặc sản|mô hình|nhãn|bưởi|chè|cà phê)(?!\p{L})[^.;]{0,80}(?:vinh danh|tôn vinh|công nhận|cúp|đoạt)/u;

/** Who was praised or rewarded, and with what. "Công tác thi đua, khen thưởng" as a field of work is no award. */
export const awards = statements({
  kind: 'awards',
  announcements: true,
  cues: [
    {
      pattern: wholeWords(
        '(?:trao|tặng|nhận|đón nhận|được tặng|tặng thưởng|trao tặng)[^.;]{0,60}(?:giấy khen|bằng khen|huy hiệu|cờ|kỷ niệm chương|huân chương|danh hiệu|phần thưởng|quyết định khen thưởng)|(?:đã )?khen thưởng (?:cho |đối với |\\d|các |những |đột xuất)|biểu dương,? khen thưởng|(?:được|vinh dự|đạt)[^.;]{0,40}(?:danh hiệu|giấy khen|bằng khen|khen thưởng)|tuyên dương|tôn vinh|(?:đoạt|nhận) (?:cờ|giải|giấy khen|bằng khen|huy hiệu)|được [^.;]{0,40}biểu dương|vinh danh|huy hiệu \\d+ năm|(?:đề nghị|quyết định|qđ) khen thưởng',
      ),
      strength: 3,
    },
    {
      pattern: wholeWords('giấy khen|bằng khen|kỷ niệm chương|huân chương|cờ thi đua|khen thưởng'),
      strength: 2,
    },
  ],
  veto: new RegExp(`${NO_AWARD.source}|${PRODUCT.source}`, 'u'),
  heading: wholeWords('khen thưởng|biểu dương|danh sách khen'),
});
