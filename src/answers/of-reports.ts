import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { given } from './given.js';
import type { Looked } from './look.js';
import { LIST, META } from './meta.js';
import type { Ranked } from './rank.js';
import { answerList } from './several.js';

/** The report itself as the answer, with the probability of its intent times that of the report. */
export async function ofReports(
  { units }: Ranked,
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const { inquiry, scored } = looked;
  const listing = inquiry.likely[0]?.intent.name === LIST ? (inquiry.chances.get(LIST) ?? 0) : 0;
  const list = isEnough(listing, engine) ? await answerList(looked, engine, reading) : undefined;
  if (list) return list;
  const [best] = scored;
  const own = units.filter(({ evidence }) => evidence.report.id === best?.profile.meta.id);
  // If the text has no byline, the page data may have the author: the title shows it.
  const byPage = inquiry.likely.findIndex(({ intent }) => intent.name === 'author');
  const told = own.some(
    ({ evidence: { found, inside } }) => found.view.passage.role === 'title' && (inside[byPage] ?? 0) > 0,
  );
  const names = [...META, ...(told ? ['author'] : [])];
  const wanted = names.reduce((sum, name) => sum + (inquiry.chances.get(name) ?? 0), 0) * (best?.chance ?? 0);
  if (!isEnough(wanted, engine)) return undefined;
  const title = own.find(({ evidence }) => (evidence.inside[0] as number) > 0) ?? own[0];
  return title && given(title, units, engine, reading, wanted);
}

/** Is this probability of a question about the reports themselves high enough, by the same threshold as for passages? */
const isEnough = (wanted: number, { policy }: Engine): boolean => wanted >= policy.nothing * (1 - wanted);
