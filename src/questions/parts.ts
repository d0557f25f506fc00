import type { AskKind, AskReader } from '../text/ask.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Utterance } from './utterance.js';
import { isTag } from './verdict-tag.js';

/** Words that a part needs to be a question of its own. */
const SHORTEST = 2;
/** Words behind "với" and a question word: "họp với công ty nào" asks one thing. */
const SAID_BEHIND = 2;
/** Parts that are asked, at most. */
const MOST = 5;
/** A comma, a semicolon or a question mark between two words. */
const STOP = /[,;?]/u;

/** The words of a question with where they were typed; those of one abbreviation share it. */
export const typedWords = ({ text, words, english }: Utterance): readonly Token[] =>
  english ? tokenise(text) : words.flatMap(({ at, ...word }) => (at ? [{ ...word, span: at }] : []));

/**
 * The parts of a question that asks several things at once: "có bao nhiêu đảng viên và mấy chi bộ?" asks two.
 * Each part has a question word of its own, or asks whether it is so; a question that asks one thing is given back whole.
 * @param words the question's words as they are read, abbreviations and keys in full; without it, as they were typed.
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

/** Behind a colon that no figure stands at: "8:30" is a time. */
const COLON = /(?<!\d)\s*:\s+(?=\S)/u;
/** Between the items of a list, and what closes it. */
const BETWEEN = /\s*[,;+]\s*(?:và\s+|va\s+)?|\s+và\s+/iu;
const END = /[\s?.!]+$/u;
/** Words of an item, at most. */
const LONGEST_ITEM = 7;

/** What stands before a colon, and the things listed behind it. */
export interface Listed {
  readonly lead: string;
  readonly items: readonly string[];
}

/** "Sở Kon Tum: phương châm, số đề tài, kinh phí": whose they are, and the things asked; nothing where it lists none, or puts them forward ("…, phải không?"). */
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

/** Is anything asked by these words alone: by a question word ("may" typed without marks among them), or whether it is so ("có … không")? */
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
  // "Khoa học và công nghệ" that was typed as one word joins nothing.
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

/** "Bí thư là ai phó bí thư là ai": behind each "là ai" but the last another question begins. */
function closingAsks(words: readonly Token[], asks: AskReader): ReadonlySet<number> {
  const who = asks.read(words).all.filter(({ kind, start }) => kind === 'person' && words[start - 1]?.folded === 'la');
  return new Set(who.slice(0, -1).map(({ end }) => end));
}

/** Joints that join two questions only where what stands behind them asks something of its own. */
function joiningAsks(words: readonly Token[], stops: readonly number[], asks: AskReader): readonly Joint[] {
  return asks.find('joins-asking', words).filter(({ from, to }) => {
    const begins = asks.read(words.slice(to)).all.find(({ start }) => start === 0);
    if (begins && words.length - to - begins.end >= SAID_BEHIND) return true;
    const [last, next] = [stops.findLast((stop) => stop <= from) ?? 0, stops.find((stop) => stop > to)];
    return asksAlike(words.slice(last, from), words.slice(to, next), asks);
  });
}

/** "Ban thường vụ mấy người với ủy ban kiểm tra mấy người": what stands behind asks for its own thing by the same kind of question word. */
function asksAlike(before: readonly Token[], behind: readonly Token[], asks: AskReader): boolean {
  const last = asks.read(before).all.at(-1);
  const [next] = asks.read(behind).all;
  return last !== undefined && last.kind === next?.kind && OF_THINGS.has(next.kind) && next.start >= SAID_BEFORE;
}

const OF_THINGS: ReadonlySet<AskKind> = new Set(['number', 'date', 'person']);
/** Words that name the thing before the question word. */
const SAID_BEFORE = 2;

/** Behind a word its sign of a share. */
const signsFrom = (text: string, end: number): number => end + (/^\s?%/u.exec(text.slice(end))?.[0].length ?? 0);

const startOf = (words: readonly Token[], at: number, text: string): number =>
  at === 0 ? 0 : (words[at]?.span.start ?? text.length);

const endOf = (words: readonly Token[], at: number): number => words[at]?.span.end ?? 0;
