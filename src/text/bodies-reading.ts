import { BRANCHES, DOUBTFUL, GENERAL, LEADING, type Level, MANY_MEANINGS, PLAIN, UNITS } from './bodies-kinds.js';
import { fieldFor, Lookup, type Match, of } from './bodies-lookup.js';
import { Names } from './bodies-names.js';
import { company, isCommittee } from './bodies-stops.js';
import type { Known, KnownTable } from './bodies-table.js';
import { belongs, type Draft, Tails } from './bodies-tail.js';
import type { Body, BodyOptions } from './bodies-types.js';
import { fold } from './fold.js';
import type { Word } from './phrases.js';

/** Words that mean something else without marks. */
const BARE = new Set(['khoa', 'hội', 'đội', 'ban', 'tổ', 'viện', 'vụ']);
/** Words before a field of work that is only mentioned: "phát triển khoa học và công nghệ tỉnh". */
const SPOKEN_OF = new Set(
  'trien dong tac vuc ve vu tai ly cuu nghiep manh hoi dung phi an su dau tu cho trong ung'.split(' '),
);

const BRANCH_LEVEL: ReadonlyMap<string, Level> = new Map([
  ['tổng cục', 'central'],
  ['cục', 'province'],
]);

/** Reads one text once, left to right; each position is looked up once. */
export class Reading {
  readonly #look: Lookup;
  readonly #names: Names;
  readonly #tails: Tails;

  constructor(table: KnownTable, words: readonly Word[], options: BodyOptions) {
    this.#look = new Lookup(table, words, options);
    this.#names = new Names(this.#look);
    this.#tails = new Tails(this.#look, this.#names, (i) => this.#body(i));
  }

  all(): Body[] {
    const out: Body[] = [];
    for (let i = 0; i < this.#look.words.length; ) {
      const match = this.#look.at(i);
      if (!match) {
        i++;
        continue;
      }
      const body = this.#english(i, match) ?? this.#body(i);
      if (body) out.push(body);
      const skip = of(match, 'nothing') || of(match, 'province') || of(match, 'field');
      i = body?.to ?? (skip ? match.to : i + 1);
    }
    return out;
  }

  /** "Tay Ninh science department", "Phu Tho provincial procuracy": the place comes first. */
  #english(i: number, match: Match): Body | undefined {
    const place = of(match, 'province');
    if (!place) return undefined;
    let next = match.to;
    if (/^(?:provincial|district|province|city|s)$/u.test(this.#look.words[next]?.word ?? '')) next++;
    const kind = of(this.#look.at(next), 'kind');
    if (!kind?.english) return undefined;
    const body = this.#body(next, place.province);
    return body && { ...body, from: i };
  }

  #body(i: number, place?: string): Body | undefined {
    const { at, party, doubtful } = this.#organs(i);
    if (party !== undefined && this.#look.gap(at)) return this.#organOnly(i, at, party);
    return doubtful && party === undefined ? undefined : this.#base(i, at, party, place);
  }

  /** The organs from `i` on ("chi ủy chi bộ"): the one that counts, and the word after them. */
  #organs(i: number): { readonly at: number; readonly party: string | undefined; readonly doubtful: boolean } {
    let at = i;
    let party: string | undefined;
    let organ = this.#organ(at);
    while (typeof organ === 'object') {
      if (party === undefined || LEADING.has(party) || !LEADING.has(organ.party)) party = organ.party;
      at = organ.to;
      if (this.#look.gap(at)) break;
      if (belongs(this.#look.words[at]?.word) && this.#opens(at + 1)) at++;
      organ = this.#organ(at);
    }
    return { at, party, doubtful: organ === 'doubtful' };
  }

  /**
   * The organ at `at` ("đảng bộ"), and the word after it; `doubtful`: letters that may stand for one but do not here.
   */
  #organ(at: number): { readonly party: string; readonly to: number } | 'doubtful' | undefined {
    const match = this.#look.at(at);
    const organ = of(match, 'organ');
    if (!match || !organ) return undefined;
    const one = this.#look.words[at] as Word;
    const short = match.to === at + 1;
    if (short && this.#isCollege(one, match.to)) return undefined;
    if (short && DOUBTFUL.has(one.folded) && !this.#isOrgan(one, organ.party, match.to)) return 'doubtful';
    return { party: organ.party, to: match.to };
  }

  /** Do doubtful letters stand for an organ, given the word at `next`? */
  #isOrgan(word: Word, party: string, next: number): boolean {
    const match = this.#look.at(next);
    const [field, unit] = [of(match, 'field'), of(match, 'unit')];
    if (party === 'đoàn') return field === undefined && (of(match, 'kind') ?? of(match, 'organ') ?? unit) !== undefined;
    const bare = !word.marked && /^(?:du|db|doan)$/u.test(word.folded);
    return (of(match, 'kind') ?? of(match, 'organ') ?? field ?? (bare ? undefined : unit)) !== undefined;
  }

  #organOnly(from: number, to: number, party: string): Body {
    const draft: Draft = { from, to, kind: 'đơn vị', name: [], party };
    this.#tails.above(draft, to);
    return draft;
  }

  /** "cđ ytế phú yên", "CĐ Bắc Kạn" is a college, "cđ sở xây dựng" a union. */
  #isCollege(word: Word, next: number): boolean {
    if (word.word !== 'cđ' && word.word !== 'cd') return false;
    const match = this.#look.at(next);
    return of(match, 'field') !== undefined || of(match, 'province') !== undefined;
  }

  #opens(i: number): boolean {
    const match = this.#look.at(i);
    return (of(match, 'kind') ?? of(match, 'unit') ?? of(match, 'organ')) !== undefined;
  }

  #base(from: number, at: number, party: string | undefined, place: string | undefined): Body | undefined {
    const match = this.#look.at(at);
    const draft: Draft = { from, to: at, kind: 'đơn vị', name: [] };
    if (party !== undefined) draft.party = party;
    if (place !== undefined) draft.province = place;
    if (match) {
      if (this.#look.words[at]?.word === 'tu' && match.to === at + 1 && !isCommittee(this.#look.words, at))
        return undefined;
      const named = this.#named(draft, at, match);
      if (named !== 'no name') return named;
    }
    return party === undefined ? undefined : this.#tails.read({ ...draft, kind: 'đơn vị' }, at);
  }

  /** The body named at `at`; `no name`: nothing here can name a body. */
  #named(draft: Draft, at: number, match: Match): Body | undefined | 'no name' {
    const kind = of(match, 'kind');
    const one = this.#look.words[at] as Word;
    const long = match.to > at + 1;
    if (!long && !kind && this.#isCollege(one, match.to) && of(match, 'organ')) {
      draft.kind = 'trường cao đẳng';
      return this.#tails.read(draft, match.to);
    }
    const placed = company(this.#look.words, at) && !this.#isName(at);
    if (kind && ((long && one.folded !== 'so') || placed)) return this.#kindOrOrgan(draft, at, match);
    const unit = of(match, 'unit');
    if (unit && (long || placed)) return this.#unit(draft, at, match.to, unit);
    return this.#fieldOrAssociation(draft, at, match) ?? 'no name';
  }

  /** The body of the kind at `at`, or the organ before it if none is named. */
  #kindOrOrgan(draft: Draft, at: number, match: Match): Body | undefined {
    const { from, party } = draft;
    return this.#kind(draft, at, match) ?? (party === undefined ? undefined : this.#organOnly(from, at, party));
  }

  #fieldOrAssociation(draft: Draft, at: number, match: Match): Body | undefined {
    const field = fieldFor(match);
    const found = field && this.#bareField(draft, at, match, field);
    return found ?? this.#association(draft, match);
  }

  /** "Bà Xa Thị Tuyên", typed with marks: a capitalised syllable without marks is a name, not "xã". */
  #isName(at: number): boolean {
    const { words, accented, proper } = this.#look;
    const word = words[at] as Word;
    return accented && !word.marked && proper?.(at) === true && /^(?:xa|phuong|huyen|quan|truong)$/u.test(word.folded);
  }

  /** "cựu chiến binh Hà Nam": an association named without its first word. */
  #association(draft: Draft, match: Match): Body | undefined {
    const association = of(match, 'association');
    if (!association) return undefined;
    const { party } = draft;
    const found = this.#tails.read({ ...draft, kind: association.kind }, match.to);
    return (found?.province ?? found?.level ?? party) === undefined ? undefined : found;
  }

  #kind(draft: Draft, at: number, match: Match): Body | undefined {
    const kind = this.#takeKind(draft, match);
    let to = match.to;
    if (UNITS.has(kind.kind) && kind.kind !== 'tỉnh') draft.name = this.#names.at(to, kind.kind, (n) => (to = n));
    to = this.#closer(draft, kind, to);
    if (draft.kind === 'ngành' && !this.#isDepartment(draft, to)) return undefined;
    const first = this.#look.words[at] as Word;
    const single = match.to === at + 1;
    const found = this.#tails.read(draft, to, single && !kind.party && DOUBTFUL.has(first.folded));
    if (!found || (single && first.folded === 'dh' && this.#isCongress(found, to))) return undefined;
    return to > match.to || this.#sure(found, at, to) ? found : undefined;
  }

  /** Fills `draft` from the kind at `match`: its kind, fields, organ and level. */
  #takeKind(draft: Draft, match: Match): Extract<Known, { type: 'kind' }> {
    const kinds = match.values.filter((v) => v.type === 'kind');
    const kind = kinds[0] as Extract<Known, { type: 'kind' }>;
    draft.kind = kind.kind;
    if (kind.field !== undefined) draft.field = kind.field;
    const fields = kinds.filter((other) => other.kind === kind.kind).flatMap(({ field }) => field ?? []);
    const others = fields.filter((field) => field !== kind.field);
    if (others.length > 0) draft.also = others;
    if (kind.party !== undefined && (draft.party === undefined || LEADING.has(draft.party))) draft.party = kind.party;
    if (kind.level) draft.level = kind.level;
    return kind;
  }

  /** "ĐH xã", "ĐH chi bộ" is a congress, not a university. */
  #isCongress(found: Body, to: number): boolean {
    const next = this.#look.at(to);
    return (of(next, 'organ') ?? of(next, 'unit') ?? of(next, 'kind')) !== undefined || !isUniversity(found.name);
  }

  /** "ngành công thương": the sở of that field. */
  #isDepartment(draft: Draft, to: number): boolean {
    const field = of(this.#look.at(to), 'field');
    draft.kind = 'sở';
    draft.level = 'province';
    return field !== undefined && this.#look.table.departments.has(field.field);
  }

  /** Reads a more specific kind: "chi cục trưởng Chăn nuôi", "cục thuế", "trường tiểu học"; returns the next word. */
  #closer(draft: Draft, kind: Extract<Known, { type: 'kind' }>, start: number): number {
    const head = /cục$/u.test(kind.kind) && this.#look.words[start]?.folded === 'truong';
    const to = head && fieldFor(this.#look.at(start + 1), kind.kind) ? start + 1 : start;
    const next = this.#look.at(to);
    const closer = of(next, 'kind');
    if (!next || !closer || kind.field !== undefined) return to;
    const branch = GENERAL.has(kind.kind) && BRANCHES.has(closer.kind);
    if (!branch && !(kind.kind === 'trường' && closer.kind.startsWith('trường '))) return to;
    draft.kind = closer.kind;
    const level = branch ? BRANCH_LEVEL.get(kind.kind) : undefined;
    if (level !== undefined) draft.level = level;
    return next.to;
  }

  #unit(draft: Draft, at: number, to: number, unit: { kind: string; level: Level }): Body | undefined {
    const big = unit.kind === 'tỉnh' || unit.kind === 'thành phố';
    const province = big && of(this.#look.at(to), 'province') !== undefined;
    if (this.#isPlaceOnly(at, unit.kind, { big, province, party: draft.party })) return undefined;
    draft.kind = unit.kind;
    draft.name = province ? [] : this.#names.at(to, unit.kind, (n) => (to = n));
    const small = big && (draft.party === undefined || draft.name.length > 0);
    draft.level = small ? 'district' : unit.level;
    const found = this.#tails.read(draft, to);
    return found && (found.name.length > 0 || found.party !== undefined) ? found : undefined;
  }

  /** Does the unit name a place and no body: a province itself, or "quan" in another sense? */
  #isPlaceOnly(
    at: number,
    kind: string,
    { big, province, party }: { readonly big: boolean; readonly province: boolean; readonly party: string | undefined },
  ): boolean {
    if (big && party === undefined && (kind === 'tỉnh' || province)) return true;
    return kind === 'quận' && !(this.#look.words[at] as Word).marked && !this.#look.proper?.(at);
  }

  /** "KHCN tỉnh Lào Cai", "đảng bộ khcn": the sở of that field. */
  #bareField(draft: Draft, at: number, match: Match, field: { field: string; short: boolean }): Body | undefined {
    if (!this.#look.table.departments.has(field.field)) return undefined;
    const place = this.#look.place(match.to);
    if (draft.party === undefined) {
      if (!place || SPOKEN_OF.has(this.#look.words[at - 1]?.folded ?? '')) return undefined;
      if (this.#look.proper && !this.#look.proper(at)) return undefined;
    } else if (!place && !field.short) return undefined;
    return this.#tails.read({ ...draft, kind: 'sở', level: 'province' }, at);
  }

  /** Is this enough for a body? Rejects "phong trào", "thuế", "trung tâm" mentioned in passing. */
  #sure(body: Body, at: number, to: number): boolean {
    if (body.field !== undefined || body.parent !== undefined) return true;
    const marked = this.#look.words[at]?.marked === true;
    // "chi uy khoa" is "chi ủy khóa …", "chi bo hoi" is "chi bộ hỏi": a syllable without marks is no body just because
    // an organ precedes it.
    if (body.party !== undefined) return !BARE.has(body.kind) || marked;
    if (body.kind === 'sở') return marked;
    const named = body.name.length > (body.kind === 'hội' ? 1 : 0);
    return MANY_MEANINGS.has(body.kind) ? this.#sureWord(body, at, to, named) : isPlaced(body, to, named);
  }

  /** The same for a kind whose word has many meanings. */
  #sureWord(body: Body, at: number, to: number, named: boolean): boolean {
    // "Phong Hải" is not a "phòng": beside words with marks, a word without marks is meant as typed.
    const bare = this.#look.words[at]?.marked !== true && fold(body.kind) !== body.kind;
    if (this.#look.accented && bare) return false;
    if (to > at + 1) return isPlaced(body, to, named);
    return named ? this.#look.proper?.(at) === true : PLAIN.has(body.kind) && body.province !== undefined;
  }
}

/** A kind that does not name a body alone needs a name, a province or something else after it. */
const isPlaced = (body: Body, to: number, named: boolean): boolean =>
  !PLAIN.has(body.kind) || named || body.province !== undefined || body.to > to;

/** "đh" is a university before a two-word name, unless those are words of a Party meeting ("đh đảng bộ"). */
const isUniversity = (name: readonly string[]): boolean =>
  name.length >= 2 && !/^(?:dai|cap|hoi|chi|dang)$/u.test(name[0] ?? '');
