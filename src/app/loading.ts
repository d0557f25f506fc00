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
  /** A new index was made, but not taken: somebody is to say whether it is better. */
  readonly held?: boolean;
}

/** How to load. */
export interface Loading {
  readonly onProgress?: Progress | undefined;
  /** Where the new index is written, if one is needed; in the place of the old one unless told. */
  readonly into?: string;
}

/** Brings the index up to the folder. @throws when the folder cannot be read or the index not written. */
export type Load = (how?: Loading) => Promise<LoadSummary>;

export interface LoadOptions {
  /** The index file. */
  readonly file: string;
  readonly reportsDir: string;
  /** Stands for the language data that facts follow from. */
  readonly fingerprint: string;
  readonly language: Language;
}

/** Makes the function that brings the index up to the folder. */
export function createLoad({ file, reportsDir, fingerprint, language }: LoadOptions): Load {
  return async ({ onProgress, into } = {}) => {
    const started = performance.now();
    const { sources, faults } = await scanFolder(reportsDir);
    const summary = await refreshIndex({
      file,
      ...(into !== undefined && { into }),
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
