import type { Derived } from '../questions/language.js';
import { readRows, rowsText } from '../text/rows.js';

/** The derived language data as text: a line per part, then a line per feature. Parts are parsed on first use. */
export function derivedText(derived: Derived): string {
  const { words, folded, pairs, examples, analyser, bodies, counts } = derived;
  const { features, ...totals } = counts;
  const often = pairs.map(([pair, count]) => `${pair} ${count}`);
  const lists = [words, folded].map((list) => list.join(' '));
  const parts = [examples, analyser, bodies, totals].map((part) => JSON.stringify(part));
  return [...lists, often.join(';'), ...parts, rowsText(features)].join('\n');
}

const NEWLINE = 10;

/** Reads the output of `derivedText`, as UTF-8. */
export function readDerived(text: Buffer): Derived {
  let rest = text;
  const next = (): Buffer => {
    const line = rest.subarray(0, rest.indexOf(NEWLINE));
    rest = rest.subarray(line.length + 1);
    return line;
  };
  const [words, folded, pairs, examples] = [next(), next(), next(), next()];
  const [analyser, bodies, totals] = [next(), next(), next()];
  return {
    // Needed only if admins taught utterances.
    get examples() {
      return parsed<Derived['examples']>(examples);
    },
    counts: { ...parsed<Omit<Derived['counts'], 'features'>>(totals), features: readRows(rest) },
    // Parsed into tables once; the source text need not stay in memory.
    get words() {
      return listed(words, ' ');
    },
    get folded() {
      return listed(folded, ' ');
    },
    get pairs() {
      return listed(pairs, ';').map(pairOf);
    },
    get analyser() {
      return parsed<Derived['analyser']>(analyser);
    },
    get bodies() {
      return parsed<string>(bodies);
    },
  };
}

/** A list as one string parses ten times as fast as JSON. Words contain none of the separators. */
const listed = (bytes: Buffer, sign: string): readonly string[] =>
  bytes.length === 0 ? [] : bytes.toString('utf8').split(sign);

function pairOf(line: string): readonly [pair: string, count: number] {
  const end = line.lastIndexOf(' ');
  return [line.slice(0, end), Number(line.slice(end + 1))];
}

const parsed = <T>(json: Buffer): T => JSON.parse(json.toString('utf8')) as T;
