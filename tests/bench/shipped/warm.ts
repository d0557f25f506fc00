import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DATA_DIR, openFrom } from '../../../src/cli/open.js';
import { readConfig } from '../../../src/config.js';
import { readLanguageData } from '../../../src/data.js';
import { questionsFor } from './questions.js';

/** Times in milliseconds, memory in MB (10^6 bytes as the system counts them). */
export interface WarmFigures {
  readonly reports: number;
  readonly index: number;
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
}

/** Indexes the folder from nothing, then asks questions made from the training utterances and the reports' places, `rounds` times after a warm-up. */
export async function askMany(reportsDir: string, stateDir: string, rounds: number): Promise<WarmFigures> {
  const fresh = path.join(stateDir, 'fresh');
  const { app, summary } = await openFrom(readConfig({ REPORTS_DIR: reportsDir, STATE_DIR: fresh }, process.cwd()));
  try {
    const questions = questionsFor(
      (await readLanguageData(DATA_DIR)).utterances,
      (await app.reports()).flatMap((r) => r.province ?? []),
    );
    for (const question of questions) await app.answer(question);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const question of questions) {
        const started = performance.now();
        await app.answer(question);
        times.push(performance.now() - started);
      }
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      reports: (await app.reports()).length,
      index: summary.milliseconds,
      asked: times.length,
      p50: at(0.5),
      p99: at(0.99),
      memory: (process.resourceUsage().maxRSS * 1024) / 1e6,
    };
  } finally {
    await app.close();
    await rm(fresh, { recursive: true, force: true });
  }
}
