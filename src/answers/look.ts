import { fallsOn } from '../questions/named-days.js';
import type { ReportProfile } from '../questions/profile.js';
import { reportContext } from '../questions/report-features.js';
import { contradicts, type ScoredReport, scoreReports } from '../questions/report-score.js';
import type { Understanding } from '../questions/understand.js';
import type { Analyser } from '../text/analyser.js';
import type { Word } from '../text/phrases.js';
import { tokenise } from '../text/tokens.js';
import type { Associations } from './association.js';
import { type Held, type Inquiry, inquire } from './inquiry.js';
import type { Intent } from './intent.js';
import { type Checked, checkNamed } from './named-in-text.js';
import type { Sources } from './sources.js';

/** What the search for an answer needs besides the question. */
export interface Looking {
  readonly intents: readonly Intent[];
  readonly profiles: readonly ReportProfile[];
  readonly sources: Sources;
  readonly analyser: Analyser;
  /** The bodies in a text. */
  readonly bodiesIn: Inquiry['bodiesIn'];
  /** Weights of `REPORT_FEATURES`, and of the text ranking. */
  readonly reportWeights: Float64Array;
  readonly textWeights: Float64Array;
  readonly held: Held;
  readonly associations: Associations;
}

/** The most reports that are scored. With more, only named reports and search hits are. */
const MOST_SCORED = 300;

/** A question with its candidate reports. */
export interface Looked {
  readonly inquiry: Inquiry;
  readonly scored: readonly ScoredReport[];
  /** See `Checked`. */
  readonly within?: Checked['within'];
}

/** The candidate reports, most likely first. `only`: ids fixed by a reading. */
export async function lookForReports(
  asked: Understanding,
  chances: readonly { readonly intent: string; readonly probability: number }[],
  looking: Looking,
  only?: readonly string[],
): Promise<Looked> {
  const { sources, profiles } = looking;
  const { words } = asked.utterance;
  const typed = asTyped(asked);
  const spare = new Set(typed.map((_, i) => words.length + i));
  const query = await sources.prepare([...words, ...typed], asideOf(asked), asked.ask, spare);
  const texts = await sources.reportScores(query, alsoScored(asked));
  const among = only
    ? profiles.filter((p) => only.includes(p.meta.id))
    : candidates(asked, profiles, texts, sources.reportsOf);
  const context = reportContext(asked, texts, profiles, sources.rarity);
  const possible = among.filter((p) => only !== undefined || !contradicts(p, context, sources.provinces));
  // A full date that some report has is as certain as a name.
  const dated = possible.filter(({ day }) => fallsOn(day, asked.scope.days));
  const allowed = only === undefined && dated.length > 0 ? dated : possible;
  const likely = scoreReports(allowed, context, looking.reportWeights);
  const checked: Checked = only
    ? { asked, scored: likely }
    : await checkNamed(asked, likely, sources, looking.bodiesIn);
  return {
    inquiry: inquire(
      checked.asked,
      query,
      chances,
      looking.intents,
      looking.analyser,
      looking.held,
      looking.associations,
      sources.total,
      looking.bodiesIn,
    ),
    scored: checked.scored,
    ...(checked.within && { within: checked.within }),
  };
}

/** Ids of a few named reports: they compete by their words even if many others match these better. */
export function alsoScored({ scope: { named, reports } }: Understanding): readonly string[] {
  return named && reports.length <= MOST_NAMED ? reports.map(({ meta }) => meta.id) : [];
}
const MOST_NAMED = 6;

/** Abbreviations as typed, besides their expansions: a text may write them too ("HD" of a channel is no province). */
function asTyped({ utterance: { words } }: Understanding): Word[] {
  return words.flatMap(({ raw, derived, folded }) => {
    const own = derived && /^[\p{Lu}\d&]{2,8}$/u.test(raw) ? tokenise(raw) : [];
    return own.length === 1 && own[0]?.folded !== folded ? own : [];
  });
}

/** Positions of words that only identify the report: its places, bodies and years. */
function asideOf({ scope, utterance: { words } }: Understanding): ReadonlySet<number> {
  const people = new Set<number>();
  for (const { from, to } of scope.persons) for (let i = from; i < to; i++) people.add(i);
  return new Set(words.map((_, i) => i).filter((i) => scope.used.has(i) && !people.has(i)));
}

function candidates(
  asked: Understanding,
  profiles: readonly ReportProfile[],
  texts: ReadonlyMap<string, number>,
  reportsOf: Sources['reportsOf'],
): readonly ReportProfile[] {
  if (profiles.length <= MOST_SCORED) return profiles;
  return reportsOf(asked, texts, MOST_SCORED);
}
