import { describe, expect, test } from 'vitest';
import { INTENTS } from '../../src/answers/intents/index.js';
import { COUNTED } from '../../src/answers/over/stating.js';
import type { OverQuery } from '../../src/questions/over.js';
import { followUp } from '../../src/questions/over-follow.js';
import { overQueries } from '../../src/questions/over-query.js';
import { overWords } from '../../src/questions/over-words.js';
import { language, understood } from './reading.js';

/** The likeliest query of a question, in a few words. */
function queryOf(question: string): string {
  const asked = understood(question);
  const name = asked.guesses[0]?.intent ?? '';
  const intent = INTENTS.find((one) => one.name === name);
  const stated = (intent?.kinds.length ?? 0) > 0;
  const over = language.over(asked, { name, closed: intent?.closed ?? false, stated, counted: COUNTED.has(name) });
  const [query] = overQueries(asked, over);
  return query ? told(query) : '';
}

/** What is shown, in a word or two. */
function shownBy(show: OverQuery['show']): string {
  if (show.kind === 'units') return `units ${show.unit}`;
  if (show.kind === 'counts') return `counts ${show.words.join(' ')}`;
  return show.kind === 'facts' ? show.intent : show.kind;
}

function told({ show, among, conditions, order }: OverQuery): string {
  const shown = shownBy(show);
  const { provinces, years, kinds, heads, papers } = among;
  const where = [provinces, years?.map(String), kinds, heads, papers].flatMap((one) => one ?? []);
  const met = conditions.map((one) => {
    if (one.kind === 'value') return `${one.is} ${one.number}${one.is === 'between' ? `-${one.to}` : ''}`;
    if (one.kind === 'month') return `month ${one.month} ${one.year ?? ''}`.trim();
    if (one.kind === 'day') return `day ${one.day}/${one.month}`;
    if (one.kind === 'year') return `held ${one.year}`;
    if (one.kind === 'unstated') return `without ${one.intent}`;
    if (one.kind === 'unsaid') return `without “${one.words}”`;
    if (one.kind === 'same' || one.kind === 'women') return one.kind;
    return one.kind === 'surname' ? `surname ${one.surname}` : one.roles.join('+');
  });
  return [shown, ...where, ...met, ...(order === 'newest' ? [] : [order])].join(' | ');
}

describe('a question over reports is a query', () => {
  test.each([
    ['Nơi nào đông đảng viên nhất?', 'members | most'],
    ['noi nao it chi bo nhat', 'branches | least'],
    ['sở nào đông đảng viên nhất', 'members | so | most'],
    ['huyện nào nhiều tổ chức cơ sở đảng nhất', 'branches | huyen | most'],
    ['Nơi nào có trên 1.000 đảng viên?', 'members | above 1000 | most'],
    ['dang bo nao duoi 20 dang vien', 'members | below 20 | most'],
    ['don vi nao duoi 10 dang vien', 'members | below 10 | most'],
    ['đảng bộ nào có từ 100 đến 200 đảng viên', 'members | between 100-200 | most'],
    ['nơi nào có ít nhất 30 chi bộ', 'branches | from 30 | most'],
    ['nơi nào có từ 30 chi bộ trở lên', 'branches | from 30 | most'],
    ['nơi nào từ 30 đảng viên trở xuống', 'members | upto 30 | most'],
    ['chỗ nào không quá 20 đảng viên', 'members | upto 20 | most'],
    ['Những nơi nào có 9 chi bộ?', 'branches | equal 9 | most'],
    ['có mấy nơi trên 10 chi bộ', 'branches | above 10 | most'],
    ['báo cáo nào họp sớm nhất', 'date | oldest'],
    ['bao cao nao hop muon nhat', 'date'],
    ['báo cáo nào họp gần đây nhất?', 'date'],
    ['đại hội nào trước?', 'date | oldest'],
    ['hội nghị nào sau', 'date'],
    ['sở nào họp sớm hơn', 'date | so | oldest'],
    ['báo cáo nào mới nhất', 'reports'],
    ['bão nằm trong kho báo cáo nào', 'passages'],
    ['báo cáo nào không ghi số đảng viên', 'reports | without members'],
    ['bao cao nao khong neu so chi bo', 'reports | without branches'],
    ['Những báo cáo nào ghi rõ ngày đăng?', 'published'],
    ['Những người họ Phạm là ai?', 'people | surname pham'],
    ['co ai ho mai khong', 'people | surname mai'],
    ['liệt kê những ai họ Hồ', 'people | surname ho'],
    ['kể tên mấy người họ đinh giùm', 'people | surname dinh'],
    ['họ Bạch là ai', 'people | surname bach'],
    ['còn họ Lại?', 'people | surname lai'],
    ['những người họ Lâm gồm những ai', 'people | surname lam'],
    ['may nguoi ho lo', 'people | surname lo'],
    ['Sở nào có Giám đốc đồng thời là Bí thư?', 'people | so | giám đốc+bí thư'],
    ['bí thư nào là nữ', 'people | bí thư | women'],
    ['nơi nào có nữ Bí thư kiêm Giám đốc', 'people | bí thư+giám đốc | women'],
    ['liệt kê các báo cáo về công đoàn', 'reports | cong doan'],
    ['Hội nghị nào họp tháng 7?', 'date | month 7'],
    ['báo cáo nào họp tháng 12 năm 2022', 'date | month 12 2022'],
    ['nơi nào họp năm 2025', 'date | held 2025'],
    ['ngày 27/5 có nơi nào họp không', 'date | day 27/5'],
    ['Những cuộc nào diễn ra vào tháng 12 năm 2022?', 'date | month 12 2022'],
    ['chi bộ nào ít người nhất', 'units chi bộ | least'],
    ['chi bo nao dong dang vien nhat', 'units chi bộ | most'],
    ['từng chi bộ có bao nhiêu đảng viên', 'units chi bộ | most'],
    ['các chi bộ có mấy đảng viên', 'units chi bộ | most'],
    ['chi bộ nào có trên 10 đảng viên', 'units chi bộ | above 10 | most'],
    ['tổ đảng nào đông nhất', 'units tổ đảng | most'],
    ['tổng hợp số chi bộ', 'branches'],
    ['toàn bộ số đảng viên', 'members'],
    ['liệt kê ngày họp', 'date'],
    ['danh sách người chủ trì', 'chair'],
    ['các sở có bao nhiêu đảng viên', 'members | so'],
    ['báo cáo nào không nêu hạn chế', 'reports | without shortcomings'],
    ['báo cáo nào không nhắc đến chuyển đổi số', 'reports | without “chuyển đổi số”'],
    ['bao cao nao khong nhac toi cay xanh', 'reports | without “cay xanh”'],
    ['nơi nào không nói gì đến trồng rừng', 'reports | without “trồng rừng”'],
    ['Nơi nào kết nạp được nhiều đảng viên nhất?', 'counts kết nạp đảng viên | most'],
    ['nơi nào trồng trên 1.000 ha rừng', 'counts trồng ha rừng | above 1000 | most'],
    ['có mấy nơi bầu được 23 người vào ban chấp hành', 'election | equal 23 | most'],
    ['noi nao trong rung duoc nhieu', 'counts rung | most'],
    ['Giải ngân ở những sở nào chưa đạt 90%?', 'counts giải ngân | so | below 90 | most'],
    ['những báo cáo nào là biên bản', 'reports | bien ban'],
    ['danh sách báo cáo năm 2021', 'reports | 2021'],
    ['bot đang giữ mấy bài, kể tên ra', 'reports'],
    ['bai nao noi ve ca mau', 'reports | Cà Mau'],
    ['Có bao nhiêu báo cáo năm 2021?', 'reports | 2021'],
    ['Báo cáo nào nhắc đến sầu riêng?', 'passages'],
    ['noi nao bi che la giai ngan cham', 'passages'],
    ['Đơn vị nào có người bị cảnh cáo?', 'passages'],
    ['có ở đâu dạy thêm không', 'passages'],
    ['chỗ nào nói tới sầu riêng v ad', 'passages'],
  ])('%s → %s', (question, query) => {
    expect(queryOf(question)).toBe(query);
  });

  test.each([
    'Lào Cai có bao nhiêu đảng viên?',
    'đảng bộ có mấy chi bộ',
    'đảng bộ không có đảng viên nào bị kỷ luật phải không',
    'từ năm 2015 đến 2020 kết nạp mấy đảng viên',
    'Đại hội tổ chức ở đâu?',
    'ai chủ trì hội nghị',
    'Bí thư Đảng ủy là ai?',
    'hội nghị diễn ra tháng mấy',
    'họ đã bàn những gì',
    'Họ dính lỗi gì?',
    'họ làm gì mà bị phạt nặng vậy',
    'the ho lam gi ma bi phat nang vay',
    'Họ định thu hồi khoản ấy kiểu gì?',
    'họ lại nghỉ vì sao',
    'sao ho lai nghi',
    'con ho la ai',
    'ho do la ai',
    'bon ho do ten gi',
    'thế xử lý sao với các hộ đó',
    'the xu ly sao voi cac ho do',
    'may ho la ho ngheo',
    'ủng hộ làm đường bê tông thôn được bao nhiêu ngày công',
    'ung ho lam duong be tong duoc bao nhieu ngay cong',
    '17 ho do doi den bu bao nhieu',
    'Ông ấy tên họ là gì?',
    'Sở Y tế Huế có Giám đốc kiêm Bí thư không?',
    'Sở Khoa học và Công nghệ Lào Cai có trên 50 đảng viên không?',
    'trên 90% đảng viên hoàn thành nhiệm vụ phải không',
    'xin chào',
    '',
  ])('%s is none', (question) => {
    expect(queryOf(question)).toBe('');
  });
});

describe('a follow-up of a list changes its query', () => {
  const LAST: OverQuery = {
    show: { kind: 'facts', intent: 'members', columns: true },
    among: { kinds: ['so'] },
    conditions: [{ kind: 'value', is: 'above', number: 50 }],
    order: 'most',
  };
  const followed = (question: string, query: OverQuery = LAST): string => {
    const asked = { ...understood(question), listed: { query, page: 0 } };
    const over = language.over(asked, { name: 'members', closed: true, stated: true, counted: true });
    const found = followUp(asked, over);
    return found
      ? `${told(found.query)} ${found.query.limit ?? ''}`.trim() + (found.page > 0 ? ` | page ${found.page}` : '')
      : '';
  };

  test.each([
    ['ít nhất thì sao', 'members | so | least'],
    ['còn dưới 20 thì nơi nào', 'members | so | below 20 | most'],
    ['con tren 100 thi sao', 'members | so | above 100 | most'],
    ['top 3 thôi', 'members | so | above 50 | most 3'],
    ['còn nơi nào nữa', 'members | so | above 50 | most | page 1'],
    ['còn nơi nào nhiều chi bộ nhất', ''],
    ['còn Cà Mau thì sao', ''],
    ['ai chủ trì', ''],
    ['cảm ơn nhé', ''],
  ])('%s → %s', (question, query) => {
    expect(followed(question)).toBe(query);
  });

  test('a list of passages has no least; its next page it has', () => {
    const passages: OverQuery = { show: { kind: 'passages' }, among: {}, conditions: [], order: 'newest' };
    expect(followed('ít nhất thì sao', passages)).toBe('');
    expect(followed('còn nơi nào nữa', passages)).toBe('passages | page 1');
  });
});

describe('the phrases', () => {
  test('a line of another form, or of a group that does not exist, is an error that names it', () => {
    expect(() => overWords('place')).toThrow('place');
    expect(() => overWords('nowhere = đâu đó')).toThrow('nowhere');
  });
});
