import { dataLines } from '../text/lexicon.js';
import { PhraseTable } from '../text/phrases.js';
import { type StopWords, stopWords } from '../text/stop-words.js';
import { tokenise } from '../text/tokens.js';
import type { ReportProfile } from './profile.js';
import type { Understanding } from './understand.js';

/** Reads questions that may ask for the summary of a report. */
export interface SummaryReader {
  /** A text without the words that ask for a summary; undefined if it has none. Cheap. */
  without(text: string): string | undefined;
  /** The reports named by the remaining words, empty if there are none; undefined if they are more than names. */
  named(rest: Understanding, profiles: readonly ReportProfile[]): readonly ReportProfile[] | undefined;
}

/** This many title words identify a report that is not named otherwise. */
const LEAST_TITLE = 2;

/**
 * Reads `data/lexicon/summaries.txt`: `ask = phrase, phrase` and `beside = word, word`, each on any number of lines.
 * @throws Error naming a malformed line.
 */
export function summaryReader(file: string): SummaryReader {
  const asking = new PhraseTable<true>();
  const beside: string[] = [];
  for (const line of dataLines(file)) {
    const [kind, words = ''] = line.split('=').map((part) => part.trim());
    if ((kind !== 'ask' && kind !== 'beside') || words === '')
      throw new Error(`lexicon/summaries.txt: a line needs "ask|beside = words": ${line}`);
    if (kind === 'beside') beside.push(words);
    else for (const phrase of words.split(',')) asking.add(phrase, true);
  }
  const skipped = stopWords(beside.join('\n'));
  return {
    without(text) {
      const whole = text.normalize('NFC');
      const tokens = tokenise(whole);
      const found = asking.find(tokens);
      if (found.length === 0) return undefined;
      const asks = new Set(found.flatMap(({ from, to }) => tokens.slice(from, to)));
      return tokens
        .filter((token) => !asks.has(token))
        .map(({ span }) => whole.slice(span.start, span.end))
        .join(' ');
    },
    named: (rest, profiles) => (rest.scope.missing === undefined ? namedBy(rest, profiles, skipped) : undefined),
  };
}

/** The reports for names and title words; undefined if there are other words, or names without a report. */
function namedBy(
  { scope, utterance: { words } }: Understanding,
  profiles: readonly ReportProfile[],
  skipped: StopWords,
): readonly ReportProfile[] | undefined {
  const aside = skipped(words);
  if (aside.size === words.length) return scope.named ? scope.reports : [];
  const taken = new Set([...scope.used, ...aside]);
  for (const { from, to } of [...scope.places, ...scope.bodies, ...scope.canonical])
    for (let i = from; i < to; i++) taken.add(i);
  const left = words.flatMap(({ folded }, i) => (taken.has(i) ? [] : [folded]));
  // A meeting may be named by words of its title: "hội thi tay nghề".
  if (!scope.named && left.length < LEAST_TITLE) return undefined;
  const titled = (scope.named ? scope.reports : profiles).filter(({ bodyWords }) =>
    left.every((word) => bodyWords.has(word)),
  );
  return titled.length > 0 ? titled : undefined;
}
