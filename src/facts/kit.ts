import type { Lexicon } from '../text/lexicon.js';
import { type PeopleFinder, peopleFinder } from '../text/people.js';
import type { NameWords } from '../text/typed.js';
import { type PhraseGroups, parsePhrases } from './phrases.js';
import { parseWeights, type StatementWeights } from './statements/weights.js';

/** The compiled lexicon for extraction. */
export interface FactKit {
  readonly people: PeopleFinder;
  readonly names: NameWords;
  readonly statements: PhraseGroups;
  readonly weights: StatementWeights;
  readonly speech: PhraseGroups;
  readonly changes: PhraseGroups;
  readonly counts: PhraseGroups;
  readonly places: PhraseGroups;
  readonly meetings: PhraseGroups;
  readonly days: PhraseGroups;
  readonly elections: PhraseGroups;
  readonly chairs: PhraseGroups;
  readonly offices: PhraseGroups;
}

/**
 * Compiles the people and wordings of a lexicon.
 * @throws Error naming a malformed line.
 */
export function factKit({ people, wording }: Lexicon, finder: PeopleFinder = peopleFinder(people)): FactKit {
  return {
    people: finder,
    names: people,
    statements: parsePhrases(wording.statements),
    weights: parseWeights(wording.weights),
    speech: parsePhrases(wording.speech),
    changes: parsePhrases(wording.changes),
    counts: parsePhrases(wording.counts),
    places: parsePhrases(wording.places),
    meetings: parsePhrases(wording.meetings),
    days: parsePhrases(wording.days),
    elections: parsePhrases(wording.elections),
    chairs: parsePhrases(wording.chairs),
    offices: parsePhrases(wording.offices),
  };
}
