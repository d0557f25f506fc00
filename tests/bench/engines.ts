import { statSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { buildIndex, type IndexedReport, openIndex } from '../../src/search/store.js';
import { readWeights } from '../../src/search/weights.js';
import { type Bind, openDatabase } from '../../src/storage/database.js';
import { repairTokens } from '../../src/text/repair.js';
import { foldedWords, tokenise } from '../../src/text/tokens.js';
import { requestOf } from './asking.js';

/** An engine over units (sentences), built once. */
export interface Built {
  /** The best three for a question; gives how many it found. */
  ask(question: string): Promise<number>;
  /** Bytes on disk, or of what would be written to have it again. */
  bytes(): number;
  close(): Promise<void>;
}

/** Builds an engine in `folder`. */
export type Build = (reports: Iterable<IndexedReport>, folder: string, weights: string) => Promise<Built>;

const TOP = 3;

const ours: Build = async (reports, folder, weights) => {
  const file = join(folder, 'index.sqlite');
  await buildIndex(file, undefined, { put: reports, keep: [] });
  const index = await openIndex(file, await readWeights(weights));
  return {
    ask: async (question) => {
      const words = tokenise(question);
      return (await index.search(requestOf(repairTokens(words, await index.vocabulary(words)), TOP))).length;
    },
    bytes: () => statSync(file).size,
    close: () => index.close(),
  };
};

function* sentencesOf(reports: Iterable<IndexedReport>): Generator<string> {
  for (const { report } of reports)
    for (const block of report.blocks)
      for (const { start, end } of block.sentences) yield report.text.slice(start, end);
}

const BATCH = 40;

/** SQLite's own full-text search over sentences, any of the question's words, by its own rank. */
const fts5: Build = async (reports, folder) => {
  const file = join(folder, 'raw.sqlite');
  const database = await openDatabase(file, { journal: 'off' });
  await database.exec("CREATE VIRTUAL TABLE units USING fts5(text, tokenize='unicode61 remove_diacritics 2')");
  await database.transaction(async () => {
    let rows: Bind[] = [];
    const write = async (): Promise<void> => {
      if (rows.length > 0) await database.run(`INSERT INTO units VALUES ${rows.map(() => '(?)').join(',')}`, ...rows);
      rows = [];
    };
    for (const sentence of sentencesOf(reports)) {
      rows.push(sentence);
      if (rows.length === BATCH) await write();
    }
    await write();
  });
  return {
    ask: async (question) => {
      const match = foldedWords(question).map((word) => `"${word.replaceAll('"', '""')}"`);
      const sql = `SELECT rowid, text FROM units WHERE units MATCH ? ORDER BY rank LIMIT ${TOP}`;
      return (await database.all(sql, match.join(' OR '))).length;
    },
    bytes: () => statSync(file).size,
    close: () => database.close(),
  };
};

/** MiniSearch over folded words of sentences; all of it in memory. */
const minisearch: Build = async (reports) => {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    storeFields: ['text'],
    tokenize: foldedWords,
    processTerm: (term) => term,
  });
  let id = 0;
  for (const text of sentencesOf(reports)) index.add({ id: id++, text });
  return {
    ask: async (question) => index.search(question).slice(0, TOP).length,
    bytes: () => {
      try {
        return Buffer.byteLength(JSON.stringify(index));
      } catch {
        return Number.NaN;
      }
    },
    close: async () => {},
  };
};

/** By name, ours first. */
export const ENGINES: Readonly<Record<string, Build>> = { ours, 'raw FTS5': fts5, MiniSearch: minisearch };
