import { expect, test } from 'vitest';
import { withForms } from '../../src/reports/forms.js';
import { asksOfNext } from '../../src/reports/question-lines.js';

test.each([
  ['Hỏi: Bộ phận một cửa làm việc lúc nào?', 'Đáp: Từ thứ hai đến thứ sáu.'],
  ['Câu 3: Ai được miễn phí?', 'Người trên 75 tuổi.'],
  ['12. Trẻ dưới 6 tuổi có phải mua vé không?', 'Không, nếu đi cùng người lớn.'],
  ['Ông Ba (Tân Lập) hỏi: Khi nào có nước?', 'Giám đốc trả lời: trước Tết.'],
  ['Mất thẻ thì làm lại ở đâu?', 'Trả lời: tại quầy số 2.'],
])('heads its answer: %s', (line, next) => {
  expect(asksOfNext(line, next)).toBe(true);
});

test.each([
  // Asked in running text, answered by nobody.
  ['Vì sao cả xã vẫn chờ một cây cầu?', 'Đồng chí Bí thư nhắc lại chuyện năm ngoái.'],
  ['Hỏi: Ai đi?', 'Hỏi: Ai ở?'],
  ['Hỏi thăm sức khỏe các cụ.', 'Đáp: Cảm ơn.'],
  ['3. Kết nạp 5 đảng viên.', 'Đáp: Đạt.'],
  ['', ''],
])('heads nothing: %s', (line, next) => {
  expect(asksOfNext(line, next)).toBe(false);
});

test('an answer stands below its question, the next question below neither', () => {
  const lines = ['Hỏi: Làm ở đâu?', 'Đáp: Tại quầy 2.', 'Mang theo căn cước.', 'Hỏi: Hết bao nhiêu?', 'Đáp: Miễn phí.'];
  const text = lines.join('\n');
  let at = 0;
  const blocks = lines.map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return { role: 'paragraph' as const, span, sentences: [span] };
  });
  expect(withForms(text, blocks).map(({ under }) => under)).toEqual([undefined, 0, 0, undefined, 3]);
});
