import { tells } from './bodies.js';
import { writtenAlike } from './body-match.js';
import type { ReportProfile } from './profile.js';
import { matchOf, REPORT_FEATURES, type ReportContext } from './report-features.js';
import { isOtherTown } from './scope-places.js';

/** A report with the probability that it is meant; the sum over those scored is 1. */
export interface ScoredReport {
  readonly profile: ReportProfile;
  readonly chance: number;
}

/**
 * Is the report of another quarter, month or number than named, of another province, of another body while some report
 * is about the named one, or of another district than one named alone that has a report? Nothing else excludes a
 * report.
 */
export function contradicts(report: ReportProfile, context: ReportContext, present: ReadonlySet<string>): boolean {
  return (
    context.ofOtherPeriod(report) ||
    ofAnotherPlace(report, context, present) ||
    ofAnotherBody(report, context) ||
    ofAnotherUnit(report, context)
  );
}

/** "Bù Đăng họp ngày nào" means the district, if no body and no province is named with it. */
function ofAnotherUnit({ meta }: ReportProfile, { asked, places }: ReportContext): boolean {
  const { proper, persons } = asked.scope;
  const [unit, ...more] = proper;
  if (!unit?.unit || more.length > 0 || places.size + persons.length > 0 || asked.inherited) return false;
  return !unit.reports.includes(meta.id) && !asked.bodies.some(({ kind }) => kind !== 'đơn vị');
}

/** The reports of the conversation stay, also when another name is mentioned: its report may speak of the body. */
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

/**
 * Probabilities of reports by fitted weights (in the order of `REPORT_FEATURES`), best first; ties in the given order.
 */
export function scoreReports(
  profiles: readonly ReportProfile[],
  context: ReportContext,
  weights: Float64Array,
): ScoredReport[] {
  const scores = new Float64Array(profiles.length);
  // Column by column: hundreds of reports are scored, and most columns are empty for a question.
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
