import type { BodyEntry, Lexicon } from '../text/lexicon.js';
import { type MeetingKind, meetingsIn } from '../text/meetings.js';
import { PhraseTable, phrase, sameWord, type Word } from '../text/phrases.js';
import type { PlaceFinder, PlaceMention } from './places.js';
import type { KnownPerson, ReportProfile } from './profile.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** An organisation as a question names it: what kind it is, and the words of its name. */
export interface BodyMention {
  readonly from: number;
  readonly to: number;
  /** As typed. */
  readonly text: string;
  /** Words of its name without marks, connecting words left out; empty: "sở", "đảng bộ" alone. */
  readonly name: readonly string[];
  /** Words of what kind of body it is ("bệnh viện"), without marks. */
  readonly head: readonly string[];
  /** The name is a known one, or written as a name. */
  readonly sure: boolean;
}

/** The words of the lexicon that bodies are found by. */
export type BodyWords = Pick<Lexicon, 'bodies' | 'fields' | 'compounds'>;

/** Somebody named in a question, as far as reports know them. */
export interface PersonQuery {
  readonly from: number;
  readonly to: number;
  /** Who may be meant: several when only a given name was said. Empty: nobody in the reports. */
  readonly people: readonly KnownPerson[];
  readonly text: string;
}

/** Which reports a question is about, as its words say it. */
export interface Scope {
  readonly places: readonly PlaceMention[];
  readonly bodies: readonly BodyMention[];
  readonly years: readonly number[];
  readonly meetings: ReadonlySet<MeetingKind>;
  readonly persons: readonly PersonQuery[];
  /** Positions of the words that name the scope: they are not what is asked. */
  readonly used: ReadonlySet<number>;
  /** The reports that fit what is named; all of them when nothing is. */
  readonly reports: readonly ReportProfile[];
  /** A place, body or proper name was named that picks reports: the question stands on its own. */
  readonly anchored: boolean;
  /** Something was named (a place, a body, a year, a kind of meeting) and `reports` follows from it. */
  readonly named: boolean;
  /** A place or year that no report is about, as it was asked. */
  readonly missing?: string;
}

/** Finds scopes; built once for a lexicon and an index. */
export interface ScopeFinder {
  find(words: readonly QuestionWord[]): Scope;
  /** The reports of provinces by name. */
  readonly profiles: readonly ReportProfile[];
}

/** The name of a body goes on until one of these (without marks). */
const STOP = new Set(
  'co la gom o tai cua nam nao bao may ai khi duoc da vao do to dien hop hoi dai nhu the ra sao gi thi con hien dang trong ve bi lam khong phai dung hay giu so ket tong chuc nhiem ten tham du chu dang moi se can phan dau bang dat hoan ket luan phat bieu trinh bay la lam gioi dau nghi bau so sanh'.split(
    ' ',
  ),
);
const CONNECTING = new Set(['va', 'cua', 'tinh', 'thanh', 'pho', 'cac', 'tp']);
/** Heads that every report of the genre has; alone they name no body. */
const MAX_NAME = 9;

/** Builds the finder. */
export function scopeFinder(
  profiles: readonly ReportProfile[],
  people: readonly KnownPerson[],
  places: PlaceFinder,
  bodyWords: BodyWords,
  isCommonPair: (first: string, second: string) => boolean = () => false,
): ScopeFinder {
  const tables = bodyTables(bodyWords);
  const names = new PhraseTable<KnownPerson>();
  const given = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const words = phrase(person.name);
    names.add(person.name, person);
    for (const length of [1, 2]) {
      if (words.length <= length) continue;
      const key = words
        .slice(-length)
        .map((w) => w.folded)
        .join(' ');
      given.set(key, [...(given.get(key) ?? []), person]);
    }
  }
  const pairs = telling(profiles, isCommonPair);
  const present = new Set(profiles.flatMap((p) => (p.meta.province ? [p.meta.province] : [])));

  return {
    profiles,
    find(words) {
      const used = new Set<number>();
      const use = (from: number, to: number): void => {
        for (let i = from; i < to; i++) used.add(i);
      };
      const persons = personsIn(words, names, given);
      for (const p of persons) use(p.from, p.to);
      const inPerson = (i: number): boolean => persons.some((p) => p.from <= i && i < p.to);
      const located = places.find(words, present).filter((p) => !inPerson(p.from));
      // "Phước Sơn là ai" names Phước Sơn, not Sơn La; "Bình Dương" is a place, whatever else is called so.
      const proper = properIn(words, pairs, used).filter(
        ({ at }) => !located.some((p) => p.from <= at && at + 2 <= p.to),
      );
      const found = located.filter((p) => !proper.some((pair) => pair.at < p.from && p.from <= pair.at + 1));
      for (const p of found) use(p.from, p.to);
      const inPlace = (i: number): boolean => found.some((p) => p.from <= i && i < p.to);
      const named = bodiesIn(words, tables, found, (i) => inPerson(i) || inPlace(i));
      const years = yearsIn(words);
      for (const { at } of years) {
        used.add(at);
        if (words[at - 1]?.folded === 'nam') used.add(at - 1);
      }
      const meetings = meetingsIn(foldedText(words));
      const narrowed = narrow(
        profiles,
        found,
        named,
        persons.length > 0 ? [] : years.map((y) => y.year),
        meetings,
        present,
        proper.map((p) => p.pair),
      );
      for (const body of named) if (narrowed.bodies.has(body)) use(body.from, body.to);
      return {
        places: found,
        bodies: named.map((body) => (narrowed.bodies.has(body) ? { ...body, sure: true } : body)),
        years: years.map((y) => y.year),
        meetings,
        persons,
        used,
        reports: narrowed.reports,
        named: narrowed.named,
        anchored: narrowed.anchored,
        ...(narrowed.missing !== undefined && { missing: narrowed.missing }),
      };
    },
  };
}

/** A full name is known by its syllables, whatever marks were typed. */
function unmarked<W extends Word>(word: W): W {
  return word.marked ? { ...word, marked: false } : word;
}

const TITLED = new Set(['sep', 'chi', 'ong', 'ba', 'bac', 'anh', 'co', 'chu', 'em', 'thay']);

function personsIn(
  words: readonly QuestionWord[],
  names: PhraseTable<KnownPerson>,
  given: ReadonlyMap<string, readonly KnownPerson[]>,
): PersonQuery[] {
  const out: PersonQuery[] = [];
  const text = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((w) => w.raw)
      .join(' ');
  for (const { from, to, value } of names.find(words.map(unmarked))) {
    const same = out.find((p) => p.from === from);
    if (same) out[out.indexOf(same)] = { ...same, people: [...same.people, value] };
    else if (to - from >= 2) out.push({ from, to, people: [value], text: text(from, to) });
  }
  for (let i = 0; i < words.length; i++) {
    if (out.some((p) => p.from <= i && i < p.to)) continue;
    const word = words[i] as QuestionWord;
    const before = words[i - 1];
    // "chị Hà", "đồng chí Long"; "chỉ huy" is neither.
    const titled =
      before !== undefined &&
      TITLED.has(before.folded) &&
      (before.folded !== 'chi' ||
        words[i - 2]?.folded === 'dong' ||
        before.word === 'chị' ||
        (!before.marked && word.proper));
    const capital = word.proper && i > 0;
    if (!titled && !capital) continue;
    for (const length of [2, 1]) {
      const part = words.slice(i, i + length);
      if (part.length < length || (length === 1 && !titled)) continue;
      const fits = (given.get(part.map((w) => w.folded).join(' ')) ?? []).filter((p) => {
        const tail = phrase(p.name).slice(-length);
        return part.every((w, k) => sameWord(w, tail[k] ?? w));
      });
      if (fits.length > 0) {
        out.push({ from: i, to: i + length, people: fits, text: text(i, i + length) });
        break;
      }
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Tables for finding bodies: what they begin with, and names that are known. */
interface BodyTables {
  /** A longer phrase wins: "hội nghị" (nothing) takes the place of the head "hội". */
  readonly heads: PhraseTable<BodyEntry | undefined>;
  readonly fields: PhraseTable<BodyEntry>;
}

function bodyTables({ bodies, fields, compounds }: BodyWords): BodyTables {
  const heads = new PhraseTable<BodyEntry | undefined>();
  for (const compound of compounds) heads.add(compound, undefined);
  for (const body of bodies) for (const variant of [body.name, ...body.variants]) heads.add(variant, body);
  const names = new PhraseTable<BodyEntry>();
  for (const field of fields) for (const variant of [field.name, ...field.variants]) names.add(variant, field);
  return { heads, fields: names };
}

function bodiesIn(
  words: readonly QuestionWord[],
  { heads, fields }: BodyTables,
  places: readonly PlaceMention[],
  skip: (i: number) => boolean,
): BodyMention[] {
  const out: BodyMention[] = [];
  const text = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((w) => w.raw || w.word)
      .join(' ');
  const known = fields.find(words).filter((m) => !skip(m.from));
  const matches = heads
    .find(words)
    .filter(
      (m, i, all) =>
        m.value !== undefined &&
        all.findIndex((o) => o.from === m.from) === i &&
        !skip(m.from) &&
        isHead(words, m.from, m.to),
    );
  for (const [i, match] of matches.entries()) {
    if (known.some((k) => k.from <= match.from && match.to <= k.to)) continue;
    const nextHead = matches[i + 1]?.from ?? words.length;
    const field = known.find((k) => k.from === match.to);
    const from = match.from;
    const to = field
      ? field.to
      : nameEnd(
          words,
          match.to,
          nextHead,
          places,
          PARTY.has(text(match.from, match.to).toLowerCase()) ||
            PARTY.has(foldedText(words.slice(match.from, match.to))),
        );
    const nameWords = words.slice(match.to, to);
    out.push({
      from,
      to,
      text: text(from, to),
      name: nameOf(nameWords),
      head: words.slice(match.from, match.to).map((w) => w.folded),
      sure:
        field !== undefined ||
        nameWords.some((w) => w.proper || w.capitals) ||
        (nameWords.length > 0 && STRONG.has(foldedText(words.slice(match.from, match.to)))),
    });
  }
  // A field or a known organisation without a head of its own before it: "SKHCN", "Sở Y tế" as one entry.
  for (const k of known) {
    if (out.some((b) => b.from <= k.from && k.from < b.to) || out.some((b) => b.from === k.from)) continue;
    const first = k.value.name.split(' ')[0] ?? '';
    const isBody = /^(?:sở|ban|chi cục|trung tâm|thanh tra|văn phòng|cục|viện|kho bạc|bưu điện|liên hiệp)/u.test(
      k.value.name,
    );
    if (!isBody) continue;
    out.push({
      from: k.from,
      to: k.to,
      text: text(k.from, k.to),
      name: nameOf(phrase(k.value.name)).filter((w) => w !== phrase(first)[0]?.folded),
      head: [],
      sure: true,
    });
  }
  return out.sort((a, b) => a.from - b.from);
}

/** Party bodies have no name of their own in small letters: "đảng bộ thay bí thư" names none. */
const PARTY = new Set([
  'dang bo',
  'dang uy',
  'chi bo',
  'chi uy',
  'cap uy',
  'don vi',
  'co quan',
  'ban chap hanh',
  'ban thuong vu',
  'cong doan',
  'doan thanh nien',
  'uy ban kiem tra',
]);

/** Heads whose name is a name even in small letters: "trường thpt lê hồng phong". */
const STRONG = new Set([
  'truong',
  'truong thpt',
  'truong thcs',
  'truong trung hoc pho thong',
  'truong trung hoc co so',
  'trung hoc pho thong',
  'truong dai hoc',
  'dai hoc',
  'huyen',
  'xa',
  'phuong',
  'thi xa',
  'thi tran',
  'quan',
  'benh vien',
  'cong ty',
  'chi cuc',
  'toa an',
  'toa an nhan dan',
  'vien kiem sat',
  'don bien phong',
  'tong cong ty',
  'nha may',
  'tap doan',
]);

function nameEnd(
  words: readonly QuestionWord[],
  start: number,
  nextHead: number,
  places: readonly PlaceMention[],
  properOnly: boolean,
): number {
  let to = start;
  while (
    to < Math.min(words.length, nextHead, start + MAX_NAME) &&
    (words[to]?.proper === true || !STOP.has(words[to]?.folded ?? '')) &&
    !places.some((p) => p.from === to) &&
    !/\p{N}/u.test(words[to]?.folded ?? '') &&
    (!properOnly || words[to]?.proper === true)
  )
    to++;
  return to;
}

function nameOf(words: readonly Word[]): string[] {
  return words.map((w) => w.folded).filter((w) => !CONNECTING.has(w));
}

function yearsIn(words: readonly QuestionWord[]): { year: number; at: number }[] {
  return words.flatMap((word, at) => {
    const year = /^(?:19|20)\d{2}$/u.test(word.folded) ? Number(word.folded) : undefined;
    return year === undefined ? [] : [{ year, at }];
  });
}

/** Pairs of proper names that tell reports apart: those of a few reports only. */
function telling(
  profiles: readonly ReportProfile[],
  isCommon: (first: string, second: string) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { names } of profiles) for (const pair of names) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const most = Math.max(2, profiles.length * 0.2);
  return new Set(
    [...counts]
      .filter(([pair, count]) => count <= most && !isCommon(...(pair.split('_') as [string, string])))
      .map(([pair]) => pair),
  );
}

/** The telling pairs that a question holds outside names of people, with the position of their first word; their words are marked as used. */
function properIn(
  words: readonly QuestionWord[],
  pairs: ReadonlySet<string>,
  used: Set<number>,
): { readonly pair: string; readonly at: number }[] {
  const out: { pair: string; at: number }[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]?.folded}_${words[at + 1]?.folded}`;
    if (pairs.has(pair) && !used.has(at) && !used.has(at + 1)) out.push({ pair, at });
  }
  for (const { at } of out) used.add(at).add(at + 1);
  return out;
}

/** One short syllable that means many things ("ban", "tổ", "hội") is a head only where it, or its name, is written as one. */
const MANY_MEANINGS = new Set([
  'bo',
  'ban',
  'to',
  'hoi',
  'doi',
  'vu',
  'khoa',
  'doan',
  'khoi',
  'phong',
  'vien',
  'cuc',
  'tram',
  'ba',
  'cong',
  'don',
  'chi',
  'nha',
]);

function isHead(words: readonly QuestionWord[], from: number, to: number): boolean {
  const head = words[from];
  if (!head || to - from > 1 || !MANY_MEANINGS.has(head.folded)) return true;
  return head.proper || words[to]?.proper === true || words[to]?.capitals === true;
}

interface Narrowed {
  readonly reports: readonly ReportProfile[];
  readonly named: boolean;
  readonly anchored: boolean;
  readonly bodies: ReadonlySet<BodyMention>;
  readonly missing?: string;
}

/** From everything named to the reports that fit: a place decides; a body, a kind of meeting and a year choose among what is left. */
function narrow(
  profiles: readonly ReportProfile[],
  places: readonly PlaceMention[],
  bodies: readonly BodyMention[],
  years: readonly number[],
  meetings: ReadonlySet<MeetingKind>,
  present: ReadonlySet<string>,
  proper: readonly string[],
): Narrowed {
  let reports = profiles;
  let named = false;
  let anchored = false;
  if (places.length > 0) {
    const wanted = places.filter((p) => present.has(p.province.name));
    // "Hà Nội" beside a province that has a report is part of what is asked; alone it is a place without a report.
    const other = places.find((p) => !places.some((q) => q.from === p.from && present.has(q.province.name)));
    const byText = other && profiles.filter((r) => phrase(other.province.name).every((w) => r.bodyWords.has(w.folded)));
    if (wanted.length === 0) {
      if (!byText || byText.length === 0)
        return { reports: [], named: true, anchored: true, bodies: new Set(), missing: places[0]?.province.name ?? '' };
      reports = byText;
    } else reports = profiles.filter((r) => wanted.some((p) => p.province.name === r.meta.province));
    named = true;
    anchored = true;
  }
  const called = reports.filter((r) => proper.some((pair) => r.names.has(pair)));
  if (called.length > 0) {
    reports = called;
    named = true;
    anchored = true;
  }
  const matched = new Set<BodyMention>();
  for (const body of bodies) {
    if (body.name.length === 0) {
      // "bệnh viện", "trường" alone: enough where one report only is of such a body.
      const alone = places.length === 0 && bodies.length === 1 && STRONG.has(body.head.join(' '));
      const ofKind = reports.filter((r) => body.head.every((w) => r.bodyWords.has(w)));
      if (alone && ofKind.length === 1 && reports.length > 1) {
        reports = ofKind;
        named = true;
        anchored = true;
      }
      continue;
    }
    const fits = reports.filter((r) => body.name.every((w) => r.bodyWords.has(w)));
    if (fits.length > 0) {
      if (fits.length < reports.length) {
        named = true;
        anchored = true;
      }
      reports = fits;
      matched.add(body);
    }
  }
  const year = years.at(-1);
  if (year !== undefined && reports.length > 0) {
    const exact = reports.filter((r) => r.year === year);
    const mentions = reports.filter((r) => years.some((y) => r.years.has(y)));
    if (mentions.length === 0)
      return {
        reports: [],
        named: true,
        anchored,
        bodies: matched,
        missing: `${places[0]?.province.name ?? ''} ${year}`.trim(),
      };
    // "nhiệm kỳ 2020 - 2025" is not of the year 2025.
    const range = years.length > 1 ? reports.filter((r) => years.every((y) => r.years.has(y))) : [];
    if (reports.length > 1) {
      reports = range.length > 0 ? range : exact.length > 0 ? exact : mentions;
      named = true;
    }
  }
  const kinds = [...meetings].filter((kind) => kind !== 'conference' || meetings.size === 1);
  if (kinds.length > 0 && reports.length > 1 && !(meetings.has('congress') && meetings.has('conference'))) {
    const fits = reports.filter((r) =>
      kinds.length === 1 && kinds[0] === 'conference'
        ? !r.meetings.has('congress')
        : kinds.every((kind) => r.meetings.has(kind)),
    );
    if (fits.length > 0 && fits.length < reports.length) {
      reports = fits;
      named = true;
    }
  }
  return { reports, named, anchored, bodies: matched };
}
