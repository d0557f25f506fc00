import { tells } from './bodies.js';
import { writtenAlike } from './body-match.js';
import type { ReportProfile } from './profile.js';
import { matchOf, REPORT_FEATURES, type ReportContext } from './report-features.js';
import { isOtherTown } from './scope-places.js';

/** A report with the chance that it is meant; over those scored they sum to 1. */
export interface ScoredReport {
  readonly profile: ReportProfile;
  readonly chance: number;
}

/**
 * Is the report of another quarter, month or number than the one named, of another province than those named, of another body where some report is of one that is, or of another district where
 * one is named alone that some report is of? Nothing else shuts one out.
 */
export function contradicts(report: ReportProfile, context: ReportContext, present: ReadonlySet<string>): boolean {
  return (
    context.ofOtherPeriod(report) ||
    ofAnotherPlace(report, context, present) ||
    ofAnotherBody(report, context) ||
    ofAnotherUnit(report, context)
  );
}

/** "Bù Đăng họp ngày nào" is of the district of that name, where no body and no province is named beside it. */
function ofAnotherUnit({ meta }: ReportProfile, { asked, places }: ReportContext): boolean {
  const { proper, persons } = asked.scope;
  const [unit, ...more] = proper;
  if (!unit?.unit || more.length > 0 || places.size + persons.length > 0 || asked.inherited) return false;
  return !unit.reports.includes(meta.id) && !asked.bodies.some(({ kind }) => kind !== 'đơn vị');
}

/** What a conversation is about stays, and what another name means: its report may speak of the body. */
function ofAnotherBody(report: ReportProfile, { asked, bodied }: ReportContext): boolean {
  const { id } = report.meta;
  if (!bodied || asked.inherited?.includes(id)) return false;
  if (asked.scope.proper.some(({ reports }) => reports.includes(id))) return false;
  if (asked.scope.persons.some(({ people }) => people.some((who) => who.reports.includes(id)))) return false;
  const words = asked.utterance.words.map(({ folded }) => folded);
  const telling = asked.bodies.filter(tells);
  if (telling.some((body) => writtenAlike(report, words, body))) return false;
  const matches = matchOf(report, { bodies: telling });
  return matches.length > 0 && matches.every((one) => one === 'clash');
}

function ofAnotherPlace(
  report: ReportProfile,
  { places, asked }: ReportContext,
  present: ReadonlySet<string>,
): boolean {
  const { meta } = report;
  const known = [...places].filter((name) => present.has(name));
  if (known.length === 0) return false;
  if (asked.scope.places.some((place) => place.province.name === meta.province && isOtherTown(report, place)))
    return true;
  const former = asked.scope.merger?.others ?? [];
  return meta.province !== undefined && !places.has(meta.province) && !former.includes(meta.province);
}

/** Chances of reports by fitted weights (in the order of `REPORT_FEATURES`), best first; equal ones in the order given. */
export function scoreReports(
  profiles: readonly ReportProfile[],
  context: ReportContext,
  weights: Float64Array,
): ScoredReport[] {
  const scores = new Float64Array(profiles.length);
  // Column by column: hundreds of reports are scored for a question that most columns say nothing of.
  REPORT_FEATURES.forEach(({ value, when }, column) => {
    if (when && !when(context)) return;
    const weight = weights[column] as number;
    for (let i = 0; i < scores.length; i++)
      scores[i] = (scores[i] as number) + value(profiles[i] as ReportProfile, context) * weight;
  });
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  return profiles
    .map((profile, i) => ({ profile, chance: (mass[i] as number) / all }))
    .sort((a, b) => b.chance - a.chance);
}
