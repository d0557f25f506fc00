import { findDates } from '../../text/dates.js';
import { fold } from '../../text/fold.js';
import { meetingsIn } from '../../text/meetings.js';
import { foldedWords } from '../../text/tokens.js';
import type { FactExtractor } from '../kind.js';
import { heldIn, isAnnouncement, lead, opensGuests } from '../lead.js';
import type { ReportView, Sentence } from '../view.js';
import { date } from './date.js';

const OPENING = 220;
/** Code units kept of the name that a paper gives its body. */
const LONGEST = 400;

/** Adjacent capitalised syllables: "Mường La" gives muong_la. */
function properPairs(text: string): Set<string> {
  const out = new Set<string>();
  for (const run of text.matchAll(/\p{Lu}[\p{L}\p{M}']*(?:\s+\p{Lu}[\p{L}\p{M}']*)+/gu)) {
    const words = foldedWords(run[0]);
    words.forEach((word, i) => {
      if (i > 0) out.add(`${words[i - 1]}_${word}`);
    });
  }
  return out;
}

/** Who held the meeting: the words before the verb, or after it if the sentence begins with the verb. */
function subject(view: ReportView, s: Sentence): string {
  const held = heldIn(view, s);
  const verb = held ? (view.words(s).starts[held.from] ?? 0) : 0;
  return verb > 12 ? s.text.slice(0, verb) : s.text.slice(verb, verb + 160);
}

/** The capitalised lines above a paper's title: its issuer, from the higher body down. */
function letterhead(view: ReportView): string[] {
  const title = view.sentences.findIndex((s) => s.role === 'title');
  return view.sentences
    .slice(0, Math.max(0, title))
    .filter((s) => s.role === 'caption' && s.text === s.text.toUpperCase() && !s.text.includes('ĐẢNG CỘNG SẢN'))
    .map((s) => s.text);
}

/** The sentence that says who met: the announcement, else the first that does not begin with guests. */
function announcing(view: ReportView, opening: readonly Sentence[]): Sentence | undefined {
  return (
    opening.find((s) => isAnnouncement(view, s)) ?? opening.find((s) => s.role === 'paragraph' && !opensGuests(view, s))
  );
}

/** All years in a report, alone or in a date; the year of publication comes last. */
function yearsOf({ report: { meta, text }, sentences }: ReportView): ReadonlySet<number> {
  const years = new Set(
    sentences.flatMap((s) => findDates(s.text).flatMap((d) => (d.year === undefined ? [] : [d.year]))),
  );
  for (const m of text.matchAll(/(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/gu)) years.add(Number(m[0]));
  if (meta.published) years.add(Number(meta.published.slice(0, 4)));
  return years;
}

/** The year of a report: of its meeting's `day`, of its publication, else the first in its title or in `first`. */
function yearOf({ report: { meta } }: ReportView, day: string | undefined, first: Sentence | undefined) {
  const dated = day ?? meta.published;
  return dated ? Number(dated.slice(0, 4)) : (yearIn(meta.title) ?? yearIn(first?.text ?? ''));
}

/**
 * The years that a report reviews: a conference in January reviews the year before. Read from its title and from the sentence that says who
 * met, after the word "năm". Only the report's own year and the one before count, because terms began long ago.
 */
function coveredBy(opening: string, year: number | undefined): number[] {
  if (year === undefined) return [];
  const told = [...opening.matchAll(/(?<!\p{L})năm\s+(20\d{2})(?!\p{N})/giu)].map(([, digits]) => Number(digits));
  return [...new Set(told.filter((one) => one === year || one === year - 1))];
}

const yearIn = (text: string): number | undefined => findDates(text).find((d) => d.year !== undefined)?.year;

/** What distinguishes a report: the words of its body, its kinds of meeting, its years. One fact, with the title as evidence. */
export const profile: FactExtractor = {
  kind: 'profile',
  extract: (view) => {
    const { meta } = view.report;
    const opening = lead(view);
    const first = announcing(view, opening);
    const anchor = opening.find((s) => s.role === 'title') ?? first ?? view.sentences[0];
    if (!anchor) return [];
    const heads = letterhead(view);
    const holder = first ? subject(view, first) : '';
    const named = [meta.organisation ?? '', ...heads, meta.title, holder].join(' ');
    const iso = view.facts(date)[0]?.attrs['iso'];
    const day = typeof iso === 'string' ? iso : undefined;
    const year = yearOf(view, day, first);
    return [
      {
        kind: 'profile',
        value: anchor.span,
        evidence: anchor.span,
        certainty: 'implied',
        attrs: {
          words: [...new Set(foldedWords(named))],
          named: [heads.join('. '), holder]
            .filter((part) => part !== '')
            .join('. ')
            .slice(0, LONGEST),
          names: [...properPairs(named)],
          meetings: [...meetingsIn(fold(`${meta.title} . ${first?.text.slice(0, OPENING) ?? ''}`))],
          years: [...yearsOf(view)].map(String),
          covered: coveredBy(`${meta.title} . ${first?.text ?? ''}`, year).map(String),
          ...(year !== undefined && { year }),
          ...(day !== undefined && { day }),
        },
      },
    ];
  },
};
