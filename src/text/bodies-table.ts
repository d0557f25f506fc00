import { cuts, firstsOf } from './bodies-cuts.js';
import { COMMITTEES, type Level, levelOf, ORGANS, UNITS, YOUTH_OF } from './bodies-kinds.js';
import { fold, lower } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { canonical } from './normalise.js';
import { PhrasesByFirst, type Word } from './phrases.js';

/** What a known phrase says about a body. */
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
      readonly short: boolean;
      /** Only after this kind. */
      readonly only?: string;
    }
  | { readonly type: 'association'; readonly kind: string }
  | { readonly type: 'unit'; readonly kind: string; readonly level: Level }
  | { readonly type: 'province'; readonly province: string };

/** The successor field; fresh: a name that no sở had before, so it can only be the successor. */
export interface Successor {
  readonly field: string;
  readonly fresh: boolean;
}

export interface KnownTable {
  readonly phrases: Pick<PhrasesByFirst<Known>, 'at' | 'write'>;
  /** Folded initials of provinces that count only as typed. */
  readonly initials: ReadonlyMap<string, readonly { readonly word: string; readonly province: string }[]>;
  /** Fields of a sở. */
  readonly departments: ReadonlySet<string>;
  /** What each field became in the mergers of 2025. */
  readonly became: ReadonlyMap<string, Successor>;
  /** Chat words in small letters: not the initials of a province. */
  readonly chat: ReadonlySet<string>;
}

export type BodyLexicon = Pick<Lexicon, 'bodies' | 'fields' | 'abbreviations' | 'provinces' | 'compounds'>;

/** Beginnings of the names in `fields.txt` that are whole bodies. */
const FIELD_HEADS =
  /^(sở|khối|ban quản lý|ban|chi cục|tổng cục|trung tâm|thanh tra|văn phòng|bệnh viện|trường cao đẳng) /u;

/** Without the "và" that people drop. */
const withoutAnd = (text: string): string => text.replace(/ (?:và|&) /gu, ' ');

type Add = (text: string, value: Known) => void;

/** English words that name a kind by themselves. */
const PLAIN_ENGLISH = /^(?:procuracy|customs|police)$/u;

/** A line of `bodies.txt`. */
function addBody({ name, variants, english }: BodyLexicon['bodies'][number], known: KindOrOrgan, add: Add): void {
  const phrases = [name, ...variants];
  for (const phrase of phrases) {
    add(phrase, known.type === 'unit' ? known : { ...known, short: isShort(phrase, name) });
    if (withoutAnd(phrase) !== phrase) add(withoutAnd(phrase), known);
  }
  if (known.type !== 'kind') return;
  if (!UNITS.has(name)) addEnglish(english, known, add);
  if (name.startsWith('hội ')) addAssociation(phrases, known.kind, add);
}

function addEnglish(english: readonly string[], known: Extract<Known, { type: 'kind' }>, add: Add): void {
  for (const phrase of english)
    if (phrase.includes(' ') || PLAIN_ENGLISH.test(phrase)) add(phrase, { ...known, english: true });
}

/** "cựu chiến binh": an association may be named without its first word. */
function addAssociation(phrases: readonly string[], kind: string, add: Add): void {
  for (const phrase of phrases) if (phrase.startsWith('hội ')) add(phrase.slice(4), { type: 'association', kind });
}

/** The name of a whole body whose field may be dropped: "chi cục thú y" may be called "cc thú y". */
const SHORT_HEAD = /^(?:\p{L}{2,4}|ban quản lý|bệnh viện|trung tâm|chi cục|cao đẳng|trường \S+|khối) (.+)$/u;

/** Reads `fields.txt`: fields, whole bodies of a field, and successors after the mergers. */
class FieldLines {
  readonly departments = new Set<string>();
  readonly became = new Map<string, Successor>();
  readonly #add: Add;
  readonly #kinds: ReadonlySet<string>;
  readonly #fields: ReadonlySet<string>;

  constructor(add: Add, kinds: ReadonlySet<string>, fields: ReadonlySet<string>) {
    this.#add = add;
    this.#kinds = kinds;
    this.#fields = fields;
  }

  read(line: BodyLexicon['fields'][number]): void {
    const { name, variants } = line;
    const merger = /^(.+?) (>>?) (.+)$/u.exec(name);
    const head = FIELD_HEADS.exec(name)?.[1];
    if (merger) this.became.set(merger[1] as string, { field: merger[3] as string, fresh: merger[2] === '>>' });
    else if (head !== undefined) this.#body(head, name.slice(head.length + 1), line);
    else
      for (const phrase of [name, withoutAnd(name), ...variants])
        this.#add(phrase, { type: 'field', field: name, short: isShort(phrase, name) });
  }

  #body(head: string, rest: string, { name, variants, english }: BodyLexicon['fields'][number]): void {
    if (head === 'sở') this.departments.add(rest);
    if (this.#kinds.has(rest) && head !== 'sở') return;
    const whole = wholeBody(head, rest);
    for (const phrase of [name, withoutAnd(name), ...variants]) this.#add(phrase, whole);
    if (head !== 'sở') this.#shortened(head, rest, variants);
    for (const phrase of english) this.#add(phrase, { ...whole, english: true });
    if (this.#fields.has(rest) || rest === 'tỉnh') return;
    const only = head === 'sở' ? {} : { only: head };
    for (const phrase of [rest, withoutAnd(rest)])
      this.#add(phrase, { type: 'field', field: rest, short: false, ...only });
  }

  #shortened(head: string, field: string, variants: readonly string[]): void {
    for (const phrase of variants) {
      const tail = SHORT_HEAD.exec(phrase)?.[1];
      if (tail) this.#add(tail, { type: 'field', field, short: true, only: head });
    }
  }
}

/** "chi cục" of "thú y", "thanh tra" of "tỉnh" (its level). */
function wholeBody(head: string, rest: string): Extract<Known, { type: 'kind' }> {
  const level = rest === 'tỉnh' ? 'province' : levelOf(head);
  return {
    type: 'kind',
    kind: head,
    ...(rest === 'tỉnh' ? {} : { field: rest }),
    ...(level ? { level } : {}),
    short: false,
    english: false,
  };
}

/** Adds the names of provinces; returns what their folded initials stand for. */
function addProvinces(provinces: BodyLexicon['provinces'], add: Add): KnownTable['initials'] {
  const initials = new Map<string, { word: string; province: string }[]>();
  for (const { name, aliases, initials: shorts } of provinces) {
    for (const alias of [name, ...aliases])
      if (!/^(?:ở|tại|công nghệ|tỉnh) /iu.test(alias)) add(alias, { type: 'province', province: name });
    if (name.startsWith('Thành phố ')) add(name.slice(10), { type: 'province', province: name });
    for (const { word, folded } of singleWords(shorts))
      initials.set(folded, [...(initials.get(folded) ?? []), { word, province: name }]);
  }
  return initials;
}

/** The ways to write abbreviations that are one word. */
const singleWords = (shorts: readonly string[]): readonly Word[] =>
  shorts.flatMap(cuts).flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []));

const WAYS = { firsts: firstsOf, phrases: cuts };

/** A table as JSON, so that a start need not compute it from the lexicon. */
export function writeTable({ phrases, initials, departments, became, chat }: KnownTable): string {
  return JSON.stringify([phrases.write(), [...initials], [...departments], [...became], [...chat]]);
}

/** Restores the output of `writeTable`. */
export function readTable(written: string): KnownTable {
  const [phrases, initials, departments, became, chat] = JSON.parse(written) as [
    string,
    (readonly [string, readonly { readonly word: string; readonly province: string }[]])[],
    string[],
    (readonly [string, Successor])[],
    string[],
  ];
  return {
    phrases: new PhrasesByFirst<Known>(WAYS, phrases),
    initials: new Map(initials),
    departments: new Set(departments),
    became: new Map(became),
    chat: new Set(chat),
  };
}

/** Builds the phrases of bodies from the lexicon. */
export function knownTable({ bodies, fields, abbreviations, provinces, compounds }: BodyLexicon): KnownTable {
  const phrases = new PhrasesByFirst<Known>(WAYS);
  const add: Add = (text, value) => phrases.add(text, value);
  const kinds = new Set([...bodies.map((b) => b.name), 'khối', 'đoàn', 'ngành']);
  const fieldNames = new Set(fields.map((f) => f.name).filter((name) => !name.includes('>')));
  for (const compound of compounds) add(compound, { type: 'nothing' });
  for (const body of bodies) if (body.name !== 'đoàn trường') addBody(body, kindOf(body.name, kinds, fieldNames), add);
  add('xây dựng đảng', { type: 'nothing' });
  add('ngành', { type: 'kind', kind: 'ngành', short: false, english: false });
  add('khối', { type: 'kind', kind: 'khối', short: false, english: false });
  add('đoàn', { type: 'organ', party: 'đoàn', short: true });
  for (const [phrase, unit] of UNITS) add(phrase, { type: 'unit', ...unit });
  const lines = new FieldLines(add, kinds, fieldNames);
  for (const line of fields) lines.read(line);
  const initials = addProvinces(provinces, add);
  const chat = new Set(abbreviations.filter((a) => !a.upper).map((a) => canonical(lower(a.short))));
  return { phrases, initials, departments: lines.departments, became: lines.became, chat };
}

/** An abbreviation ("khcn"), not a name written out. */
const isShort = (phrase: string, name: string): boolean =>
  phrase !== name && phrase.split(/[\s-]/u).some((w) => w.length > 1 && !/[aeiou]/u.test(fold(w)));

/** The longest kind that `name` begins with, not counting the whole name. */
function headOf(name: string, kinds: ReadonlySet<string>): string | undefined {
  const words = name.split(' ');
  for (let n = words.length - 1; n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    if (kinds.has(head)) return head;
  }
  return undefined;
}

type KindOrOrgan = Extract<Known, { type: 'kind' | 'organ' | 'unit' }>;

/** A name as a kind, with its level. */
function kind(name: string, more: { field?: string; party?: string; level?: Level } = {}): KindOrOrgan {
  const level = more.level ?? levelOf(name);
  return { type: 'kind', kind: name, short: false, english: false, ...more, ...(level ? { level } : {}) };
}

function kindOf(name: string, kinds: ReadonlySet<string>, fields: ReadonlySet<string>): KindOrOrgan {
  const unit = UNITS.get(name);
  if (unit) return { type: 'unit', ...unit };
  if (ORGANS.has(name)) return { type: 'organ', party: name, short: false };
  const committee = COMMITTEES.get(name);
  if (committee) return kind(committee, { party: name });
  const youth = YOUTH_OF.get(name);
  if (youth) return kind(youth, { party: 'đoàn thanh niên' });
  return blocOf(name) ?? companyOrHospital(name) ?? kind(...withField(name, kinds, fields));
}

/** "đảng ủy khối doanh nghiệp", "đoàn trường": the organ of a bloc or of a school. */
function blocOf(name: string): KindOrOrgan | undefined {
  const [bloc, party = '', of = '', field] = /^(đảng ủy|đảng bộ|đoàn) (khối|trường)(?: (.+))?$/u.exec(name) ?? [];
  return bloc === undefined ? undefined : kind(of, { party, ...(field ? { field } : {}) });
}

function companyOrHospital(name: string): KindOrOrgan | undefined {
  if (/^công ty (?:cổ phần|tnhh)/u.test(name)) return kind('công ty');
  if (name === 'bệnh viện đa khoa') return kind('bệnh viện', { field: 'đa khoa' });
  return name === 'tổng liên đoàn lao động' ? kind('liên đoàn lao động', { level: 'central' }) : undefined;
}

/** A name as a kind with a field if it consists of both, else unchanged. */
function withField(
  name: string,
  kinds: ReadonlySet<string>,
  fields: ReadonlySet<string>,
): [name: string, more?: { field: string }] {
  const head = headOf(name, kinds);
  const field = head === undefined ? '' : name.slice(head.length + 1);
  return head !== undefined && fields.has(field) && !ORGANS.has(head) ? [head, { field }] : [name];
}
