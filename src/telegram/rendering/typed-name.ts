import { bodyName } from '../../text/casing.js';
import { fold } from '../../text/fold.js';

/** Kinds of body whose name continues with a capital, also after "và" or a comma. */
const KIND =
  /(?<!\p{L})(sở|ban|phòng|trường|bệnh viện|trung tâm|chi cục|cục|công ty|công đoàn|hội|chi bộ|đảng bộ|đảng ủy|huyện|xã|phường|quận|thị xã|thành phố|tỉnh)(\s+)(\p{Ll})/gu;
const AND = /(?<=^(?:sở|bộ|ban)\s.*\s)(và\s+|&)(\p{Ll})/giu;
const SHORT = /(?<!\p{L})(?:kh&cn|khcn|ubnd|hđnd|gd&đt|gdđt|tn&mt|tnmt|lđtbxh|nn&ptnt|thcs|thpt|tp)(?!\p{L})/giu;

/**
 * Capitalises the name of a body or place typed in lower case: "sở y tế nghệ an" becomes "Sở Y tế Nghệ An". `places`: place names that may
 * be part of it. A name with a capital stays as typed.
 */
export function typedName(typed: string, places: readonly string[]): string {
  const text = typed.normalize('NFC').trim();
  if (/\p{Lu}/u.test(text)) return text;
  const cased = text
    .replace(SHORT, (short) => short.toLocaleUpperCase('vi'))
    .replace(AND, (_, and: string, letter: string) => and + letter.toLocaleUpperCase('vi'))
    .replace(KIND, (_, kind: string, gap: string, letter: string) => kind + gap + letter.toLocaleUpperCase('vi'));
  const placed = places.reduce((name, place) => withPlace(name, place), cased);
  // A field ("chuyển đổi số") is no name.
  return BEGINS.test(text) ? bodyName(placed) : placed;
}

const BEGINS = new RegExp(`^${KIND.source}`, 'u');

/** Writes the place in a text with its proper name, also if it was typed without marks. */
function withPlace(text: string, place: string): string {
  const at = ` ${fold(text).toLowerCase()} `.indexOf(` ${fold(place).toLowerCase()} `);
  return at < 0 ? text : text.slice(0, at) + place + text.slice(at + place.length);
}
