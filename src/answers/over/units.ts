import { type FactOfKind, modalityOf } from '../../facts/fact.js';
import { fold } from '../../text/fold.js';
import { holdsValue } from '../../text/value-test.js';
import type { Answer } from '../answer.js';
import { preferredAmong } from '../twins.js';
import type { OverAsk } from './ask.js';
import { type CountLine, pageByCount } from './by-count.js';
import { likeliest, lookedIn } from './filter.js';
import { listed } from './list.js';

type Members = FactOfKind<'members'>;

type Line = CountLine<Members>;

/** The units of a kind ("chi bộ") that reports count the members of, in order of these: those inside other bodies, and those that a report is of. */
export async function listUnits(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, reading } = ask;
  if (query.show.kind !== 'units') return undefined;
  const value = query.conditions.find((one) => one.kind === 'value');
  const all = preferredAmong(await linesOf(ask, fold(query.show.unit)), engine.twins);
  const lines = value ? all.filter(({ fact }) => holdsValue(fact.attrs.count, value)) : all;
  return listed({ ...(await pageByCount(ask, lines)), ...lookedIn(ask) }, query, 'members', reading);
}

/** `unit` without marks. */
async function linesOf(ask: OverAsk, unit: string): Promise<readonly Line[]> {
  const profiles = await likeliest(ask);
  const facts = await ask.engine.sources.facts(
    profiles.map(({ meta }) => meta.id),
    ['members'],
  );
  return profiles.flatMap((profile) => {
    const own = (facts.get(profile.meta.id) ?? []).filter(
      (fact): fact is Members =>
        fact.kind === 'members' && fact.attrs.group === 'total' && modalityOf(fact) === 'stated',
    );
    const itself =
      fold(profile.bodies[0]?.party ?? '') === unit ? own.filter((fact) => !isOfUnit(fact, unit)).slice(0, 1) : [];
    return [...itself, ...named(own, unit)].map((fact) => ({ profile, fact }));
  });
}

/** The first count of each unit that has a name of its own. */
function named(facts: readonly Members[], unit: string): readonly Members[] {
  const units = facts.filter((fact) => isOfUnit(fact, unit));
  const names = units.map(({ subject }) => fold(subject?.name ?? ''));
  return units.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}

/** "Chi bộ Văn phòng", not "chi bộ" alone. */
const isOfUnit = ({ subject }: Members, unit: string): boolean => fold(subject?.name ?? '').startsWith(`${unit} `);
