import { dataLines, namedPhrases } from '../text/lexicon.js';
import { type PhraseMatch, PhraseTable } from '../text/phrases.js';
import { tokenise } from '../text/tokens.js';
import type { CuePositions } from './cues.js';
import { UNIONS } from './over-among.js';
import { mentioned } from './over-mentioned.js';
import type { OverReading } from './over-query.js';
import { isOfEach } from './over-reading.js';
import { type OverGroup, type OverMark, overWords, UNSOUGHT_GROUPS } from './over-words.js';
import type { Understanding } from './understand.js';
import type { QuestionWord } from './utterance.js';

/** The likeliest intent of a question, as far as a query over reports needs it. */
export interface AskedIntent {
  readonly name: string;
  readonly closed: boolean;
  readonly stated: boolean;
  readonly counted: boolean;
}

/** Reads how a question goes over reports; made once for the language data. */
export type OverLanguage = (asked: Understanding, intent: AskedIntent) => OverReading;

/** The phrases of a question, whatever its intent. */
interface Phrases {
  readonly marks: readonly OverMark[];
  readonly stopped: readonly PhraseMatch<true>[];
  readonly figures: readonly PhraseMatch<string>[];
}

const UNSOUGHT: ReadonlySet<OverGroup> = new Set(UNSOUGHT_GROUPS);

/**
 * @param files the texts of `over.txt`, `stopwords.txt` and `figures.txt` of `data/lexicon`, and of the utterances that ask for the
 * reports themselves (`listing`); `surnames` as the lexicon holds them.
 * @throws Error naming the line that has not the form that its file describes.
 */
export function overLanguage(
  files: { readonly over: string; readonly stopwords: string; readonly figures: string; readonly listing: string },
  surnames: Iterable<string>,
  cuePositions: CuePositions,
  fold: (word: string) => string,
): OverLanguage {
  const readMarks = overWords(files.over);
  const figures = figureNames(files.figures);
  const stops = new PhraseTable<true>();
  for (const line of dataLines(files.stopwords)) for (const one of line.split(',')) stops.add(one, true);
  const known = new Set([...surnames].flatMap((one) => [one.toLowerCase(), fold(one)]));
  const listed = dataLines(files.listing).flatMap((line) => tokenise(line));
  // "Cơn bão" is made of no words of "còn bao nhiêu báo cáo".
  const listing = new Set(listed.flatMap(({ word, folded }) => [word.toLowerCase(), folded]));
  const isListing = (word: QuestionWord | undefined): boolean =>
    word !== undefined && listing.has(word.marked && !word.derived ? word.word : word.folded);
  // A question is read for several intents: what does not hang on them is found once.
  const kept = new WeakMap<readonly QuestionWord[], Phrases>();
  const phrasesIn = (words: readonly QuestionWord[]): Phrases => {
    const known = kept.get(words);
    if (known) return known;
    const made = { marks: readMarks(words), stopped: stops.find(words), figures: figures.find(words) };
    kept.set(words, made);
    return made;
  };
  return (asked, { name, closed, stated, counted }) => {
    const { words } = asked.utterance;
    const { marks, stopped, figures } = phrasesIn(words);
    const unsought = marks.filter(
      (mark) => UNSOUGHT.has(mark.group) || (mark.group === 'every' && isOfEach(mark, marks)),
    );
    const left = without(asked, [...unsought, ...closing(marks, words.length), ...stopped]);
    // "Trao Huy" of a title may name reports: what is given is looked for all the same.
    const narrow = positionsOf(marks.filter(({ group }) => group === 'narrow'));
    const found = words.map((_, i) => i).filter((i) => !left.all.has(i) || narrow.has(i));
    const topic = mentioned(words, marks, found, without(asked, []).sure);
    const rest = [...found, ...topic].sort((a, b) => a - b);
    // "chi bộ nào ít người nhất" counts people: "chi bộ" only says where.
    const where = positionsOf(marks.filter(({ group }) => group === 'place' || group === 'body'));
    const named = figures.filter(({ from }) => !where.has(from));
    const called = named.filter(({ value }) => value === name);
    const cues = new Set([...cuePositions(words, name), ...positionsOf(called)]);
    const inFigure = positionsOf(named);
    const [figure, ...others] = new Set(named.map(({ value }) => value));
    const told = rest.filter((i) => !cues.has(i) || narrow.has(i));
    return {
      marks,
      rest,
      beside: stopped
        .flatMap(({ from, to }) => (to - from === 1 && words[from]?.marked ? [from] : []))
        .filter((i) => rest.includes(i - 1) && !positionsOf(unsought).has(i)),
      // Beside a topic of words that say nothing apart, other such words are no part of it.
      sought: topic.length > 0 ? rest : words.map((_, i) => i).filter((i) => !left.sure.has(i) || narrow.has(i)),
      tight: topic.length > 1,
      told,
      strange: told.filter((i) => !isListing(words[i])).length,
      untold: rest.filter((i) => !inFigure.has(i)),
      intent: name,
      closed,
      stated,
      counted,
      cued: asked.cued.has(name),
      called: asked.cued.has(name) || called.length > 0,
      ...(figure !== undefined && others.length === 0 && { figure }),
      surnames: known,
    };
  };
}

/** Words that close the question without asking: "… nói tới tảo hôn v ad". */
function closing(marks: readonly OverMark[], length: number): readonly OverMark[] {
  const out: OverMark[] = [];
  let end = length;
  for (const mark of marks.filter(({ group }) => group === 'tail').sort((a, b) => b.to - a.to)) {
    if (mark.to !== end) continue;
    out.push(mark);
    end = mark.from;
  }
  return out;
}

function positionsOf(phrases: readonly { readonly from: number; readonly to: number }[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { from, to } of phrases) for (let i = from; i < to; i++) out.add(i);
  return out;
}

/**
 * Positions that are not looked for: phrases, and what names the reports. One word without its marks ("tu") may be another one that
 * is looked for ("tư"): it is left out of `sure`.
 */
function without(
  { utterance: { words }, scope, bodies }: Understanding,
  phrases: readonly { readonly from: number; readonly to: number }[],
): { readonly all: ReadonlySet<number>; readonly sure: ReadonlySet<number> } {
  const sure = new Set(scope.used);
  const all = new Set(scope.used);
  const leave = (from: number, to: number, doubtful: boolean): void => {
    for (let i = from; i < to; i++) {
      all.add(i);
      if (!doubtful) sure.add(i);
    }
  };
  const marked = words.some((word) => word.marked && !word.derived);
  for (const { from, to } of phrases) leave(from, to, !marked && to - from === 1);
  for (const { from, to } of scope.places) leave(from, to, false);
  for (const { from, to, kind, name } of [...bodies, ...scope.bodies])
    if (kind !== 'đơn vị' && name.length === 0) leave(from, to, false);
  for (const { from, to, head } of scope.bodies) if (UNIONS.has(head.join(' '))) leave(from, to, false);
  return { all, sure };
}

/** Intents of the figures that `figures.txt` names. */
const INTENT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    members: 'members',
    official: 'members',
    probationary: 'members',
    branches: 'branches',
    committee: 'election',
    delegates: 'election',
  }),
);

function figureNames(file: string): PhraseTable<string> {
  const table = new PhraseTable<string>();
  for (const { name, phrases } of namedPhrases(file)) {
    const intent = INTENT_OF.get(name);
    if (intent !== undefined) for (const one of phrases) table.add(one, intent);
  }
  return table;
}
