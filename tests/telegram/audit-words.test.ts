import { expect, test } from 'vitest';
import { actionName, detailIn } from '../../src/telegram/dataset/audit-words.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import { MESSAGES_DIR } from '../support/running-bot.js';

const { vi } = await loadMessages(MESSAGES_DIR);
const names = new Map([['son-la-2023', 'Sơn La 2023']]);

test.each([
  ['+1 ~0 −0 !1', 'thêm 1, lỗi 1'],
  ['+0 ~2 −3 !0', 'đổi 2, bỏ 3'],
  ['+0 ~0 −0 !0', 'không có gì thay đổi'],
  ['58/60 !2', 'đúng 58/60, cần xem 2'],
  ['58/60 !2 3/4', 'đúng 58/60, cần xem 2'],
  ['dismissed 3', 'bỏ qua 3 câu'],
  ['taught role-holder', 'thêm câu mẫu cho người giữ chức vụ'],
  ['chair: taken back', 'gỡ câu mẫu của người chủ trì'],
  ['pinned Ai thuê hội trường?', 'ghim «Ai thuê hội trường?»'],
  ['unpinned Ai thuê hội trường?', 'bỏ ghim «Ai thuê hội trường?»'],
  ['+ Ai chủ trì?', 'giữ câu «Ai chủ trì?»'],
  ['− Ai chủ trì?', 'bỏ «Ai chủ trì?»'],
  ['again', 'tin gửi lại, đã làm rồi'],
  ['cut off twice', 'hai lần bị ngắt giữa chừng'],
  ['not in private', 'không ở trò chuyện riêng'],
  ['too large', 'tệp quá lớn'],
  ['scanned', 'PDF là ảnh chụp trang giấy, không có chữ để trích'],
  ['too_many_pages', 'tệp có quá nhiều trang'],
  ['son-la-2023', 'Sơn La 2023'],
  // A title stands as it is, whatever it begins with.
  ['Hội nghị tổng kết 2023', 'Hội nghị tổng kết 2023'],
  ['again and again', 'again and again'],
  ['', ''],
])('«%s» is told as «%s»', (detail, words) => expect(detailIn(detail, vi, names)).toBe(words));

test('an operation has a name, one of an older version its command', () => {
  expect(actionName('pin', vi)).toBe('câu trả lời ghim');
  expect(actionName('gone', vi)).toBe('/gone');
});
