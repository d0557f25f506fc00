import type { Fact } from '../facts/fact.js';
import { leftOutOf } from '../reports/left-out.js';
import type { Report } from '../reports/report.js';
import type { Database } from '../storage/database.js';
import { factWriter } from '../storage/search/facts.js';
import { passageWriter } from '../storage/search/passages.js';
import { removeReport, reportAt, reportNumbers, reportWriter } from '../storage/search/reports.js';
import { readAbout, readyToWrite, writeAbout } from '../storage/search/schema.js';
import type { TableWriter } from '../storage/search/table-writer.js';
import { changeTerms, countTerms } from '../storage/search/terms.js';
import { wordWriter } from '../storage/search/words.js';
import { comparedWords } from '../text/compared.js';
import { columnsOf, type FactColumns, reportColumns } from './fact-columns.js';
import { type Passage, passagesOf, wordsOf } from './passages.js';
import { packAbove, packBlocks, packSense, ROLES, reportOf } from './rows.js';
import { TwinWriter } from './twins.js';

/** A report with its facts, ready for the index. */
export interface IndexedReport {
  readonly report: Report;
  readonly facts: readonly Fact[];
}

/** Rows buffered before they are written: the driver's thread writes them while the next are made. */
const ROWS_HELD = 256;
/** Changed terms buffered before they are written. */
const TERMS_HELD = 150_000;

/** What the reader left out of a report, as `Index.leftOut` searches it. */
function leftWords(lines: readonly string[]): string {
  return ` ${comparedWords(lines.join('\n'))
    .map(({ folded }) => folded)
    .join(' ')} `;
}

/** Writes reports into the tables, inside the caller's transaction. */
export class IndexWriter {
  readonly #nums: Map<string, number>;
  readonly #twins: TwinWriter;
  readonly #terms = new Map<string, number>();
  #nextReport: number;
  #nextPassage: number;
  /** Nothing was there before: the full-text index itself counts the terms, at the end. */
  readonly #fresh: boolean;
  /** In the order of writing: each refers to those before it. */
  readonly #reports: ReturnType<typeof reportWriter>;
  readonly #passages: ReturnType<typeof passageWriter>;
  readonly #words: ReturnType<typeof wordWriter>;
  readonly #facts: ReturnType<typeof factWriter>;
  readonly database: Database;
  /** What the driver is writing while the next reports are tokenised. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(database: Database, nums: Map<string, number>, nextReport: number, nextPassage: number) {
    this.database = database;
    this.#nums = nums;
    this.#twins = new TwinWriter(database);
    this.#fresh = nums.size === 0;
    this.#nextReport = nextReport;
    this.#nextPassage = nextPassage;
    this.#reports = reportWriter(database);
    this.#passages = passageWriter(database);
    this.#words = wordWriter(database);
    this.#facts = factWriter(database);
  }

  static async start(database: Database): Promise<IndexWriter> {
    await readyToWrite(database);
    const nums = await reportNumbers(database);
    const about = await readAbout(database);
    // Numbers are never reused: a reader that runs during a change caches by number.
    const next = (key: string): number => Number(about.get(key) ?? 1);
    return new IndexWriter(database, nums, next('next report'), next('next passage'));
  }

  has(id: string): boolean {
    return this.#nums.has(id);
  }

  ids(): string[] {
    return [...this.#nums.keys()];
  }

  /** Adds a report; a later call may report its write error. */
  async put({ report, facts }: IndexedReport): Promise<void> {
    const num = this.#nextReport++;
    const { meta, hash, blocks, text, original, left } = report;
    this.#nums.set(meta.id, num);
    this.#twins.put(num, report);
    const { province, happened } = reportColumns(meta, facts);
    const out = leftOutOf(report).lines;
    this.#reports.put({
      num,
      id: meta.id,
      hash,
      meta: JSON.stringify(meta),
      province,
      happened,
      blocks: packBlocks(blocks),
      text,
      original: original ?? null,
      left_out: left ? JSON.stringify(left) : null,
      left_words: out.length > 0 ? leftWords(out) : null,
    });
    for (const passage of passagesOf(report)) {
      const id = this.#nextPassage++;
      const { start, end } = passage.span;
      const sentences = passage.sentences.flatMap((s) => [s.start - start, s.end - start]);
      this.#passages.put({
        id,
        report: num,
        role: ROLES.indexOf(passage.role),
        start,
        sentences: sentences.join(','),
        text: text.slice(start, end),
        above: packAbove(text, passage.above),
      });
      this.#words.put({ rowid: id, ...this.#count(text, passage, 1) });
    }
    const columns = columnsOf(facts, text);
    facts.forEach((fact, i) => {
      const { kind, value, evidence, certainty, attrs } = fact;
      this.#facts.put({
        report: num,
        kind,
        value_start: value.start,
        value_end: value.end,
        evidence_start: evidence.start,
        evidence_end: evidence.end,
        certainty,
        ...(columns[i] as FactColumns),
        happened,
        attrs: JSON.stringify(attrs),
        sense: packSense(fact),
      });
    });
    if (this.#tables.some((table) => table.held >= ROWS_HELD)) await this.#write();
    if (this.#terms.size > TERMS_HELD) await this.#writeTerms();
  }

  get #tables(): readonly Pick<TableWriter<string>, 'held' | 'take'>[] {
    return [this.#reports, this.#passages, this.#words, this.#facts];
  }

  /** Writes the buffer as soon as the previous write has ended. Rows put from now on go into the next write. */
  async #write(): Promise<void> {
    await this.#writing;
    const writes = this.#tables.map((table) => table.take());
    this.#writing = (async () => {
      for (const write of writes) await write();
    })();
    // The next caller that awaits it reports the error.
    this.#writing.catch(() => {});
  }

  async #written(): Promise<void> {
    await this.#write();
    await this.#writing;
  }

  /** Waits until the current write has ended, with or without an error. */
  async settled(): Promise<void> {
    await this.#writing.catch(() => {});
  }

  /** Undefined if there is no such report. */
  async remove(id: string): Promise<void> {
    const num = this.#nums.get(id);
    if (num === undefined) return;
    await this.#written();
    const row = await reportAt(this.database, num);
    if (row) {
      const report = reportOf(row);
      for (const passage of passagesOf(report)) this.#count(report.text, passage, -1);
      await this.#twins.remove(num, report);
    }
    await removeReport(this.database, num);
    this.#nums.delete(id);
    if (this.#terms.size > TERMS_HELD) await this.#writeTerms();
  }

  /** Writes the buffers and the index's own description. */
  async finish(version: string): Promise<void> {
    await this.#written();
    if (this.#fresh) await countTerms(this.database);
    else await this.#writeTerms();
    await this.#twins.finish();
    await writeAbout(this.database, { version, nextReport: this.#nextReport, nextPassage: this.#nextPassage });
  }

  /** Counts the passage's words (`by` -1: subtracts them) and returns the columns of the full-text row. */
  #count(text: string, passage: Passage, by: 1 | -1): Record<'accented' | 'folded' | 'pairs', string> {
    const { accented, folded, pairs } = wordsOf(text, passage);
    if (!this.#fresh)
      for (const list of [accented, folded, pairs])
        for (const term of list) this.#terms.set(term, (this.#terms.get(term) ?? 0) + by);
    return { accented: accented.join(' '), folded: folded.join(' '), pairs: pairs.join(' ') };
  }

  async #writeTerms(): Promise<void> {
    await this.#writing;
    const changed = [...this.#terms].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#terms.clear();
    await changeTerms(this.database, changed);
  }
}
