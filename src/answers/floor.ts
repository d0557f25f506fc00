import { type Fact, modalityOf } from '../facts/fact.js';
import { nameKey } from '../text/people.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { attr } from './intent.js';
import { isOfAct, speaker } from './intents/speaker.js';
import type { Looked } from './look.js';
import { quoteFact, sharesWords } from './quoting.js';

/** From this chance on it is sure which report is meant. */
const SURE = 0.9;
/** People that are quoted, at most. */
const MOST = 10;

/**
 * Everybody who took the floor in the one report that is meant, each where the report first says so: "những ai phát biểu tại hội nghị X".
 * Nothing where somebody or something in particular is asked for, or fewer than two did.
 */
export async function answerSpeakers(
  { inquiry, scored }: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const { asked, likely, folded } = inquiry;
  const [top, [best]] = [likely[0]?.intent, scored];
  if (top !== speaker || !asked.several || !best || best.chance < SURE || !asksForAll(asked, engine)) return undefined;
  const { id } = best.profile.meta;
  const report = await engine.sources.report(id);
  const facts = (await engine.sources.facts([id], ['speaker'])).get(id) ?? [];
  const people = firstOfEach(facts.filter((fact) => modalityOf(fact) === 'stated' && isOfAct(fact, folded)));
  if (!report || people.length < 2) return undefined;
  const quotes = people.slice(0, MOST).map((fact) => quoteFact(report, fact));
  const once = quotes.filter((quote, i) => !quotes.slice(0, i).some((one) => sharesWords(one, quote)));
  return { status: 'answered', reading: reading(speaker.name, [id]), quotes: once, others: [] };
}

/** Does it say no more than which report, and that people spoke? */
function asksForAll(asked: Looked['inquiry']['asked'], engine: Engine): boolean {
  if (asked.premise || asked.scope.persons.length > 0 || asked.operation !== 'one') return false;
  if (asked.ask.kind !== 'person' && asked.ask.kind !== 'thing') return false;
  const { told, marks } = engine.over(asked, { name: speaker.name, closed: false, stated: true, counted: false });
  const plain = marks.filter(({ group }) => group === 'floor');
  return told.every((at) => plain.some(({ from, to }) => from <= at && at < to));
}

function firstOfEach(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = nameKey(attr(fact, 'person'));
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
