import type { Fact } from '../../../src/facts/fact.js';
import { findDates } from '../../../src/text/dates.js';
import { nameKey } from '../../../src/text/people.js';
import { CLOSED, type ClosedKind, type Gold, OPEN, type OpenKind } from './gold.js';

/** Facts found and facts stated, counted. */
export interface Tally {
  /** Facts found, and those of them that gold has (closed kinds), or reports without any that were left alone (open kinds). */
  readonly found: number;
  readonly right: number;
  /** Facts in gold, and those of them that were found. */
  readonly stated: number;
  readonly hit: number;
}

/** What is counted of one report, by kind, with each difference in words. */
export interface Score {
  readonly tallies: ReadonlyMap<ClosedKind | OpenKind, Tally>;
  readonly differences: readonly string[];
}

const squeeze = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
const two = (n: number | undefined): string => String(n ?? 0).padStart(2, '0');

/** A fact of a closed kind as gold writes it; absent for what gold does not count. */
function keyOf(fact: Fact, text: string): string | undefined {
  const value = text.slice(fact.value.start, fact.value.end);
  const { attrs } = fact;
  const person = nameKey(String(attrs['person'] ?? ''));
  // A count of another time, or one to come, is told apart; a day to come is still that day.
  const sense = fact.modality === undefined ? '' : ` ${fact.modality}`;
  switch (fact.kind) {
    case 'members':
      return `${attrs['group']} ${attrs['count']}${sense}`;
    case 'branches':
      return `${attrs['count']}${sense}`;
    case 'date': {
      if (attrs['part'] !== undefined && attrs['iso'] === undefined) return `${attrs['part']} ${attrs['hour']}`;
      const read = findDates(value).find((d) => d.day !== undefined);
      const [, day, month] = /(\d{1,2})[/.-](\d{1,2})/u.exec(value) ?? [];
      const iso = attrs['iso'] ?? `-${two(read?.month ?? Number(month))}-${two(read?.day ?? Number(day))}`;
      return `${iso}${attrs['lastDay'] === undefined ? '' : `/${two(Number(attrs['lastDay']))}`}`;
    }
    case 'chair':
      return person || squeeze(String(attrs['role']));
    case 'role':
      if (attrs['tenure'] === 'vacant') return `vacant|${squeeze(String(attrs['role']))}`;
      return `${person}|${squeeze(String(attrs['role']))}${attrs['tenure'] === 'former' ? '|former' : ''}`;
    case 'election':
      if (attrs['what'] === 'position') return `position ${person}|${squeeze(String(attrs['role']))}`;
      if (attrs['what'] === 'votes') return `votes ${person} ${attrs['count']}`;
      return attrs['what'] === 'other' ? undefined : `${attrs['what']} ${attrs['count']}${sense}`;
    case 'personnel-change':
      return attrs['person'] === undefined ? undefined : `${attrs['change']} ${person}`;
    case 'term':
      return attrs['what'] === 'term' ? `${attrs['from']}-${attrs['to']}` : `#${squeeze(String(attrs['no']))}`;
    default:
      return squeeze(value);
  }
}

/** Gold spells names as the report does; facts are compared by `keyOf`. Places and authors agree where one holds the other. */
function agrees(kind: ClosedKind, gold: string, key: string): boolean {
  return gold.split(' | ').some((one) => {
    const wanted = ['chair', 'role', 'election', 'personnel-change'].includes(kind) ? names(one) : squeeze(one);
    if (kind === 'place' || kind === 'author') return wanted.includes(key) || key.includes(wanted);
    return wanted === key;
  });
}

/** The name in a line of gold as its key, the rest in small letters: "position Lê Văn A|Bí thư". */
function names(gold: string): string {
  const [head = '', ...rest] = gold.split('|');
  const [, verb = '', name = '', count = ''] =
    /^((?:position|votes|committee|delegates|retired|transferred|removed|appointed) )?(.*?)( \d+)?$/u.exec(head) ?? [];
  return [`${verb}${nameKey(name)}${count}`, ...rest.map(squeeze)]
    .join('|')
    .replace(/^(committee|delegates) {2}/u, '$1 ');
}

/** What must be found, and what may be ("?" in front). */
function split(gold: readonly string[]): [stated: string[], allowed: string[]] {
  return [
    gold.filter((one) => !one.startsWith('?')),
    gold.filter((one) => one.startsWith('?')).map((one) => one.slice(1)),
  ];
}

/** Facts of one kind against gold: how many, and what differs, a line each. */
interface Compared {
  readonly tally: Tally;
  readonly differences: readonly string[];
}

/** Compares what was found in a report with what it states. */
export function scoreReport(gold: Gold, facts: readonly Fact[], text: string): Score {
  const tallies = new Map<ClosedKind | OpenKind, Tally>();
  const differences: string[] = [];
  const add = (kind: ClosedKind | OpenKind, compared: Compared): void => {
    tallies.set(kind, compared.tally);
    differences.push(...compared.differences);
  };
  for (const kind of CLOSED) if (gold.kinds.includes(kind)) add(kind, compareClosed(kind, gold, facts, text));
  for (const kind of OPEN) add(kind, compareOpen(kind, gold, facts, text));
  return { tallies, differences };
}

const missed = (gold: Gold, kind: ClosedKind | OpenKind, stated: readonly string[], hit: readonly string[]): string[] =>
  stated.filter((one) => !hit.includes(one)).map((one) => `missed ${gold.report} ${kind}: ${one}`);

const evidenceOf = ({ evidence }: Fact, text: string): string => squeeze(text.slice(evidence.start, evidence.end));

function compareClosed(kind: ClosedKind, gold: Gold, facts: readonly Fact[], text: string): Compared {
  const keys = new Map<string, Fact>();
  for (const fact of facts) {
    const key = fact.kind === kind ? keyOf(fact, text) : undefined;
    if (key !== undefined && !keys.has(key)) keys.set(key, fact);
  }
  const [stated, allowed] = split(gold.facts[kind] ?? []);
  const known = [...stated, ...allowed];
  const right = [...keys].filter(([key]) => known.some((one) => agrees(kind, one, key)));
  const hit = stated.filter((one) => [...keys.keys()].some((key) => agrees(kind, one, key)));
  const wrong = [...keys].filter(([key]) => !right.some(([one]) => one === key));
  return {
    tally: { found: keys.size, right: right.length, stated: stated.length, hit: hit.length },
    differences: [
      ...missed(gold, kind, stated, hit),
      ...wrong.map(([key, fact]) => `false  ${gold.report} ${kind}: ${key} <= ${evidenceOf(fact, text)}`),
    ],
  };
}

function compareOpen(kind: OpenKind, gold: Gold, facts: readonly Fact[], text: string): Compared {
  const own = facts.filter((f) => isOf(kind, f));
  const [stated, allowed] = split(gold.says[kind] ?? []);
  const hit = stated.filter((one) => own.some((f) => says(kind, f, one, text)));
  const { found, right, wrong } = precisionOf(kind, gold, own, (f) =>
    [...stated, ...allowed].some((one) => says(kind, f, one, text)),
  );
  const said = ({ attrs }: Fact): string => (kind === 'speech' ? ` ${attrs['manner']}|${attrs['person']}` : '');
  return {
    tally: { found, right, stated: stated.length, hit: hit.length },
    differences: [
      ...missed(gold, kind, stated, hit),
      ...wrong.map((f) => `false  ${gold.report} ${kind}${said(f)} <= ${evidenceOf(f, text)}`),
    ],
  };
}

/** Is the fact one that the open kind counts: said plainly, or, of what somebody said, told apart? */
function isOf(kind: OpenKind, fact: Fact): boolean {
  if (kind === 'speech') return fact.kind === 'speaker' && TOLD_APART.has(String(fact.attrs['manner']));
  return fact.kind === kind && Number(fact.attrs['strength'] ?? 2) >= 2;
}
const TOLD_APART: ReadonlySet<string> = new Set(['advice', 'praise', 'criticism']);

/** Does the fact say what this string of gold names? */
function says(kind: OpenKind, fact: Fact, one: string, text: string): boolean {
  const quote = squeeze(text.slice(fact.evidence.start, fact.evidence.end));
  const person = nameKey(String(fact.attrs['person'] ?? ''));
  if (kind === 'speech') {
    const [manner, who = '', words = ''] = one.split('|');
    return fact.attrs['manner'] === manner && person === nameKey(who) && quote.includes(squeeze(words));
  }
  if (kind !== 'speaker') return quote.includes(squeeze(one));
  const [act = '', ...name] = one.split(' ');
  const same = fact.attrs['act'] === act || (act !== 'report' && fact.attrs['act'] !== 'report');
  return same && person === nameKey(name.join(' '));
}

/** What was found where gold is whole; where gold only says that there is none, the report counts once. */
function precisionOf(
  kind: OpenKind,
  gold: Gold,
  own: readonly Fact[],
  known: (fact: Fact) => boolean,
): { readonly found: number; readonly right: number; readonly wrong: readonly Fact[] } {
  if (gold.whole.includes(kind)) {
    const wrong = own.filter((f) => !known(f));
    return { found: own.length, right: own.length - wrong.length, wrong };
  }
  if (!gold.none.includes(kind)) return { found: 0, right: 0, wrong: [] };
  return { found: 1, right: own.length === 0 ? 1 : 0, wrong: own };
}

/** The counts of several reports together, by kind. */
export function sumOf(scores: readonly Score[]): Map<ClosedKind | OpenKind, Tally> {
  const sum = new Map<ClosedKind | OpenKind, Tally>();
  for (const { tallies } of scores)
    for (const [kind, tally] of tallies) {
      const known = sum.get(kind) ?? { found: 0, right: 0, stated: 0, hit: 0 };
      sum.set(kind, {
        found: known.found + tally.found,
        right: known.right + tally.right,
        stated: known.stated + tally.stated,
        hit: known.hit + tally.hit,
      });
    }
  return sum;
}

/** The share of `part` in `all`; 1 of nothing. */
export function share(part: number, all: number): number {
  return all === 0 ? 1 : part / all;
}
