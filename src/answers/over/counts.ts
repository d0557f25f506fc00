import { type Fact, type FactOfKind, modalityOf } from '../../facts/fact.js';
import { ofOtherIn } from '../../facts/leading.js';
import type { Show } from '../../questions/over.js';
import { fold } from '../../text/fold.js';
import { foldedWords } from '../../text/tokens.js';
import { holdsValue } from '../../text/value-test.js';
import type { Answer } from '../answer.js';
import { preferredAmong } from '../twins.js';
import { aims, isAimedAt } from './aims.js';
import type { OverAsk } from './ask.js';
import { type CountLine, pageByCount } from './by-count.js';
import { countedOnce, likeliest, lookedIn, readsAll } from './filter.js';
import { listed } from './list.js';

type Counted = FactOfKind<'counted'>;

type Line = CountLine<Counted>;

/** Each report's count for the words of the query, ordered by value: "kết nạp … đảng viên", "trồng … ha rừng". */
export async function compareCounts(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, reading } = ask;
  if (query.show.kind !== 'counts') return undefined;
  const lines = preferredAmong(await linesOf(ask, query.show), engine.twins);
  const silent = readsAll(ask) ? countedOnce(ask) - lines.length : 0;
  return listed({ ...(await pageByCount(ask, lines)), silent, ...lookedIn(ask) }, query, 'number', reading);
}

async function linesOf(ask: OverAsk, { words, percent }: Extract<Show, { kind: 'counts' }>): Promise<readonly Line[]> {
  const { query, engine } = ask;
  const profiles = await likeliest(ask);
  const facts = await engine.sources.facts(
    profiles.map(({ meta }) => meta.id),
    ['counted', 'profile', 'targets'],
  );
  const value = query.conditions.find((one) => one.kind === 'value');
  const out: Line[] = [];
  for (const profile of profiles) {
    const own = facts.get(profile.meta.id) ?? [];
    const wanted = (fact: Fact): fact is Counted =>
      fact.kind === 'counted' && goesUnder(fact, words, percent === true) && !isAimedAt(fact, own);
    const under = own.filter(wanted);
    if (under.length === 0) continue;
    const ofOther = ofOtherIn(own);
    // A count outside targets is more reliable, and so is one of the report's own body.
    const sure = under.filter(({ evidence }) => !aims(evidence, own));
    const tiers = [sure.filter((one) => !ofOther(one)), sure, under.filter((one) => !ofOther(one)), under];
    const fact = closest(tiers.find((tier) => tier.length > 0) ?? under, words);
    if (fact && (!value || holdsValue(fact.attrs.count, value))) out.push({ profile, fact });
  }
  return out;
}

/** The first of those whose noun contains most of the words: "32.000 đoàn viên" before "198 đại biểu đại diện cho 32.000 đoàn viên". */
function closest(facts: readonly Counted[], words: readonly string[]): Counted | undefined {
  const held = facts.map(({ attrs: { noun } }) => {
    const own = new Set(foldedWords(noun));
    return words.filter((word) => own.has(fold(word))).length;
  });
  return facts[held.indexOf(Math.max(...held))];
}

/** Is it a plain number or a share, stated and current, whose own words contain all of these? */
function goesUnder(fact: Counted, words: readonly string[], percent: boolean): boolean {
  const { noun, unit, conditions = [] } = fact.attrs;
  if (modalityOf(fact) !== 'stated' || unit !== (percent ? '%' : '')) return false;
  const own = new Set([...conditions, ...(noun.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]);
  const folded = new Set([...own].map(fold));
  const missing = words.filter((word) => !(fold(word) === word ? folded : own).has(word));
  if (missing.length === 0) return true;
  // "kết nạp 22 quần chúng ưu tú" counts members.
  const member = missing.every((word) => MEMBER.has(fold(word))) && missing.length < words.length;
  return member && COUNTED_AS.test(fold(noun));
}

const MEMBER: ReadonlySet<string> = new Set(['dang', 'vien']);
/** Other nouns that a report about members may count. */
const COUNTED_AS = /^(?:quan chung|dong chi|nguoi)(?! [a-z]+ (?:dai bieu|can bo))/u;
