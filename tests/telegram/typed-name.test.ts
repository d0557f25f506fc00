import { expect, test } from 'vitest';
import { typedName } from '../../src/telegram/rendering/typed-name.js';

test.each([
  ['sở y tế nghệ an', 'Sở Y tế Nghệ An'],
  ['sở khoa học và công nghệ nghe an', 'Sở Khoa học và Công nghệ Nghệ An'],
  ['sở kh&cn nghệ an', 'Sở KH&CN Nghệ An'],
  ['chi bộ văn phòng', 'Chi bộ Văn phòng'],
  ['nghệ an', 'Nghệ An'],
  ['chuyển đổi số', 'chuyển đổi số'],
  ['Sở nội vụ', 'Sở nội vụ'],
])('%s is written %s', (typed, written) => {
  expect(typedName(typed, ['Nghệ An', 'Hải Phòng'])).toBe(written);
});
