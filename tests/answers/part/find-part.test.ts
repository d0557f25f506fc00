import { describe, expect, test } from 'vitest';
import { partsIn } from '../../../src/answers/part/find-part.js';
import { quotesOf } from '../../../src/answers/part/quotes.js';
import { LONGEST } from '../../../src/answers/quoting.js';
import type { PartAsked } from '../../../src/questions/paper-parts.js';
import { blocksOf } from '../../../src/reports/blocks.js';
import type { Report } from '../../../src/reports/report.js';
import { understood } from '../../questions/reading.js';

const made = (text: string): Report => ({
  meta: { id: 'a', file: 'a.txt', title: 'a', kind: 'original' },
  text,
  hash: '',
  blocks: blocksOf(text),
});

const RULES = made(`HỢP TÁC XÃ MUỐI BÃI NGANG
QUY CHẾ HOẠT ĐỘNG

Quy chế này do đại hội thành viên hợp tác xã thông qua, áp dụng cho mọi thành viên và người lao động thuê ngoài trên các ruộng muối của hợp tác xã.

Chương I
NHỮNG ĐIỀU CHUNG
Điều 1. Tên gọi
Hợp tác xã lấy tên theo bãi muối và không đổi khi sáp nhập.
Điều 2. Thành viên
1. Người từ 18 tuổi có ruộng muối thì được vào.
2. Thành viên phải:
a) góp vốn mười triệu đồng;
b) trực đê theo phiên.
3. Người bỏ ruộng hai vụ thì thôi là thành viên.
Chương II
MUA BÁN
Điều 3. Giá thu
1. Giá chia theo ba hạng.
2. Giá báo trước mỗi vụ mười ngày.
Phụ lục 1
Biểu phân hạng
Hạng một trắng, khô; hạng hai xám; hạng ba ướt.`);

const MINUTES = made(`BÁO CÁO
Tổng kết năm của tổ dân phố Hàng Dừa

Trong năm qua, tổ dân phố Hàng Dừa giữ được nền nếp họp hằng quý, người dân tham gia đông và nói thẳng những chuyện còn vướng trong ngõ.

I. KẾT QUẢ
1. Thu quỹ đủ 100%.
2. Trồng mới 40 gốc dừa.
II. KHÓ KHĂN, VƯỚNG MẮC
1. Cống ngõ 3 còn nghẹt.
2. Đèn ngõ 5 hỏng ba tháng.
3. Hai hộ chưa góp quỹ.
III. PHƯƠNG HƯỚNG NĂM TỚI
2.1. Việc cần làm ngay
Thông cống ngõ 3 trước mùa mưa, chia làm hai đợt để không chặn lối đi của bà con.
- Kiến nghị: phường cấp hai bóng đèn cao áp.
Kết thúc họp lúc 21 giờ.`);

const shown = (report: Report, question: string): string[] => {
  const part: PartAsked | undefined = understood(question).part;
  if (!part) throw new Error(`no part in: ${question}`);
  return partsIn(report, part).map(({ from, to }) =>
    report.text.slice(report.blocks[from]?.span.start, report.blocks[to]?.span.end).replace(/\s+/gu, ' '),
  );
};

describe('the part that is meant', () => {
  test.each<[Report, string, string[]]>([
    [RULES, 'Điều 1 quy định gì', ['Điều 1. Tên gọi Hợp tác xã lấy tên theo bãi muối và không đổi khi sáp nhập.']],
    [RULES, 'khoản 2 Điều 3 nói gì', ['2. Giá báo trước mỗi vụ mười ngày.']],
    [RULES, 'khoản 2 điều 2 có gì', ['2. Thành viên phải: a) góp vốn mười triệu đồng; b) trực đê theo phiên.']],
    [RULES, 'điểm b khoản 2 Điều 2 nói gì', ['b) trực đê theo phiên.']],
    [RULES, 'khoản 3 điều 3 nói gì', []],
    [RULES, 'Điều 9 nói gì', []],
    [
      RULES,
      'chương 2 nói về gì',
      ['Chương II MUA BÁN Điều 3. Giá thu 1. Giá chia theo ba hạng. 2. Giá báo trước mỗi vụ mười ngày.'],
    ],
    [
      RULES,
      'chương mua bán có gì',
      ['Chương II MUA BÁN Điều 3. Giá thu 1. Giá chia theo ba hạng. 2. Giá báo trước mỗi vụ mười ngày.'],
    ],
    [RULES, 'phụ lục 1 có gì', ['Phụ lục 1 Biểu phân hạng Hạng một trắng, khô; hạng hai xám; hạng ba ướt.']],
    [
      RULES,
      'phần thành viên có gì',
      [
        'Điều 2. Thành viên 1. Người từ 18 tuổi có ruộng muối thì được vào. 2. Thành viên phải: a) góp vốn mười triệu đồng; b) trực đê theo phiên. 3. Người bỏ ruộng hai vụ thì thôi là thành viên.',
      ],
    ],
    [MINUTES, 'Điểm 3 mục II nói gì', ['3. Hai hộ chưa góp quỹ.']],
    [MINUTES, 'điểm 2 mục 1 nói gì', ['2. Trồng mới 40 gốc dừa.']],
    [MINUTES, 'mục I có gì', ['I. KẾT QUẢ 1. Thu quỹ đủ 100%. 2. Trồng mới 40 gốc dừa.']],
    [
      MINUTES,
      'phần khó khăn có gì',
      ['II. KHÓ KHĂN, VƯỚNG MẮC 1. Cống ngõ 3 còn nghẹt. 2. Đèn ngõ 5 hỏng ba tháng. 3. Hai hộ chưa góp quỹ.'],
    ],
    [MINUTES, 'phần kiến nghị có gì', ['- Kiến nghị: phường cấp hai bóng đèn cao áp.']],
    [MINUTES, 'phần kiến nghị của tổ dân phố có gì', ['- Kiến nghị: phường cấp hai bóng đèn cao áp.']],
    [MINUTES, 'phần khen thưởng có gì', []],
    [MINUTES, 'mục IV nói gì', []],
    // Of alike ones none in particular.
    [MINUTES, 'điểm 1 nói gì', ['1. Thu quỹ đủ 100%.', '1. Cống ngõ 3 còn nghẹt.']],
  ])('%#. %2$s', (report, question, expected) => {
    expect(shown(report, question)).toEqual(expected);
  });
});

describe('the quotes of a part', () => {
  const long = made(`QUY CHẾ NỘI BỘ

Lời mở đầu của quy chế nội bộ, viết cho mọi người làm việc tại xưởng gỗ, dài vừa đủ để ai đọc cũng hiểu vì sao phải có quy chế này.

Điều 1. Việc chung
${Array.from({ length: 40 }, (_, i) => `${i + 1}. Người thợ thứ ${i + 1} giữ sạch chỗ làm, cất dụng cụ vào tủ và ghi sổ trước khi về nhà.`).join('\n')}`);

  test('are slices in order, none longer than a quote may be, and not without end', () => {
    const part = understood('Điều 1 nói gì').part;
    const [range] = part ? partsIn(long, part) : [];
    const quotes = range ? quotesOf(long, range) : [];
    expect(quotes).toHaveLength(4);
    expect(quotes[0]?.text.startsWith('Điều 1. Việc chung')).toBe(true);
    for (const { text, span } of quotes) {
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      expect(long.text.slice(span.start, span.end)).toBe(text);
      expect(text).toMatch(/\.$/u);
    }
  });
});
