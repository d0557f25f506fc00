import { join } from 'node:path';
import { buildIndex } from '../../src/search/store.js';
import type { Corpus } from './corpus.js';
import { type Example, examplesOf } from './examples.js';

/** Builds an index of some reports of a corpus and asks it. */
async function ask(
  corpus: Corpus,
  folder: string,
  has: (report: string) => boolean,
  asked: (report: string) => boolean,
): Promise<Example[]> {
  const file = join(folder, 'part.sqlite');
  await buildIndex(file, undefined, { put: corpus.reports.filter((one) => has(one.report.meta.id)), keep: [] });
  return examplesOf(
    file,
    corpus.questions.filter((one) => asked(one.report)),
  );
}

/**
 * Asks each question of an index without the article that answers it: its words are as strange there as in a real
 * folder.
 */
export async function absentExamples(corpus: Corpus, folder: string): Promise<Example[]> {
  const out: Example[] = [];
  for (const { report } of corpus.reports) {
    const { id } = report.meta;
    out.push(
      ...(await ask(
        corpus,
        folder,
        (one) => one !== id,
        (one) => one === id,
      )),
    );
  }
  return out;
}

const PARTS = 4;

/** The corpus in small folders: each is asked its own questions (`present`), and those of the next one (`missing`). */
export async function smallFolders(
  corpus: Corpus,
  folder: string,
): Promise<{ readonly present: Example[]; readonly missing: Example[] }> {
  const partOf = new Map(corpus.reports.map(({ report }, i) => [report.meta.id, i % PARTS]));
  const present: Example[] = [];
  const missing: Example[] = [];
  for (let part = 0; part < PARTS; part++) {
    const here = (id: string): boolean => partOf.get(id) === part;
    present.push(...(await ask(corpus, folder, here, here)));
    missing.push(...(await ask(corpus, folder, here, (id) => partOf.get(id) === (part + 1) % PARTS)));
  }
  return { present, missing };
}
