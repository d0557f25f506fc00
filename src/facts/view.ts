import type { BlockRole, Report } from '../reports/report.js';
import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import type { PersonMention, RoleMention } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { FactKit } from './kit.js';
import { type SentenceWords, sentenceWords } from './sentence-words.js';

/** A sentence of a report with what the extractors need. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Lower case with canonical tone marks and plain spaces, the same length as `text`: the form for patterns. */
  readonly low: string;
  readonly role: BlockRole;
  /** Its index among the sentences of the report, and of its block, from 0. */
  readonly index: number;
  readonly inBlock: number;
  /** Index of the block; furniture does not count. */
  readonly block: number;
}

/** A report prepared for extraction, without furniture and signatures. */
export interface ReportView {
  readonly report: Report;
  readonly kit: FactKit;
  readonly sentences: readonly Sentence[];
  /** The typed words of a sentence; offsets count from its start. */
  words(sentence: Sentence): SentenceWords;
  people(sentence: Sentence): readonly PersonMention[];
  roles(sentence: Sentence): readonly RoleMention[];
  /** The facts of an extractor for this report, computed once. */
  facts<F>(extractor: { readonly extract: (view: ReportView) => F[] }): readonly F[];
}

/** Splits a report into sentences and caches the words, people and positions of each. */
export function viewOf(report: Report, kit: FactKit): ReportView {
  const sentences: Sentence[] = [];
  let block = 0;
  for (const { role, form, sentences: spans } of report.blocks) {
    // In a signature, an office and a name side by side do not belong together: it keeps its layout.
    if (role === 'furniture' || form?.kind === 'signature') continue;
    spans.forEach((span, inBlock) => {
      const text = report.text.slice(span.start, span.end);
      const low = canonical(lower(text)).replace(/\s/gu, ' ');
      sentences.push({ span, text, low, role, index: sentences.length, inBlock, block });
    });
    block++;
  }
  const people = new Map<Sentence, readonly PersonMention[]>();
  const roles = new Map<Sentence, readonly RoleMention[]>();
  const words = new Map<Sentence, SentenceWords>();
  const facts = new Map<unknown, readonly unknown[]>();
  const view: ReportView = {
    report,
    kit,
    sentences,
    words: (s) => remember(words, s, () => sentenceWords(s.text, kit.names)),
    people: (s) => remember(people, s, () => kit.people.people(report.text, s.span)),
    roles: (s) => remember(roles, s, () => kit.people.roles(report.text, s.span)),
    // The extractor is the key of its cached result.
    facts: <F>(extractor: { readonly extract: (view: ReportView) => F[] }) =>
      remember(facts, extractor, () => extractor.extract(view)) as readonly F[],
  };
  return view;
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The span of a match of a pattern on `sentence.low`, as offsets into the report. */
export function at(sentence: Sentence, index: number, length: number): Span {
  return { start: sentence.span.start + index, end: sentence.span.start + index + length };
}
