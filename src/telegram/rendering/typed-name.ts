import { bodyName } from '../../text/casing.js';
import { fold } from '../../text/fold.js';

/** Kinds of body whose name goes on with a capital, as does the part behind "và" or a comma in it. */
const KIND =
  /(?<!\p{L})(sở|ban|phòng|trường|bệnh viện|trung tâm|chi cục|cục|công ty|công đoàn|hội|chi bộ|đảng bộ|đảng ủy|huyện|xã|phường|quận|thị xã|thành phố|tỉnh)(\s+)(\p{Ll})/gu;
const AND = /(?<=^(?:sở|bộ|ban)\s.*\s)(và\s+|&)(\p{Ll})/giu;
const SHORT = /(?<!\p{L})(?:kh&cn|khcn|ubnd|hđnd|gd&đt|gdđt|tn&mt|tnmt|lđtbxh|nn&ptnt|thcs|thpt|tp)(?!\p{L})/giu;

/**
 * The name of a body or place that was typed in small letters, as names are written: "sở y tế nghệ an" is "Sở Y tế Nghệ An". `places`: names
 * of places that may stand in it. A name with a capital is left as it was typed.
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

/** The text with a place in it written as it is called, also where it was typed without marks. */
function withPlace(text: string, place: string): string {
  const at = ` ${fold(text).toLowerCase()} `.indexOf(` ${fold(place).toLowerCase()} `);
  return at < 0 ? text : text.slice(0, at) + place + text.slice(at + place.length);
}
