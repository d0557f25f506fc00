import { expect, test } from 'vitest';
import { repliesIn, replyAsked } from '../../src/answers/measures/replies.js';
import { REPORTS, sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

test.each([
  ['chu toa xu ly de nghi cua anh ay ra sao', 1],
  ['roi co duoc duyet hong', 1],
  ['giam doc chot muc nao', 1],
  ['ba con xin giam tien sap co duoc khong', 1],
  ['roi viec ay toi dau', 0.5],
  ['chi ay xin nghi phep thi chi bo dap sao', 1],
  ['khoi co chap nhan khong', 1],
  ['may han co duoc mua chua', 1],
  ['tinh co cap khong', 0.5],
  ['ai chu tri hoi nghi', 0],
  ['ai duoc bau lam bi thu', 0],
  ['nam nay thi sao', 0],
  ['co bao nhieu dang vien', 0],
  ['hoi nghi giao duc hop o dau', 0],
  ['so giao duc co may chi bo', 0],
])('%s asks what came of a request: %d', (folded, asked) => {
  expect(replyAsked(folded)).toBe(asked);
});

const model = modelWith({});

test.each([
  ['Ông Lò Văn Tài đề nghị thêm một máy bơm cho bản.', true, false],
  ['Chủ tọa đồng ý cấp máy bơm trong tháng tới.', false, true],
  ['Ông Tài xin thêm máy; bà Lan hứa trả lời trong tuần.', true, true],
  ['Bản có bốn máy bơm, một máy hỏng.', false, false],
])('%s proposes %s, replies %s', (sentence, proposes, replies) => {
  const report = sampleReport('bom', ['title| Tin của bản', sentence]);
  const own = questionPool('máy bơm được giải quyết thế nào', [report, ...REPORTS], model).evidence.find(
    ({ found }) => found.profile.meta.id === 'bom' && found.view.passage.text === sentence,
  );
  expect(own && repliesIn(own.found.view, own.found.unit)).toEqual({ proposes, replies });
  expect(own).toMatchObject({ proposes, replies });
});
