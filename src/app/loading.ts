import { extractFacts } from '../facts/extract.js';
import { FACT_KINDS, FACTS_VERSION } from '../facts/kinds/index.js';
import type { Language } from '../questions/language.js';
import { readReport, scanFolder } from '../reports/folder.js';
import { type RefreshSummary, refreshIndex } from '../search/refresh.js';

/** Called as reports are read: how many of how many. */
export type Progress = (done: number, total: number) => void;

/** What a reload did. */
export interface LoadSummary extends RefreshSummary {
  readonly milliseconds: number;
}

export interface LoadOptions {
  /** The index file. */
  readonly file: string;
  readonly reportsDir: string;
  /** Stands for the language data that facts follow from. */
  readonly fingerprint: string;
  readonly language: Language;
}

/** Makes the function that brings the index up to the folder. It throws when the folder cannot be read or the index not written. */
export function createLoad({ file, reportsDir, fingerprint, language }: LoadOptions) {
  return async (onProgress?: Progress): Promise<LoadSummary> => {
    const started = performance.now();
    const { sources, faults } = await scanFolder(reportsDir);
    const summary = await refreshIndex({
      file,
      sources: sources.map((source) => ({
        id: source.id,
        file: source.file,
        hash: source.hash,
        read: () => readReport(source, language.lexicon.provinces),
      })),
      extract: (report) => extractFacts(report, FACT_KINDS, language.people),
      fingerprint: `${FACTS_VERSION} ${fingerprint}`,
      ...(onProgress && { onProgress }),
    });
    return {
      ...summary,
      failed: [...faults, ...summary.failed],
      milliseconds: Math.round(performance.now() - started),
    };
  };
}
