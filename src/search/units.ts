import { lengthOf, type Span, trimSpan } from '../text/span.js';

/** Longest unit, in UTF-16 units. */
const UNIT_LENGTH = 320;

/** A quotable stretch: offsets into the passage's text. */
export interface Unit {
  readonly span: Span;
  /** Number of whole sentences; 0 for a part of a longer sentence. */
  readonly sentences: number;
}

/**
 * The units of a passage: each sentence, each two neighbours that fit in `longest`, and for a sentence that is too long
 * the longest runs of its clauses that fit. A clause that is too long itself is cut at white space.
 */
export function unitsOf(text: string, sentences: readonly Span[], longest = UNIT_LENGTH): Unit[] {
  const out: Unit[] = [];
  sentences.forEach((sentence, i) => {
    if (lengthOf(sentence) > longest) {
      out.push(...parts(text, sentence, longest).map((span) => ({ span, sentences: 0 })));
      return;
    }
    out.push({ span: sentence, sentences: 1 });
    const next = sentences[i + 1];
    if (next && next.end - sentence.start <= longest)
      out.push({ span: { start: sentence.start, end: next.end }, sentences: 2 });
  });
  return out;
}

/** Runs of clauses of a long sentence: from each clause on as many as fit, without runs inside another run. */
function parts(text: string, sentence: Span, longest: number): Span[] {
  const clauses = clausesOf(text, sentence, longest);
  const out: Span[] = [];
  for (let from = 0, reached = -1; from < clauses.length; from++) {
    const start = clauses[from]?.start ?? 0;
    let to = from;
    while (to + 1 < clauses.length && (clauses[to + 1]?.end ?? 0) - start <= longest) to++;
    if (to > reached) out.push({ start, end: clauses[to]?.end ?? start });
    reached = Math.max(reached, to);
  }
  return out;
}

/**
 * A clause ends after `;`, `:` or `,` before white space; a piece that is still too long is cut at its last white space
 * that fits.
 */
function clausesOf(text: string, sentence: Span, longest: number): Span[] {
  const ends = [...text.slice(sentence.start, sentence.end).matchAll(/[;:,](?=\s)/gu)].map(
    (match) => sentence.start + match.index + 1,
  );
  const out: Span[] = [];
  let start = sentence.start;
  for (const end of [...ends, sentence.end]) {
    while (end - start > longest) {
      const cut = text.slice(start, start + longest + 1).search(/\s\S*$/u);
      const at = start + (cut > 0 ? cut : wholeCharacter(text, start, longest));
      out.push(trimSpan(text, { start, end: at }));
      start = skipSpace(text, at);
    }
    if (start < end) out.push({ start, end });
    start = skipSpace(text, end);
  }
  return out;
}

/** `length`, or one less if that would split a surrogate pair. */
function wholeCharacter(text: string, start: number, length: number): number {
  const last = text.charCodeAt(start + length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/**
 * Items of a list: stretches between commas and semicolons, except separators inside numbers; 0 without any separator.
 */
export function itemsIn(text: string, { start, end }: Span): number {
  let parted = 0;
  for (let at = start; at + 1 < end; at++) {
    const sign = text.charAt(at);
    if ((sign === ',' || sign === ';') && !/\d/u.test(text.charAt(at + 1))) parted++;
  }
  return parted === 0 ? 0 : parted + 1;
}
