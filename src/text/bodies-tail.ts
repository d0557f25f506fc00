import { type Level, levelOf, NAMELESS, rank, UNITS } from './bodies-kinds.js';
import { fieldFor, type Lookup, of } from './bodies-lookup.js';
import type { Names } from './bodies-names.js';
import { company } from './bodies-stops.js';
import type { Body } from './bodies-types.js';

/** A body being read. */
export interface Draft {
  from: number;
  to: number;
  kind: string;
  field?: string;
  also?: readonly string[];
  name: string[];
  province?: string;
  level?: Level;
  party?: string;
  parent?: Body;
}

const BELONGS = new Set(['thuộc', 'của', 'cua', 'thuoc']);
export const belongs = (word: string | undefined): boolean => word !== undefined && BELONGS.has(word);

/** Reads the part after the kind of a body. */
export class Tails {
  readonly #look: Lookup;
  readonly #names: Names;
  readonly #body: (i: number) => Body | undefined;

  /** `body`: reads the body that begins at a word. */
  constructor(look: Lookup, names: Names, body: (i: number) => Body | undefined) {
    this.#look = look;
    this.#names = names;
    this.#body = body;
  }

  /** What follows the kind: field, name, unit with its name, province, parent body. */
  read(draft: Draft, start: number, needsMore = false): Body | undefined {
    const at = this.#parts(draft, start);
    draft.to = at;
    this.above(draft, at);
    if (needsMore && draft.to === start) return undefined;
    const became = draft.field === undefined ? undefined : this.#look.table.became.get(draft.field);
    if (became?.fresh) draft.also = [...(draft.also ?? []), became.field];
    const level = draft.level ?? levelOf(draft.kind);
    if (level) draft.level = level;
    return draft;
  }

  /** Reads one part after another; returns the next word. */
  #parts(draft: Draft, start: number): number {
    let at = start;
    for (let step = 0; step < 8; step++) {
      const next = this.#field(draft, at) ?? this.#place(draft, at) ?? this.#unit(draft, at);
      if (next !== undefined && next < 0) break;
      const after = next ?? this.#name(draft, at);
      if (after === undefined) break;
      at = after;
    }
    return at;
  }

  // Each reads one possible part and returns the next word.

  #field(draft: Draft, at: number): number | undefined {
    const { kind, name } = draft;
    if (draft.field !== undefined || name.length > 0 || kind === 'đơn vị' || UNITS.has(kind)) return undefined;
    const match = this.#look.at(at);
    const field = fieldFor(match, kind);
    if (!match || !field) return undefined;
    draft.field = field.field;
    return match.to;
  }

  #place(draft: Draft, at: number): number | undefined {
    const place = draft.province === undefined ? this.#look.place(at) : undefined;
    if (place) draft.province = place.province;
    return place?.to;
  }

  /** -1: the phrase there ends the body. */
  #unit(draft: Draft, at: number): number | undefined {
    const match = this.#look.at(at);
    const unit = of(match, 'unit');
    const may = unit && !UNITS.has(draft.kind) && draft.name.length === 0 && company(this.#look.words, at);
    return match && may ? this.#inUnit(draft, match.to, unit) : undefined;
  }

  #name(draft: Draft, at: number): number | undefined {
    const { kind, name, province, field } = draft;
    if (name.length > 0 || NAMELESS.has(kind) || UNITS.has(kind) || province !== undefined) return undefined;
    let to = at;
    draft.name = this.#names.at(at, kind, (n) => (to = n), field !== undefined);
    return to > at ? to : undefined;
  }

  /** "huyện Krông Pắc" after a court: its level and name. Returns the next word, or -1 if there is no such unit. */
  #inUnit(draft: Draft, start: number, unit: { kind: string; level: Level }): number {
    let at = start;
    const name = unit.kind === 'tỉnh' ? [] : this.#names.at(at, unit.kind, (n) => (at = n));
    const big = unit.kind === 'tỉnh' || unit.kind === 'thành phố';
    if (name.length === 0 && unit.kind === 'quận') return -1;
    draft.level = big && name.length > 0 ? 'district' : unit.level;
    if (unit.kind === 'tỉnh') return start;
    draft.name = name;
    return name.length > 0 ? at : start;
  }

  /** Is a parent body named at `at`? `below`: the text says that the body belongs to it. */
  #mayBeAbove(draft: Draft, at: number, below: boolean): boolean {
    const match = this.#look.at(at);
    const kind = of(match, 'kind') ?? of(match, 'unit');
    const organ = of(match, 'organ');
    if (!kind && !organ) return false;
    if (below) return true;
    if (draft.kind === 'đơn vị' || (kind && rank(kind.kind) <= rank(draft.kind))) return false;
    return !organ || rank(draft.kind) <= 1;
  }

  /** Reads the parent body, if one is named. */
  above(draft: Draft, start: number): void {
    let at = start;
    if (this.#look.words[at]?.folded === 'truc' && this.#look.words[at + 1]?.folded === 'thuoc') at++;
    const below = belongs(this.#look.words[at]?.word);
    if (below) at++;
    if (!this.#mayBeAbove(draft, at, below)) return;
    const parent = this.#body(at);
    if (!parent || (parent.kind === 'đơn vị' && parent.province === undefined && below)) return;
    draft.parent = parent;
    draft.to = parent.to;
    if (draft.province === undefined && parent.province !== undefined) draft.province = parent.province;
  }
}
