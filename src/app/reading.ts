import { extractFacts } from '../facts/extract.js';
import type { Fact } from '../facts/fact.js';
import { FACT_KINDS } from '../facts/kinds/index.js';
import { type FactKit, factKit } from '../facts/kit.js';
import { bytesOf, type ReportSource, reportFrom } from '../reports/folder.js';
import type { ReadFile } from '../reports/read.js';
import type { Report } from '../reports/report.js';
import { type Incoming, type Prepared, prepare } from '../reports/shelf/prepare.js';
import type { Lexicon, Province } from '../text/lexicon.js';
import type { PeopleFinder } from '../text/people.js';

/** A report with its facts. */
export interface ReportRead {
  readonly report: Report;
  readonly facts: readonly Fact[];
}

/** A received file, prepared for the folder, with its facts. */
export interface PreparedRead {
  readonly prepared: Prepared;
  readonly facts: readonly Fact[];
}

/** Reads texts and extracts facts: all the work whose cost an untrusted text determines. */
export interface ReportReader {
  /** Reads a report of the folder. @throws ReportFault */
  read(source: ReportSource): Promise<ReportRead>;
  /** Reads an upload or download. @throws ReportFault */
  prepare(incoming: Incoming): Promise<Prepared>;
  /** The same with its facts, which takes longer. @throws ReportFault */
  prepareWhole(incoming: Incoming): Promise<PreparedRead>;
  /** Releases the resources for reading while idle. */
  rest(): void;
  /** Ends the reader. */
  close(): void;
}

/** What reading needs of the language data. */
export interface ReadingKit {
  readonly provinces: readonly Province[];
  readonly facts: FactKit;
}

/** Makes a report of a file in the folder. `reading`: if it is already parsed. */
export async function readWhole(
  source: ReportSource,
  bytes: Uint8Array,
  reading: ReadFile | undefined,
  { provinces, facts }: ReadingKit,
): Promise<ReportRead> {
  const report = await reportFrom(source, bytes, provinces, reading);
  return { report, facts: extractFacts(report, FACT_KINDS, facts) };
}

/** Makes a report of a received file. `reading`: if it is already parsed. */
export async function prepareWhole(
  incoming: Incoming,
  reading: ReadFile | undefined,
  { provinces, facts }: ReadingKit,
): Promise<PreparedRead> {
  const prepared = await prepare(incoming, provinces, reading);
  return { prepared, facts: extractFacts(prepared.report, FACT_KINDS, facts) };
}

/** Reads in the calling thread, with a lexicon. */
export function createReaderFor(lexicon: Lexicon, people: PeopleFinder): ReportReader {
  return createReader({ provinces: lexicon.provinces, facts: factKit(lexicon, people) });
}

/** Reads in the calling thread without limits: for tests, and for the thread that has limits. */
export function createReader(kit: ReadingKit): ReportReader {
  return {
    read: async (source) => readWhole(source, await bytesOf(source), undefined, kit),
    prepare: (incoming) => prepare(incoming, kit.provinces),
    prepareWhole: (incoming) => prepareWhole(incoming, undefined, kit),
    rest: () => {},
    close: () => {},
  };
}
