import type { BodyEntry, Lexicon } from '../text/lexicon.js';
import { PhraseTable, phrase, type Word } from '../text/phrases.js';
import type { PlaceMention } from './places.js';
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

/** The name of a body goes on until one of these (without marks). */
const STOP = new Set(
  'co la gom o tai cua nam nao bao may ai khi duoc da vao do to dien hop hoi dai nhu the ra sao gi thi con hien dang trong ve bi lam khong phai dung hay giu so ket tong chuc nhiem ten tham du chu dang moi se can phan dau bang dat hoan ket luan phat bieu trinh bay la lam gioi dau nghi bau so sanh'.split(
    ' ',
  ),
);

const CONNECTING = new Set(['va', 'cua', 'tinh', 'thanh', 'pho', 'cac', 'tp']);

/** Heads that every report of the genre has; alone they name no body. */
const MAX_NAME = 9;

/** Tables for finding bodies: what they begin with, and names that are known. */
export interface BodyTables {
  /** A longer phrase wins: "hội nghị" (nothing) takes the place of the head "hội". */
  readonly heads: PhraseTable<BodyEntry | undefined>;
  readonly fields: PhraseTable<BodyEntry>;
}

/** Builds the tables. */
export function bodyTables({ bodies, fields, compounds }: BodyWords): BodyTables {
  const heads = new PhraseTable<BodyEntry | undefined>();
  for (const compound of compounds) heads.add(compound, undefined);
  for (const body of bodies) for (const variant of [body.name, ...body.variants]) heads.add(variant, body);
  const names = new PhraseTable<BodyEntry>();
  for (const field of fields) for (const variant of [field.name, ...field.variants]) names.add(variant, field);
  return { heads, fields: names };
}

/** The bodies that a question names, left to right; `skip`: positions that belong to a person or a place. */
export function bodiesIn(
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
export const STRONG = new Set([
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
