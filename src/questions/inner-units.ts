import { fold } from '../text/fold.js';
import { foldedWords, type Token, tokenise } from '../text/tokens.js';
import { questionWords } from './question-words.js';
import type { QuestionWord } from './utterance.js';

/** Kinds of unit inside a body ("chi bộ", "ấp"), without marks. */
const HEADS = questionWords('inner', fold);
const MARKED = questionWords('inner');
const LONGEST_HEAD = 3;

/** A unit as the text names it. */
export interface InnerUnit {
  /** Its kind and name, without marks. */
  readonly words: readonly string[];
  /** Its name alone, as it may head a table row. */
  readonly name: readonly string[];
}

/**
 * The longest name of a unit in a question that also occurs in a report's text: a kind of unit followed by words that
 * the text writes as a name ("Chi bộ Quản lý năng lượng", "Ấp An Thuận", "chi bộ 3"), or that head a table row.
 * Undefined if there is none, or if the question's name is longer. `free`: is the word part of no other name?
 */
export function innerUnit(
  words: readonly QuestionWord[],
  text: string,
  free: (at: number) => boolean,
): InnerUnit | undefined {
  const heads = words.flatMap((_, at) => (free(at) ? headsAt(words, at) : []));
  if (heads.length === 0) return undefined;
  const tokens = tokenise(text);
  const isName = nameTest(text, tokens);
  const labels = labelsIn(text);
  let best: InnerUnit | undefined;
  for (const { from, to } of heads) {
    const end = Math.max(longestIn(words, from, to, tokens, isName), longestLabel(words, to, labels));
    if (end === to || end - from <= (best?.words.length ?? 0) || (free(end) && goesOn(words[end]))) continue;
    const own = words.slice(from, end).map(({ folded }) => folded);
    best = { words: own, name: own.slice(to - from) };
  }
  return best;
}

/** Subjects of table rows: the first cell of each. */
const labelsIn = (text: string): readonly (readonly Token[])[] =>
  [...text.matchAll(/^(?:\d{1,3} ?\| ?)?(\p{Lu}[^|\n]{1,80}?) ?\|/gmu)].map(([, label = '']) => tokenise(label));

/** The end of the longest label at `from`; `from` if there is none. */
function longestLabel(words: readonly QuestionWord[], from: number, labels: readonly (readonly Token[])[]): number {
  let end = from;
  for (const label of labels)
    if (label.length > 1 && label.every((token, i) => sameWord(words[from + i], token)))
      end = Math.max(end, from + label.length);
  return end;
}

interface Head {
  readonly from: number;
  readonly to: number;
}

/** The longest kind of unit at a word. */
function headsAt(words: readonly QuestionWord[], from: number): readonly Head[] {
  for (let to = from + LONGEST_HEAD; to > from; to--) {
    const own = words.slice(from, to);
    const said = (of: 'word' | 'folded'): string => own.map((one) => one[of]).join(' ');
    const marked = own.some((one) => one.marked && !one.derived);
    if (
      own.length === to - from &&
      (marked ? MARKED.has(said('word')) : HEADS.has(said('folded')) && !isTerm(words, from))
    )
      return [{ from, to }];
  }
  return [];
}

/** "Khoa 12" without marks is a term of office ("khóa"). */
const isTerm = (words: readonly QuestionWord[], at: number): boolean =>
  words[at]?.folded === 'khoa' && /^(?:\d|[ivx]+$)/u.test(words[at + 1]?.folded ?? '');

/**
 * The end of the longest run from `from` on that occurs in the text as a name after its kind; `to` if there is none.
 */
function longestIn(
  words: readonly QuestionWord[],
  from: number,
  to: number,
  tokens: readonly Token[],
  isName: (at: number) => boolean,
): number {
  let longest = to;
  for (let at = 0; at + to - from < tokens.length; at++) {
    if (tokens[at]?.folded !== words[from]?.folded || !isName(at + to - from)) continue;
    let run = 0;
    while (from + run < words.length && sameWord(words[from + run], tokens[at + run])) run++;
    longest = Math.max(longest, from + run);
  }
  return longest;
}

/** Typed marks count. */
const sameWord = (typed: QuestionWord | undefined, written: Token | undefined): boolean =>
  typed !== undefined &&
  typed.folded === written?.folded &&
  (!typed.marked || typed.derived || typed.word === written.word);

/** Is the word written as a name or a number, in a line that is not all capitals? */
const nameTest =
  (text: string, tokens: readonly Token[]) =>
  (at: number): boolean => {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || !/^[ ]$/u.test(text.slice(before.span.end, token.span.start))) return false;
    const written = text.slice(token.span.start, token.span.end);
    const shouted = /\p{Lu}{2}/u.test(text.slice(before.span.start, before.span.end));
    return /^(?:\p{Lu}|\d)/u.test(written) && !shouted;
  };

/** The question names more than the text: "chi bộ Phòng Kế toán" where the text has "Chi bộ Phòng Tổ chức". */
const goesOn = (next: QuestionWord | undefined): boolean =>
  next !== undefined && ((next.proper && !next.derived) || /^\d/u.test(next.folded));

/** Does a text name a unit inside a body: a kind of unit with a name or number after it? */
export function namesInner(text: string): boolean {
  const tokens = tokenise(text);
  const isName = nameTest(text, tokens);
  return tokens.some((_, at) => isName(at) && endsHead(tokens, at));
}

const endsHead = (tokens: readonly Token[], end: number): boolean =>
  [1, 2, 3].some((count) => {
    const head = tokens.slice(Math.max(0, end - count), end).map(({ folded }) => folded);
    return head.length === count && HEADS.has(head.join(' '));
  });

/** Does the question name, with a capital or a number, a unit that no text mentions ("chi bộ khoa Dược")? */
export function namesUnknown(
  words: readonly QuestionWord[],
  texts: readonly string[],
  free: (at: number) => boolean,
): boolean {
  const last = words.flatMap((_, at) => (free(at) ? headsAt(words, at) : [])).at(-1)?.to;
  const name = last === undefined ? undefined : words[last];
  if (last === undefined || !name || !free(last) || !(goesOn(name) || isOffice(name))) return false;
  const [kind, next] = [words[last - 1]?.folded, words[last + 1]];
  const known = isOffice(name)
    ? [officeAt(words, last)]
    : [`${kind} ${name.folded}`, ...(goesOn(next) ? [`${name.folded} ${next?.folded}`] : [])];
  return !texts.some((text) => {
    const said = ` ${foldedWords(text).join(' ')} `;
    return known.some((pair) => said.includes(` ${pair} `));
  });
}

/** "HC-QT": letters joined by a sign after a kind of unit abbreviate an office. */
const isOffice = ({ derived, raw }: QuestionWord): boolean => derived && /^\p{L}+(?:[-&]\p{L}+)+$/u.test(raw);

/** The words of an office written as its letters. */
function officeAt(words: readonly QuestionWord[], from: number): string {
  const typed = words[from]?.at;
  const end = words.findIndex((word, at) => at > from && word.at !== typed);
  return words
    .slice(from, end < 0 ? undefined : end)
    .map(({ folded }) => folded)
    .join(' ');
}
