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

/** A report with what it states. */
export interface ReportRead {
  readonly report: Report;
  readonly facts: readonly Fact[];
}

/** A received file, prepared for the folder, with its facts. */
export interface PreparedRead {
  readonly prepared: Prepared;
  readonly facts: readonly Fact[];
}

/** Reads texts and finds what they state: all the work that a text of somebody else's can make long. */
export interface ReportReader {
  /** A report of the folder. @throws ReportFault */
  read(source: ReportSource): Promise<ReportRead>;
  /** Something that was sent or fetched. @throws ReportFault */
  prepare(incoming: Incoming): Promise<Prepared>;
  /** The same, with what it states, which takes longer than reading it. @throws ReportFault */
  prepareWhole(incoming: Incoming): Promise<PreparedRead>;
  /** Nothing is asked of it for a while: what it holds for reading is given back. */
  rest(): void;
  /** Nothing is asked of it any more. */
  close(): void;
}

/** What reading needs of the language. */
export interface ReadingKit {
  readonly provinces: readonly Province[];
  readonly facts: FactKit;
}

/** The file of the folder as a report; `reading`: where it has been read already. */
export async function readWhole(
  source: ReportSource,
  bytes: Uint8Array,
  reading: ReadFile | undefined,
  { provinces, facts }: ReadingKit,
): Promise<ReportRead> {
  const report = await reportFrom(source, bytes, provinces, reading);
  return { report, facts: extractFacts(report, FACT_KINDS, facts) };
}

/** What came as a report; `reading`: where it has been read already. */
export async function prepareWhole(
  incoming: Incoming,
  reading: ReadFile | undefined,
  { provinces, facts }: ReadingKit,
): Promise<PreparedRead> {
  const prepared = await prepare(incoming, provinces, reading);
  return { prepared, facts: extractFacts(prepared.report, FACT_KINDS, facts) };
}

/** Reads where it is called, with what a lexicon says. */
export function createReaderFor(lexicon: Lexicon, people: PeopleFinder): ReportReader {
  return createReader({ provinces: lexicon.provinces, facts: factKit(lexicon, people) });
}

/** Reads where it is called, without limits: for tests, and inside the thread that has them. */
export function createReader(kit: ReadingKit): ReportReader {
  return {
    read: async (source) => readWhole(source, await bytesOf(source), undefined, kit),
    prepare: (incoming) => prepare(incoming, kit.provinces),
    prepareWhole: (incoming) => prepareWhole(incoming, undefined, kit),
    rest: () => {},
    close: () => {},
  };
}
