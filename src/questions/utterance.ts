import type { Body, BodyFinder } from '../text/bodies.js';
import { UNITS } from '../text/bodies-kinds.js';
import { fold } from '../text/fold.js';
import type { Abbreviation, Lexicon } from '../text/lexicon.js';
import { plain } from '../text/normalise.js';
import { PhraseTable, type Word } from '../text/phrases.js';
import { isSyllable } from '../text/repair.js';
import type { Span } from '../text/span.js';
import { foldedWords, type Token, tokenise } from '../text/tokens.js';
import { inVietnamese, lookedUpFor, translated } from './english.js';
import { isEnglish } from './english-signs.js';
import { englishTable } from './english-table.js';
import type { QuestionWord } from './question-word.js';
import { questionPattern } from './question-words.js';
import { type Beside, chooseReadings, wordsOfReadings } from './readings.js';
import { fromTelex } from './telex.js';
import { taggedOf } from './verdict-tag.js';
import { fromVni } from './vni.js';

export type { QuestionWord } from './question-word.js';

/** A question, read word by word. */
export interface Utterance {
  /** As typed, in NFC, without mention and command. */
  readonly text: string;
  readonly words: readonly QuestionWord[];
  readonly english: boolean;
}

/** The known words: those of the reports, the lexicon and the training utterances. */
export interface KnownWords {
  /** Is this exact spelling, including marks, a word? */
  knows(word: string): boolean;
  /** Is there a word with this spelling without marks? */
  knowsFolded(folded: string): boolean;
  /** Frequencies of neighbouring words; without it, an abbreviation gets its first listed reading. */
  readonly beside?: Beside;
}

/** Repairs typos in unknown words; see `text/repair.ts`. */
export type Repair = (words: readonly Word[]) => readonly Word[];

const MENTION = /(?<![\p{L}\p{N}])@[A-Za-z]\w{3,31}\b/gu;
/** "v" and "z" at the end are short for "vậy", unless they number a part of a paper, a quarter or a group. */
const SO = questionPattern('numbers', 'ends', (numbers, ends) => {
  const numbering = numbers.replace(/khóa/gu, 'kh(?:óa|oá)');
  return new RegExp(
    `(?<=\\p{L}\\p{M}*\\s+)(?<!(?<!\\p{L})(?:${numbering})\\s+)[vz](?=(?:\\s+(?:${ends}))*[\\s?!.…]*$)`,
    'u',
  );
});
const COMMAND = /^\/(?:hoi|ask)(?:@\w+)?(?:\s+|$)/iu;

/** Reads questions; built once per lexicon. */
export interface UtteranceReader {
  /**
   * The words of a question as typed, abbreviations expanded, then their other readings: to be looked up before it can
   * be read.
   */
  words(text: string, known: KnownWords): readonly QuestionWord[];
  /** Reads one question. `known` and `repair` may change with the index. */
  read(text: string, known: KnownWords, repair: Repair): Utterance;
}

/** Most UTF-16 units read of a question; the rest is ignored. */
const MAX_LENGTH = 600;

/** Split texts cached: a question is read twice, first to find the words to look up, and so is the previous one. */
const KEPT_TEXTS = 8;

/** A text split into pieces: the part of reading that does not depend on the known words. */
interface Written {
  readonly clean: string;
  readonly shouting: boolean;
  readonly pieces: readonly Piece[];
  /** Words of bodies, by the number of their piece. */
  readonly named: ReadonlyMap<number, readonly QuestionWord[]>;
}

/** Builds the reader, with the tables of abbreviations, fillers and English phrases, once. */
export function utteranceReader(lexicon: Lexicon, bodies: BodyFinder): UtteranceReader {
  const shorts = new Map<string, Abbreviation>();
  for (const a of lexicon.abbreviations) shorts.set(a.upper ? a.short : a.short.toLowerCase(), a);
  const fillers = new PhraseTable<Filler>();
  for (const filler of lexicon.fillers) fillers.add(filler, { marked: fold(filler) !== filler });
  const table = englishTable(() => lexicon.english);

  const kept = new Map<string, Written>();
  const writtenIn = (text: string): Written => {
    const known = kept.get(text);
    if (known) return known;
    const clean = plain(text).slice(0, MAX_LENGTH).replace(COMMAND, '').replace(MENTION, ' ').trim().replace(SO(), '');
    const shouting = clean === clean.toUpperCase() && /\p{L}{4}/u.test(clean);
    const pieces = segments(clean);
    const made = { clean, shouting, pieces, named: namedBodies(pieces, shorts, bodies, shouting) };
    if (kept.size >= KEPT_TEXTS) kept.clear();
    kept.set(text, made);
    return made;
  };
  const typedWords = (text: string, known: KnownWords): { clean: string; typed: QuestionWord[] } => {
    const { clean, shouting, pieces, named } = writtenIn(text);
    return {
      clean,
      typed: pieces.flatMap((piece, i) => {
        const name = namedPart(piece, pieces[i - 1], shouting);
        const words = named.get(i) ?? wordsOf(piece, shouting, name ? NONE : shorts, known);
        const [first] = words;
        return first && breaksBefore(clean, piece.start) ? [{ ...first, breaks: true }, ...words.slice(1)] : words;
      }),
    };
  };
  /** A question as typed, with what asks for a verdict at its end told in Vietnamese; and what stands before that, where it is English. */
  const inEnglish = (words: readonly QuestionWord[]) => {
    const { statement, tag, english } = taggedOf(words, (one) => isEnglish(one, table));
    return { typed: [...statement, ...tag], english: translated(statement, table, english), tag };
  };
  return {
    words: (text, known) => {
      const { typed, english } = inEnglish(typedWords(text, known).typed);
      return [...typed, ...(english ? lookedUpFor(english) : wordsOfReadings(typed))];
    },
    read(text, known, repair) {
      const { clean, typed: first } = typedWords(text, known);
      const { typed, english, tag } = inEnglish(known.beside ? chooseReadings(first, known.beside) : first);
      if (english) return { text: clean, words: [...inVietnamese(english, known.beside), ...tag], english: true };
      const repaired = loosen(mend(typed, repair), known);
      return { text: clean, words: withoutFillers(repaired, fillers), english: false };
    },
  };
}

/** A piece of a text between white space. */
interface Piece {
  readonly text: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Pieces between white space, with punctuation at their ends taken off: "KT-GS," gives "KT-GS". */
function segments(text: string): Piece[] {
  return [...text.matchAll(/\S+/gu)].flatMap(([piece], i, all) => {
    const bare = piece.replace(/['’]s(?=[^\p{L}\p{N}]*$)/iu, '');
    const lead = /^[^\p{L}\p{N}]+/u.exec(bare)?.[0].length ?? 0;
    const inner = bare.slice(lead).replace(/[^\p{L}\p{N}%]+$/u, '');
    return inner === '' ? [] : [{ text: inner, start: (all[i]?.index ?? 0) + lead, tokens: tokenise(inner) }];
  });
}

const NONE: ReadonlyMap<string, Abbreviation> = new Map();

/** "Hum" in "Mường Hum" is a syllable of a name, not chat shorthand; likewise in "the Muong Hum commune". */
const namedPart = ({ text }: Piece, before: Piece | undefined, shouting: boolean): boolean =>
  !shouting &&
  before !== undefined &&
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) &&
  isSyllable(text.toLowerCase()) &&
  /^\p{Lu}\p{Ll}*\p{M}*\p{Ll}+$/u.test(before.text) &&
  (before.start > 0 || /[^\p{ASCII}]/u.test(before.text));

const breaksBefore = (text: string, start: number): boolean => /[,;]\s+[^\p{L}\p{N}]*$/u.test(text.slice(0, start));

const spanOf = ({ text, start }: Piece): Span => ({ start, end: start + text.length });

/**
 * The words of bodies written with abbreviations ("Sở CT", "BV Phổi"), by piece number: a body is read as a whole
 * before its single abbreviations.
 */
function namedBodies(
  pieces: readonly Piece[],
  shorts: ReadonlyMap<string, Abbreviation>,
  bodies: BodyFinder,
  shouting: boolean,
): ReadonlyMap<number, QuestionWord[]> {
  const out = new Map<number, QuestionWord[]>();
  const { tokens, pieceOf } = tokensOf(pieces, shorts);
  const proper = (at: number): boolean => !shouting && /^\p{Lu}/u.test(pieces[pieceOf[at] ?? -1]?.text ?? '');
  for (const body of bodies.find(tokens, { proper })) {
    const [from = 0, to = 0] = [pieceOf[body.from], (pieceOf[body.to - 1] ?? -1) + 1];
    const own = pieces.slice(from, to).map(({ text }) => text);
    const [first, last] = [pieces[from], pieces[to - 1]];
    if (!first || !last || isTwice(own) || !hasShort(own, shorts)) continue;
    const written = tokens.slice(body.from, body.to).map((w) => w.word);
    const phrase = bodyPhrase(body);
    const told = new Set(phrase.flatMap((part) => foldedWords(part)));
    if (phrase.join(' ') === written.join(' ') || leavesUnitOut(own, told, shorts)) continue;
    // What the body's form leaves out ("Ban Thường vụ Đảng ủy …") stands before it as it was typed.
    const begins = own.findIndex((piece) => longOf(piece, shorts).some((word) => told.has(word)));
    const whole = from + Math.max(0, begins);
    for (let i = whole; i < to; i++) out.set(i, []);
    const raw = own.slice(whole - from).join(' ');
    const at = { start: pieces[whole]?.start ?? first.start, end: spanOf(last).end };
    const asTyped = spelledAs(tokens.slice(body.from, body.to));
    out.set(
      whole,
      phrase
        .flatMap((part) => tokenise(part))
        .map((token, i) => ({
          ...asTyped(token),
          raw: i === 0 ? raw : '',
          capitals: false,
          proper: proper(body.from),
          derived: true,
          at,
        })),
    );
  }
  return out;
}

/** "mấy CB, CB nào" asks twice for branches, and for none of Cao Bằng. */
const isTwice = (own: readonly string[]): boolean => own.length === 2 && own[0] === own[1];

/** Is a piece, or a part of one, an abbreviation? */
function hasShort(own: readonly string[], shorts: ReadonlyMap<string, Abbreviation>): boolean {
  const isShort = (part: string): boolean => shortOf(part, shorts) !== undefined;
  return own.some((piece) => isShort(piece) || partsOf(piece).some(isShort));
}

/** The words of all pieces, each with the number of its piece. */
function tokensOf(pieces: readonly Piece[], shorts: ReadonlyMap<string, Abbreviation>) {
  const tokens: Word[] = [];
  const pieceOf: number[] = [];
  pieces.forEach((piece, i) => {
    for (const token of isJoinedShort(piece.text, shorts) ? tokenise(joinedOf(piece.text)) : piece.tokens) {
      tokens.push(strip(token));
      pieceOf.push(i);
    }
  });
  return { tokens, pieceOf };
}

/** Gives a word without marks those that it was typed with. */
function spelledAs(typed: readonly Word[]): (word: Word) => Word {
  const known = new Map(typed.map((word) => [word.folded, word]));
  return (word) => strip(word.marked ? word : (known.get(word.folded) ?? word));
}

/** "UBND huyện Quản Bạ": the form of a body (`told`: its words, folded) leaves the unit out, and each word by itself says it all. */
function leavesUnitOut(
  own: readonly string[],
  told: ReadonlySet<string>,
  shorts: ReadonlyMap<string, Abbreviation>,
): boolean {
  const isTold = (piece: string): boolean => longOf(piece, shorts).every((word) => told.has(word));
  const leaves = own.some((piece) => UNITS.has(piece.toLowerCase()) && !isTold(piece));
  return leaves && own.every((piece) => shortOf(piece, shorts) === undefined || isTold(piece));
}

/** The words of a piece in full, without marks. */
const longOf = (piece: string, shorts: ReadonlyMap<string, Abbreviation>): string[] =>
  foldedWords(shortOf(piece, shorts)?.long[0] ?? piece);

/** The expansion of a piece; "KH-TC", "TC&HC" may also be written as one word. */
const shortOf = (piece: string, shorts: ReadonlyMap<string, Abbreviation>): Abbreviation | undefined =>
  shorts.get(piece) ??
  shorts.get(piece.toLowerCase()) ??
  (isJoinedShort(piece, shorts) ? shorts.get(joinedOf(piece)) : undefined);

/** Is it the abbreviation of an office with a sign inside ("KH-TC", "TT&BVTV") that is known without the sign? */
const isJoinedShort = (piece: string, shorts: ReadonlyMap<string, Abbreviation>): boolean =>
  JOINED.test(piece) &&
  !shorts.has(piece) &&
  !shorts.has(piece.toLowerCase()) &&
  shorts.get(joinedOf(piece)) !== undefined;
const JOINED = /^\p{L}{1,5}(?:[-&]\p{L}{1,5})+$/u;

const joinedOf = (piece: string): string => piece.toLowerCase().replace(/[-&]/gu, '');

/** The parts of an abbreviation: LĐ and TB&XH of "LĐ-TB&XH". */
const partsOf = (piece: string): string[] => tokenise(piece).map(({ span }) => piece.slice(span.start, span.end));

/** A body in full: organ, kind, field, name, parent, province. */
function bodyPhrase({ party, kind, field, name, parent, province }: Body): string[] {
  // "Huyện ủy" contains its kind, "Đảng ủy Sở" does not.
  const told = kind === 'đơn vị' || (party !== undefined && party.split(' ')[0] === kind.split(' ')[0]);
  const words = [party, told ? undefined : kind, field, ...name];
  const inside = parent ? bodyPhrase({ ...parent, party: undefined as never }) : [];
  const all = [...words.filter((one): one is string => one !== undefined && one !== ''), ...inside];
  return province === undefined || all.includes(province) ? all : [...all, province];
}

function wordsOf(
  { text: piece, start, tokens }: Piece,
  shouting: boolean,
  shorts: ReadonlyMap<string, Abbreviation>,
  known: KnownWords,
): QuestionWord[] {
  const capitals = !shouting && piece === piece.toUpperCase() && /\p{Lu}/u.test(piece);
  const proper = !shouting && /^\p{Lu}/u.test(piece);
  const whole = { start, end: start + piece.length };
  const short = shortOf(piece, shorts);
  if (short) return expand(piece, short, capitals, proper, whole);
  const out: QuestionWord[] = [];
  for (const token of tokens) {
    const raw = piece.slice(token.span.start, token.span.end);
    const at = { start: start + token.span.start, end: start + token.span.end };
    const part = raw === piece ? undefined : (shorts.get(raw) ?? shorts.get(raw.toLowerCase()));
    if (part && capitals) out.push(...expand(raw, part, capitals, proper, at));
    else addTyped(out, token, { raw, capitals, proper, at }, known);
  }
  return out;
}

/** The typed text of a word, and its position. */
interface Typing {
  readonly raw: string;
  readonly capitals: boolean;
  readonly proper: boolean;
  readonly at: Span;
}

/** A word as typed; if it is none, the word that a Vietnamese keyboard makes of its keys. */
function addTyped(out: QuestionWord[], token: Token, { raw, capitals, proper, at }: Typing, known: KnownWords): void {
  const { word, folded, marked } = token;
  const isWord = known.knows(word) || known.knowsFolded(folded);
  const keyed = isWord ? undefined : (fromTelex(word) ?? fromVni(word));
  if (keyed && known.knows(keyed)) {
    for (const one of tokenise(keyed)) out.push({ ...strip(one), raw, capitals: false, proper, derived: true, at });
    return;
  }
  const spelled = otherSpelling(token);
  const own = { word, folded, marked, raw, capitals, proper, derived: false, at };
  out.push(spelled ? { ...own, otherReadings: [spelled] } : own);
}

/** "Kĩ thuật" is "kỹ thuật", "bác sỹ" is "bác sĩ": both spellings occur. */
function otherSpelling({ word, folded }: Word): string | undefined {
  if (!/^[hklmst][iy]$/u.test(folded)) return undefined;
  const swap = (letter: string): string => (letter === 'i' ? 'y' : 'i');
  return word.normalize('NFD').replace(/[iy]/u, swap).normalize('NFC');
}

function strip({ word, folded, marked }: Word): Word {
  return { word, folded, marked };
}

function expand(raw: string, short: Abbreviation, capitals: boolean, proper: boolean, at: Span): QuestionWord[] {
  const [first = raw, ...others] = short.long;
  return tokenise(first).map((token, i) => ({
    ...strip(token),
    raw: i === 0 ? raw : '',
    capitals: capitals && i === 0,
    proper,
    derived: true,
    at,
    ...(i === 0 && others.length > 0 && { otherReadings: others }),
  }));
}

/** Repairs typos; a repaired word no longer counts as typed. */
function mend(words: readonly QuestionWord[], repair: Repair): QuestionWord[] {
  const mended = repair(words);
  return words.map((word, i) => {
    const next = mended[i];
    return next && next.folded !== word.folded ? { ...word, ...strip(next), derived: true } : word;
  });
}

/** Marks count only if they make a word: "dảng" is read as if it had none. */
function loosen(words: readonly QuestionWord[], known: KnownWords): QuestionWord[] {
  return words.map((word) =>
    word.marked && !known.knows(word.word) && known.knowsFolded(word.folded) ? { ...word, marked: false } : word,
  );
}

/** `marked`: it is written with marks. */
interface Filler {
  readonly marked: boolean;
}

/**
 * "Vay" and "Nhi" without marks are also words ("hộ vay", "Bệnh viện Nhi"): the syllable is "vậy" or "nhỉ" only at the
 * end of a question without any marks.
 */
function withoutFillers(words: readonly QuestionWord[], fillers: PhraseTable<Filler>): QuestionWord[] {
  const unmarked = !words.some(({ marked, derived }) => marked && !derived);
  const drop = new Set<number>();
  for (const { from, to, value } of fillers.find(words)) {
    const doubtful = to - from === 1 && value.marked && !words[from]?.marked;
    if (doubtful && !(unmarked && to === words.length)) continue;
    for (let i = from; i < to; i++) drop.add(i);
  }
  return drop.size === words.length ? [...words] : words.filter((_, i) => !drop.has(i));
}

/** The text typed for the words from `from` to `to`, with everything between them. */
export function asTyped({ text, words }: Utterance, from: number, to: number): string {
  const spans = words.slice(from, to).flatMap(({ at }) => at ?? []);
  if (spans.length === 0)
    return words
      .slice(from, to)
      .map((w) => w.raw || w.word)
      .join(' ');
  return text.slice(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
}

/** The question's words as one string without marks, for patterns. */
export function foldedText(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(' ');
}
