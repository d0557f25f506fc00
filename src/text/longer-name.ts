/** A surname, or a way to address somebody, with the capitals behind it: the rest of a person's name may be a province's. */
const IN_NAME =
  /(?:^|[\s(,])(?:(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Trương|Lâm|Phùng|Mai|Tô|Hà|Tạ|Chu|Cao|Thái|Lương|Lưu|Vương|Đào)(?:\s+\p{Lu}\p{Ll}+){0,3}|(?:đồng chí|đ\/c|ông|bà|anh|chị|Ông|Bà|TS\.?|ThS\.?)(?:\s+\p{Lu}\p{Ll}+){1,3})\s+$/u;

/** Capitalised words that a province's name may follow. */
const BODY =
  /(?<!\p{L})(?:Tỉnh|Thành phố|Sở|Ban|Báo|Đoàn|Hội|Cục|Trường|Công an|Tòa án|Bưu điện|Bệnh viện|Đảng bộ|Tin)\s+$/u;

/** Somebody is addressed by the given name that follows. */
const ADDRESSED = /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|thầy|cô|(?:thầy|cô) giáo|Ông|Bà|Thầy|Cô|Đồng chí)\s+$/u;

/** A street that is called by what follows; "thành phố" is none. */
const STREET = /(?<!\p{L})(?:đường|đại lộ|(?<!thành )phố|quảng trường|Đường|Đại lộ|(?<!Thành )Phố|Quảng trường)\s+$/u;

/** Is what follows the last part of the name of somebody? `before`: the text up to it. */
export const endsPersonName = (before: string): boolean => IN_NAME.test(before) && !BODY.test(before);

/** Does a name go on behind a stretch ("Thái Bình" of "Thái Bình Dương")? `behind`: the text from its end on. */
export const goesOnAsName = (behind: string): boolean => /^\s\p{Lu}\p{Ll}/u.test(behind);

/** Is what follows the name of a street, or of somebody, called by the name of a place? `before`: the text up to it. */
export const isCalledAfter = (before: string): boolean =>
  endsPersonName(before) || ADDRESSED.test(before) || STREET.test(before);

/** How far back to look for a longer name that ends in this one. */
const BEFORE = 40;

/** Does the name of a place stand in a text as such: with its capitals and marks, in words of its own, and in no longer name? */
export function standsAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!goesOnAsName(text.slice(end, end + 3)) && !isCalledAfter(line.slice(-BEFORE))) return true;
  }
  return false;
}
