import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readModel } from '../app/model.js';
import type { AppOptions, LoadSummary, Opened } from '../app.js';
import { openApp } from '../app.js';
import type { Config } from '../config.js';
import { PROJECT_ROOT, readLanguageData } from '../data.js';
import { derivedOf } from './derived.js';
import { openStateFolder } from './state-folder.js';

/** The folder of the program's data files. */
export const DATA_DIR = path.join(PROJECT_ROOT, 'data');

/** Further options for opening. */
export type OpenHow = Pick<AppOptions, 'onProgress' | 'onNotice' | 'losses' | 'check'>;

/** Opens the reports of `config` with the program's language data. */
export async function openFrom(config: Config, how: OpenHow = {}): Promise<Opened> {
  const [data, model] = await Promise.all([readLanguageData(DATA_DIR), readModel(DATA_DIR)]);
  await openStateFolder(config.stateDir, how.onNotice ?? (() => {}));
  const derived = await derivedOf(data, config.stateDir);
  return openApp({
    reportsDir: config.reportsDir,
    stateDir: config.stateDir,
    data,
    derived,
    model,
    fetchAllow: config.fetchAllow,
    apart: true,
    ...how,
  });
}

/** One line for each report that was not loaded, and one if the folder was not loaded. */
export function faultLines(summary: LoadSummary): string[] {
  const { losing, unchanged, failed } = summary;
  const lost =
    losing === undefined
      ? []
      : [
          `${losing} of ${unchanged} reports are gone from the folder; the old index goes on. Agree with /naplai in Telegram, or with: npm run index -- --take-losses`,
        ];
  return [...lost, ...failed.map((fault) => `${fault.file}: ${fault.reason}`)];
}

/** The version of the program. */
export async function programVersion(): Promise<string> {
  const about: unknown = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
