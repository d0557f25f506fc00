import { askedOfEach } from '../../questions/apart.js';
import type { OverQuery } from '../../questions/over.js';
import { amongOf } from '../../questions/over-among.js';
import { asksEach, isOpen, type OverReading } from '../../questions/over-reading.js';
import { newestFirst, type ReportProfile } from '../../questions/profile.js';
import type { Answer } from '../answer.js';
import type { ReadingOf } from '../compose.js';
import type { Engine } from '../engine-input.js';
import type { Looked } from '../look.js';
import { preferredAmong } from '../twins.js';
import { type Alone, answerAlone, figureAsked } from './alone.js';
import { reportsAmong } from './filter.js';
import { listed, PAGE } from './list.js';

/** The most reports that are asked one by one. */
const MOST_ASKED = PAGE;

/**
 * "Kết quả phát triển đảng viên ở mỗi nơi": if no query can answer, asks each report of a small folder separately. Undefined if the
 * question is limited to some, or if fewer than two answer.
 */
export async function askEach(
  { inquiry: { asked, likely } }: Looked,
  over: OverReading,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const ordered = asked.operation !== 'each' && asked.operation !== 'one' && asked.operation !== 'compare';
  if (ordered || !asksEach(over) || !isOpen(asked, over) || over.intent === 'list-reports') return undefined;
  const intent = likely[0]?.intent.name ?? '';
  const query: OverQuery = {
    show: { kind: 'facts', intent },
    among: amongOf(asked, over),
    conditions: [],
    order: 'newest',
  };
  const reports = reportsAmong(query, asked, engine.profiles);
  if (reports.length < 2 || reports.length > MOST_ASKED) return undefined;
  const text = askedOfEach(asked.utterance, over.marks);
  const figure = figureAsked(asked, over);
  const answered: (Alone & { readonly profile: ReportProfile })[] = [];
  for (const profile of [...reports].sort(newestFirst)) {
    const own = await answerAlone(profile, text, figure, engine);
    if (own) answered.push({ profile, ...own });
  }
  const once = preferredAmong(answered, engine.twins);
  if (once.length < 2) return undefined;
  const quotes = once.map(({ quote }) => quote);
  return listed(
    { quotes, total: quotes.length, page: 0, silent: reports.length - answered.length },
    query,
    intent,
    reading,
  );
}
