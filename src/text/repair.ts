import type { Token } from './tokens.js';

/** What is known about the words of a corpus. Folded words are without marks, đ as d. */
export interface Vocabulary {
  /** The number of passages with a folded word; 0 if unknown. */
  count(folded: string): number;
  /** Does the word occur anywhere with exactly these marks? */
  knows(word: string): boolean;
  /** The number of passages where two folded words are neighbours. */
  pairCount(first: string, second: string): number;
  /** Known folded words that are one edit away. */
  near(folded: string): Iterable<string>;
}

/** A word of a question. */
export interface RepairToken extends Pick<Token, 'word' | 'folded' | 'marked'> {
  /** Only the letters are known: any marks count as typed. */
  readonly open?: boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Sounds that people confuse in writing, folded; each works both ways. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi'],
  ['r', 'gi'],
  ['l', 'n'],
  ['i', 'y'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k'],
  ['k', 'q'],
];

/**
 * A Vietnamese syllable in folded letters, well enough to tell a word from a typo: initials are spelled by the
 * following e, i, y; finals ch and nh only after a, e, i, y; c and ng not after i, y.
 */
const SYLLABLE =
  /^(?:(?:ngh|gh|k)(?=[eiy])|(?:ng|g|c)(?![eiy])|gi|qu|nh|kh|ph|th|tr|ch|[bdhlmnrstvx])?(?:(?:uye|uya|uyu|yeu|ieu|uoi|uou|oai|oay|oao|oeo|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|y[ae]|[aeiouy])(?:[cm]|ng?|p|t)?(?<![iy](?:c|ng))|(?:oa|oe|ue|uy|[aeiy])(?:ch|nh))$/u;

/** Can `folded` (lower case, without marks) be a Vietnamese syllable? Some that are no words pass ("main", "room"). */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** Shorter words are left alone: too many others are one edit away. */
const SHORTEST = 3;

/** Can `folded` be a typo? Never numbers, abbreviations with `&` and very short words. */
export function isRepairable(folded: string): boolean {
  return folded.length >= SHORTEST && folded.length <= 24 && /^\p{L}+$/u.test(folded);
}

/**
 * What a Telex input method makes of the letters, marks dropped: "ddang" and "ddaarng" give "dang". There may be
 * several readings.
 */
export function telexReadings(folded: string): string[] {
  const bare = folded
    .replace(/dd/gu, 'd')
    .replace(/([aeo])\1/gu, '$1')
    .replace(/^([^aeo]*)([aeo])([^aeo]+)\2$/u, '$1$2$3')
    .replace(/(?<=[aou][a-z]*)w/gu, '');
  const out = new Set([bare]);
  for (const match of bare.matchAll(/(?<=[aeiouy][a-z]*)[sfrxj]/gu))
    out.add(bare.slice(0, match.index) + bare.slice(match.index + 1));
  out.delete(folded);
  return [...out];
}

/** Every string from which one typo, one confused sound or unprocessed Telex keys can produce `folded`. */
export function editsOf(folded: string): string[] {
  const out = new Set<string>([...telexReadings(folded), ...soundsOf(folded)]);
  for (let i = 0; i <= folded.length; i++) addEditsAt(out, folded.slice(0, i), folded.slice(i));
  out.delete(folded);
  out.delete('');
  return [...out];
}

/** The word with its first sound confused. */
function soundsOf(folded: string): string[] {
  const both = SOUNDS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  return both.filter(([typed]) => folded.startsWith(typed)).map(([typed, meant]) => meant + folded.slice(typed.length));
}

/** Adds the results of one edit right after `head`: a letter inserted, deleted or replaced, or two swapped. */
function addEditsAt(out: Set<string>, head: string, tail: string): void {
  for (const letter of LETTERS) out.add(head + letter + tail);
  if (tail === '') return;
  out.add(head + tail.slice(1));
  for (const letter of LETTERS) out.add(head + letter + tail.slice(1));
  if (tail.length > 1) out.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
}

const swaps = (typed: string, meant: string, a: string, b: string): boolean =>
  typed.startsWith(a) && meant === b + typed.slice(a.length);

/** Cost of the typo that turned `meant` into `typed`, from 0. */
function slipCost(typed: string, meant: string): number {
  if (telexReadings(typed).includes(meant)) return 0;
  for (const [a, b] of SOUNDS) if (swaps(typed, meant, a, b) || swaps(typed, meant, b, a)) return 0.4;
  if (typed.length === meant.length) return otherLetterCost(typed, meant);
  if (typed.length === meant.length + 1 && /(.)\1/u.test(typed)) return 0;
  return typed.charAt(0) === meant.charAt(0) ? 0.5 : 1.2;
}

/** The same for two words of equal length. */
function otherLetterCost(typed: string, meant: string): number {
  const differing = [...typed].map((letter, i) => (letter === meant.charAt(i) ? -1 : i)).filter((i) => i >= 0);
  const [i = 0, j = -1] = differing;
  if (differing.length === 2 && j === i + 1 && typed.charAt(i) === meant.charAt(j)) return 0;
  return i === 0 ? 1.5 : 0.7;
}

interface Choice {
  readonly folded: string;
  /** Evidence from the word alone, and the best total of a path that ends here. */
  readonly own: number;
  total: number;
  before: number;
}

/** Weight of known neighbours. */
const TOGETHER = 3;
const OFTEN = 0.3;
/**
 * Cost of changing a word: a well-formed syllable may be a word the corpus lacks, and a short one is near many. Chosen
 * so that about 3% of typos in two words of a question are repaired wrongly; a higher cost leaves many more unrepaired.
 */
const DOUBT_SYLLABLE = 1;
const DOUBT_SHORT = -0.2;
const DOUBT = -1.2;

function doubtOf({ folded, marked }: RepairToken): number {
  if (isSyllable(folded)) return DOUBT_SYLLABLE;
  // Marks on something that is not a syllable are a typo: foreign names have no marks.
  return marked || folded.length >= 5 ? DOUBT : DOUBT_SHORT;
}

/** How strongly two words belong together: 0 if they are never neighbours, up to about 4. */
export function bond(first: string, second: string, vocabulary: Pick<Vocabulary, 'count' | 'pairCount'>): number {
  const both = vocabulary.pairCount(first, second);
  if (both === 0) return 0;
  const alone = Math.sqrt(Math.max(1, vocabulary.count(first)) * Math.max(1, vocabulary.count(second)));
  return TOGETHER * Math.min(1, both / alone) + OFTEN * Math.log(both);
}

/**
 * Replaces unknown words by known words one edit away, choosing those that fit best beside their neighbours. Everything
 * else is unchanged, and words of the corpus always are.
 */
export function repairTokens<T extends RepairToken>(
  tokens: readonly T[],
  vocabulary: Vocabulary,
): readonly (T | RepairToken)[] {
  const unknown = tokens.map((token) => isRepairable(token.folded) && vocabulary.count(token.folded) === 0);
  if (!unknown.some(Boolean)) return tokens;
  const columns = tokens.map((token, i): Choice[] => {
    const keep: Choice = { folded: token.folded, own: 0, total: 0, before: 0 };
    if (!unknown[i]) return [keep];
    const doubt = doubtOf(token);
    const others = [...vocabulary.near(token.folded)].map((folded): Choice => {
      const own = 0.05 * Math.log(1 + vocabulary.count(folded)) - slipCost(token.folded, folded) - doubt;
      return { folded, own, total: 0, before: 0 };
    });
    return [keep, ...others];
  });
  choosePath(columns, vocabulary);
  let at = 0;
  const out: (T | RepairToken)[] = [];
  for (let i = tokens.length - 1; i >= 0; i--) {
    const column = columns[i] ?? [];
    if (i === tokens.length - 1)
      at = column.reduce((best, one, k) => (one.total > (column[best]?.total ?? 0) ? k : best), 0);
    const chosen = column[at];
    const token = tokens[i] as T;
    out.unshift(!chosen || at === 0 ? token : repaired(token, chosen.folded, vocabulary));
    at = chosen?.before ?? 0;
  }
  return out;
}

/** Fills in the best total of every choice, left to right. */
function choosePath(columns: readonly (readonly Choice[])[], vocabulary: Vocabulary): void {
  columns.forEach((column, i) => {
    const previous = columns[i - 1];
    for (const choice of column) {
      choice.total = choice.own;
      if (!previous) continue;
      let best = Number.NEGATIVE_INFINITY;
      previous.forEach((other, k) => {
        // Two unchanged words say nothing about a typo.
        const open = column.length > 1 || previous.length > 1;
        const total = other.total + (open ? bond(other.folded, choice.folded, vocabulary) : 0);
        if (total > best) {
          best = total;
          choice.before = k;
        }
      });
      choice.total += best;
    }
  });
}

/** `token` with other letters; it keeps its marks if the word with them is known. */
function repaired(token: RepairToken, folded: string, vocabulary: Vocabulary): RepairToken {
  const { word } = token;
  const drop = (i: number): string => word.slice(0, i) + word.slice(i + 1);
  if (token.marked && word.length === token.folded.length) {
    for (let i = 0; i < word.length; i++) {
      const swapped = word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
      const plain = token.folded;
      if (plain.slice(0, i) + plain.slice(i + 1) === folded && vocabulary.knows(drop(i)))
        return { word: drop(i), folded, marked: true };
      const plainSwapped = plain.slice(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.slice(i + 2);
      if (plainSwapped === folded && vocabulary.knows(swapped)) return { word: swapped, folded, marked: true };
    }
  }
  return { word: folded, folded, marked: false, open: true };
}
