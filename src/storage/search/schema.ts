import type { Database } from '../database.js';
import { TWIN_TABLES } from './twins.js';

/** Increase it whenever tables or their words change: an index of another version is rebuilt. */
const SCHEMA_VERSION = 13;

/**
 * `reports`: one row per report; long columns last, so that listing reports reads only the start of each row.
 *   `left_out`: JSON, the lines that the reader left out; `left_words`: those and the furniture, folded, with spaces between.
 * `passages`: a paragraph, or a part of a very long one, with its own copy of the text: a hit needs no whole report.
 *   `above`: the column heads of a row, and on a second line the headings above the passage.
 * `passage_words`: full-text index over passages. We tokenise ourselves and store words joined by spaces: as written
 *   (only those with marks), folded, and pairs of neighbours. It keeps no text and no positions: it only finds rows.
 * `facts`: what a report states, with a column for each field that is queried over many reports (search/fact-columns.ts);
 *   `happened` is copied from its report, so that sorting by it needs one index.
 * `bands`, `twins`: near-duplicates, see twins.ts.
 * `terms`: the number of passages with a word, folded word or pair.
 */
const TABLES = `
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reports (
  num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, meta TEXT NOT NULL,
  province TEXT, happened TEXT NOT NULL,
  blocks TEXT NOT NULL, text TEXT NOT NULL, original TEXT,
  left_out TEXT, left_words TEXT
);
CREATE INDEX reports_of_province ON reports(province);
CREATE TABLE passages (
  id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(num), role INTEGER NOT NULL,
  start INTEGER NOT NULL, sentences TEXT NOT NULL, text TEXT NOT NULL, above TEXT
);
CREATE INDEX passages_of_report ON passages(report);
CREATE TABLE facts (
  id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(num), kind TEXT NOT NULL,
  value_start INTEGER NOT NULL, value_end INTEGER NOT NULL, evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL,
  certainty TEXT NOT NULL, grp TEXT NOT NULL, role TEXT, person TEXT, surname TEXT, value REAL, day TEXT,
  lead INTEGER NOT NULL, held INTEGER NOT NULL, happened TEXT NOT NULL, attrs TEXT NOT NULL, sense TEXT
);
CREATE INDEX facts_of_report ON facts(report, kind);
CREATE INDEX facts_of_kind ON facts(kind);
CREATE INDEX facts_by_value ON facts(kind, grp, value, happened, report) WHERE lead = 1;
CREATE INDEX facts_by_time ON facts(kind, grp, happened, report) WHERE lead = 1;
CREATE INDEX facts_by_day ON facts(kind, grp, day, report) WHERE lead = 1;
CREATE INDEX facts_of_role ON facts(role, report, person) WHERE held = 1;
CREATE INDEX facts_of_surname ON facts(surname, person, report) WHERE surname IS NOT NULL;
CREATE INDEX facts_of_person ON facts(person) WHERE person IS NOT NULL;
CREATE TABLE terms (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_words USING fts5(
  accented, folded, pairs, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars './,_&'"
);
`;

/** Creates the tables in an empty database. */
export async function createSchema(database: Database): Promise<void> {
  await database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; ${TABLES} ${TWIN_TABLES}`);
}

/** Is this one of our indexes, and can this version of the program read it? */
export async function isCurrent(database: Database): Promise<boolean> {
  const version = await database.get<{ user_version: number }>('PRAGMA user_version');
  if (version?.user_version !== SCHEMA_VERSION) return false;
  const tables = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE name IN ('about','reports','passages','passage_words','terms','facts','bands','twins')",
  );
  return tables.length === 8;
}

/** Properties of the index; keys: `version` (a new one with each build), `passages`, `next report`, `next passage`. */
export async function readAbout(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.all<{ key: string; value: string }>('SELECT key, value FROM about');
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** Database pages held in memory while writing, and what the full-text index buffers before it writes a segment. */
const WRITERS_MEMORY = `
PRAGMA cache_size = -32768;
INSERT INTO passage_words(passage_words, rank) VALUES ('hashsize', 4194304);
`;

/** Prepares a connection for writing many rows. */
export async function readyToWrite(database: Database): Promise<void> {
  await database.exec(WRITERS_MEMORY);
}

/** Stores the properties of the index and its number of passages. */
export async function writeAbout(
  database: Database,
  about: { readonly version: string; readonly nextReport: number; readonly nextPassage: number },
): Promise<void> {
  await database.run(
    `INSERT OR REPLACE INTO about(key, value) SELECT 'passages', count(*) FROM passages
     UNION ALL SELECT 'version', ? UNION ALL SELECT 'next report', ? UNION ALL SELECT 'next passage', ?`,
    about.version,
    String(about.nextReport),
    String(about.nextPassage),
  );
}

/**
 * Writes nothing new: reading rolls back what a killed writer began, and this removes a journal that was not yet valid.
 */
export async function settleJournal(database: Database): Promise<void> {
  await database.transaction(async () => {
    const row = await database.get<{ user_version: number }>('PRAGMA user_version');
    await database.exec(`PRAGMA user_version = ${row?.user_version ?? 0}`);
  });
}
