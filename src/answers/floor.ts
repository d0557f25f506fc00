import { type Fact, modalityOf } from '../facts/fact.js';
import type { Report } from '../reports/report.js';
import { nameKey } from '../text/people.js';
import { contains, lengthOf } from '../text/span.js';
import type { Answer, Quote } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { attr } from './intent.js';
import { isOfAct, speaker } from './intents/speaker.js';
import type { Looked } from './look.js';
import { LONGEST, makeQuote, quoteFact, sharesWords } from './quoting.js';

/** From this probability on, the intended report is certain. */
const SURE = 0.9;
/** The most people quoted. */
const MOST = 10;

/**
 * All who spoke in the intended report, each at the first mention: "những ai phát biểu tại hội nghị X". Undefined if the question is about
 * something specific, or if fewer than two spoke.
 */
export async function answerSpeakers(
  { inquiry, scored }: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const { asked, likely, folded } = inquiry;
  const [top, [best]] = [likely[0]?.intent, scored];
  if (top !== speaker || !best || best.chance < SURE || !asksForAll(asked, engine)) return undefined;
  const { id } = best.profile.meta;
  const report = await engine.sources.report(id);
  const facts = (await engine.sources.facts([id], ['speaker'])).get(id) ?? [];
  if (!report) return undefined;
  const taken = (fact: Fact): boolean => isOfAct(fact, folded) || isInDiscussion(fact, folded, report);
  const people = firstOfEach(facts.filter((fact) => modalityOf(fact) === 'stated' && taken(fact)));
  if (people.length < 2 && !people.some((fact) => tellsOfSeveral(fact, report))) return undefined;
  const quotes = people.slice(0, MOST).map((fact) => quoteWhole(report, fact));
  const once = quotes.filter((quote, i) => !quotes.slice(0, i).some((one) => sharesWords(one, quote)));
  return { status: 'answered', reading: reading(speaker.name, [id]), quotes: once, others: [] };
}

/** Does the question say only which report, and that people spoke? */
function asksForAll(asked: Looked['inquiry']['asked'], engine: Engine): boolean {
  if (asked.premise || asked.scope.persons.length > 0 || asked.operation !== 'one') return false;
  if (asked.ask.kind !== 'person' && asked.ask.kind !== 'thing') return false;
  const { told, marks } = engine.over(asked, { name: speaker.name, closed: false, stated: true, counted: false });
  const plain = marks.filter(({ group }) => group === 'floor');
  // "Ai nói vậy?" asks for one person, "ai phát biểu tại hội nghị X" for all who spoke.
  if (!asked.several && !(plain.length > 0 && (asked.scope.named || asked.bodies.length > 0))) return false;
  return told.every((at) => plain.some(({ from, to }) => from <= at && at < to));
}

const DISCUSSION = /tham luận|thảo luận|ý kiến/iu;
const ASKS_DISCUSSION = /tham luan|thao luan|y kien/u;

/** In a paragraph about a discussion, or below a line that announces one, any verb of speech counts. */
function isInDiscussion(fact: Fact, folded: string, { blocks, text }: Report): boolean {
  if (attr(fact, 'act') !== 'speech' || !ASKS_DISCUSSION.test(folded)) return false;
  const block = blocks.find(({ span }) => contains(span, fact.evidence));
  const above = block?.under === undefined ? undefined : blocks[block.under];
  return [block, above].some((one) => one && DISCUSSION.test(text.slice(one.span.start, one.span.end)));
}

/** "Đồng chí A (…) bàn về …; đồng chí B nêu …": one sentence names all who spoke. */
const tellsOfSeveral = ({ evidence }: Fact, { text }: Report): boolean =>
  (text.slice(evidence.start, evidence.end).match(ADDRESSED)?.length ?? 0) > 1;
const ADDRESSED = /(?<!\p{L})(?:đồng chí|đại biểu|đ\/c|ông|bà|anh|chị)\s+\p{Lu}/giu;

/** The whole sentence if a quote may be that long. */
const quoteWhole = (report: Report, fact: Fact): Quote =>
  lengthOf(fact.evidence) > LONGEST ? quoteFact(report, fact) : makeQuote(report, fact.evidence, [fact.value]);

function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = nameKey(attr(fact, 'person'));
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
