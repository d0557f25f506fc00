import type { Says, Speaking, Why, WhyDecision, WhyUnit } from '../answers/why.js';
import type { App } from '../app.js';
import type { LastAsked } from './terminal/asked.js';

/** The explanation of the last answer. */
export function whyOfLast(app: App, last: LastAsked): Promise<Why> {
  return last.kind === 'question' ? app.why(last.question, last.before) : app.whyReading(last.reading);
}

/** `why` of an answer line of `ask --jsonl --why`; numbers are rounded. */
export function whyField({ intents, reports, part, candidates, units, decision }: Why): object {
  const chances = <T extends { readonly chance: number }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, chance: round(one.chance) }));
  return {
    intents: chances(intents),
    reports: chances(reports),
    ...(part !== undefined && { part }),
    candidates,
    units: units.map((unit) => ({
      report: unit.report,
      start: unit.span.start,
      end: unit.span.end,
      opening: unit.opening,
      chance: round(unit.chance),
      ...speakingField(unit),
    })),
    ...(decision && {
      decision: {
        kind: decision.kind,
        chances: Object.fromEntries(Object.entries(decision.chances).map(([name, chance]) => [name, round(chance)])),
        rather: decision.rather,
        ...speakingField(decision),
      },
    }),
  };
}

const round = (value: number): number => Number(value.toFixed(3));

function speakingField(speaking: Speaking): object {
  const all = (says: readonly Says[]) =>
    says.map(({ name, value, counts }) => ({ name, value: round(value), counts: round(counts) }));
  return { for: all(speaking.for), against: all(speaking.against) };
}

/** The explanation of an answer, as terminal text. For work on the ranking: columns have the names of the feature tables. */
export function renderWhy(why: Why): string {
  const { intents, reports, part, candidates, units, decision } = why;
  return [
    `intents: ${chancesText(intents.map(({ name, chance }) => [name, chance]))}`,
    `reports: ${chancesText(reports.map(({ id, chance }) => [id, chance]))}`,
    ...(part === undefined
      ? []
      : [`part: ${part} (what it says is given as it stands; what follows is for a question within it)`]),
    ...(decision ? decisionLines(decision) : ['nothing competes: no report holds a word of the question']),
    ...(units.length > 0
      ? [
          `the first ${units.length} of ${candidates} candidates (+/-: weight × what lies over the mean of all candidates)`,
        ]
      : []),
    ...units.flatMap(unitLines),
  ].join('\n');
}

const chancesText = (all: readonly (readonly [string, number])[]): string =>
  all.length === 0 ? '-' : all.map(([name, chance]) => `${name} ${chance.toFixed(2)}`).join(', ');

function decisionLines(decision: WhyDecision): string[] {
  const { kind, chances, rather } = decision;
  return [
    `decision: ${kind}; ${chancesText(Object.entries(chances))} (+/-: weight × value, all together ln(right / ${rather}))`,
    ...speakingLines(decision),
  ];
}

function unitLines(unit: WhyUnit, i: number): string[] {
  const { report, span, opening, chance } = unit;
  return [
    `${i + 1}. ${chance.toFixed(3)} ${report} ${span.start}-${span.end} «${opening.replace(/\s+/gu, ' ')}${
      opening.length < span.end - span.start ? '…' : ''
    }»`,
    ...speakingLines(unit),
  ];
}

function speakingLines(speaking: Speaking): string[] {
  const line = (sign: string, says: readonly Says[]): string[] =>
    says.length === 0 ? [] : [`   ${sign} ${says.map(({ name, counts }) => `${name} ${signed(counts)}`).join(', ')}`];
  return [...line('+', speaking.for), ...line('-', speaking.against)];
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
