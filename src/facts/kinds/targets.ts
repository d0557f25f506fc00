import { wholeWords } from '../../text/boundary.js';
import { statements } from '../statement.js';

/** What is to be done next: targets, tasks, directions, solutions. */
export const targets = statements({
  kind: 'targets',
  cues: [
    {
      pattern: wholeWords(
        'phấn đấu|chỉ tiêu(?: cụ thể| chủ yếu| đề ra)?|mục tiêu(?: chủ yếu| tổng quát| cụ thể| chung)?|(?:đề ra|xác định|đặt ra|thông qua|thống nhất)[^.;]{0,50}(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|kế hoạch)|phương hướng|nhiệm vụ (?:trọng tâm|trong tâm)|(?:năm|nhiệm kỳ|giai đoạn|quý|tháng)[^.;,]{0,40}(?:cần|sẽ|tập trung)|để khắc phục|giải pháp(?: trọng tâm| chủ yếu| khắc phục| trong đó)?|trong thời gian tới|thời gian tới|kế hoạch (?:năm|nhiệm kỳ|quý|tháng)[^.;]{0,20}gồm|quyết nghị|khâu đột phá|phải xong|đặt ra ngưỡng|đặt ra|đặt (?:trọng tâm|chỉ tiêu|mục tiêu)|trọng tâm là|quyết tâm|(?:từ nay đến|đến cuối) (?:năm|nhiệm kỳ)|giao (?:các |cho )?(?:chi bộ|đơn vị|phòng|cấp ủy)[^.;]{0,20}(?:xây dựng|thực hiện|hoàn thành|triển khai|rà soát)|^[^,;]{0,30}kết luận[^:]{0,40}: ?(?:quý|tháng|năm|6 tháng|các|yêu cầu|giao|thống nhất)',
      ),
      strength: 3,
    },
    {
      pattern: wholeWords(
        '(?:đề nghị|yêu cầu|cần|phải|sẽ|hãy)[^.;:]{0,60}(?:tập trung|tiếp tục|tăng cường|đẩy mạnh|nâng cao|chú trọng|thực hiện|đổi mới|xác định|phát huy|khắc phục|quan tâm)|tiếp tục (?:đưa|triển khai|thực hiện|nâng cao|đổi mới|đẩy mạnh|tăng cường|phát huy)|tập trung (?:chỉ đạo|lãnh đạo|thực hiện|vào|triển khai)|chú trọng|tăng cường|đẩy mạnh',
      ),
      strength: 2,
    },
  ],
  veto: wholeWords(
    'bằng \\d[\\d,.]*% (?:chỉ tiêu|kế hoạch|dự toán|nghị quyết)|đạt \\d[\\d,.]*% chỉ tiêu|chỉ tiêu[^.;]{0,40}không (?:đạt|hoàn thành|về đích)|(?:chỉ tiêu|kế hoạch)[^.;]{0,30}(?:đều |đã )(?:đạt|vượt|hoàn thành|cán đích|về đích)|hứa (?:sẽ )?tiếp tục|đạt và vượt|vượt (?:mức )?(?:chỉ tiêu|kế hoạch)|(?:đã|khá toàn diện|tốt) (?:hoàn thành )?các chỉ tiêu|trong nhiệm kỳ kết nạp|nhiệm kỳ qua|đã (?:tập trung|tiếp tục|tăng cường|đẩy mạnh|chú trọng|hoàn thành)',
  ),
  heading: wholeWords('phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|kế hoạch'),
});
