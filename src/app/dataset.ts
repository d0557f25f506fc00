import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFacts } from '../facts/extract.js';
import { FACT_KINDS } from '../facts/kinds/index.js';
import type { Language } from '../questions/language.js';
import { CATALOG_FILE } from '../reports/catalog.js';
import { withEntry, withoutFile } from '../reports/catalog-edit.js';
import { ReportFault, systemCode } from '../reports/fault.js';
import { fetchPage } from '../reports/fetching/fetch-page.js';
import { readReport } from '../reports/folder.js';
import type { Deed, History } from '../reports/history/history.js';
import type { Report } from '../reports/report.js';
import { extensionFor, generatedStem, shownName } from '../reports/upload.js';
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
  /** The file of a report as it lies in the folder; nothing when there is no such report. */
  file(id: string): Promise<{ readonly name: string; readonly content: Buffer } | undefined>;
}

export interface DatasetParts {
  readonly reportsDir: string;
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
}

export function createDataset(parts: DatasetParts): Dataset {
  const { reportsDir, library, history, staging, tester, language, now } = parts;

  /** Does a deed and lets the index follow; when either fails, the folder is put back. */
  const perform = async (deed: Deed, done: (summary: LoadSummary) => boolean): Promise<Changed> => {
    await history.settle();
    await history.begin(deed);
    try {
      const summary = await library.refresh({});
      if (!done(summary)) throw new ChangeFault('The index does not hold what was changed.');
      await history.commit(deed.action);
      return { what: deed.what, already: false, milliseconds: summary.milliseconds };
    } catch (error) {
      await history.callOff();
      await library.refresh({}).catch(() => {});
      throw error;
    }
  };

  const catalog = async (): Promise<string | undefined> => {
    try {
      return await readFile(path.join(reportsDir, CATALOG_FILE), 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  };

  const stage = async ({ content, name: called, by, url, page }: Upload & Fetched): Promise<Preview> => {
    const name = shownName(called);
    const id = staging.idOf(content);
    const extension = extensionFor(content, name);
    const found = await readStaged(content, `${id}${extension}`, name, told({ url }));
    const host = page === undefined ? undefined : new URL(page).host;
    const ownLink = found.meta.url !== undefined && (host === undefined || new URL(found.meta.url).host === host);
    const entry = told({
      url: url ?? (ownLink ? undefined : page),
      publisher: found.meta.publisher === undefined ? host : undefined,
    });
    const file = `${generatedStem(found.meta, id)}${extension}`;
    const report = await readStaged(content, file, name, entry);
    const facts = extractFacts(report, FACT_KINDS, language.people);
    await staging.put({ id, at: now(), by, name, file, title: report.meta.title, ...entry }, content);
    const changes = await library.alone(() =>
      library.withMore({ report, facts }, (next) => tester.compare(next, [report.meta.id])),
    );
    const today = new Date(now()).toISOString().slice(0, 10);
    const alike = library.current().profiles.filter((p) => p.meta.id === report.meta.id);
    return { id, name, ...describeReport(report, facts, today), alike: alike.map((p) => p.meta), changes };
  };

  /** Reads a content that lies in no folder yet. */
  const readStaged = async (content: Uint8Array, file: string, name: string, entry: Told): Promise<Report> => {
    const dir = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
    const full = path.join(dir, file);
    try {
      await writeFile(full, content);
      const id = path.parse(file).name;
      return await readReport(
        { id, file, path: full, hash: id, entry: { file, ...entry } },
        language.lexicon.provinces,
      );
    } catch (error) {
      if (error instanceof ReportFault) throw new ReportFault(name || file, error.code, error.reason);
      throw error;
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  };

  return {
    remember: () => library.alone(() => history.commit('start')),
    stage,
    async stagePage(address, by) {
      const page = await fetchPage(address, { allow: new Set(parts.fetchAllow) });
      const name = decodeURIComponentSafely(new URL(page.url).pathname.split('/').at(-1) ?? '');
      return stage({ content: page.body, name, by, page: page.url });
    },
    waiting: (by) => staging.of(by),
    discard: (id) => staging.drop(id),
    apply: (ids) =>
      library.alone(async () => {
        const found = await Promise.all(ids.map((id) => staging.get(id)));
        const waiting = found.filter((one) => one !== undefined);
        if (waiting.length === 0) return NOTHING;
        let json = await catalog();
        const changes = [];
        for (const { id, file, name, url, publisher } of waiting) {
          json = withEntry(json, { file, ...(name !== '' && { name }), ...told({ url, publisher }) });
          changes.push({ file, to: await history.keep(await staging.content(id)) });
        }
        changes.push({ file: CATALOG_FILE, to: await history.keep(json ?? '') });
        const reports = waiting.map(({ file }) => path.parse(file).name);
        const deed: Deed = { action: 'add', what: waiting.map((one) => one.title), changes };
        const changed = await perform(deed, ({ failed }) => {
          const known = new Set(library.current().profiles.map((p) => p.meta.id));
          return reports.every((id) => known.has(id)) && !waiting.some((w) => failed.some((f) => f.file === w.file));
        });
        for (const { id } of waiting) await staging.drop(id);
        return changed;
      }),
    remove: (id) =>
      library.alone(async () => {
        const meta = library.current().profiles.find((p) => p.meta.id === id)?.meta;
        if (!meta) return NOTHING;
        const json = await catalog();
        const changes = [
          { file: meta.file, to: null },
          ...(json === undefined ? [] : [{ file: CATALOG_FILE, to: await history.keep(withoutFile(json, meta.file)) }]),
        ];
        return perform({ action: 'remove', what: [meta.title], changes }, () =>
          library.current().profiles.every((p) => p.meta.id !== id),
        );
      }),
    async past() {
      const snapshots = await history.past();
      return Promise.all(
        snapshots.map(async ({ id, at, action, what }): Promise<PastDeed> => {
          const changes = ((await history.changesTo(id)) ?? []).filter((one) => one.file !== CATALOG_FILE);
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
    async file(id) {
      const meta = library.current().profiles.find((p) => p.meta.id === id)?.meta;
      if (!meta) return undefined;
      return { name: meta.file, content: await readFile(path.join(reportsDir, meta.file)) };
    },
  };
}

/** What is told of a report beside its content. */
interface Told {
  readonly url?: string;
  readonly publisher?: string;
}

function told({ url, publisher }: { readonly [Key in keyof Told]: Told[Key] | undefined }): Told {
  return { ...(url !== undefined && { url }), ...(publisher !== undefined && { publisher }) };
}

/** Where a page was found. */
interface Fetched {
  readonly page?: string;
}

const NOTHING: Changed = { what: [], already: true, milliseconds: 0 };

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
