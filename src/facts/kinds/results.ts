import { wholeWords } from '../../text/boundary.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { statements } from '../statement.js';
import { attendees } from './attendees.js';
import { branches } from './branches.js';
import { date } from './date.js';
import { election } from './election.js';
import { members } from './members.js';
import { shortcomings } from './shortcomings.js';
import { targets } from './targets.js';

const said = statements({
  kind: 'results',
  cues: [
    {
      pattern: wholeWords(
        '(?:đạt|đạt được|thu được|có)(?: được)?[^.;:]{0,40}(?:kết quả|thành tích|thành tựu)|nổi bật|điểm nhấn|(?:đã )?hoàn thành (?:tốt |xuất sắc |toàn diện |khá toàn diện |cơ bản |vượt |100%)?[^.;]{0,30}(?:nhiệm vụ|chỉ tiêu|kế hoạch|mục tiêu)|kết quả(?: nổi bật| cụ thể| đạt được)?(?:,|:| là)|(?:\\d+|100%)[^.;]{0,60}(?:được nghiệm thu|đã hoàn thành|hoàn thành)',
      ),
      strength: 3,
    },
    {
      pattern: wholeWords(
        'đã (?:triển khai|thực hiện|lãnh đạo|chỉ đạo|tập trung|tổ chức|ban hành|tham mưu|xây dựng|hỗ trợ|phối hợp|chủ động|sáp nhập|kết nạp|quan tâm|khắc phục|có nhiều|giải quyết|đẩy mạnh|nghiên cứu)|được quan tâm|được tăng cường|được nâng cao|được nâng lên|được duy trì|được triển khai|đạt (?:hiệu quả|chất lượng|\\d)|thực hiện (?:tốt|đạt|hiệu quả|nghiêm)|triển khai hiệu quả|có nhiều (?:chuyển biến|đổi mới|tiến bộ)|ngày càng|vượt (?:chỉ tiêu|kế hoạch|mức)|(?:đã|được|đạt|vượt|nghiệm thu|hỗ trợ|kết nạp|giải quyết|thu hút|vận động|ban hành|thụ lý|khám phá|hoàn thành|bàn giao|tổ chức được|trong đó)[^.;:]{0,50}\\d',
      ),
      strength: 2,
    },
    {
      pattern: wholeWords(
        '(?:tăng|giảm)(?: từ| thêm)? [^.;,]{0,30}\\d|so với (?:cùng kỳ|năm trước|đầu nhiệm kỳ|năm \\d)|bằng \\d[\\d.,]*% |(?:năm|nhiệm kỳ|tháng|kỳ|quý) qua,|trong (?:năm|kỳ|quý),|có \\d+ (?:đề tài|nhiệm vụ|dự án|mô hình|sản phẩm|công trình|sáng kiến|giải|hộ|lượt)',
      ),
      strength: 2,
    },
    // Several figures side by side sum up a period.
    {
      pattern:
        /(?<![\d.,])\d[\d.,]*(?: ?%| (?!tháng|năm|ngày|giờ|đồng chí|đảng viên|đại biểu|chi bộ|ủy viên)\p{Ll}{2,})[^.]*[;,][^.]*\s\d[\d.,]*(?: ?%| (?!tháng|năm|ngày|giờ|đồng chí|đảng viên|đại biểu|chi bộ|ủy viên)\p{Ll}{2,})/u,
      strength: 2,
    },
    { pattern: wholeWords('kết quả|thành tích|thành tựu|hoàn thành'), strength: 1 },
  ],
  veto: wholeWords(
    'khen thưởng|giấy khen|bằng khen|tuy nhiên|tuy vậy|đề nghị|yêu cầu|bên cạnh (?:những |các )?kết quả|phấn đấu|hạn chế|tồn tại|khuyết điểm|còn (?:thấp|chậm|thiếu|yếu|lúng túng)|bầu |trúng cử|đắc cử|(?:tham|đến|về|tới) dự|đại biểu chính thức|(?:hiện )?có \\d+ (?:đảng viên|chi bộ)|đặt mục tiêu|năm tới|thời gian tới|đề ra|chỉ tiêu đến|xác định mục tiêu|\\d phiếu|biểu quyết|phương hướng nhiệm vụ(?: trọng tâm)? (?:trong )?(?:năm|\\d)|trong thời gian tới|mục tiêu (?:chung|cụ thể)|chưa đạt|cần (?:tăng cường|tiếp tục|tập trung)',
  ),
  heading: wholeWords('kết quả|thành tích|ưu điểm|những mặt đạt được'),
});

const NEVER: readonly FactExtractor[] = [date, attendees];
const COUNTS: readonly FactExtractor[] = [members, branches, election];
const CLEAR = 3;
/** "đạt được những kết quả nhất định", whatever else the sentence admits. */
const NAMED = /(?:đạt|thu)(?: được)?[^.;:]{0,40}(?:kết quả|thành tích|thành tựu)/u;
/** What is done is no target, though a target be named with it. */
const DONE = /(?<!\p{L})(?:đã|(?:đạt|bằng|được) \d[\d,.]* ?(?:%|tỷ|triệu))(?!\p{L})/u;

/**
 * What was achieved in the period that the report sums up. A sentence that tells when it was or who came tells of results in
 * passing; one that counts members may do both; one that is clearly of shortcomings or targets is none.
 */
export const results: FactExtractor = {
  kind: 'results',
  extract: (view) => {
    const starts = (...kinds: readonly FactExtractor[]): ReadonlySet<number> =>
      new Set(
        kinds.flatMap((kind) =>
          view
            .facts(kind)
            .filter(isClear)
            .map((f) => f.evidence.start),
        ),
      );
    const low = new Map(view.sentences.map((s) => [s.span.start, s.low]));
    const [never, counts, bad, planned] = [starts(...NEVER), starts(...COUNTS), starts(shortcomings), starts(targets)];
    return said.extract(view).map((fact) => {
      const { start } = fact.evidence;
      const words = low.get(start) ?? '';
      const none = (bad.has(start) && !NAMED.test(words)) || (planned.has(start) && !DONE.test(words));
      const inPassing = never.has(start) || (counts.has(start) && Number(fact.attrs['figures']) < 2);
      return {
        ...fact,
        attrs: { ...fact.attrs, strength: Number(fact.attrs['strength']) - (none ? 2 : inPassing ? 1 : 0) },
      };
    });
  },
};

function isClear({ attrs }: Fact): boolean {
  return Number(attrs['strength'] ?? CLEAR) >= CLEAR && attrs['what'] !== 'other';
}
