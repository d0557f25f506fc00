import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../reports/report.js';
import { shownName } from '../reports/shelf/shown-name.js';
import { inVietnam } from '../text/vietnam-time.js';
import type { Library } from './library.js';
import { describeReport, type Preview } from './preview.js';
import type { ReportReader } from './reading.js';
import type { SelfTester } from './selftest.js';
import type { Staging } from './staging.js';

/** A file from a user. */
export interface Upload {
  readonly content: Uint8Array;
  /** Its original name, unchecked. */
  readonly name: string;
  /** The sender's numeric id. */
  readonly by: number;
  /** The page it is from, according to its sender. */
  readonly url?: string | undefined;
}

/** Incoming reports: read, compared with the current ones, and kept until an admin decides. */
export interface Arriving {
  /** Reads a file and previews it. It answers nothing before `apply`. @throws ReportFault */
  stage(upload: Upload): Promise<Preview>;
  /** The same for a file that `fetch` downloads to a private, temporary path on this machine. */
  stageFile(fetch: (into: string) => Promise<void>, about: Omit<Upload, 'content'>): Promise<Preview>;
  /** The same for a web page. @throws ReportFault, FetchFault */
  stagePage(address: string, by: number): Promise<Preview>;
  /** Removes downloads of a killed program. Call it at the start. */
  sweep(): Promise<void>;
}

export interface ArrivingParts {
  /** Folder for downloads in progress. */
  readonly folder: string;
  readonly library: Library;
  readonly staging: Staging;
  readonly tester: SelfTester;
  readonly reader: ReportReader;
  /** `host:port` pairs that may be fetched although they are not on the public internet. */
  readonly fetchAllow: readonly string[];
  readonly now: () => number;
}

export function createArriving(parts: ArrivingParts): Arriving {
  const { folder, library, staging, tester, reader, now } = parts;

  const stage = async ({ content, name: called, by, url, page }: Upload & Fetched): Promise<Preview> => {
    const name = shownName(called);
    const id = staging.idOf(content);
    const key = page ?? `sha256:${createHash('sha256').update(content).digest('hex')}`;
    const came = { bytes: content, name, key, ...(page !== undefined && { url: page }) };
    const { prepared: made, facts } = await reader.prepareWhole(came);
    const entry = { ...made.entry, ...(url !== undefined && { url }) };
    const report: Report = { ...made.report, meta: { ...made.report.meta, ...(url !== undefined && { url }) } };
    const { title } = report.meta;
    const about = { id, at: now(), by, name, title, entry: { ...entry, ...(name !== '' && { name }) } };
    await staging.put({ ...about, original: made.original.name, left: [...made.left] }, made.text, content);
    const changes = await library.alone(() =>
      library.withMore({ report, facts }, (next) => tester.compare(next, [report.meta.id])),
    );
    const today = inVietnam(now()).day;
    const { index, profiles } = library.current();
    const same = profiles.filter((p) => p.meta.id === report.meta.id).map((p) => p.meta);
    const alike = [...same, ...(await index.nearTo(report))];
    const described = describeReport({ report, dropped: made.dropped }, facts, today);
    return { id, name, ...described, alike, changes };
  };

  return {
    stage,
    async stageFile(fetch, about) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const dir = await mkdtemp(path.join(folder, 'file-'));
      try {
        const into = path.join(dir, 'content');
        await fetch(into);
        return await stage({ ...about, content: await readFile(into) });
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
    async stagePage(address, by) {
      const { fetchPage } = await import('../reports/fetching/fetch-page.js');
      const page = await fetchPage(address, { allow: new Set(parts.fetchAllow) });
      return stage({ content: page.body, name: new URL(page.url).pathname, by, page: page.url });
    },
    sweep: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Where a page was found. */
interface Fetched {
  readonly page?: string;
}
