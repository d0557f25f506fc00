import type { AskKind, AskReader } from '../text/ask.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Utterance } from './utterance.js';
import { isTag } from './verdict-tag.js';

/** Least words of a part that is a question of its own. */
const SHORTEST = 2;
/** Words after "với" and a question word: "họp với công ty nào" is one question. */
const SAID_BEHIND = 2;
/** Most parts answered. */
const MOST = 5;
/** A comma, a semicolon or a question mark between two words. */
const STOP = /[,;?]/u;

/** The words of a question with their typed positions, shared by the words of one abbreviation. */
export const typedWords = ({ text, words, english }: Utterance): readonly Token[] =>
  english ? tokenise(text) : words.flatMap(({ at, ...word }) => (at ? [{ ...word, span: at }] : []));

/**
 * Splits a question that asks several things: "có bao nhiêu đảng viên và mấy chi bộ?" asks two.
 * Each part has its own question word, or is a yes-or-no question; a question that asks one thing is returned whole.
 * @param words the question's words as read, with abbreviations and keys expanded; default: as typed.
 */
export function partsOf(question: string, asks: AskReader, words: readonly Token[] = tokenise(question)): string[] {
  const parts: string[] = [];
  let first = 0;
  for (const { from, to } of jointsIn(question, words, asks)) {
    if (from - first < SHORTEST || words.length - to < SHORTEST) continue;
    if (!asksIn(words.slice(first, from), asks) || !asksIn(words.slice(to), asks)) continue;
    parts.push(question.slice(startOf(words, first, question), signsFrom(question, endOf(words, from - 1))));
    first = to;
  }
  if (parts.length === 0) return [question];
  parts.push(question.slice(startOf(words, first, question)));
  return parts.length <= MOST ? parts : [question];
}

/** After a colon without a digit beside it: "8:30" is a time. */
const COLON = /(?<!\d)\s*:\s+(?=\S)/u;
/** Between the items of a list, and at its end. */
const BETWEEN = /\s*[,;+]\s*(?:và\s+|va\s+)?|\s+và\s+/iu;
const END = /[\s?.!]+$/u;
/** Most words of an item. */
const LONGEST_ITEM = 7;

/** The text before a colon, and the items after it. */
export interface Listed {
  readonly lead: string;
  readonly items: readonly string[];
}

/**
 * "Sở Kon Tum: phương châm, số đề tài, kinh phí": the owner and the items; undefined if it is no list, or a claim ("…,
 * phải không?").
 */
export function listedIn(question: string): Listed | undefined {
  const [lead, list, ...more] = question.split(COLON);
  if (lead === undefined || list === undefined || more.length > 0 || lead.trim() === '') return undefined;
  const items = list
    .replace(END, '')
    .split(BETWEEN)
    .map((item) => item.trim());
  if (isTag(items.at(-1) ?? '')) return undefined;
  const isItem = (item: string): boolean => item !== '' && tokenise(item).length <= LONGEST_ITEM;
  return items.length > 1 && items.length <= MOST && items.every(isItem) ? { lead: lead.trim(), items } : undefined;
}

/**
 * Do these words alone ask something: with a question word (including "may" typed without marks), or yes or no ("có …
 * không")?
 */
function asksIn(words: readonly Token[], asks: AskReader): boolean {
  if (asks.read(words).all.some(({ from, to }) => from < to) || asks.find('english', words).length > 0) return true;
  const closes = asks.find('closing', words).some(({ to }) => to === words.length);
  return closes && words.some(({ folded }) => folded === 'co');
}

/** Where two parts may meet: the words [from, to) only join them. */
interface Joint {
  readonly from: number;
  readonly to: number;
}

function jointsIn(text: string, words: readonly Token[], asks: AskReader): Joint[] {
  const stops = words.flatMap((_, at) =>
    at > 0 && STOP.test(text.slice(endOf(words, at - 1), startOf(words, at, text))) ? [at] : [],
  );
  const joins = new Map([...asks.find('joins', words), ...joiningAsks(words, stops, asks)].map((j) => [j.from, j.to]));
  // "Khoa học và công nghệ" typed as one abbreviation joins nothing.
  const inWord = (at: number): boolean => at > 0 && words[at - 1]?.span.start === words[at]?.span.start;
  const closed = closingAsks(words, asks);
  const out: Joint[] = [];
  for (let at = 1; at < words.length; at++) {
    const to = joins.get(at);
    const joined = to !== undefined && !inWord(at) && !inWord(to);
    if (joined || stops.includes(at) || closed.has(at)) out.push({ from: at, to: joined ? to : at });
  }
  return out;
}

/** "Bí thư là ai phó bí thư là ai": after each "là ai" but the last a new question begins. */
function closingAsks(words: readonly Token[], asks: AskReader): ReadonlySet<number> {
  const who = asks.read(words).all.filter(({ kind, start }) => kind === 'person' && words[start - 1]?.folded === 'la');
  return new Set(who.slice(0, -1).map(({ end }) => end));
}

/** Joints that join two questions only if the second has its own subject. */
function joiningAsks(words: readonly Token[], stops: readonly number[], asks: AskReader): readonly Joint[] {
  return asks.find('joins-asking', words).filter(({ from, to }) => {
    const begins = asks.read(words.slice(to)).all.find(({ start }) => start === 0);
    if (begins && words.length - to - begins.end >= SAID_BEHIND) return true;
    const [last, next] = [stops.findLast((stop) => stop <= from) ?? 0, stops.find((stop) => stop > to)];
    return asksAlike(words.slice(last, from), words.slice(to, next), asks);
  });
}

/**
 * "Ban thường vụ mấy người với ủy ban kiểm tra mấy người": the second part asks about its own subject with the same
 * kind of question word.
 */
function asksAlike(before: readonly Token[], behind: readonly Token[], asks: AskReader): boolean {
  const last = asks.read(before).all.at(-1);
  const [next] = asks.read(behind).all;
  return last !== undefined && last.kind === next?.kind && OF_THINGS.has(next.kind) && next.start >= SAID_BEFORE;
}

const OF_THINGS: ReadonlySet<AskKind> = new Set(['number', 'date', 'person']);
/** Words that name the subject before the question word. */
const SAID_BEFORE = 2;

/** The fraction sign after a word. */
const signsFrom = (text: string, end: number): number => end + (/^\s?%/u.exec(text.slice(end))?.[0].length ?? 0);

const startOf = (words: readonly Token[], at: number, text: string): number =>
  at === 0 ? 0 : (words[at]?.span.start ?? text.length);

const endOf = (words: readonly Token[], at: number): number => words[at]?.span.end ?? 0;
