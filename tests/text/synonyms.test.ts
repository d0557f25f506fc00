import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { dataLines } from '../../src/text/lexicon.js';
import { foldedWords, tokenise } from '../../src/text/tokens.js';
import { language } from '../questions/reading.js';
import { shippedData } from '../support/data.js';

const groups = dataLines((await shippedData()).synonyms).map((line) => line.split(',').map((cell) => cell.trim()));
const { synonyms } = language.analyser;

/** Groups of which a phrase covers the whole text. */
const setsOf = (text: string): number[] => {
  const words = tokenise(text);
  return synonyms.find(words).flatMap(({ from, to, set }) => (from === 0 && to === words.length ? [set] : []));
};
const alike = (a: string, b: string): boolean => {
  const other = new Set(setsOf(b));
  return setsOf(a).some((set) => other.has(set));
};

describe('the file keeps the rules of its header', () => {
  test('a group holds two phrases or more, none twice, of four syllables at most', () => {
    const bad = groups.filter(
      (one) =>
        one.length < 2 ||
        new Set(one).size < one.length ||
        one.some((phrase) => phrase === '' || phrase.split(' ').length > 4),
    );
    expect(bad).toEqual([]);
  });

  test('no phrase is a word that stands anywhere', () => {
    const anywhere = new Set(['có', 'là', 'đi', 'về', 'ra', 'được', 'AI', 'ai']);
    expect(groups.filter((one) => one.some((phrase) => anywhere.has(phrase)))).toEqual([]);
  });

  test('no word alone that would be read into a common word without marks', () => {
    const common = new Set(
      'ai ban cam can cao chi chia cho con cong do gia hai hay hoan huy khi kho lai lam lo mang mua nam nay ngay qua quan quy ra sau so ta tai tay theo thi tin trong tu va vai vi xa'.split(
        ' ',
      ),
    );
    const alone = groups.flat().filter((phrase) => /^\p{L}+$/u.test(phrase) && fold(phrase) !== phrase.toLowerCase());
    expect(alone.filter((word) => common.has(fold(word)))).toEqual([]);
  });

  test('two phrases stand together once, and a phrase in three groups at most', () => {
    const pairs = groups.flatMap((one) =>
      one.flatMap((a, i) => one.slice(i + 1).map((b) => [a.toLowerCase(), b.toLowerCase()].sort().join(' = '))),
    );
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([]);
    const times = new Map<string, number>();
    for (const phrase of groups.flat()) times.set(phrase, (times.get(phrase) ?? 0) + 1);
    expect([...times].filter(([, count]) => count > 3)).toEqual([]);
  });
});

describe('what people say stands for what is written', () => {
  test.each([
    ['xin được', 'đề nghị'],
    ['đứng ra lo', 'phụ trách'],
    ['hứa sẽ', 'cam kết'],
    ['xài tiền', 'sử dụng kinh phí'],
    ['nợ môn', 'không đạt học phần'],
    ['cmnd', 'căn cước công dân'],
    ['hạn chót nộp', 'thời hạn nộp'],
    ['chỗ nộp', 'nơi tiếp nhận'],
    ['nằm viện', 'nhập viện'],
    ['đậu phộng', 'củ lạc'],
    ['xe hơi', 'xe ô tô'],
    ['đá banh', 'bóng đá'],
    ['vô đảng', 'kết nạp đảng viên'],
    ['nửa năm đầu', 'sáu tháng đầu năm'],
    ['mấy mống', 'số người'],
    ['ở mô', 'địa điểm'],
    ['vì răng', 'lý do'],
    ['bao nhieu mong', 'so nguoi'],
    ['nói tới', 'đề cập'],
    ['đứng ra nhận lỗi', 'nhận trách nhiệm'],
    ['chỗ kẹt', 'điểm nghẽn'],
    ['cà vẹt', 'giấy đăng ký xe'],
    ['áo vàng', 'cảnh sát giao thông'],
    ['nhà băng', 'ngân hàng'],
    ['hồi này năm ngoái', 'cùng kỳ năm trước'],
    ['ca nặng', 'bệnh nhân nặng'],
    ['bị trả hồ sơ', 'trả lại hồ sơ'],
    ['kẹt xe', 'ùn tắc'],
  ])('%s: %s', (said, written) => {
    expect(alike(said, written)).toBe(true);
  });
});

describe('what must be told apart is in no group together', () => {
  test.each([
    ['bí thư', 'phó bí thư'],
    ['bí thư đoàn', 'phó bí thư đoàn'],
    ['trưởng khoa', 'phó trưởng khoa'],
    ['trưởng thôn', 'phó trưởng thôn'],
    ['chủ trì', 'tham dự'],
    ['tăng mạnh', 'giảm mạnh'],
    ['bằng khen', 'giấy khen'],
    ['kế hoạch', 'kết quả'],
    ['điều kiện dự thi', 'cấm thi'],
    ['vắng thi', 'hoãn thi'],
    ['điểm chuẩn', 'điểm sàn'],
    ['thôi học', 'buộc thôi học'],
    ['phiếu thuận', 'phiếu chống'],
    ['phiếu phát ra', 'phiếu thu vào'],
    ['công chức', 'viên chức'],
    ['giải nhì', 'giải ba'],
    ['chống pháp', 'chống mỹ'],
    ['người nộp đơn', 'chủ văn bằng'],
    ['hộ nghèo', 'hộ cận nghèo'],
    ['đoàn phí', 'kinh phí công đoàn'],
    ['khiển trách', 'cảnh cáo'],
    ['tạm giam', 'tạm giữ người'],
    ['sơ thẩm', 'phúc thẩm'],
    ['án treo', 'án phạt tù'],
    ['chi thường xuyên', 'chi đầu tư'],
    ['bhxh bắt buộc', 'bhxh tự nguyện'],
    ['đảng ủy xã', 'đảng ủy phường'],
    ['ntm nâng cao', 'ntm kiểu mẫu'],
    ['trưởng ban', 'phó trưởng ban'],
    ['cấp mới', 'cấp lại'],
    ['ngày ký', 'ngày ban hành'],
    ['bộ chính trị', 'ban bí thư'],
    ['chủ nhiệm ubkt', 'phó chủ nhiệm ubkt'],
    ['nhà tình nghĩa', 'nhà tình thương'],
    ['cố tình', 'vô ý'],
  ])('%s, %s', (one, other) => {
    expect(setsOf(one).length * setsOf(other).length).toBeGreaterThan(0);
    expect(alike(one, other)).toBe(false);
  });

  test.each(['ban chấp hành', 'trong năm', 'phát huy', 'cam kết', 'ai dự', 'quy định', 'do đâu', 'tương lai'])(
    'a word without marks is not read as another one: %s',
    (text) => {
      const first = foldedWords(text);
      const single = synonyms.find(tokenise(text)).filter(({ from, to }) => to - from === 1);
      const words = single.map(({ from, set }) => `${first[from]}: ${groups[set]?.join(', ')}`);
      expect(words.filter((one) => /^(ban|trong|huy|cam|ai|quy|do|lai):/u.test(one))).toEqual([]);
    },
  );
});
