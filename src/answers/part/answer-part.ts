import type { PartAsked } from '../../questions/paper-parts.js';
import type { Report } from '../../reports/report.js';
import { contains } from '../../text/span.js';
import { foldedWords } from '../../text/tokens.js';
import type { Answer, Note } from '../answer.js';
import type { ReadingOf } from '../compose.js';
import type { Pool } from '../evidence.js';
import type { Looked, Looking } from '../look.js';
import { poolOf } from '../pool.js';
import { isScoped } from '../scoped.js';
import { type BlockRange, countsParts, partsIn } from './find-part.js';
import { quotesOf } from './quotes.js';

/** Reports searched for the part. */
const MOST_READ = 12;
/** The most parts of one report with the same number or name: with more, none in particular is meant. */
const MOST_ALIKE = 3;
/** If the question describes the report, it is clear from this share of the probability of all that have such a part. */
const CLEAR = 0.6;
/** The intent of an answer from a passage without a fact; a part is read under it. */
const PASSAGE = 'passage';

interface Held {
  readonly report: Report;
  readonly chance: number;
  readonly parts: readonly BlockRange[];
}

/**
 * "Điều 7 quy định gì?": the part itself, from the typed blocks of the intended report. A choice if several reports have one and none is
 * named. Not stated if the intended report has none. Undefined if the question asks for more than the text of the part, unless the intended
 * report numbers such parts and lacks this number: then no other part answers.
 */
export async function answerPart(looked: Looked, looking: Looking, reading: ReadingOf): Promise<Answer | undefined> {
  const { asked } = looked.inquiry;
  const { part } = asked;
  if (!part) return undefined;
  const read = await reportsOf(looked, looking);
  const reports = read.filter(({ report }) => asksWhole(looked, part, report));
  const held = reports.filter(({ parts }) => parts.length > 0 && parts.length <= MOST_ALIKE);
  const [first] = held;
  if (!first) {
    if (part.numbers.length === 0) return undefined;
    const counted = read[0] !== undefined && countsParts(read[0].report, part);
    return missing(looked, reports.length === 0 && counted ? read : reports, part, reading);
  }
  const all = held.reduce((sum, { chance }) => sum + chance, 0);
  const clear = isScoped(asked) || held.length === 1 || (part.rest.length > 0 && first.chance >= CLEAR * all);
  if (!clear) {
    const choices = held.map(({ report: { meta } }) => ({ report: meta, reading: reading(PASSAGE, [meta.id]) }));
    return { status: 'ambiguous', reading: reading(PASSAGE, []), choices };
  }
  const quotes = first.parts.flatMap((one) => quotesOf(first.report, one));
  return { status: 'answered', reading: reading(PASSAGE, [first.report.meta.id]), quotes, others: [] };
}

async function reportsOf({ inquiry, scored }: Looked, { sources }: Looking): Promise<Held[]> {
  const { part } = inquiry.asked;
  const out: Held[] = [];
  for (const { profile, chance } of scored.slice(0, MOST_READ)) {
    const report = await sources.report(profile.meta.id);
    if (report && part) out.push({ report, chance, parts: partsIn(report, part) });
  }
  return out;
}

/** Does the question ask for nothing but the part? The rest may name the report. */
function asksWhole({ inquiry }: Looked, { rest }: PartAsked, { meta, text }: Report): boolean {
  const { words } = inquiry.asked.utterance;
  const { used, bodies, canonical } = inquiry.asked.scope;
  const named = new Set(
    foldedWords(`${meta.title} ${meta.organisation ?? ''} ${meta.number ?? ''} ${text.slice(0, HEAD)}`),
  );
  const inBody = (at: number): boolean => [...bodies, ...canonical].some(({ from, to }) => from <= at && at < to);
  return rest.every((at) => used.has(at) || inBody(at) || named.has(words[at]?.folded ?? ''));
}

/** Where a paper says what it is. */
const HEAD = 400;

/**
 * Says that the intended report has no such part. Undefined if no report is intended, or if its text cites such a part of another paper.
 */
function missing(
  { inquiry: { asked } }: Looked,
  reports: readonly Held[],
  { numbers }: PartAsked,
  reading: ReadingOf,
): Answer | undefined {
  const [first] = reports;
  if (!first || first.parts.length > 0 || (reports.length > 1 && !isScoped(asked))) return undefined;
  const words = asked.utterance.words.map(({ folded }) => folded);
  const text = foldedWords(first.report.text);
  const last = numbers.at(-1)?.number ?? '';
  const numbered = words.flatMap((word, i) => (words[i + 1] === last ? [{ word, i }] : []));
  if (numbered.some(({ word }) => text.some((one, at) => one === word && text[at + 1] === last))) return undefined;
  const notes = numbered.slice(0, 1).map(({ i }): Note => ({ kind: 'no_part', part: typedAt(asked, i) }));
  return {
    status: 'not_stated',
    reading: reading(PASSAGE, [first.report.meta.id]),
    reports: [first.report.meta],
    ...(notes.length > 0 && { notes }),
  };
}

/** Two words of a question, capitalised like the label of a part: "điều 8" is "Điều 8". */
function typedAt({ utterance: { words } }: Looked['inquiry']['asked'], at: number): string {
  const typed = `${words[at]?.word ?? ''} ${words[at + 1]?.word ?? ''}`;
  return typed.charAt(0).toUpperCase() + typed.slice(1);
}

/** If a question asks something about a numbered part ("theo Điều 7, …"), only the text of that part competes. */
export async function withinPart(pool: Pool, { sources }: Looking): Promise<Pool> {
  const { part } = pool.inquiry.asked;
  if (!part || part.numbers.length === 0) return pool;
  const spans = new Map<string, readonly { readonly start: number; readonly end: number }[]>();
  for (const { id } of pool.likely) {
    const report = await sources.report(id);
    if (!report) continue;
    const at = (i: number): number => report.blocks[i]?.span.start ?? 0;
    spans.set(
      id,
      partsIn(report, part).map(({ from, to }) => ({ start: at(from), end: report.blocks[to]?.span.end ?? 0 })),
    );
  }
  const inside = pool.evidence.filter(({ report, found }) =>
    (spans.get(report.id) ?? []).some((span) => contains(span, found.span)),
  );
  return inside.length === 0 ? pool : poolOf(pool.inquiry, inside, pool.likely);
}
