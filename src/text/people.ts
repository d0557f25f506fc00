import { bodyPattern, bodyWords } from './body-words.js';
import { anyOf, wholeWords } from './boundary.js';
import { fold, lower } from './fold.js';
import { canonical } from './normalise.js';
import type { Span } from './span.js';

/** The lists for finding names and positions, from `data/lexicon`. All in lower case, canonical spelling. */
export interface PeopleLexicon {
  readonly surnames: ReadonlySet<string>;
  /** Words before a name: "đồng chí", "ông" … */
  readonly titles: readonly string[];
  readonly roles: readonly RoleEntry[];
  /** Names that look like a person's but are not: provinces, "hồ chí minh" … */
  readonly notPeople: ReadonlySet<string>;
}

export interface RoleEntry {
  readonly canonical: string;
  /** Its spellings, including the canonical one. */
  readonly variants: readonly string[];
}

/** A person's name in a text. */
export interface PersonMention {
  /** The name without its title. */
  readonly span: Span;
  /** The name with its title, if any. */
  readonly whole: Span;
  readonly name: string;
}

/** A position in a text ("Phó Bí thư"), without its body. */
export interface RoleMention {
  readonly span: Span;
  /** Canonical name of the position, as in the lexicon. */
  readonly role: string;
}

/** Finds people and positions; compiled once per lexicon. */
export interface PeopleFinder {
  people(text: string, within?: Span): PersonMention[];
  roles(text: string, within?: Span): RoleMention[];
}

const NAME_WORD = "\\p{Lu}(?:\\p{Ll}+|\\p{Lu}+)?(?:['’]\\p{L}+)?";
const GAP = '[ \\u00a0]{1,2}|[ ]*\\r?\\n[ ]*';
/** The last letter of "Th.S", "B.S" does not begin a name. */
const NO_TITLE = '(?!(?<=\\p{L}\\.)\\p{Lu}(?!\\p{L}))';
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}&])${NO_TITLE}${NAME_WORD}(?:(?:${GAP})${NAME_WORD}){0,5}(?![\\p{L}\\p{N}&])`,
  'gu',
);
const MAX_WORDS = 5;
const FULL_NAME = 3;
/** Words that end the name of a body directly before a person's name. */
const BODY_END = bodyWords('end');

/** "bác sĩ chuyên khoa II Nông Thế Hanh". */
const GRADE = /^I{1,3}$/u;

/** Second words of full names, which follow a surname. */
const MIDDLE = /^(?:Thị|Văn)$/u;

/** "H'Loan", "K'Brên": a name of the highlands begins so, in small letters. */
const HIGHLAND = /^[hk]['’]/u;

/** Bodies and positions in capitals, whatever title precedes them ("các đồng chí Ban Chấp hành"). */
const notName = bodyPattern(
  'no-person',
  'no-person-word',
  (beginning, word) => new RegExp(`^(?:${beginning}|(?:${word}) )`, 'u'),
);

/** Streets, schools and squares are named after people who did nothing there. */
const namedAfter = bodyPattern('named-after', (any) => new RegExp(`(?<!\\p{L})(?:${any})\\s+$`, 'iu'));

/** "tại xã Cao Thượng Hạ": a place that begins like a name. */
const placeBefore = bodyPattern(
  'at',
  'unit',
  'hamlet',
  (at, unit, hamlet) => new RegExp(`(?<!\\p{L})(?:${at})\\s+(?:${unit}|${hamlet})\\s+$`, 'iu'),
);
/** "hộ dân thôn Giáp Nhất" is a two-word hamlet; "Trưởng thôn Lê Tám" names its head. */
const hamletBefore = bodyPattern(
  'hamlet',
  (any) => new RegExp(`(?<!\\p{L})(?<!(?:trưởng|phó|chi bộ)\\s)(?:${any})\\s+$`, 'iu'),
);
const unitBefore = bodyPattern('unit', (any) => new RegExp(`(?<!\\p{L})(?:${any})\\s+$`, 'iu'));
/** "tại Hội trường Công an huyện Đồng Hỷ,": the owner of the hall. */
const HALL_BEFORE =
  /(?<!\p{L})(?:tại|ở)\s+(?:hội trường|phòng|trụ sở|trung tâm|nhà|sân|khu|sảnh)(?!\p{L})(?:(?!\s(?:do|có|bí thư|chủ tịch|trưởng|phó|giám đốc)\s)[^,.;:()]){0,60}\s(?:xã|phường|thị trấn|thị xã|huyện|quận)\s+$/iu;
/** "đồng chí A - Huyện ủy viên, Bí thư Đảng ủy xã …": still about A. */
const OF_THE_SAME = /^\s*[-–(](?:(?!\s(?:và|cùng)\s)[^;.])*$/u;

/** The key for comparing names: lower case, no marks, single spaces; two spellings of one name have the same key. */
export function nameKey(name: string): string {
  return fold(name.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}

/** Is it the name of a commune or a district whose secretary or chair is `last`? A form of address means a person. */
function isUnit(slice: string, { span, whole }: PersonMention, last: PersonMention | undefined): boolean {
  if (whole.start < span.start) return false;
  const before = slice.slice(Math.max(0, span.start - 90), span.start);
  if (placeBefore().test(before) || HALL_BEFORE.test(before)) return true;
  const short = /^\S+\s+\S+$/u.test(slice.slice(span.start, span.end));
  if (short && hamletBefore().test(before)) return true;
  return last !== undefined && unitBefore().test(before) && OF_THE_SAME.test(slice.slice(last.span.end, span.start));
}

/** Builds the finder and compiles its patterns. */
export function peopleFinder(lexicon: PeopleLexicon): PeopleFinder {
  const titleBefore = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${anyOf(lexicon.titles)})[\\s.:]*(?:(?:${anyOf(lexicon.titles)})[\\s.:]*)*$`,
    'iu',
  );
  const byVariant = new Map<string, string>();
  for (const { canonical: role, variants } of lexicon.roles)
    for (const v of variants) byVariant.set(canonical(lower(v)), role);
  // "nhiệm vụ Phó Chủ tịch" does not name a "Vụ phó".
  const rolePattern = wholeWords(`(?<!(?:nhiệm|chức) (?=vụ ))(?:${anyOf([...byVariant.keys()])})`, 'g');
  const roleStart = new RegExp(`^(?:${anyOf([...byVariant.keys()])})(?![\\p{L}\\p{N}])`, 'u');

  const low = (text = ''): string => canonical(lower(text));

  const roles = (text: string, within: Span = { start: 0, end: text.length }): RoleMention[] => {
    const stretch = low(text.slice(within.start, within.end));
    return [...stretch.matchAll(rolePattern)].map((m) => ({
      span: { start: within.start + m.index, end: within.start + m.index + m[0].length },
      role: byVariant.get(m[0].replace(/\s+/gu, ' ')) ?? m[0],
    }));
  };

  const isRole = (text: string): boolean => roleStart.test(low(text.slice(0, 40)));
  const isTitle = (word: string | undefined): boolean => lexicon.titles.includes(low(word));

  /** How many words of a run are titles; in "đồng chí Ông Thị Dung" none is, a surname is like one. */
  const behindTitles = (words: readonly RegExpExecArray[], addressed: boolean): number => {
    if (addressed && MIDDLE.test(words[1]?.[0] ?? '')) return 0;
    const first = words.findIndex(([word]) => !isTitle(word));
    return first < 0 ? words.length : first;
  };

  /** Which words of a run of capitals are the name: from the first to before the last. */
  const nameIn = (
    slice: string,
    run: RegExpExecArray,
    words: readonly RegExpExecArray[],
  ): readonly [number, number] => {
    // A title may be capitalised and stand in the run itself: "Đồng chí" is not, "Ông Lê Văn A" is.
    const addressed = titleBefore.test(slice.slice(Math.max(0, run.index - 30), run.index));
    const first = behindTitles(words, addressed);
    // "Đồng chí Nguyễn …": the run starts at "Nguyễn" since "chí" is small.
    let last = first;
    while (last < words.length && last - first < MAX_WORDS) {
      if (last > first && isRole(slice.slice(run.index + (words[last]?.index ?? 0)))) break;
      last++;
    }
    // "Đảng ủy Khối Võ Thanh Tùng": the name starts behind the word that ends the body's.
    const titled = first > 0 || addressed;
    return [behindBody(words, first, last, titled), last];
  };

  /** The start of the name after the last words of a body, between words `from` and `to`. */
  const behindBody = (words: readonly RegExpExecArray[], from: number, to: number, titled: boolean): number => {
    const endsBody = (word = ''): boolean => GRADE.test(word) || (!titled && BODY_END.has(low(word)));
    let first = from;
    const beginsName = (word: string): boolean => lexicon.surnames.has(word) || HIGHLAND.test(word);
    while (first + 2 < to && endsBody(words[first]?.[0]) && beginsName(low(words[first + 1]?.[0]))) {
      // "Huyện Đoàn An Phú" is a body; "Huyện Đoàn Lê Thị Lan" names its secretary.
      // … and "bác sĩ chuyên khoa II Đoàn Hữu Trí" a doctor.
      const union = low(words[first + 1]?.[0]) === 'đoàn' && !GRADE.test(words[first]?.[0] ?? '');
      if (union && to - first - 2 < FULL_NAME) break;
      first += union ? 2 : 1;
    }
    return first;
  };

  /** Capitalised words that name nobody, also with lower-case words after them: "Đoàn Thanh niên". */
  const namesNobody = (key: string, from: string): boolean =>
    notName().test(`${key} `) || notName().test(low(from.slice(0, 40))) || lexicon.notPeople.has(key) || isRole(from);

  /** Is it a person's name, judging by its title, surname, word count and what follows? */
  const isPlausible = (key: string, count: number, titled: boolean, follows: string): boolean => {
    const head = key.split(' ')[0] ?? '';
    const known = lexicon.surnames.has(head) || HIGHLAND.test(head);
    if (/^\p{L}/u.test(follows)) return false;
    if (titled) return known || count >= 2;
    if (!known || count < 2 || (count === 2 && !/^\s?[-–,(]/u.test(follows))) return false;
    return ![...lexicon.notPeople].some((not) => not.includes(' ') && key.startsWith(`${not} `));
  };

  const personIn = (slice: string, run: RegExpExecArray): PersonMention | undefined => {
    const words = [...run[0].matchAll(/\S+/gu)];
    const [first, last] = nameIn(slice, run, words);
    const lastWord = words[last - 1];
    if (last <= first || !lastWord) return undefined;
    const start = run.index + (words[first]?.index ?? 0);
    const end = run.index + lastWord.index + lastWord[0].length;
    const name = slice.slice(start, end);
    const key = low(name).replace(/\s+/gu, ' ');
    const leading = slice.slice(Math.max(0, start - 30), start);
    if (namedAfter().test(leading) || namesNobody(key, slice.slice(start))) return undefined;
    const title = titleBefore.exec(leading)?.[0];
    const titled = title !== undefined || first > 0;
    if (!isPlausible(key, last - first, titled, slice.slice(end, end + 3))) return undefined;
    return { span: { start, end }, whole: { start: start - (title?.length ?? 0), end }, name };
  };

  const people = (text: string, within: Span = { start: 0, end: text.length }): PersonMention[] => {
    const slice = text.slice(within.start, within.end);
    const moved = ({ start, end }: Span): Span => ({ start: within.start + start, end: within.start + end });
    let last: PersonMention | undefined;
    return [...slice.matchAll(NAME)].flatMap((run) => {
      const found = personIn(slice, run);
      if (found && isUnit(slice, found, last)) return [];
      last = found ?? last;
      return found ? [{ span: moved(found.span), whole: moved(found.whole), name: found.name }] : [];
    });
  };
  return { people, roles };
}
