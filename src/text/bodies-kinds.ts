/**
 * What the kinds of `data/lexicon/bodies.txt` are to each other. A kind is the name of its line there, in lower case;
 * a kind that is not named here is an ordinary body: it has a field or a proper name, and a place.
 */

export type Level = 'central' | 'province' | 'district' | 'commune';

const words = (text: string): Set<string> => new Set(text.split('|').map((one) => one.trim()));

/** Organs of a body: "Đảng bộ Sở Y tế" is Sở Y tế, seen as its Party organisation. */
export const ORGANS = words(
  'đảng bộ|đảng bộ bộ phận|đảng bộ cơ sở|đảng ủy|đảng ủy bộ phận|chi bộ|chi ủy|cấp ủy|ban chấp hành|ban thường vụ|ban cán sự đảng|ban lãnh đạo|ban giám đốc|ban giám hiệu|công đoàn|công đoàn cơ sở|công đoàn ngành|đoàn thanh niên|chi đoàn|liên chi đoàn|đoàn|tổ đảng',
);
/** Organs that lead another organ: "Ban Chấp hành Đảng bộ Sở". */
export const LEADING = words('ban chấp hành|ban thường vụ|cấp ủy|ban lãnh đạo|ban giám đốc|ban giám hiệu');
export const UNION = words('công đoàn|công đoàn cơ sở|công đoàn ngành');
export const YOUTH = words('đoàn thanh niên|chi đoàn|liên chi đoàn|đoàn');

/** Words for a unit of administration, with the canonical kind and its level. */
export const UNITS: ReadonlyMap<string, { readonly kind: string; readonly level: Level }> = new Map([
  ['tỉnh', { kind: 'tỉnh', level: 'province' }],
  ['thành phố', { kind: 'thành phố', level: 'province' }],
  ['tp', { kind: 'thành phố', level: 'province' }],
  ['huyện', { kind: 'huyện', level: 'district' }],
  ['quận', { kind: 'quận', level: 'district' }],
  ['thị xã', { kind: 'thị xã', level: 'district' }],
  ['tx', { kind: 'thị xã', level: 'district' }],
  ['xã', { kind: 'xã', level: 'commune' }],
  ['phường', { kind: 'phường', level: 'commune' }],
  ['thị trấn', { kind: 'thị trấn', level: 'commune' }],
  ['đặc khu', { kind: 'đặc khu', level: 'commune' }],
]);

/** Party committees of a unit: the unit's own kind, so that "Huyện ủy X" and "Đảng bộ huyện X" are one body. */
export const COMMITTEES: ReadonlyMap<string, string> = new Map([
  ['tỉnh ủy', 'tỉnh'],
  ['thành ủy', 'thành phố'],
  ['huyện ủy', 'huyện'],
  ['quận ủy', 'quận'],
  ['thị ủy', 'thị xã'],
  ['xã ủy', 'xã'],
]);
/** The youth unions of a unit, likewise. */
export const YOUTH_OF: ReadonlyMap<string, string> = new Map([
  ['tỉnh đoàn', 'tỉnh'],
  ['thành đoàn', 'thành phố'],
  ['huyện đoàn', 'huyện'],
]);

export const LEVEL_OF: ReadonlyMap<string, Level> = new Map<string, Level>([
  ['sở', 'province'],
  ['tỉnh ủy', 'province'],
  ['thành ủy', 'province'],
  ['tỉnh', 'province'],
  ['khối', 'province'],
  ['huyện ủy', 'district'],
  ['quận ủy', 'district'],
  ['thị ủy', 'district'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thị xã', 'district'],
  ['xã', 'commune'],
  ['xã ủy', 'commune'],
  ['phường', 'commune'],
  ['thị trấn', 'commune'],
  ['đặc khu', 'commune'],
  ['bộ chỉ huy quân sự', 'province'],
  ['ban chỉ huy quân sự', 'district'],
  ['bộ', 'central'],
  ['tổng cục', 'central'],
]);

/** Branches that take the place of a general word before them: "Cục Thuế", "Công ty Điện lực", "Ngành Thuế". Alone they name no body. */
export const BRANCHES = words(
  'thuế|hải quan|thống kê|kiểm lâm|quản lý thị trường|điện lực|bưu điện|dự trữ nhà nước|thi hành án dân sự|bảo hiểm xã hội|ngân hàng|ngân hàng chính sách xã hội|ngân hàng nhà nước|kho bạc nhà nước|bộ đội biên phòng|xổ số kiến thiết|viễn thông|báo|đài phát thanh và truyền hình',
);
/** Branches whose name is a plain word as well; alone they need a place behind them. */
export const PLAIN = words(
  'thuế|hải quan|thống kê|kiểm lâm|quản lý thị trường|điện lực|bưu điện|ngân hàng|bảo hiểm xã hội|thi hành án dân sự|viễn thông|xổ số kiến thiết|báo|thư viện|bảo tàng|công an|thanh tra|văn phòng|tập đoàn|hợp tác xã|nhà máy|xí nghiệp|tổng công ty|công ty|trung tâm|chi cục|trường|bệnh viện|học viện|chi nhánh|ban quản lý|trạm y tế|liên hiệp|sư đoàn|trung đoàn|tiểu đoàn|quân khu|nông trường|dự trữ nhà nước|cục|tổng cục|trường tiểu học|trường mầm non|trường đại học|trường cao đẳng|trường trung học phổ thông|trường trung học cơ sở|khu kinh tế|hạt kiểm lâm|hội đồng',
);
/** The general words that a branch replaces. */
export const GENERAL = words('cục|chi cục|tổng cục|công ty|chi nhánh|ngành|khu vực');

/** One syllable with many meanings: a body only with a known field behind it, or where it is written as a name. */
export const MANY_MEANINGS = words('bộ|ban|tổ|hội|đội|vụ|khoa|đoàn|khối|phòng|viện|cục|trạm|báo|sở|thuế|chi hội');
/** Kinds whose field of work is told apart from the proper name by no table: any words are its name. */
export const LONGEST_NAME: ReadonlyMap<string, number> = new Map([
  ['xã', 3],
  ['phường', 3],
  ['thị trấn', 3],
  ['huyện', 3],
  ['quận', 2],
  ['thị xã', 3],
  ['thành phố', 3],
  ['đặc khu', 2],
  ['trường', 4],
  ['trường trung học phổ thông', 4],
  ['trường trung học cơ sở', 4],
  ['trường tiểu học', 4],
  ['trường mầm non', 4],
  ['trường đại học', 5],
  ['trường cao đẳng', 5],
  ['bệnh viện', 4],
  ['bộ đội biên phòng', 3],
  ['đồn biên phòng', 3],
]);
/** Kinds that have no proper name of their own, only a field and a place. */
export const NAMELESS = words(
  'sở|khối|tỉnh|tỉnh ủy|thành ủy|ủy ban nhân dân|hội đồng nhân dân|viện kiểm sát nhân dân|tòa án nhân dân|công an|kho bạc nhà nước|bảo hiểm xã hội|thuế|hải quan|thống kê|kiểm lâm|quản lý thị trường|điện lực|bưu điện|ngân hàng chính sách xã hội|ngân hàng nhà nước|hội nông dân|hội liên hiệp phụ nữ|hội cựu chiến binh|hội chữ thập đỏ|ủy ban mặt trận tổ quốc|liên đoàn lao động|ủy ban kiểm tra|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ban xây dựng đảng|ban tuyên giáo và dân vận|trường chính trị|bộ chỉ huy quân sự|ban chỉ huy quân sự|thanh tra|văn phòng|thi hành án dân sự|liên hiệp các hội khoa học và kỹ thuật|báo|đài phát thanh và truyền hình|bộ đội biên phòng|đơn vị|viễn thông|hạt kiểm lâm|liên hiệp các tổ chức hữu nghị',
);
/** Above whom a body may stand: "Khoa Cấp cứu Bệnh viện Phổi", "Thanh tra Sở Công Thương". Higher is above. */
export function rank(kind: string): number {
  if (/^(?:phòng|khoa|tổ|đội|văn phòng|thanh tra|trạm|ban|ủy ban kiểm tra|chi hội|vụ)(?= |$)/u.test(kind)) return 1;
  if (LEVEL_OF.get(kind) === 'commune' && UNITS.has(kind)) return 3;
  if (UNITS.has(kind)) return kind === 'tỉnh' || kind === 'thành phố' ? 5 : 4;
  if (/^(?:tỉnh ủy|thành ủy|ủy ban nhân dân|khối|bộ)$/u.test(kind)) return 5;
  if (/^(?:sở|huyện ủy|quận ủy|thị ủy|tổng công ty|tập đoàn|tổng cục|đơn vị)$/u.test(kind)) return 4;
  if (BRANCHES.has(kind) || kind === 'cục') return 3;
  return 2;
}

/** Abbreviations of a kind that are words, or more than one abbreviation: only with something known behind them. */
export const DOUBTFUL = words('du|db|cb|tt|cd|ca|dh|cu|vp|btc|nh|th|mn|hnd|cn|ctr|bql|dang uy khoi|ttkn|doan');
