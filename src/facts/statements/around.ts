import { courseOf } from './course.js';
import type { Signed } from './signs.js';
import { type Chances, STATEMENT_KINDS, type Strength } from './weights.js';

/** Sentences of one section before a sentence that are looked at. */
const LOOK_BACK = 4;
/** Keeps the logarithm of a chance finite. */
const SURE = 0.003;

/** For each sentence of a report what its own signs say of it, of those around it and of the course of the report: the signs of the second look. */
export function around(all: readonly Signed[], chances: readonly Chances[]): Strength[][] {
  const blocks = new Map<number, number[]>();
  all.forEach(({ sentence }, i) => {
    const block = blocks.get(sentence.block);
    if (block) block.push(i);
    else blocks.set(sentence.block, [i]);
  });
  const sums = new Map([...blocks].map(([block, places]) => [block, sumOf(places.map((i) => chances[i] ?? []))]));
  const course = courseOf(chances);
  return all.map((one, i) => [
    ['around', 1],
    ...(course[i] ?? []),
    ...named('around.own', (chances[i] ?? []).map(logit)),
    ...beside(all, chances, i, i - 1, 'before'),
    ...beside(all, chances, i, i + 1, 'behind'),
    ...named('around.section', sectionOf(all, chances, i)),
    ...named(
      'around.block',
      restOf(sums.get(one.sentence.block) ?? [], chances[i] ?? [], blocks.get(one.sentence.block)?.length ?? 1),
    ),
  ]);
}

const named = (family: string, values: Chances): Strength[] =>
  values.map((value, kind) => [`${family}.${STATEMENT_KINDS[kind]}`, value]);

function logit(chance: number): number {
  const kept = Math.min(1 - SURE, Math.max(SURE, chance));
  return Math.log(kept / (1 - kept));
}

/** What the neighbour at `next` says, in the same paragraph or in the same list. */
function beside(
  all: readonly Signed[],
  chances: readonly Chances[],
  i: number,
  next: number,
  side: string,
): Strength[] {
  const [one, other] = [all[i], all[next]];
  if (!one || !other) return [];
  if (one.sentence.block === other.sentence.block) return named(`around.${side}`, chances[next] ?? []);
  const near = Math.abs(one.sentence.block - other.sentence.block) === 1;
  const alike = one.signs.includes('item') === other.signs.includes('item');
  return near && alike && one.section === other.section ? named(`around.list-${side}`, chances[next] ?? []) : [];
}

/** The mean of the sentences before it in its section. */
function sectionOf(all: readonly Signed[], chances: readonly Chances[], i: number): Chances {
  const near: Chances[] = [];
  for (let j = i - 1; j >= 0 && near.length < LOOK_BACK && all[j]?.section === all[i]?.section; j--)
    near.push(chances[j] ?? []);
  return near.length === 0 ? [] : sumOf(near).map((sum) => sum / near.length);
}

/** The mean of the other sentences of its paragraph. */
function restOf(sum: Chances, own: Chances, sentences: number): Chances {
  return sentences < 2 ? [] : sum.map((all, kind) => (all - (own[kind] ?? 0)) / (sentences - 1));
}

function sumOf(all: readonly Chances[]): Chances {
  return STATEMENT_KINDS.map((_, kind) => all.reduce((sum, one) => sum + (one[kind] ?? 0), 0));
}
