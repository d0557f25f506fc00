import { blocksOf } from '../../src/reports/blocks.js';
import type { Hints } from '../../src/reports/furniture.js';

/** The blocks of a text as `role: text`, white space squeezed; for reading in a test. */
export function rolesOf(text: string, hints: Hints = {}): string[] {
  return blocksOf(text, hints).map(
    ({ role, span }) => `${role}: ${text.slice(span.start, span.end).replace(/\s+/gu, ' ')}`,
  );
}

/** An invented report: its title and three paragraphs. */
export const TITLE = 'Đảng ủy Sở Khoa học và Công nghệ Quảng Nam sơ kết công tác quý I năm 2022';
export const FIRST =
  'Ngày 12/5/2022, Đảng ủy Sở Khoa học và Công nghệ tỉnh Quảng Nam tổ chức hội nghị sơ kết công tác quý I. Dự hội nghị có đồng chí Lê Văn Hải, Phó Bí thư Đảng ủy Khối và đồng chí Trần Thanh Mai.';
export const SECOND =
  'Theo báo cáo, Đảng bộ hiện có 61 đảng viên, sinh hoạt tại 5 chi bộ; quý I đã kết nạp 01 đảng viên mới và nghiệm thu 4 nhiệm vụ cấp tỉnh được giao trong chương trình công tác năm.';
export const THIRD =
  'Phát biểu tại hội nghị, đồng chí Trần Thanh Mai đề nghị các chi bộ tiếp tục đổi mới nội dung sinh hoạt, chú trọng kiểm tra, giám sát và phát triển đảng viên trẻ ở các đơn vị.';

/** What `rolesOf` gives for that report without anything around it. */
export const PLAIN = [`title: ${TITLE}`, `paragraph: ${FIRST}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`];
