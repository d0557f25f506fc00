import { wholeWords } from '../../text/boundary.js';
import { statements } from '../statement.js';

/** What went badly: limits, faults, difficulties, causes. Strength 3: it says which; 1: it only says that there were some. */
export const shortcomings = statements({
  kind: 'shortcomings',
  cues: [
    {
      pattern: wholeWords(
        '(?:mặt|việc|điểm|điều) chưa (?:được|làm được|đạt|tốt)|(?:nhược điểm|điểm nghẽn|điểm trừ)[^.;]{0,20}(?:là|:|ở)|trễ (?:hẹn|hạn|tiến độ)|xuống cấp|cầm chừng|mờ nhạt|không về đích|vướng (?:quy định|mắc)|(?:hạn chế|khuyết điểm|tồn tại|yếu kém|bất cập|khó khăn|vướng mắc)[^.;]{0,40}(?:như|là|:|đó là|về|do|ở)|(?:còn|vẫn còn|vẫn)[^.;:]{0,30}(?:hạn chế|chậm|lúng túng|thiếu|yếu|thấp|bất cập|mang tính hình thức|tồn tại|khó khăn|nể nang|dàn trải|bị động|eo hẹp|hạn hẹp|nhỏ lẻ|manh mún|qua loa|đơn điệu|hình thức|chưa|tình trạng|đùn đẩy|né tránh|trông chờ|ỷ lại)|(?:mặt|điểm|khâu) yếu|yếu nhất|eo hẹp|thấp hơn (?:mức|mặt bằng|bình quân|trung bình|kế hoạch|yêu cầu|chỉ tiêu|cùng kỳ|so với)|sợ (?:sai|trách nhiệm)|đùn đẩy|né tránh trách nhiệm|chỉ tiêu[^.;:]{0,20} không (?:đạt|về đích|hoàn thành)|không (?:đạt|hoàn thành) (?:chỉ tiêu|kế hoạch)|(?:chưa|thiếu|chậm)[^.;:]{0,40}(?:cao|đạt|tốt|kịp thời|đều|sâu|sát|đầy đủ|thường xuyên|phát huy|nghiêm|đồng bộ|hiệu quả|quyết liệt|chủ động|tiến độ|rõ nét|nhiều|hết)|(?:khó khăn|hạn chế|vướng mắc|tồn tại|khuyết điểm) (?:do|về|là|trong|ở)|nguyên nhân[^.;]{0,40}(?:là|do|:)',
      ),
      strength: 3,
    },
    {
      pattern: wholeWords(
        'tuy nhiên|bên cạnh (?:những |các )?kết quả|bên cạnh đó[^.;]{0,30}(?:hạn chế|khó khăn)|(?:gặp|gặp phải|có|không ít|nhiều|một số)[^.;:]{0,20}(?:khó khăn|hạn chế|vướng mắc)',
      ),
      strength: 2,
    },
    { pattern: wholeWords('hạn chế|khuyết điểm|tồn tại|yếu kém|bất cập|khó khăn|vướng mắc'), strength: 1 },
  ],
  ignore: wholeWords(
    '(?:hộ|người|sinh viên|học sinh|gia đình|hoàn cảnh|đoàn viên|hội viên|nhân dân|bà con|doanh nghiệp|vùng|địa bàn|lao động|trẻ em|đối tượng|xã|thôn|bản|đảng viên)(?: có hoàn cảnh| đang gặp| gặp| đặc biệt| thuộc diện)* khó khăn|tháo gỡ[^.;,]{0,30} (?:khó khăn|vướng mắc|điểm nghẽn|tồn tại)|vượt qua [^.;,]{0,20}khó khăn|khắc phục (?:những |các )?(?:khó khăn|hạn chế|tồn tại|khuyết điểm)',
    'g',
  ),
  veto: wholeWords('không (?:có|còn) (?:hạn chế|khó khăn)|hạn chế (?:tối đa|thấp nhất|sử dụng)|tồn tại và phát triển'),
  heading: wholeWords('hạn chế|tồn tại|khuyết điểm|khó khăn|vướng mắc|yếu kém|nguyên nhân'),
});
