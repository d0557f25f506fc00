import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import type { Report } from '../../../src/reports/report.js';
import { type Bind, openDatabase } from '../../../src/storage/database.js';
import { fold } from '../../../src/text/fold.js';
import { foldedWords, tokenise } from '../../../src/text/tokens.js';
import { type Unit, unitsOf } from './units.js';

/** How an engine is set up: the best of several is what ours is held against. */
export interface Setup {
  /** Runs of up to so many sentences compete. */
  readonly most: number;
  /** The title of the report stands beside each of its sentences. */
  readonly titled: boolean;
}

/** Another engine over the sentences of reports; it always answers. */
export interface Peer {
  readonly best: (question: string) => Promise<Unit | undefined>;
  readonly close: () => Promise<void>;
}

export type BuildPeer = (reports: readonly Report[], setup: Setup, folder: string) => Promise<Peer>;

export const SETUPS: readonly Setup[] = [1, 2, 4].flatMap((most) => [false, true].map((titled) => ({ most, titled })));

/** Words in lower case as they are written. */
const accented = (text: string): string[] => tokenise(text).map((word) => word.word);
/** Neighbouring syllables without marks, joined. */
const syllablePairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]}_${word}`);

/** SQLite's own full-text search: columns as written, without marks, pairs of syllables, and the title; any of the words, by its own rank. */
const fts5: BuildPeer = async (reports, { most, titled }, folder) => {
  const units = reports.flatMap((report) => unitsOf(report, most));
  const file = path.join(mkdtempSync(path.join(folder, 'fts5-')), 'units.sqlite');
  const database = await openDatabase(file, { journal: 'off' });
  await database.exec(
    `CREATE VIRTUAL TABLE units USING fts5(accented, folded, pairs, title, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`,
  );
  await database.transaction(async () => {
    for (const { text, title } of units) {
      const words = foldedWords(text);
      const row: Bind[] = [accented(text), words, syllablePairs(words), titled ? foldedWords(title) : []].map((one) =>
        one.join(' '),
      );
      await database.run('INSERT INTO units VALUES (?,?,?,?)', ...row);
    }
  });
  return {
    best: async (question) => {
      const folded = foldedWords(question);
      const quoted = (words: readonly string[]): string =>
        words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR ');
      const all = [...new Set([...accented(question), ...folded, ...syllablePairs(folded)])];
      const sql = 'SELECT rowid FROM units WHERE units MATCH ? ORDER BY rank LIMIT 1';
      const [row] = await database.all<{ readonly rowid: number }>(sql, quoted(all));
      return row && units[row.rowid - 1];
    },
    close: () => database.close(),
  };
};

/** MiniSearch over words as written, or without marks where the question has none. */
const minisearch: BuildPeer = async (reports, { most, titled }) => {
  const units = reports.flatMap((report) => unitsOf(report, most));
  const build = (words: (text: string) => string[]): MiniSearch<{ readonly id: number } & Unit> => {
    const index = new MiniSearch<{ readonly id: number } & Unit>({
      fields: titled ? ['text', 'title'] : ['text'],
      tokenize: words,
      processTerm: (term) => term,
    });
    index.addAll(units.map((unit, id) => ({ id, ...unit })));
    return index;
  };
  const marked = build(accented);
  const plain = build(foldedWords);
  return {
    best: async (question) => {
      const index = fold(question) === question.toLowerCase() ? plain : marked;
      const [first] = index.search(question);
      return first && units[first.id as number];
    },
    close: async () => {},
  };
};

/** By name. */
export const PEERS: Readonly<Record<string, BuildPeer>> = { 'SQLite FTS5': fts5, MiniSearch: minisearch };
