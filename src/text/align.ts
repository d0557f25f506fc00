/** A word of each side of an alignment, by position; one of them is absent where a word was added or left out. */
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

/** Between two parts of what is asked anything may have been left out. */
export interface AskedWord {
  readonly word: string;
  /** The part before this word ended with "…": what the source has there costs nothing. */
  readonly afterGap: boolean;
}

const SKIP = 1;
const SWAP = 1.2;
/** A number for another one: likelier than a number added at the end. */
const SWAP_NUMBER = 0.9;

/** The way that leads to each cell of the table, and what it costs; `asked` goes down, `source` across. */
interface Table {
  readonly columns: number;
  readonly cost: Float32Array;
  readonly step: Uint8Array;
}

/**
 * Lays the whole of `asked` along a stretch of `source` so that as few words as possible differ; what the source holds before and
 * after that stretch is free (a semi-global alignment: Sellers 1980). Time and memory grow with the product of the two lengths.
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

/** Fills the row of the `i`th word of what is asked; `numbers`: which words of the source are numbers. */
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

/** What a word costs that the source has behind `i` words of what is asked: behind all of them it is not looked at. */
function costOfAdded(asked: readonly AskedWord[], i: number): number {
  if (i === asked.length) return Number.POSITIVE_INFINITY;
  return asked[i]?.afterGap === true ? 0 : SKIP;
}

/** The cheapest of three ways; of equal ones the first. */
function wayOf(across: number, up: number, left: number): number {
  if (across <= up && across <= left) return ACROSS;
  return up <= left ? UP : LEFT;
}

/** Where the cheapest way ends in the last row. */
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
