import { questionsApart } from '../../questions/apart.js';
import { groupOf } from '../../questions/body-match.js';
import { timeOrder } from '../../questions/over-conditions.js';
import type { OverReading } from '../../questions/over-query.js';
import { ofPeriod, periodsIn } from '../../questions/periods.js';
import { newestFirst, type ReportProfile } from '../../questions/profile.js';
import { MOST_TARGETS, type Target, targetsOf } from '../../questions/targets.js';
import { asTyped } from '../../questions/utterance.js';
import type { Operation } from '../../questions/wants.js';
import { type Body, compareBodies } from '../../text/bodies.js';
import type { Answer, Quote } from '../answer.js';
import type { ReadingOf } from '../compose.js';
import type { Engine } from '../engine-input.js';
import type { Looked } from '../look.js';
import { namesWords } from '../named-in-text.js';
import { sharesWords } from '../quoting.js';
import { type Alone, answerAlone, answerOf, figureAsked, withFigure } from './alone.js';

/** Asks each report that the question names, or repeats itself for, separately. A note names those that do not answer. */
export async function askNamed(
  looked: Looked,
  over: OverReading,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const { asked } = looked.inquiry;
  const targets = await namedIn(looked, over, engine);
  if (targets.length < 2) return undefined;
  const figure = figureAsked(asked, over);
  const intended = withFigure(looked, figure, engine);
  const intent = intended.inquiry.likely[0]?.intent.name ?? '';
  const { stated, silent } = await answersOf(targets, intended, figure, engine);
  inOrder(stated, figure === 'date' ? timeOrder(asked, over) : asked.operation);
  const reports = targets.map(({ profile }) => profile.meta);
  const ids = stated.map(({ profile }) => profile.meta.id);
  if (stated.length === 0)
    return {
      status: 'not_stated',
      reading: reading(
        intent,
        reports.map(({ id }) => id),
      ),
      reports,
    };
  return {
    status: 'answered',
    reading: reading(intent, [...new Set(ids)]),
    quotes: once(stated.map(({ quote }) => quote)),
    others: [],
    ...(silent.length > 0 && { notes: [{ kind: 'unstated', parts: silent }] }),
  };
}

/** Puts the first in the requested order at the top; the lines come newest report first. */
function inOrder(stated: Alone[], operation: Operation | undefined): void {
  if (operation === 'most') stated.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  if (operation === 'least') stated.sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  if (operation === 'oldest') stated.sort((a, b) => dayOf(a) - dayOf(b));
  if (operation === 'newest') stated.sort((a, b) => dayOf(b) - dayOf(a));
}

/** A day as a number; 0 without one. */
const dayOf = ({ day = '' }: Alone): number => Number(day.replace(/\D/gu, '').padEnd(8, '0'));

interface Told {
  readonly stated: (Alone & { readonly profile: ReportProfile })[];
  /** Names of those that do not answer. */
  readonly silent: readonly string[];
}

/** The answers of the reports, newest first. */
async function answersOf(
  targets: readonly Asked[],
  intended: Looked,
  figure: string | undefined,
  engine: Engine,
): Promise<Told> {
  const stated: Told['stated'] = [];
  const silent: string[] = [];
  for (const { profile, text, name } of [...targets].sort((a, b) => newestFirst(a.profile, b.profile))) {
    const own =
      (text && (await answerAlone(profile, text, figure, engine))) || (await answerOf(profile, intended, engine));
    if (own) stated.push({ profile, ...own });
    else silent.push(name ?? profile.meta.organisation ?? profile.meta.title);
  }
  return { stated, silent };
}

/** One passage may answer for two names. */
const once = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote, i) => !quotes.slice(0, i).some((one) => sharesWords(one, quote)));

/** One of the reports, with its own form of the question, if the question names it separately. */
interface Asked {
  readonly profile: ReportProfile;
  readonly text?: string;
  /** Its name as typed. */
  readonly name?: string;
}

async function namedIn(looked: Looked, { marks, rest }: OverReading, engine: Engine): Promise<readonly Asked[]> {
  const { profiles } = engine;
  const { asked } = looked.inquiry;
  const { inherited = [], operation } = asked;
  if (operation === 'each' && inherited.length > 1 && inherited.length <= MOST_TARGETS)
    return profiles.filter(({ meta }) => inherited.includes(meta.id)).map((profile) => ({ profile }));
  // "Có phải một người không" asks about both together.
  if (marks.some(({ group }) => group === 'same')) return [];
  const joints = marks.filter(({ group }) => group === 'joint');
  const starts = new Set(joints.map(({ from }) => from));
  const named = targetsOf(asked, profiles, looked.scored, (at) => starts.has(at));
  const periods = named.length < 2 ? periodsApart(looked) : [];
  const others = named.length < 2 && periods.length === 0 ? await guestsOf(looked, starts, engine) : named;
  const targets = periods.length > 0 ? periods : others;
  const telling = new Set(rest);
  const texts = questionsApart(asked, targets, marks, (at) => telling.has(at));
  const ordered = [...targets].sort((a, b) => a.from - b.from);
  return ordered.map(({ profile, from, to }, i) => ({
    profile,
    name: asTyped(asked.utterance, from, to),
    ...(texts[i] !== undefined && { text: texts[i] }),
  }));
}

/** "Nà Phặc quý I và quý II": for each period its report, if each has exactly one candidate and all are of the same bodies. */
function periodsApart({ inquiry: { asked }, scored }: Looked): readonly Target[] {
  const periods = periodsIn(asked.utterance.words.map(({ folded }) => folded));
  const [first] = periods;
  if (!first || periods.length < 2 || periods.length > MOST_TARGETS) return [];
  const likely = scored.map(({ profile }) => profile).slice(0, MOST_OF_PERIODS);
  const targets = periods.flatMap((period) => {
    const [profile] = period.kind === first.kind ? ofPeriod(likely, period) : [];
    return profile ? [{ profile, from: period.from, to: period.to }] : [];
  });
  const bodies = new Set(targets.map(({ profile }) => groupOf(profile)));
  const reports = new Set(targets.map(({ profile }) => profile));
  return bodies.size === 1 && reports.size === periods.length ? targets : [];
}
const MOST_OF_PERIODS = 8;

/** Reports whose texts are searched for bodies that no report is of. */
const MOST_READ = 3;

/** Bodies joined in the question that one of the likeliest reports mentions, though no report is of any of them. */
async function guestsOf(
  { inquiry: { asked }, scored }: Looked,
  joints: ReadonlySet<number>,
  { sources, profiles }: Engine,
): Promise<readonly Target[]> {
  const bodies = asked.bodies.filter(({ name }) => name.length > 0).sort((a, b) => a.from - b.from);
  const joined = bodies.slice(1).every(({ from }) => joints.has(from - 1) || asked.utterance.words[from]?.breaks);
  if (bodies.length < 2 || bodies.length > MOST_TARGETS || !joined) return [];
  const isOfOne = (body: Body): boolean =>
    profiles.some((one) => one.bodies.some((own) => own.kind === body.kind && compareBodies(body, own) === 'equal'));
  if (bodies.some(isOfOne)) return [];
  for (const { profile } of scored.slice(0, MOST_READ)) {
    const text = (await sources.report(profile.meta.id))?.text ?? '';
    if (bodies.every((body) => namesWords(text, body))) return bodies.map(({ from, to }) => ({ profile, from, to }));
  }
  return [];
}
