import { LEVEL_OF, type Level, NAMELESS, rank, UNITS } from './bodies-kinds.js';
import { fieldFor, type Lookup, of } from './bodies-lookup.js';
import type { Names } from './bodies-names.js';
import { company } from './bodies-stops.js';
import type { Body } from './bodies-types.js';

/** A body while it is read. */
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

/** Reads what follows the kind of a body. */
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

  /** What follows the kind: field, name, unit with its name, province, the body above. */
  read(draft: Draft, start: number, needsMore = false): Body | undefined {
    let at = start;
    for (let step = 0; step < 8; step++) {
      const match = this.#look.at(at);
      const field = fieldFor(match, draft.kind);
      if (
        match &&
        field &&
        draft.field === undefined &&
        draft.name.length === 0 &&
        draft.kind !== 'đơn vị' &&
        !UNITS.has(draft.kind)
      ) {
        draft.field = field.field;
        at = match.to;
        continue;
      }
      const place = draft.province === undefined ? this.#look.place(at) : undefined;
      if (place) {
        draft.province = place.province;
        at = place.to;
        continue;
      }
      const unit = of(match, 'unit');
      if (match && unit && !UNITS.has(draft.kind) && draft.name.length === 0 && company(this.#look.words, at)) {
        const after = this.#inUnit(draft, match.to, unit);
        if (after < 0) break;
        at = after;
        continue;
      }
      if (
        draft.name.length === 0 &&
        !NAMELESS.has(draft.kind) &&
        !UNITS.has(draft.kind) &&
        draft.province === undefined
      ) {
        const before = at;
        draft.name = this.#names.at(at, draft.kind, (n) => (at = n), draft.field !== undefined);
        if (at > before) continue;
      }
      break;
    }
    draft.to = at;
    this.above(draft, at);
    if (needsMore && draft.to === start) return undefined;
    const became = draft.field === undefined ? undefined : this.#look.table.became.get(draft.field);
    if (became?.fresh) draft.also = [...(draft.also ?? []), became.field];
    if (draft.level === undefined) {
      const level = LEVEL_OF.get(draft.kind);
      if (level) draft.level = level;
    }
    return draft;
  }

  /** "huyện Krông Pắc" behind a court: its level and its name. Where the words go on; -1: no such unit. */
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

  above(draft: Draft, start: number): void {
    let at = start;
    if (this.#look.words[at]?.folded === 'truc' && this.#look.words[at + 1]?.folded === 'thuoc') at++;
    const below = belongs(this.#look.words[at]?.word);
    if (below) at++;
    if (draft.kind === 'đơn vị' && !below) return;
    const match = this.#look.at(at);
    const kind = of(match, 'kind') ?? of(match, 'unit');
    const organ = of(match, 'organ');
    if (!kind && !organ) return;
    if (!below && kind && rank(kind.kind) <= rank(draft.kind)) return;
    if (!below && organ && (rank(draft.kind) > 1 || draft.kind === 'đơn vị')) return;
    const parent = this.#body(at);
    if (!parent || (parent.kind === 'đơn vị' && parent.province === undefined && below)) return;
    draft.parent = parent;
    draft.to = parent.to;
    if (draft.province === undefined && parent.province !== undefined) draft.province = parent.province;
  }
}
