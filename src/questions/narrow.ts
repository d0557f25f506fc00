import type { MeetingKind } from '../text/meetings.js';
import { phrase } from '../text/phrases.js';
import { type BodyMention, STRONG } from './bodies.js';
import type { PlaceMention } from './places.js';
import type { ReportProfile } from './profile.js';
import type { QuestionWord } from './utterance.js';

/** The reports that are left, and what decided. */
export interface Narrowed {
  readonly reports: readonly ReportProfile[];
  readonly named: boolean;
  readonly anchored: boolean;
  readonly bodies: ReadonlySet<BodyMention>;
  readonly missing?: string;
}

/** From everything named (`former`: provinces by whose reports one without its own is answered; `proper`: for each proper name the reports that hold it) to the reports that fit: a place decides; a body, a kind of meeting and a year choose among what is left. */
export function narrow(
  profiles: readonly ReportProfile[],
  places: readonly PlaceMention[],
  former: readonly string[],
  bodies: readonly BodyMention[],
  years: readonly number[],
  meetings: ReadonlySet<MeetingKind>,
  present: ReadonlySet<string>,
  proper: readonly (readonly ReportProfile[])[],
): Narrowed {
  let reports = profiles;
  let named = false;
  let anchored = false;
  if (places.length > 0) {
    const wanted = new Set([...places.map((p) => p.province.name).filter((name) => present.has(name)), ...former]);
    // "Hà Nội" beside a province that has a report is part of what is asked; alone it is a place without a report.
    const other = places.find((p) => !places.some((q) => q.from === p.from && present.has(q.province.name)));
    const name = other && phrase(other.province.name);
    const byText = name && profiles.filter((r) => name.every((w) => r.bodyWords.has(w.folded)));
    if (wanted.size === 0) {
      if (!byText || byText.length === 0)
        return { reports: [], named: true, anchored: true, bodies: new Set(), missing: places[0]?.province.name ?? '' };
      reports = byText;
    } else reports = profiles.filter((r) => r.meta.province !== undefined && wanted.has(r.meta.province));
    named = true;
    anchored = true;
  }
  const callable = new Set(proper.flat());
  const called = callable.size === 0 ? [] : reports.filter((r) => callable.has(r));
  if (called.length > 0) {
    reports = called;
    named = true;
    anchored = true;
  }
  const matched = new Set<BodyMention>();
  for (const body of bodies) {
    if (body.name.length === 0) {
      // "bệnh viện", "trường" alone: enough where one report only is of such a body.
      const alone = places.length === 0 && bodies.length === 1 && STRONG.has(body.head.join(' '));
      const ofKind = reports.filter((r) => body.head.every((w) => r.bodyWords.has(w)));
      if (alone && ofKind.length === 1 && reports.length > 1) {
        reports = ofKind;
        named = true;
        anchored = true;
      }
      continue;
    }
    const fits = reports.filter((r) => body.name.every((w) => r.bodyWords.has(w)));
    if (fits.length > 0) {
      if (fits.length < reports.length) {
        named = true;
        anchored = true;
      }
      reports = fits;
      matched.add(body);
    }
  }
  const year = years.at(-1);
  if (year !== undefined && reports.length > 0) {
    const exact = reports.filter((r) => r.year === year);
    const mentions = reports.filter((r) => years.some((y) => r.years.has(y)));
    if (mentions.length === 0)
      return {
        reports: [],
        named: true,
        anchored,
        bodies: matched,
        missing: `${places[0]?.province.name ?? ''} ${year}`.trim(),
      };
    // "nhiệm kỳ 2020 - 2025" is not of the year 2025.
    const range = years.length > 1 ? reports.filter((r) => years.every((y) => r.years.has(y))) : [];
    if (reports.length > 1) {
      reports = range.length > 0 ? range : exact.length > 0 ? exact : mentions;
      named = true;
    }
  }
  const kinds = [...meetings].filter((kind) => kind !== 'conference' || meetings.size === 1);
  if (kinds.length > 0 && reports.length > 1 && !(meetings.has('congress') && meetings.has('conference'))) {
    const fits = reports.filter((r) =>
      kinds.length === 1 && kinds[0] === 'conference'
        ? !r.meetings.has('congress')
        : kinds.every((kind) => r.meetings.has(kind)),
    );
    if (fits.length > 0 && fits.length < reports.length) {
      reports = fits;
      named = true;
    }
  }
  return { reports, named, anchored, bodies: matched };
}

/** Years among the words, with their positions. */
export function yearsIn(words: readonly QuestionWord[]): { year: number; at: number }[] {
  return words.flatMap((word, at) => {
    const year = /^(?:19|20)\d{2}$/u.test(word.folded) ? Number(word.folded) : undefined;
    return year === undefined ? [] : [{ year, at }];
  });
}

/** Pairs of proper names that tell reports apart, with the reports that hold them: those of a few reports only. */
export function telling(
  profiles: readonly ReportProfile[],
  isCommon: (first: string, second: string) => boolean,
): ReadonlyMap<string, readonly ReportProfile[]> {
  const holders = new Map<string, ReportProfile[]>();
  for (const profile of profiles) {
    for (const pair of profile.names) {
      const known = holders.get(pair);
      if (known) known.push(profile);
      else holders.set(pair, [profile]);
    }
  }
  const most = Math.max(2, profiles.length * 0.2);
  for (const [pair, { length }] of holders)
    if (length > most || isCommon(...(pair.split('_') as [string, string]))) holders.delete(pair);
  return holders;
}

/** The telling pairs that a question holds outside names of people, with the position of their first word; their words are marked as used. */
export function properIn(
  words: readonly QuestionWord[],
  pairs: ReadonlyMap<string, unknown>,
  used: Set<number>,
): { readonly pair: string; readonly at: number }[] {
  const out: { pair: string; at: number }[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]?.folded}_${words[at + 1]?.folded}`;
    if (pairs.has(pair) && !used.has(at) && !used.has(at + 1)) out.push({ pair, at });
  }
  for (const { at } of out) used.add(at).add(at + 1);
  return out;
}
