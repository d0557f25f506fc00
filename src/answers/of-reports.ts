import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine } from './engine-input.js';
import { given } from './given.js';
import type { Looked } from './look.js';
import { LIST, META } from './meta.js';
import type { Ranked } from './rank.js';
import { answerList } from './several.js';

/** The report itself, where it is what is asked for: as sure as its intent and its report are. */
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
  // Whom the text does not name as its author, the page's own data may: they stand with the title.
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

/** Is this chance that the reports themselves are asked for enough, as that of a passage has to be? */
const isEnough = (wanted: number, { policy }: Engine): boolean => wanted >= policy.nothing * (1 - wanted);
