import type { BlockRole, Report } from '../reports/report.js';
import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import type { PersonMention, RoleMention } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { FactKit } from './kit.js';
import { type SentenceWords, sentenceWords } from './sentence-words.js';

/** A sentence of a report with what the extractors need of it. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  /** Lower case with canonical tone marks and plain spaces only, same length as `text`: what patterns are matched on. */
  readonly low: string;
  readonly role: BlockRole;
  /** Position among the sentences of the report and of its block, from 0. */
  readonly index: number;
  readonly inBlock: number;
  /** Index of the block, page furniture left out. */
  readonly block: number;
}

/** A report prepared for extraction. Furniture and signatures are not in it. */
export interface ReportView {
  readonly report: Report;
  readonly kit: FactKit;
  readonly sentences: readonly Sentence[];
  /** The typed words of a sentence, their places counted from its start. */
  words(sentence: Sentence): SentenceWords;
  people(sentence: Sentence): readonly PersonMention[];
  roles(sentence: Sentence): readonly RoleMention[];
  /** What an extractor finds in this report: run once, whoever asks. */
  facts<F>(extractor: { readonly extract: (view: ReportView) => F[] }): readonly F[];
}

/** Cuts a report into sentences and remembers the words, people and positions found in each. */
export function viewOf(report: Report, kit: FactKit): ReportView {
  const sentences: Sentence[] = [];
  let block = 0;
  for (const { role, form, sentences: spans } of report.blocks) {
    // Side by side, an office and a name of a signature do not belong together: it is read as it is set.
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
    // An extractor is its own key: what is kept under it is what it gave.
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
