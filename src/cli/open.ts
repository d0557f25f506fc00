import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppOptions, LoadSummary, Opened } from '../app.js';
import { openApp } from '../app.js';
import type { Config } from '../config.js';
import { readModel } from '../app/model.js';
import { PROJECT_ROOT, readLanguageData } from '../data.js';
import { derivedOf } from './derived.js';

/** Where the data files of the program lie. */
export const DATA_DIR = path.join(PROJECT_ROOT, 'data');

/** Opens the reports of `config` with the language data of the program. */
export async function openFrom(config: Config, onProgress?: AppOptions['onProgress']): Promise<Opened> {
  const [data, model] = await Promise.all([readLanguageData(DATA_DIR), readModel(DATA_DIR)]);
  const derived = await derivedOf(data, config.stateDir);
  return openApp({
    reportsDir: config.reportsDir,
    stateDir: config.stateDir,
    data,
    derived,
    model,
    fetchAllow: config.fetchAllow,
    apart: true,
    ...(onProgress && { onProgress }),
  });
}

/** One line for each report that was not taken in. */
export function faultLines(summary: LoadSummary): string[] {
  return summary.failed.map((fault) => `${fault.file}: ${fault.reason}`);
}

/** The version of the program. */
export async function programVersion(): Promise<string> {
  const about: unknown = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
