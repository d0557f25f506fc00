import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { extractFacts } from '../facts/extract.js';
import { FACT_KINDS } from '../facts/kinds/index.js';
import type { Language } from '../questions/language.js';
import { CATALOG_FILE } from '../reports/catalog.js';
import type { Change, Deed, History } from '../reports/history/history.js';
import type { Report } from '../reports/report.js';
import {
  catalogText,
  type RawEntry,
  readCatalogFile,
  withEntries,
  withoutFiles,
} from '../reports/shelf/catalog-file.js';
import { ORIGINALS } from '../reports/shelf/files.js';
import { prepare } from '../reports/shelf/prepare.js';
import { shownName } from '../reports/shelf/shown-name.js';
import type { Library } from './library.js';
import type { LoadSummary } from './loading.js';
import { describeReport, type Preview } from './preview.js';
import type { SelfTester } from './selftest.js';
import type { Staging, Waiting } from './staging.js';

/** A file that somebody sent. */
export interface Upload {
  readonly content: Uint8Array;
  /** As it was called, whatever that is. */
  readonly name: string;
  /** Who sent it: numeric id. */
  readonly by: number;
  /** The page that it is from, as its sender says. */
  readonly url?: string | undefined;
}

/** Something that was done to the reports and can be undone. */
export interface PastDeed {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `add`, `remove`, `reload` or `start`. */
  readonly action: string;
  /** What it was done to, by title or file. */
  readonly what: readonly string[];
  /** What undoing it does to the folder, by file. */
  readonly back: readonly string[];
  readonly gone: readonly string[];
}

/** What came of a change; `already`: there was nothing left to do. */
export interface Changed {
  readonly what: readonly string[];
  readonly already: boolean;
  readonly milliseconds: number;
}

/** Changes of the reports. Each happens wholly or not at all; the old reports answer until it is done. Two at a time wait for each other. */
export interface Dataset {
  /** From now on changes can be undone; what changed in the folder since the last time counts as one. */
  remember(): Promise<void>;
  /** Reads what was sent, and shows what it would be. Nothing of it answers before `apply`. @throws ReportFault */
  stage(upload: Upload): Promise<Preview>;
  /** The same with a file that `fetch` brings to a path of this machine, where nobody else may look and nothing stays. */
  stageFile(fetch: (into: string) => Promise<void>, about: Omit<Upload, 'content'>): Promise<Preview>;
  /** The same with a page of the internet. @throws ReportFault, FetchFault */
  stagePage(address: string, by: number): Promise<Preview>;
  /** What somebody sent that still waits, oldest first. */
  waiting(by: number): Promise<readonly Waiting[]>;
  /** Drops what waits; false when it does not wait any more. */
  discard(id: string): Promise<boolean>;
  /** Takes in what waits; what does not wait any more is passed over. @throws when it cannot be; all is then as it was. */
  apply(ids: readonly string[]): Promise<Changed>;
  /** Takes a report out, with its entry in the catalog and all that is known of it. @throws like `apply` */
  remove(id: string): Promise<Changed>;
  /** What can be undone, newest first. */
  past(): Promise<readonly PastDeed[]>;
  /** Goes back to the reports as they were before a deed. @throws like `apply` */
  undo(id: string): Promise<Changed>;
}

export interface DatasetParts {
  readonly reportsDir: string;
  /** Folder for what is being fetched; emptied at the start. */
  readonly arriving: string;
  readonly library: Library;
  readonly history: History;
  readonly staging: Staging;
  readonly tester: SelfTester;
  readonly language: Language;
  /** `host:port` pairs that pages may be fetched from although they are not of the public internet. */
  readonly fetchAllow: readonly string[];
  readonly now: () => number;
}

/** The reports cannot be changed as asked. Nothing was changed. */
export class ChangeFault extends Error {
  override readonly name = 'ChangeFault';

  /** `held`: a reload waits for somebody to decide on it. */
  constructor(
    readonly code: 'held' | 'not_indexed',
    reason: string,
  ) {
    super(reason);
  }
}

export function createDataset(parts: DatasetParts): Dataset {
  const { reportsDir, arriving, library, history, staging, tester, language, now } = parts;

  /** Does a deed and lets the index follow; when either fails, the folder is put back. */
  const perform = async (deed: Deed, done: (summary: LoadSummary) => boolean): Promise<Changed> => {
    if (await library.holds()) throw new ChangeFault('held', 'The folder holds changes that nobody has agreed to yet.');
    await history.settle();
    await history.begin(deed);
    try {
      const summary = await library.refresh({});
      if (!done(summary)) throw new ChangeFault('not_indexed', 'The index does not hold what was changed.');
      await history.commit(deed.action);
      return { what: deed.what, already: false, milliseconds: summary.milliseconds };
    } catch (error) {
      await history.callOff();
      await library.refresh({}).catch(() => {});
      throw error;
    }
  };

  const stage = async ({ content, name: called, by, url, page }: Upload & Fetched): Promise<Preview> => {
    const name = shownName(called);
    const id = staging.idOf(content);
    const key = page ?? `sha256:${createHash('sha256').update(content).digest('hex')}`;
    const came = { bytes: content, name, key, ...(page !== undefined && { url: page }) };
    const made = await prepare(came, language.lexicon.provinces);
    const entry = { ...made.entry, ...(url !== undefined && { url }) };
    const report: Report = { ...made.report, meta: { ...made.report.meta, ...(url !== undefined && { url }) } };
    const facts = extractFacts(report, FACT_KINDS, language.people);
    const { title } = report.meta;
    const about = { id, at: now(), by, name, title, entry: { ...entry, ...(name !== '' && { name }) } };
    await staging.put({ ...about, original: made.original.name }, made.text, content);
    const changes = await library.alone(() =>
      library.withMore({ report, facts }, (next) => tester.compare(next, [report.meta.id])),
    );
    const today = new Date(now()).toISOString().slice(0, 10);
    const { index, profiles } = library.current();
    const same = profiles.filter((p) => p.meta.id === report.meta.id).map((p) => p.meta);
    const alike = [...same, ...(await index.nearTo(report))];
    const described = describeReport({ report, dropped: made.dropped }, facts, today);
    return { id, name, ...described, alike, changes };
  };

  const catalogWith = async (change: (entries: readonly RawEntry[]) => readonly RawEntry[]): Promise<Change> => ({
    file: CATALOG_FILE,
    to: await history.keep(catalogText(change(await readCatalogFile(reportsDir)))),
  });

  return {
    remember: () =>
      library.alone(async () => {
        if (!(await library.holds())) await history.commit('start');
        await rm(arriving, { recursive: true, force: true });
      }),
    stage,
    async stageFile(fetch, about) {
      await mkdir(arriving, { recursive: true, mode: 0o700 });
      const dir = await mkdtemp(path.join(arriving, 'file-'));
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
    waiting: (by) => staging.of(by),
    discard: (id) => staging.drop(id),
    apply: (ids) =>
      library.alone(async () => {
        const found = await Promise.all(ids.map((id) => staging.get(id)));
        const waiting = found.filter((one) => one !== undefined);
        if (waiting.length === 0) return NOTHING;
        const changes: Change[] = [];
        for (const { id, entry, original } of waiting) {
          changes.push({ file: entry.file, to: await history.keep(await staging.text(id)) });
          changes.push({ file: `${ORIGINALS}/${original}`, to: await history.keep(await staging.content(id)) });
        }
        changes.push(
          await catalogWith((entries) =>
            withEntries(
              entries,
              waiting.map((one) => one.entry),
            ),
          ),
        );
        const reports = waiting.map(({ entry }) => path.parse(entry.file).name);
        const deed: Deed = { action: 'add', what: waiting.map((one) => one.title), changes };
        const changed = await perform(deed, ({ failed }) => {
          const known = new Set(library.current().profiles.map((p) => p.meta.id));
          return (
            reports.every((id) => known.has(id)) && !waiting.some((w) => failed.some((f) => f.file === w.entry.file))
          );
        });
        for (const { id } of waiting) await staging.drop(id);
        return changed;
      }),
    remove: (id) =>
      library.alone(async () => {
        const meta = library.current().profiles.find((p) => p.meta.id === id)?.meta;
        if (!meta) return NOTHING;
        const stem = path.parse(meta.file).name;
        const originals = await readdir(path.join(reportsDir, ORIGINALS)).catch(() => []);
        const gone = [
          meta.file,
          ...originals.filter((name) => path.parse(name).name === stem).map((name) => `${ORIGINALS}/${name}`),
        ];
        const changes: Change[] = [
          ...gone.map((file) => ({ file, to: null })),
          await catalogWith((entries) => withoutFiles(entries, [meta.file])),
        ];
        return perform({ action: 'remove', what: [meta.title], changes }, () =>
          library.current().profiles.every((p) => p.meta.id !== id),
        );
      }),
    async past() {
      const snapshots = await history.past();
      return Promise.all(
        snapshots.map(async ({ id, at, action, what }): Promise<PastDeed> => {
          const changes = ((await history.changesTo(id)) ?? []).filter(
            (one) => one.file !== CATALOG_FILE && !one.file.startsWith(`${ORIGINALS}/`),
          );
          const back = changes.filter((one) => one.to !== null).map((one) => one.file);
          return { id, at, action, what, back, gone: changes.filter((one) => one.to === null).map((one) => one.file) };
        }),
      );
    },
    undo: (id) =>
      library.alone(async () => {
        const snapshot = (await history.past()).find((one) => one.id === id);
        const changes = await history.changesTo(id);
        if (!snapshot || !changes) return NOTHING;
        return perform({ action: 'undo', what: snapshot.what, changes, until: id }, () => true);
      }),
  };
}

/** Where a page was found. */
interface Fetched {
  readonly page?: string;
}

const NOTHING: Changed = { what: [], already: true, milliseconds: 0 };
