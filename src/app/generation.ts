import type { Quote } from '../answers/answer.js';
import { isSlice } from '../answers/quoting.js';
import type { FactKind } from '../facts/fact.js';
import type { Language } from '../questions/language.js';
import type { ReportProfile } from '../questions/profile.js';
import { peopleOf, profilesOf } from '../questions/profiles.js';
import { type ScopeFinder, scopeFinder } from '../questions/scope.js';
import { type Index, openIndex } from '../search/store.js';
import type { Weights } from '../search/weights.js';

/** One index with all that was derived from it; replaced as a whole. */
export interface Generation {
  readonly index: Index;
  readonly profiles: readonly ReportProfile[];
  readonly scopes: ScopeFinder;
  /** Everybody whom the reports name, by key. */
  readonly people: ReadonlySet<string>;
}

const PEOPLE_KINDS: readonly FactKind[] = ['role', 'chair', 'speaker', 'attendees', 'personnel-change', 'election'];

/**
 * Opens the index in `file` and works out what questions need to know of it.
 * @throws IndexError when there is none, or one of another version.
 */
export async function openGeneration(file: string, language: Language, weights: Weights): Promise<Generation> {
  const index = await openIndex(file, weights);
  const [metas, stated, profileFacts, peopleFacts] = await Promise.all([
    index.reports(),
    index.kinds(),
    index.facts({ kinds: ['profile'] }),
    index.facts({ kinds: PEOPLE_KINDS }),
  ]);
  const profiles = profilesOf(metas, profileFacts, stated, language.lexicon.abbreviations);
  const people = peopleOf(peopleFacts);
  return {
    index,
    profiles,
    people: new Set(people.map((p) => p.key)),
    scopes: scopeFinder(
      profiles,
      people,
      language.places,
      language.lexicon,
      (a, b) => language.words.pairCount(a, b) > 0,
    ),
  };
}

/** Are these still slices of their reports? Nothing may be shown as a quote when not. */
export async function allTrue({ index }: Generation, quotes: readonly Quote[]): Promise<boolean> {
  for (const quote of quotes) {
    const report = await index.report(quote.report.id);
    if (!report || !isSlice(report, quote)) return false;
  }
  return true;
}
