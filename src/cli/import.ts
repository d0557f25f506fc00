import { mkdir, readFile } from 'node:fs/promises';
import { createReaderApart } from '../app/reading-apart.js';
import type { Config } from '../config.js';
import { readLanguageData } from '../data.js';
import { fetchPage } from '../reports/fetching/fetch-page.js';
import { replaceDigests } from '../reports/shelf/digests.js';
import { type Imported, type ImportPlan, importInto } from '../reports/shelf/import.js';
import { importedLine, replacedLine } from './import-lines.js';
import { DATA_DIR } from './open.js';
import { printable, progress, tell, writeOut } from './output.js';

/** The options besides the sources. */
export interface ImportOptions {
  /** A file of sources, one a line. */
  readonly list?: string;
  /** Replace digests by their originals. */
  readonly catalog?: boolean;
}

type Prepare = ImportPlan['prepare'];

const OK = 0;
const FAULTY = 1;
const USAGE = 2;

/** `import`: adds pages and files to the reports folder. Exit code 1 if some were not imported, 2 without a source. */
export async function runImport(config: Config, named: readonly string[], options: ImportOptions): Promise<number> {
  const listed = options.list === undefined ? [] : await sourcesIn(options.list);
  if (listed === undefined) {
    tell(`The list "${options.list}" cannot be read.`);
    return USAGE;
  }
  const sources = [...named, ...listed];
  if (sources.length === 0 && !options.catalog) {
    tell('Nothing was named. Usage: npm run import -- URL|FILE…, --list FILE, or --catalog');
    return USAGE;
  }
  await mkdir(config.reportsDir, { recursive: true });
  const { lexicon } = await readLanguageData(DATA_DIR);
  const reader = createReaderApart(lexicon);
  const prepare: Prepare = (incoming) => reader.prepare(incoming);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    const failed =
      (sources.length > 0 ? await add(config, sources, prepare, stop.signal) : 0) +
      (options.catalog ? await replace(config, prepare, stop.signal) : 0);
    return failed > 0 ? FAULTY : OK;
  } finally {
    reader.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** The number of sources not imported. */
async function add(config: Config, sources: readonly string[], prepare: Prepare, signal: AbortSignal): Promise<number> {
  const started = performance.now();
  const counts: Record<Imported['kind'], number> = { added: 0, there: 0, failed: 0 };
  const show = await shower(new Set(sources).size);
  await importInto({
    dir: config.reportsDir,
    sources,
    prepare,
    signal,
    fetch: (url) => fetchPage(url, { allow: new Set(config.fetchAllow), signal }),
    onDone: (outcome) => {
      counts[outcome.kind]++;
      show.one(importedLine(outcome), outcome.kind === 'failed');
    },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  await show.end(`added ${counts.added}, already there ${counts.there}, failed ${counts.failed}, ${seconds} s`);
  return counts.failed;
}

async function replace(config: Config, prepare: Prepare, signal: AbortSignal): Promise<number> {
  const counts = { replaced: 0, no_page: 0, failed: 0 };
  const show = await shower();
  await replaceDigests({
    dir: config.reportsDir,
    prepare,
    signal,
    fetch: (url) => fetchPage(url, { allow: new Set(config.fetchAllow), signal }),
    onDone: (outcome, done, total) => {
      counts[outcome.kind]++;
      show.one(replacedLine(outcome), outcome.kind === 'failed', done, total);
    },
  });
  await show.end(`replaced ${counts.replaced}, without a page ${counts.no_page}, failed ${counts.failed}`);
  return counts.failed;
}

/** Prints lines as they come, or above a progress bar if there is one. Failures go to standard error. */
async function shower(expected = 0): Promise<{
  one(line: string, failed: boolean, done?: number, total?: number): void;
  end(summary: string): Promise<void>;
}> {
  const bar = await progress();
  const held: { line: string; failed: boolean }[] = [];
  const print = ({ line, failed }: { line: string; failed: boolean }): unknown =>
    (failed ? process.stderr : process.stdout).write(`${printable(line)}\n`);
  let count = 0;
  return {
    one: (line, failed, done = ++count, total = expected) => {
      if (bar) held.push({ line, failed });
      else print({ line, failed });
      bar?.(done, total);
    },
    end: (summary) => {
      for (const one of held) print(one);
      return writeOut(`${summary}\n`);
    },
  };
}

async function sourcesIn(file: string): Promise<string[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text
    ?.split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
