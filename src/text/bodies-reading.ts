import { BRANCHES, DOUBTFUL, GENERAL, LEADING, type Level, MANY_MEANINGS, PLAIN, UNITS } from './bodies-kinds.js';
import { fieldFor, Lookup, type Match, of } from './bodies-lookup.js';
import { Names } from './bodies-names.js';
import { company, isCommittee } from './bodies-stops.js';
import type { Known, KnownTable } from './bodies-table.js';
import { belongs, type Draft, Tails } from './bodies-tail.js';
import type { Body, BodyOptions } from './bodies-types.js';
import { fold } from './fold.js';
import type { Word } from './phrases.js';

/** Without marks also other words. */
const BARE = new Set(['khoa', 'hội', 'đội', 'ban', 'tổ', 'viện', 'vụ']);
/** Before a field of work that is only spoken of: "phát triển khoa học và công nghệ tỉnh". */
const SPOKEN_OF = new Set(
  'trien dong tac vuc ve vu tai ly cuu nghiep manh hoi dung phi an su dau tu cho trong ung'.split(' '),
);

/** One reading of one text: left to right, each place looked up once. */
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
      i = body ? body.to : skip ? match.to : i + 1;
    }
    return out;
  }

  /** "Tay Ninh science department", "Phu Tho provincial procuracy": the place first. */
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
    let at = i;
    let party: string | undefined;
    let doubtful = false;
    for (;;) {
      const match = this.#look.at(at);
      const organ = of(match, 'organ');
      if (!match || !organ) break;
      const one = this.#look.words[at] as Word;
      const short = match.to === at + 1;
      if (short && this.#isCollege(one, match.to)) break;
      if (short && DOUBTFUL.has(one.folded)) {
        doubtful = true;
        const next = this.#look.at(match.to);
        const bare = !one.marked && /^(?:du|db|doan)$/u.test(one.folded);
        const goes =
          of(next, 'kind') ?? of(next, 'organ') ?? of(next, 'field') ?? (bare ? undefined : of(next, 'unit'));
        if (!goes && !(organ.party === 'đoàn' && of(next, 'unit'))) break;
        if (organ.party === 'đoàn' && of(next, 'field')) break;
      }
      party = party === undefined || LEADING.has(party) || !LEADING.has(organ.party) ? organ.party : party;
      doubtful = false;
      at = match.to;
      if (this.#look.gap(at)) break;
      if (belongs(this.#look.words[at]?.word) && this.#opens(at + 1)) at++;
    }
    if (doubtful && party === undefined) return undefined;
    if (party !== undefined && this.#look.gap(at)) return this.#organOnly(i, at, party);
    return this.#base(i, at, party, place);
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
    if (this.#look.words[at]?.word === 'tu' && match?.to === at + 1 && !isCommittee(this.#look.words, at))
      return undefined;
    const kind = of(match, 'kind');
    const one = this.#look.words[at] as Word | undefined;
    if (match && one && match.to === at + 1 && !kind && this.#isCollege(one, match.to) && of(match, 'organ')) {
      draft.kind = 'trường cao đẳng';
      return this.#tails.read(draft, match.to);
    }
    if (match && kind && ((match.to > at + 1 && one?.folded !== 'so') || company(this.#look.words, at)))
      return this.#kind(draft, at, match) ?? (party === undefined ? undefined : this.#organOnly(from, at, party));
    const unit = of(match, 'unit');
    if (match && unit && (match.to > at + 1 || company(this.#look.words, at)))
      return this.#unit(draft, at, match.to, unit);
    const field = fieldFor(match);
    if (match && field) {
      const found = this.#bareField(draft, at, match, field);
      if (found) return found;
    }
    const association = of(match, 'association');
    if (match && association) {
      draft.kind = association.kind;
      const found = this.#tails.read(draft, match.to);
      if (found && (found.province ?? found.level ?? party) !== undefined) return found;
      draft.kind = 'đơn vị';
    }
    if (party === undefined) return undefined;
    return this.#tails.read({ ...draft, kind: 'đơn vị' }, at);
  }

  #kind(draft: Draft, at: number, match: Match): Body | undefined {
    const kinds = match.values.filter((v) => v.type === 'kind');
    const kind = kinds[0] as Extract<Known, { type: 'kind' }>;
    let to = match.to;
    draft.kind = kind.kind;
    if (kind.field !== undefined) draft.field = kind.field;
    const others = kinds.flatMap((v) =>
      v.field !== undefined && v.field !== kind.field && v.kind === kind.kind ? [v.field] : [],
    );
    if (others.length > 0) draft.also = others;
    if (UNITS.has(kind.kind) && kind.kind !== 'tỉnh') draft.name = this.#names.at(to, kind.kind, (n) => (to = n));
    if (kind.party !== undefined && (draft.party === undefined || LEADING.has(draft.party))) draft.party = kind.party;
    if (kind.level) draft.level = kind.level;
    // "Chi cục trưởng Chăn nuôi": the head of it, and what it is.
    if (
      /cục$/u.test(kind.kind) &&
      this.#look.words[to]?.folded === 'truong' &&
      fieldFor(this.#look.at(to + 1), kind.kind)
    )
      to++;
    const next = this.#look.at(to);
    const nextKind = of(next, 'kind');
    if (next && nextKind && kind.field === undefined) {
      const branch = GENERAL.has(kind.kind) && BRANCHES.has(nextKind.kind);
      const school = kind.kind === 'trường' && nextKind.kind.startsWith('trường ');
      if (branch || school) {
        draft.kind = nextKind.kind;
        if (branch && kind.kind === 'tổng cục') draft.level = 'central';
        else if (branch && kind.kind === 'cục') draft.level = 'province';
        to = next.to;
      }
    }
    if (draft.kind === 'ngành') {
      const field = of(next, 'field');
      if (!next || !field || !this.#look.table.departments.has(field.field)) return undefined;
      draft.kind = 'sở';
      draft.level = 'province';
    }
    const single = match.to === at + 1 && !kind.party;
    const organ = of(this.#look.at(to), 'organ') !== undefined;
    const found = this.#tails.read(draft, to, single && DOUBTFUL.has((this.#look.words[at] as Word).folded));
    if (
      !found ||
      (short(this.#look.words[at], match.to - at, 'dh') &&
        (found.name.length < 2 || organ || /^(?:dai|cap|hoi|chi|dang)$/u.test(found.name[0] ?? '')))
    )
      return undefined;
    return to > match.to || this.#sure(found, at, to) ? found : undefined;
  }

  #unit(draft: Draft, at: number, to: number, unit: { kind: string; level: Level }): Body | undefined {
    draft.kind = unit.kind;
    draft.level = unit.level;
    const big = unit.kind === 'tỉnh' || unit.kind === 'thành phố';
    if (big && draft.party === undefined) {
      if (unit.kind === 'tỉnh' || of(this.#look.at(to), 'province')) return undefined;
      draft.level = 'district';
    }
    if (unit.kind === 'quận' && !(this.#look.words[at] as Word).marked && !this.#look.proper?.(at)) return undefined;
    draft.name = big && of(this.#look.at(to), 'province') ? [] : this.#names.at(to, unit.kind, (n) => (to = n));
    if (big && draft.name.length > 0) draft.level = 'district';
    const found = this.#tails.read(draft, to);
    return found && (found.name.length > 0 || found.party !== undefined) ? found : undefined;
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

  /** Enough to be a body: not "phong trào", "thuế", "trung tâm" in passing. */
  #sure(body: Body, at: number, to: number): boolean {
    if (body.field !== undefined || body.parent !== undefined) return true;
    // "chi uy khoa" is "chi ủy khóa …", "chi bo hoi" "chi bộ hỏi": bare syllables are no body for an organ's sake.
    if (body.party !== undefined) return !BARE.has(body.kind) || this.#look.words[at]?.marked === true;
    const named = body.name.length > (body.kind === 'hội' ? 1 : 0);
    if (body.kind === 'sở') return this.#look.words[at]?.marked === true;
    // "Phong Hải" is no phòng: beside words with marks a bare one is meant bare.
    if (
      MANY_MEANINGS.has(body.kind) &&
      this.#look.accented &&
      !this.#look.words[at]?.marked &&
      fold(body.kind) !== body.kind
    )
      return false;
    if (MANY_MEANINGS.has(body.kind) && to === at + 1)
      return named ? this.#look.proper?.(at) === true : PLAIN.has(body.kind) && body.province !== undefined;
    return !PLAIN.has(body.kind) || named || body.province !== undefined || body.to > to;
  }
}

const short = (word: Word | undefined, length: number, folded: string): boolean =>
  length === 1 && word?.folded === folded;
