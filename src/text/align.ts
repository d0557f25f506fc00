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

/**
 * Lays the whole of `asked` along a stretch of `source` so that as few words as possible differ; what the source holds before and
 * after that stretch is free (a semi-global alignment: Sellers 1980). Time and memory grow with the product of the two lengths.
 */
export function align(asked: readonly AskedWord[], source: readonly string[]): Alignment {
  const rows = asked.length + 1;
  const columns = source.length + 1;
  const cost = new Float32Array(rows * columns);
  const step = new Uint8Array(rows * columns);
  const numbers = source.map(isNumber);
  for (let i = 1; i < rows; i++) {
    cost[i * columns] = i * SKIP;
    step[i * columns] = UP;
    const number = isNumber(asked[i - 1]?.word);
    const gap = i < asked.length && asked[i]?.afterGap === true;
    for (let j = 1; j < columns; j++) {
      const at = i * columns + j;
      const same = asked[i - 1]?.word === source[j - 1];
      const across = (cost[at - columns - 1] ?? 0) + (same ? 0 : number && numbers[j - 1] ? SWAP_NUMBER : SWAP);
      const up = (cost[at - columns] ?? 0) + SKIP;
      const left = (cost[at - 1] ?? 0) + (i === asked.length ? Number.POSITIVE_INFINITY : gap ? 0 : SKIP);
      const least = Math.min(across, up, left);
      cost[at] = least;
      step[at] = least === across ? ACROSS : least === up ? UP : LEFT;
    }
  }
  let end = 0;
  for (let j = 1; j < columns; j++)
    if ((cost[(rows - 1) * columns + j] ?? 0) < (cost[(rows - 1) * columns + end] ?? 0)) end = j;
  const pairs: Pairing[] = [];
  let differing = 0;
  let i = asked.length;
  let j = end;
  while (i > 0) {
    const way = step[i * columns + j];
    if (way === ACROSS) {
      const same = asked[i - 1]?.word === source[j - 1];
      if (!same) differing++;
      pairs.push({ asked: i - 1, source: j - 1, same });
      i--;
      j--;
    } else if (way === UP) {
      differing++;
      pairs.push({ asked: i - 1, same: false });
      i--;
    } else {
      if (asked[i]?.afterGap !== true) {
        differing++;
        pairs.push({ source: j - 1, same: false });
      }
      j--;
    }
  }
  return { pairs: pairs.reverse(), cost: differing };
}

function isNumber(word = ''): boolean {
  return /^[-+]?\p{N}/u.test(word);
}

const ACROSS = 0;
const UP = 1;
const LEFT = 2;
