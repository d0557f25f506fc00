import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLanguageData } from '../../../src/data.js';
import { extractFacts } from '../../../src/facts/extract.js';
import { FACT_KINDS } from '../../../src/facts/kinds/index.js';
import { factKit } from '../../../src/facts/kit.js';
import { readReport, scanFolder } from '../../../src/reports/folder.js';
import { type Lexicon, parseLexicon } from '../../../src/text/lexicon.js';
import { readGold } from './gold.js';
import { type Score, scoreReport } from './score.js';

/** Reports with the file of gold facts that tells what they state. */
export interface GoldFolder {
  readonly reports: string;
  readonly gold: string;
}

/** The scores of the reports that gold is about, those that are only measured apart. */
export interface FolderScores {
  readonly seen: readonly Score[];
  readonly held: readonly Score[];
}

/** The folders under `root` (the repository) that have gold facts and are there. */
export function goldFolders(root: string): GoldFolder[] {
  const fixtures = path.join(root, 'tests/fixtures');
  return [
    { reports: path.join(fixtures, 'bodies'), gold: path.join(fixtures, 'bodies/facts.jsonl') },
    { reports: path.join(fixtures, 'genre'), gold: path.join(fixtures, 'genre/facts.jsonl') },
    { reports: path.join(fixtures, 'voices'), gold: path.join(fixtures, 'voices/facts.jsonl') },
    { reports: path.join(fixtures, 'orders'), gold: path.join(fixtures, 'orders/facts.jsonl') },
    { reports: path.join(fixtures, 'minutes'), gold: path.join(fixtures, 'minutes/facts.jsonl') },
    { reports: path.join(fixtures, 'news'), gold: path.join(fixtures, 'news/facts.jsonl') },
    { reports: path.join(fixtures, 'press'), gold: path.join(fixtures, 'press/facts.jsonl') },
    { reports: path.join(fixtures, 'shapes'), gold: path.join(fixtures, 'shapes/facts.jsonl') },
    { reports: path.join(fixtures, 'habits'), gold: path.join(fixtures, 'habits/facts.jsonl') },
    { reports: path.join(fixtures, 'customs'), gold: path.join(fixtures, 'customs/facts.jsonl') },
    { reports: path.join(fixtures, 'manners'), gold: path.join(fixtures, 'manners/facts.jsonl') },
    { reports: path.join(fixtures, 'phrases'), gold: path.join(fixtures, 'phrases/facts.jsonl') },
    { reports: path.join(fixtures, 'ways'), gold: path.join(fixtures, 'ways/facts.jsonl') },
    { reports: path.join(fixtures, 'hands'), gold: path.join(fixtures, 'hands/facts.jsonl') },
    { reports: path.join(fixtures, 'pens'), gold: path.join(fixtures, 'pens/facts.jsonl') },
    { reports: path.join(fixtures, 'inks'), gold: path.join(fixtures, 'inks/facts.jsonl') },
    { reports: path.join(fixtures, 'seals'), gold: path.join(fixtures, 'seals/facts.jsonl') },
    { reports: path.join(fixtures, 'stamps'), gold: path.join(fixtures, 'stamps/facts.jsonl') },
    { reports: path.join(fixtures, 'ranks'), gold: path.join(fixtures, 'ranks/facts.jsonl') },
    { reports: path.join(fixtures, 'turns'), gold: path.join(fixtures, 'turns/facts.jsonl') },
    { reports: path.resolve(root, '../shared/reports'), gold: path.join(fixtures, 'shipped-facts.jsonl') },
  ].filter(({ reports, gold }) => existsSync(reports) && existsSync(gold));
}

/**
 * Extracts the facts of every report in gold and compares.
 * @throws Error naming a report that gold is about and that is not in the folder.
 */
export async function scoreFolder({ reports, gold }: GoldFolder, data: string): Promise<FolderScores> {
  const lexicon: Lexicon = parseLexicon((await readLanguageData(data)).lexicon);
  const kit = factKit(lexicon);
  const { sources } = await scanFolder(reports);
  const seen: Score[] = [];
  const held: Score[] = [];
  for (const one of readGold(gold)) {
    const source = sources.find((s) => s.id === one.report);
    if (!source) throw new Error(`${gold}: there is no report "${one.report}" in ${reports}`);
    const report = await readReport(source, lexicon.provinces);
    (one.held ? held : seen).push(scoreReport(one, extractFacts(report, FACT_KINDS, kit), report.text));
  }
  return { seen, held };
}
