import { COMMITTEES, LEVEL_OF, type Level, ORGANS, UNITS, YOUTH_OF } from './bodies-kinds.js';
import { fold, lower } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { canonical } from './normalise.js';
import { PhrasesByFirst, type Word } from './phrases.js';
import { firstFolded } from './tokens.js';

/** What a known phrase says of a body. */
export type Known =
  | { readonly type: 'nothing' }
  | { readonly type: 'organ'; readonly party: string; readonly short: boolean }
  | {
      readonly type: 'kind';
      readonly kind: string;
      readonly field?: string;
      readonly party?: string;
      readonly level?: Level;
      readonly short: boolean;
      readonly english: boolean;
    }
  | {
      readonly type: 'field';
      readonly field: string;
      readonly short: boolean /** Behind this kind alone. */;
      readonly only?: string;
    }
  | { readonly type: 'association'; readonly kind: string }
  | { readonly type: 'unit'; readonly kind: string; readonly level: Level }
  | { readonly type: 'province'; readonly province: string };

/** The field that took over; fresh: a name that no sở had before, so that it can only be the successor. */
export interface Successor {
  readonly field: string;
  readonly fresh: boolean;
}

export interface KnownTable {
  readonly phrases: Pick<PhrasesByFirst<Known>, 'at'>;
  /** Initials of provinces, folded, that stand for one only as typed. */
  readonly initials: ReadonlyMap<string, readonly { readonly word: string; readonly province: string }[]>;
  /** Fields that a sở is for. */
  readonly departments: ReadonlySet<string>;
  /** What a field became in the mergers of 2025. */
  readonly became: ReadonlyMap<string, Successor>;
  /** Chat words in small letters: no initials of a province. */
  readonly chat: ReadonlySet<string>;
}

export type BodyLexicon = Pick<Lexicon, 'bodies' | 'fields' | 'abbreviations' | 'provinces' | 'compounds'>;

/** What the names of `fields.txt` that are whole bodies begin with. */
const FIELD_HEADS =
  /^(sở|khối|ban quản lý|ban|chi cục|tổng cục|trung tâm|thanh tra|văn phòng|bệnh viện|trường cao đẳng) /u;

const norm = (text: string): string =>
  canonical(lower(text.normalize('NFC')))
    .replace(/\s+/gu, ' ')
    .trim();

function word(text: string): Word {
  const folded = fold(text);
  return { word: text, folded, marked: folded !== text };
}

/** How a phrase may be cut into words: `kh&cn` is one word in capitals, two in small letters, and is written `khcn` too. */
function cuts(text: string): Word[][] {
  let out: string[][] = [[]];
  for (const chunk of norm(text).split(/[\s,./()]+/u)) {
    const parts = chunk.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
    const ways = new Set<string>([parts.join(' ')]);
    if (parts.length > 1 && parts.every((part) => part.length <= 5)) {
      ways.add(parts.join(''));
      const joints: readonly string[] = chunk.match(/[^\p{L}\p{N}\p{M}]+/gu) ?? [];
      if (joints.includes('&')) {
        ways.add(parts.map((part, i) => part + (i === parts.length - 1 ? '' : joints[i] === '&' ? '&' : ' ')).join(''));
        ways.add(parts.map((part, i) => part + (joints[i] === '&' ? '&' : '')).join(''));
      }
    }
    out = out.flatMap((before) => [...ways].map((way) => [...before, ...way.split(' ').filter((w) => w !== '')]));
  }
  return out.map((list) => list.map(word)).filter((list) => list.length > 0);
}

/** One word up to a space: however the rest is cut, the phrase begins with it. */
const ONE_FIRST = /^\s*([\p{L}\p{N}\p{M}]+)(?=\s|$)/u;

function firstsOf(text: string): Iterable<string> {
  const first = ONE_FIRST.exec(text)?.[1];
  return first === undefined ? new Set(cuts(text).map(([one]) => (one as Word).folded)) : [firstFolded(first) ?? ''];
}

/** Without the "và" that people leave out. */
const withoutAnd = (text: string): string => text.replace(/ (?:và|&) /gu, ' ');

/** Reads the tables of the lexicon as phrases of bodies. */
export function knownTable({ bodies, fields, abbreviations, provinces, compounds }: BodyLexicon): KnownTable {
  const phrases = new PhrasesByFirst<Known>({ firsts: firstsOf, phrases: cuts });
  const add = (text: string, value: Known): void => phrases.add(text, value);
  const kinds = new Set([...bodies.map((b) => b.name), 'khối', 'đoàn', 'ngành']);
  const fieldNames = new Set(fields.map((f) => f.name).filter((name) => !name.includes('>')));
  for (const compound of compounds) add(compound, { type: 'nothing' });

  for (const { name, variants, english } of bodies) {
    if (name === 'đoàn trường') continue;
    const known = kindOf(name, kinds, fieldNames);
    for (const phrase of [name, ...variants]) {
      const short = isShort(phrase, name);
      add(phrase, known.type === 'unit' ? known : { ...known, short });
      if (withoutAnd(phrase) !== phrase) add(withoutAnd(phrase), known);
    }
    if (known.type === 'kind' && !UNITS.has(name))
      for (const phrase of english)
        if (phrase.includes(' ') || /^(?:procuracy|customs|police)$/u.test(phrase))
          add(phrase, { ...known, english: true });
    if (name.startsWith('hội ') && known.type === 'kind')
      for (const phrase of [name, ...variants])
        if (phrase.startsWith('hội ')) add(phrase.slice(4), { type: 'association', kind: known.kind });
  }
  add('xây dựng đảng', { type: 'nothing' });
  add('ngành', { type: 'kind', kind: 'ngành', short: false, english: false });
  add('khối', { type: 'kind', kind: 'khối', short: false, english: false });
  add('đoàn', { type: 'organ', party: 'đoàn', short: true });
  for (const [phrase, unit] of UNITS) add(phrase, { type: 'unit', ...unit });

  const departments = new Set<string>();
  const became = new Map<string, Successor>();
  for (const { name, variants, english } of fields) {
    const merger = /^(.+?) (>>?) (.+)$/u.exec(name);
    if (merger) {
      became.set(merger[1] as string, { field: merger[3] as string, fresh: merger[2] === '>>' });
      continue;
    }
    const head = FIELD_HEADS.exec(name)?.[1];
    if (head === undefined) {
      for (const phrase of [name, withoutAnd(name), ...variants])
        add(phrase, { type: 'field', field: name, short: isShort(phrase, name) });
      continue;
    }
    const rest = name.slice(head.length + 1);
    if (head === 'sở') departments.add(rest);
    if (kinds.has(rest) && head !== 'sở') continue;
    const level = rest === 'tỉnh' ? 'province' : LEVEL_OF.get(head);
    const value: Known = {
      type: 'kind',
      kind: head,
      ...(rest === 'tỉnh' ? {} : { field: rest }),
      ...(level ? { level } : {}),
      short: false,
      english: false,
    };
    for (const phrase of [name, withoutAnd(name), ...variants]) add(phrase, value);
    if (head !== 'sở')
      for (const phrase of variants) {
        const tail = /^(?:\p{L}{2,4}|ban quản lý|bệnh viện|trung tâm|chi cục|cao đẳng|trường \S+|khối) (.+)$/u.exec(
          phrase,
        )?.[1];
        if (tail) add(tail, { type: 'field', field: rest, short: true, only: head });
      }
    for (const phrase of english) add(phrase, { ...value, english: true });
    if (!fieldNames.has(rest) && rest !== 'tỉnh') {
      const only = head === 'sở' ? {} : { only: head };
      add(rest, { type: 'field', field: rest, short: false, ...only });
      add(withoutAnd(rest), { type: 'field', field: rest, short: false, ...only });
    }
  }
  const initials = new Map<string, { word: string; province: string }[]>();
  for (const { name, aliases, initials: shorts } of provinces) {
    for (const alias of [name, ...aliases])
      if (!/^(?:ở|tại|công nghệ|tỉnh) /iu.test(alias)) add(alias, { type: 'province', province: name });
    if (name.startsWith('Thành phố ')) add(name.slice(10), { type: 'province', province: name });
    for (const short of shorts)
      for (const [only] of cuts(short).filter((list) => list.length === 1))
        if (only)
          initials.set(only.folded, [...(initials.get(only.folded) ?? []), { word: only.word, province: name }]);
  }
  const chat = new Set(abbreviations.filter((a) => !a.upper).map((a) => canonical(lower(a.short))));
  return { phrases, initials, departments, became, chat };
}

/** An abbreviation ("khcn"), not a name written out. */
const isShort = (phrase: string, name: string): boolean =>
  phrase !== name && phrase.split(/[\s-]/u).some((w) => w.length > 1 && !/[aeiou]/u.test(fold(w)));

/** The longest kind that `name` begins with, the whole name not counted. */
function headOf(name: string, kinds: ReadonlySet<string>): string | undefined {
  const words = name.split(' ');
  for (let n = words.length - 1; n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    if (kinds.has(head)) return head;
  }
  return undefined;
}

type KindOrOrgan = Extract<Known, { type: 'kind' | 'organ' | 'unit' }>;

function kindOf(name: string, kinds: ReadonlySet<string>, fields: ReadonlySet<string>): KindOrOrgan {
  const of = (kind: string, more: { field?: string; party?: string; level?: Level } = {}): KindOrOrgan => {
    const level = more.level ?? LEVEL_OF.get(kind);
    return { type: 'kind', kind, short: false, english: false, ...more, ...(level ? { level } : {}) };
  };
  const unit = UNITS.get(name);
  if (unit) return { type: 'unit', ...unit };
  if (ORGANS.has(name)) return { type: 'organ', party: name, short: false };
  const committee = COMMITTEES.get(name);
  if (committee) return of(committee, { party: name });
  const youth = YOUTH_OF.get(name);
  if (youth) return of(youth, { party: 'đoàn thanh niên' });
  const bloc = /^(đảng ủy|đảng bộ|đoàn) (khối|trường)(?: (.+))?$/u.exec(name);
  if (bloc) return of(bloc[2] as string, { party: bloc[1] as string, ...(bloc[3] ? { field: bloc[3] } : {}) });
  if (/^công ty (?:cổ phần|tnhh)/u.test(name)) return of('công ty');
  if (name === 'bệnh viện đa khoa') return of('bệnh viện', { field: 'đa khoa' });
  if (name === 'tổng liên đoàn lao động') return of('liên đoàn lao động', { level: 'central' });
  const head = headOf(name, kinds);
  const rest = head === undefined ? '' : name.slice(head.length + 1);
  if (head !== undefined && fields.has(rest) && !ORGANS.has(head)) return of(head, { field: rest });
  return of(name);
}
