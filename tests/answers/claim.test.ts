import { describe, expect, test } from 'vitest';
import { claimOf } from '../../src/answers/claim.js';
import { placeSaid, saysOf } from '../../src/answers/claim-held.js';
import { hasLeft } from '../../src/answers/premise.js';
import { fold } from '../../src/text/fold.js';
import { nameKey } from '../../src/text/people.js';
import { language, PROFILES, understood } from '../questions/reading.js';

const LAO_CAI = PROFILES[0] as (typeof PROFILES)[number];

/** Does the text say of a number what the question puts forward of its own? */
const says = (question: string, text: string, number?: number): boolean => {
  const asked = understood(question);
  const own = asked.premise?.numbers[0] ?? Number.NaN;
  const claim = claimOf(own, asked, LAO_CAI);
  if (!claim) throw new Error(`no number in ${question}`);
  return saysOf(text, number ?? own, claim, language.analyser.synonyms);
};

describe('the number that decides is pointed at, with what it counts', () => {
  const ENDED = 'Có 4 trạm về nước được sáp nhập thành 1 trạm; 6 tổ quản lý của Chi cục được giải thể.';
  test.each([
    ['giải thể 9 tổ quản lý đúng không', 6, '6 tổ quản lý'],
    ['giải thể 6 tổ đúng không', 6, '6 tổ'],
    ['4 trạm được sáp nhập đúng không', 4, '4 trạm'],
    ['sáp nhập 6 tổ quản lý đúng không', 6, undefined],
  ])('%s', (question, value, place) => {
    const asked = understood(question);
    const claim = claimOf(asked.premise?.numbers[0] ?? Number.NaN, asked, LAO_CAI);
    const span = claim && placeSaid(ENDED, value, claim, language.analyser.synonyms);
    expect(span && ENDED.slice(span.start, span.end)).toBe(place);
  });
});

describe('a number stands by the words of the claim', () => {
  const GIVEN = 'Trong năm, 21 công trình cấp huyện và 9 công trình cấp xã đã được khởi công.';
  const GAINED = 'Chi bộ kết nạp 8 quần chúng, khai trừ 2 đảng viên và tặng 5 giấy khen.';
  const SHARED = 'Chi bộ kết nạp 5 nam, 3 nữ.';
  const ENDED = 'Có 4 trạm về nước và môi trường được sáp nhập thành 1 trạm; 6 tổ quản lý của Chi cục được giải thể.';
  const GRADED = 'Năm nay 100% hội viên hoàn thành nhiệm vụ và trên 70% hoàn thành tốt.';
  const LISTED = 'Tờ trình nêu 4 việc về thu chi, 7 việc về thi đua, khen thưởng và 2 việc về nhà ở.';
  test.each([
    ['21 công trình cấp huyện đúng không', GIVEN],
    ['9 công trình cấp xã đúng không', GIVEN],
    ['khởi công 21 công trình cấp huyện đúng không', GIVEN],
    ['9 cong trinh cap xa dung khong', GIVEN],
    ['9 công trình đã được khởi công phải không', GIVEN],
    ['kết nạp 8 quần chúng đúng không', GAINED],
    ['khai trừ 2 đảng viên phải không', GAINED],
    ['kết nạp 3 nữ đúng không', SHARED],
    ['kết nạp 5 nam đúng không', SHARED],
    ['4 trạm được sáp nhập đúng không', ENDED],
    ['giải thể 6 tổ quản lý đúng không', ENDED],
    ['100% hội viên hoàn thành nhiệm vụ đúng không', GRADED],
    ['7 việc về thi đua khen thưởng đúng không', LISTED],
    ['báo cáo có nêu 2 việc về nhà ở đúng không', LISTED],
    // What names the report need not stand there.
    ['Lào Cai có 63 đảng viên đúng không', 'Đảng bộ hiện có 63 đảng viên.'],
    ['Sở Khoa học và Công nghệ Lào Cai có 63 đảng viên đúng không', 'Đảng bộ hiện có 63 đảng viên.'],
    ['hội nghị Lào Cai có 40 người dự đúng không', 'Dự họp có 40 người.'],
    ['đến nay Lào Cai có 63 đảng viên phải không', 'Đảng bộ hiện có 63 đảng viên.'],
    ['có phải 4 hồ sơ chưa xong không', 'Còn 4 hồ sơ chưa xong.'],
    ['4 hồ sơ không đạt đúng không', 'Có 4 hồ sơ không đạt.'],
    ['phấn đấu kết nạp 6 đảng viên đúng không', 'Năm tới phấn đấu kết nạp 6 đảng viên.'],
    ['có phải năm tới kết nạp 6 đảng viên không', 'Năm tới phấn đấu kết nạp 6 đảng viên.'],
    // What was reached is told behind what was aimed at.
    ['thu ngân sách 71 tỷ đồng đúng không', 'Năm qua phấn đấu thu 65 tỷ đồng, đã thu ngân sách 71 tỷ đồng.'],
    ['đạt 71 tỷ đồng đúng không', 'Mục tiêu là 65 tỷ đồng; kết quả đạt 71 tỷ đồng.'],
    // Cells of a table stand apart.
    ['có 63 đảng viên đúng không', 'Đảng viên | Chi bộ\n63 | 5'],
  ])('%s · %s', (question, text) => {
    expect(says(question, text)).toBe(true);
  });

  test.each([
    ['9 công trình cấp huyện đúng không', GIVEN],
    ['21 công trình cấp xã đúng không', GIVEN],
    ['đình chỉ 21 công trình cấp huyện đúng không', GIVEN],
    ['khai trừ 8 quần chúng đúng không', GAINED],
    ['kết nạp 2 đảng viên đúng không', GAINED],
    ['tặng giấy khen cho 2 đảng viên đúng không', GAINED],
    ['kết nạp 5 nữ đúng không', SHARED],
    ['4 trạm bị giải thể đúng không', ENDED],
    ['6 tổ quản lý được thành lập đúng không', ENDED],
    ['6 tổ quản lý được sáp nhập đúng không', ENDED],
    ['100% hội viên hoàn thành tốt nhiệm vụ đúng không', GRADED],
    ['7 việc về thu chi đúng không', LISTED],
    ['4 việc về thi đua khen thưởng đúng không', LISTED],
    ['4 hồ sơ đã xong đúng không', 'Còn 4 hồ sơ chưa xong.'],
    ['không có 63 đảng viên ở Lào Cai đúng không', 'Đảng bộ hiện có 63 đảng viên.'],
    ['kết nạp 6 đảng viên đúng không', 'Năm tới phấn đấu kết nạp 6 đảng viên.'],
    // What is aimed at may be told a clause or a sentence before its numbers.
    [
      'xã thu ngân sách 87 tỷ đồng đúng không',
      'Thu ngân sách đạt 71 tỷ đồng. Năm tới phấn đấu: thu ngân sách 87 tỷ đồng.',
    ],
    ['năm 2024 thu ngân sách 87 tỷ phải không', 'Năm 2025 phấn đấu trồng 40 ha rừng; thu ngân sách 87 tỷ đồng.'],
    ['đã điều động 4 cán bộ đúng không', 'Giải pháp thời gian tới:\n- Điều động 4 cán bộ.'],
    ['70% trường đạt chuẩn rồi đúng không', 'Nhiệm kỳ tới, mở thêm 2 lớp và đưa 70% trường lên đạt chuẩn.'],
    // Of somebody else.
    ['Cù Lao có 63 đảng viên đúng không', 'Đảng bộ hiện có 63 đảng viên.'],
    ['chi bộ Trung tâm Kiểm định có 63 đảng viên đúng không', 'Đảng bộ Sở hiện có 63 đảng viên, sinh hoạt ở 5 chi bộ.'],
    ['chi bộ Lào Cai có 63 đảng viên đúng không', 'Đảng bộ Sở hiện có 63 đảng viên, sinh hoạt ở 5 chi bộ.'],
    ['Lào Cai có 63 đảng viên nữ đúng không', 'Đảng bộ hiện có 63 đảng viên.'],
  ])('not %s · %s', (question, text) => {
    expect(says(question, text)).toBe(false);
  });

  test('another number may be the one that is meant', () => {
    expect(says('9 công trình cấp huyện đúng không', GIVEN, 21)).toBe(true);
    expect(says('9 công trình cấp thôn đúng không', GIVEN, 21)).toBe(false);
  });
});

test.each([
  ['Lê Văn Tám hiện là bí thư đúng không', 'Bí thư Lê Văn Tám nghỉ hưu theo chế độ.', true],
  ['Lê Văn Tám vẫn là bí thư đúng không', 'Đồng chí Lê Văn Tám chuyển sang công tác khác.', true],
  ['Lê Văn Tám là bí thư đúng không', 'Đồng chí Lê Văn Tám, nguyên Bí thư, tới dự.', true],
  ['le van tam van la bi thu dung khong', 'Bí thư Lê Văn Tám được luân chuyển.', true],
  ['Lê Văn Tám hiện là bí thư đúng không', 'Trần Thị Bưởi nghỉ hưu; Lê Văn Tám giữ chức Bí thư.', false],
  ['Lê Văn Tám hiện là bí thư đúng không', 'Lê Văn Tám được điều động, bổ nhiệm làm Bí thư.', false],
  ['Lê Văn Tám là giám đốc đúng không', 'Lê Văn Tám, Giám đốc Sở Tài nguyên và Môi trường.', false],
  ['Lê Văn Tám là giám đốc đúng không', 'Lê Văn Tám, Giám đốc Sở Y tế Thái Nguyên.', false],
  ['Lê Văn Tám là chủ tịch đúng không', 'Lê Văn Tám, Chủ tịch Hội Cựu chiến binh.', false],
  ['Lê Văn Tám là chủ tịch huyện đúng không', 'Phó Bí thư Lê Văn Tám chuyển sang làm Chủ tịch huyện.', false],
  ['Lê Văn Tám là phó bí thư đúng không', 'Phó Bí thư Lê Văn Tám chuyển sang làm Chủ tịch huyện.', true],
  ['Lê Văn Tám là phó bí thư đúng không', 'Phó Bí thư Lê Văn Tám chuyển sang làm Bí thư huyện ủy.', true],
  ['Lê Văn Tám từng là bí thư đúng không', 'Bí thư Lê Văn Tám nghỉ hưu theo chế độ.', false],
  ['Lê Văn Tám nghỉ hưu đúng không', 'Bí thư Lê Văn Tám nghỉ hưu theo chế độ.', false],
])('%s · %s: has left %s', (question, text, left) => {
  const key = fold(nameKey('Lê Văn Tám'));
  expect(hasLeft(text, question, [nameKey('Lê Văn Tám'), key])).toBe(left);
});
