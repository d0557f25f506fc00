import type { Fact } from '../facts/fact.js';
import { leftOutOf } from '../reports/left-out.js';
import type { Report } from '../reports/report.js';
import type { Database } from '../storage/database.js';
import { comparedWords } from '../text/compared.js';
import { columnsOf, reportColumns } from './fact-columns.js';
import { type Passage, passagesOf, wordsOf } from './passages.js';
import { packAbove, packBlocks, packSense, type ReportRow, ROLES, reportOf } from './rows.js';
import { readAbout } from './schema.js';
import { TableWriter } from './table-writer.js';
import { TwinWriter } from './twins.js';

/** A report with what it states, as it goes into the index. */
export interface IndexedReport {
  readonly report: Report;
  readonly facts: readonly Fact[];
}

/** Rows held back before they are written: the driver's thread writes them while the next are made. */
const ROWS_HELD = 256;
/** Pages of the database held in memory while it is written, and what the full-text index gathers before it writes a segment. */
const MEMORY = `
PRAGMA cache_size = -32768;
INSERT INTO passage_words(passage_words, rank) VALUES ('hashsize', 4194304);
`;
/** Changed terms held in memory before they are written. */
const TERMS_HELD = 150_000;

/** Each word stands in one of the columns only: a row of the vocabulary is a term. */
const COUNT_TERMS = `
CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, passage_words, row);
INSERT INTO terms(term, passages) SELECT term, doc FROM temp.counted;
DROP TABLE temp.counted;
`;

/** What was left out of a report as `Index.leftOut` looks for it. */
function leftWords(lines: readonly string[]): string {
  return ` ${comparedWords(lines.join('\n'))
    .map(({ folded }) => folded)
    .join(' ')} `;
}

/** Writes reports into the tables, inside a transaction that its caller holds. */
export class IndexWriter {
  readonly #nums: Map<string, number>;
  readonly #twins: TwinWriter;
  readonly #terms = new Map<string, number>();
  #nextReport: number;
  #nextPassage: number;
  /** Nothing was there before: the terms are counted by the full-text index itself, at the end. */
  readonly #fresh: boolean;
  /** In the order in which they are written: each refers to those before it. */
  readonly #reports: TableWriter;
  readonly #passages: TableWriter;
  readonly #words: TableWriter;
  readonly #facts: TableWriter;
  readonly database: Database;
  /** What the driver is writing while the next reports are cut into words. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(database: Database, nums: Map<string, number>, nextReport: number, nextPassage: number) {
    this.database = database;
    this.#nums = nums;
    this.#twins = new TwinWriter(database);
    this.#fresh = nums.size === 0;
    this.#nextReport = nextReport;
    this.#nextPassage = nextPassage;
    this.#reports = new TableWriter(
      database,
      'reports(num, id, hash, meta, province, year, happened, blocks, text, original, left_out, left_words)',
    );
    this.#passages = new TableWriter(database, 'passages(id, report, role, start, sentences, text, above)');
    this.#words = new TableWriter(database, 'passage_words(rowid, accented, folded, pairs)');
    this.#facts = new TableWriter(
      database,
      'facts(report, kind, value_start, value_end, evidence_start, evidence_end, certainty, grp, role, person, surname, value, day, lead, held, happened, attrs, sense)',
    );
  }

  static async start(database: Database): Promise<IndexWriter> {
    await database.exec(MEMORY);
    const rows = await database.all<{ id: string; num: number }>('SELECT id, num FROM reports');
    const about = await readAbout(database);
    // Numbers are never given twice: whoever reads while reports change keeps what it knows by number.
    const next = (key: string): number => Number(about.get(key) ?? 1);
    const nums = new Map(rows.map((row) => [row.id, row.num]));
    return new IndexWriter(database, nums, next('next report'), next('next passage'));
  }

  has(id: string): boolean {
    return this.#nums.has(id);
  }

  ids(): string[] {
    return [...this.#nums.keys()];
  }

  /** Takes a report in; a fault of writing it may come with a later call. */
  async put({ report, facts }: IndexedReport): Promise<void> {
    const num = this.#nextReport++;
    const { meta, hash, blocks, text, original, left } = report;
    this.#nums.set(meta.id, num);
    this.#twins.put(num, report);
    const { province, year, happened } = reportColumns(meta, facts);
    const out = leftOutOf(report).lines;
    this.#reports.put([
      num,
      meta.id,
      hash,
      JSON.stringify(meta),
      province,
      year,
      happened,
      packBlocks(blocks),
      text,
      original ?? null,
      left ? JSON.stringify(left) : null,
      out.length > 0 ? leftWords(out) : null,
    ]);
    for (const passage of passagesOf(report)) {
      const id = this.#nextPassage++;
      const { start, end } = passage.span;
      const sentences = passage.sentences.flatMap((s) => [s.start - start, s.end - start]);
      this.#passages.put([
        id,
        num,
        ROLES.indexOf(passage.role),
        start,
        sentences.join(','),
        text.slice(start, end),
        packAbove(text, passage.above),
      ]);
      this.#words.put([id, ...this.#count(text, passage, 1)]);
    }
    const columns = columnsOf(facts);
    facts.forEach((fact, i) => {
      const { kind, value, evidence, certainty, attrs } = fact;
      const own = columns[i];
      this.#facts.put([
        num,
        kind,
        value.start,
        value.end,
        evidence.start,
        evidence.end,
        certainty,
        own?.grp ?? '',
        own?.role ?? null,
        own?.person ?? null,
        own?.surname ?? null,
        own?.value ?? null,
        own?.day ?? null,
        own?.lead ?? 0,
        own?.held ?? 0,
        happened,
        JSON.stringify(attrs),
        packSense(fact),
      ]);
    });
    if (this.#tables.some((table) => table.held >= ROWS_HELD)) await this.#write();
    if (this.#terms.size > TERMS_HELD) await this.#writeTerms();
  }

  get #tables(): readonly TableWriter[] {
    return [this.#reports, this.#passages, this.#words, this.#facts];
  }

  /** Begins to write what is held once what was begun before is written; what is put from now on is written later. */
  async #write(): Promise<void> {
    await this.#writing;
    const writes = this.#tables.map((table) => table.take());
    this.#writing = (async () => {
      for (const write of writes) await write();
    })();
    // Told by whoever waits for it next.
    this.#writing.catch(() => {});
  }

  async #written(): Promise<void> {
    await this.#write();
    await this.#writing;
  }

  /** Waits for what is being written, whatever comes of it. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {});
  }

  /** Nothing where there is no such report. */
  async remove(id: string): Promise<void> {
    const num = this.#nums.get(id);
    if (num === undefined) return;
    await this.#written();
    const row = await this.database.get<ReportRow>(
      'SELECT meta, hash, blocks, text, original, left_out FROM reports WHERE num = ?',
      num,
    );
    if (row) {
      const report = reportOf(row);
      for (const passage of passagesOf(report)) this.#count(report.text, passage, -1);
      await this.#twins.remove(num, report);
    }
    await this.database.run('DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passages WHERE report = ?)', num);
    await this.database.run('DELETE FROM passages WHERE report = ?', num);
    await this.database.run('DELETE FROM facts WHERE report = ?', num);
    await this.database.run('DELETE FROM reports WHERE num = ?', num);
    this.#nums.delete(id);
    if (this.#terms.size > TERMS_HELD) await this.#writeTerms();
  }

  /** Writes what is held back and the index's own description. */
  async finish(version: string): Promise<void> {
    await this.#written();
    if (this.#fresh) await this.database.exec(COUNT_TERMS);
    else await this.#writeTerms();
    await this.#twins.finish();
    await this.database.run(
      `INSERT OR REPLACE INTO about(key, value) SELECT 'passages', count(*) FROM passages
       UNION ALL SELECT 'version', ? UNION ALL SELECT 'next report', ? UNION ALL SELECT 'next passage', ?`,
      version,
      String(this.#nextReport),
      String(this.#nextPassage),
    );
  }

  /** Counts the passage's words (`by` -1: takes them back) and gives the columns of the full-text row. */
  #count(text: string, passage: Passage, by: 1 | -1): [string, string, string] {
    const { accented, folded, pairs } = wordsOf(text, passage);
    if (!this.#fresh)
      for (const list of [accented, folded, pairs])
        for (const term of list) this.#terms.set(term, (this.#terms.get(term) ?? 0) + by);
    return [accented.join(' '), folded.join(' '), pairs.join(' ')];
  }

  async #writeTerms(): Promise<void> {
    await this.#writing;
    const changed = [...this.#terms].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#terms.clear();
    for (let i = 0; i < changed.length; i += 5000) {
      const part = changed.slice(i, i + 5000);
      const json = JSON.stringify(part);
      await this.database.run(
        `INSERT INTO terms(term, passages) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
         ON CONFLICT(term) DO UPDATE SET passages = passages + excluded.passages`,
        json,
      );
      if (part.some(([, by]) => by < 0)) {
        await this.database.run(
          'DELETE FROM terms WHERE passages <= 0 AND term IN (SELECT value ->> 0 FROM json_each(?))',
          json,
        );
      }
    }
  }
}
