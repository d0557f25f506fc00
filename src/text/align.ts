/** A pair of aligned words, by position; one side is missing where a word was added or left out. */
export interface Pairing {
  readonly asked?: number;
  readonly source?: number;
  /** The two words are the same. */
  readonly same: boolean;
}

export interface Alignment {
  readonly pairs: readonly Pairing[];
  /** Words that differ, were added or left out. */
  readonly cost: number;
}

/** A word of the quote. Anything may have been left out between two parts of it. */
export interface AskedWord {
  readonly word: string;
  /** The part before this word ended with "…": source words here cost nothing. */
  readonly afterGap: boolean;
}

const SKIP = 1;
const SWAP = 1.2;
/** One number for another: more likely than a number added at the end. */
const SWAP_NUMBER = 0.9;

/** The step that leads to each cell, and its cost; `asked` runs down, `source` across. */
interface Table {
  readonly columns: number;
  readonly cost: Float32Array;
  readonly step: Uint8Array;
}

/**
 * Aligns all of `asked` with the stretch of `source` that differs in the fewest words; source words before and after
 * that stretch cost nothing (a semi-global alignment: Sellers 1980). Time and memory grow with the product of the two
 * lengths.
 */
export function align(asked: readonly AskedWord[], source: readonly string[]): Alignment {
  const table = tableOf(asked, source);
  return walkBack(table, asked, source);
}

function tableOf(asked: readonly AskedWord[], source: readonly string[]): Table {
  const columns = source.length + 1;
  const cost = new Float32Array((asked.length + 1) * columns);
  const table = { columns, cost, step: new Uint8Array(cost.length) };
  const numbers = source.map(isNumber);
  for (let i = 1; i <= asked.length; i++) fillRow(table, i, asked, source, numbers);
  return table;
}

/** Fills the row of the `i`th asked word; `numbers` marks the source words that are numbers. */
function fillRow(
  { columns, cost, step }: Table,
  i: number,
  asked: readonly AskedWord[],
  source: readonly string[],
  numbers: readonly boolean[],
): void {
  const word = asked[i - 1]?.word;
  const swapNumber = isNumber(word) ? SWAP_NUMBER : SWAP;
  const added = costOfAdded(asked, i);
  cost[i * columns] = i * SKIP;
  step[i * columns] = UP;
  for (let j = 1; j < columns; j++) {
    const at = i * columns + j;
    const swap = numbers[j - 1] ? swapNumber : SWAP;
    const across = (cost[at - columns - 1] ?? 0) + (word === source[j - 1] ? 0 : swap);
    const up = (cost[at - columns] ?? 0) + SKIP;
    const left = (cost[at - 1] ?? 0) + added;
    cost[at] = Math.min(across, up, left);
    step[at] = wayOf(across, up, left);
  }
}

/** Cost of an extra source word after `i` asked words: infinite after all of them, where the alignment has ended. */
function costOfAdded(asked: readonly AskedWord[], i: number): number {
  if (i === asked.length) return Number.POSITIVE_INFINITY;
  return asked[i]?.afterGap === true ? 0 : SKIP;
}

/** The cheapest of three steps; the first one wins a tie. */
function wayOf(across: number, up: number, left: number): number {
  if (across <= up && across <= left) return ACROSS;
  return up <= left ? UP : LEFT;
}

/** The column of the last row where the cheapest path ends. */
function endOf({ columns, cost }: Table): number {
  const last = cost.subarray(cost.length - columns);
  let end = 0;
  for (let j = 1; j < columns; j++) if ((last[j] ?? 0) < (last[end] ?? 0)) end = j;
  return end;
}

function walkBack(table: Table, asked: readonly AskedWord[], source: readonly string[]): Alignment {
  const pairs: Pairing[] = [];
  let i = asked.length;
  let j = endOf(table);
  while (i > 0) {
    const way = table.step[i * table.columns + j];
    if (way === ACROSS) {
      i--;
      j--;
      pairs.push({ asked: i, source: j, same: asked[i]?.word === source[j] });
    } else if (way === UP) pairs.push({ asked: --i, same: false });
    else {
      j--;
      if (asked[i]?.afterGap !== true) pairs.push({ source: j, same: false });
    }
  }
  return { pairs: pairs.reverse(), cost: pairs.filter(({ same }) => !same).length };
}

function isNumber(word = ''): boolean {
  return /^[-+]?\p{N}/u.test(word);
}

const ACROSS = 0;
const UP = 1;
const LEFT = 2;
