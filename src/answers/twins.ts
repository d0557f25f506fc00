import type { ReportProfile } from '../questions/profile.js';
import type { Report, ReportMeta } from '../reports/report.js';
import { plainly } from '../text/plainly.js';
import type { Answer, Quote } from './answer.js';
import { META } from './meta.js';

/** The reports of the same news as a given one, by its id. */
export type TwinsOf = (id: string) => readonly ReportMeta[];

/** One report per news story, at its best position: the preferred one. */
export function preferredAmong<R extends { readonly profile: ReportProfile }>(
  replies: readonly R[],
  twins: TwinsOf,
): R[] {
  const kept: R[] = [];
  for (const reply of replies) {
    const { meta } = reply.profile;
    const others = twins(meta.id);
    const at = others.length === 0 ? -1 : kept.findIndex((k) => others.some((other) => other.id === k.profile.meta.id));
    const same = kept[at];
    if (!same) kept.push(reply);
    else if (preferredTo(meta, same.profile.meta)) kept[at] = reply;
  }
  return kept;
}

/** Order of preference for the same news: the original before a digest, one with its page before one without, the first published. */
export function preferredTo(a: ReportMeta, b: ReportMeta): boolean {
  const rank = ({ kind, url, published, id }: ReportMeta): string =>
    `${kind === 'original' ? 0 : 1}${url === undefined ? 1 : 0}${published ?? '9'} ${id}`;
  return rank(a) < rank(b);
}

/**
 * Adds to each quote its other sources: twins of its report that contain the same words, or all twins if the reports themselves are asked
 * for.
 */
export async function withSources(
  answer: Answer,
  twins: TwinsOf,
  report: (id: string) => Promise<Report | undefined>,
): Promise<Answer> {
  if (answer.status !== 'answered') return answer;
  const meta = META.has(answer.reading.intent);
  const quotes = await Promise.all(answer.quotes.map((quote) => withTwins(quote, twins, report, meta)));
  return quotes.every((quote, i) => quote === answer.quotes[i]) ? answer : { ...answer, quotes };
}

async function withTwins(
  quote: Quote,
  twins: TwinsOf,
  report: (id: string) => Promise<Report | undefined>,
  meta: boolean,
): Promise<Quote> {
  // Compares words only: sites differ in spaces and quotation marks.
  const wanted = plainly(quote.text);
  const alsoIn: ReportMeta[] = [];
  for (const other of twins(quote.report.id)) {
    const text = meta ? undefined : (await report(other.id))?.text;
    if (meta || (text !== undefined && plainly(text).includes(wanted))) alsoIn.push(other);
  }
  return alsoIn.length === 0 ? quote : { ...quote, alsoIn };
}
