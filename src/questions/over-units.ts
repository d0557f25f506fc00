import type { OverQuery } from './over.js';
import { amongOf, orderOf } from './over-among.js';
import { isCompared, valueIn } from './over-conditions.js';
import { type Form, isOpen, type OverReading } from './over-reading.js';
import type { Understanding } from './understand.js';

/** Units whose members reports count: without marks, and as they are written. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['chi bo', 'chi bộ'],
  ['to dang', 'tổ đảng'],
]);
/** "Chi bộ nào", "từng chi bộ". */
const WHICH: ReadonlySet<string> = new Set(['moi', 'tung', 'cac', 'nhung']);

/** "Chi bộ nào đông nhất?", "từng chi bộ có bao nhiêu đảng viên": how many members each unit of any report has; nothing where anything else is to be found. */
export const units: Form = (asked, reading) => {
  const unit = unitIn(asked);
  const members = reading.figure === 'members' || reading.intent === 'members';
  if (!unit || !members || !isOpen(asked, reading)) return undefined;
  const value = valueIn(asked.utterance.words, reading);
  const isRest = (at: number): boolean =>
    (at < unit.from || at >= unit.to) &&
    !isOfPeople(at, reading) &&
    !(value && /^\d/u.test(asked.utterance.words[at]?.folded ?? ''));
  if (reading.untold.some(isRest)) return undefined;
  const { kinds: _, heads: __, bodies: ___, ...among } = amongOf(asked, reading);
  const show: OverQuery['show'] = { kind: 'units', unit: unit.said };
  return { show, among, conditions: value ? [value] : [], order: orderOf(asked, 'most') };
};

/** The kind of unit that is asked for, and where: words [from, to). */
function unitIn({ utterance: { words } }: Understanding) {
  const folded = words.map((word) => word.folded);
  const kinds = folded.map((_, at) => UNITS.get(folded.slice(at, at + 2).join(' ')));
  const at = kinds.findIndex((kind) => kind !== undefined);
  const said = kinds[at];
  const before = WHICH.has(folded[at - 1] ?? '');
  if (said === undefined || !(before || folded[at + 2] === 'nao')) return undefined;
  return { from: before ? at - 1 : at, to: at + 2, said };
}

/** Does the word only say that people are counted or compared: "đông nhất", "mấy người"? */
const isOfPeople = (at: number, { marks }: OverReading): boolean =>
  marks.some(
    ({ group, from, to }) => (group === 'people' || group === 'compared' || isCompared(group)) && from <= at && at < to,
  );
