import { cutInWords } from '../../text/casing.js';
import { clip } from './screen.js';

/** Common abbreviations for the long beginnings of names. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/Hội đồng nhân dân(?!\p{L})/giu, 'HĐND'],
  [/(?:Ủy|Uỷ) ban nhân dân(?!\p{L})/giu, 'UBND'],
  [/Ban Chấp hành(?!\p{L})/giu, 'BCH'],
  [/Ban Thường vụ(?!\p{L})/giu, 'BTV'],
  [/Liên đoàn Lao động(?!\p{L})/giu, 'LĐLĐ'],
  [/Liên hiệp Phụ nữ(?!\p{L})/giu, 'LHPN'],
  [/Khoa học và Công nghệ(?!\p{L})/giu, 'KH&CN'],
  [/Lao động - Thương binh và Xã hội(?!\p{L})/giu, 'LĐ-TB&XH'],
  [/Giáo dục và Đào tạo(?!\p{L})/giu, 'GD&ĐT'],
  [/Công ty Cổ phần(?!\p{L})/giu, 'Công ty CP'],
];

/** Words that no name ends with. */
const DANGLING =
  /(?:[\s,;:–—-]+(?:và|của|về|với|các|những|cho|tại|trong|từ|đến|theo|là|để|ở|ra|do|số|năm|tháng|quý|thứ|lần|tỉnh|huyện|xã|phường|quận|thị|thành))+$/iu;

/** Shortens a name to `limit` code units: first with common abbreviations, then by a cut between words that do not belong together. */
export function shortName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const said = SAID.reduce((text, [long, short]) => text.replace(long, short), name);
  if (said.length <= limit) return said;
  const cut = clip(said, limit).replace(/…$/u, '');
  const whole = cutInWords(said, cut.length)
    .trimEnd()
    .replace(DANGLING, '')
    .replace(/[\s,;:–—-]+$/u, '');
  return `${whole.length > limit / 3 ? whole : cut}…`;
}
