import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lookForReports } from '../../../src/answers/look.js';
import { createAsk } from '../../../src/app/asking.js';
import { openGeneration } from '../../../src/app/generation.js';
import { createLoad } from '../../../src/app/loading.js';
import { createReader } from '../../../src/app/reading.js';
import { factKit } from '../../../src/facts/kit.js';
import { buildLanguage } from '../../../src/questions/language.js';
import type { Understanding } from '../../../src/questions/understand.js';
import { shippedData, shippedModel } from '../../support/data.js';
import { type Made, madeFolder, writeFolder } from './folder.js';

/** The made folder, indexed. */
export interface NamingWorld {
  readonly reports: readonly Made[];
  /** Asks among all reports but those of `without` (provinces). */
  ask(question: string, without?: readonly string[]): Promise<Landed>;
  close(): Promise<void>;
}

/** Where a question lands. */
export interface Landed {
  readonly asked: Understanding;
  /** Ids of reports, likeliest first. */
  readonly reports: readonly string[];
  /** What is named and exists nowhere, as typed. */
  readonly missing: string | undefined;
}

export async function openNaming(): Promise<NamingWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'naming-'));
  const [language, model] = [buildLanguage(await shippedData()), await shippedModel()];
  const reports = madeFolder(language.lexicon.provinces.map(({ name }) => name));
  const reportsDir = path.join(folder, 'reports');
  await writeFolder(reports, reportsDir);
  const file = path.join(folder, 'index.sqlite');
  const reader = createReader({ provinces: language.lexicon.provinces, facts: factKit(language.lexicon) });
  await createLoad({ file, reportsDir, fingerprint: 'naming', reader })({});
  const generation = await openGeneration(file, language, model);
  const asking = createAsk(language, model);
  return {
    reports,
    async ask(question, without = []) {
      const left = reports.filter(({ province }) => !without.includes(province));
      const within = without.length === 0 ? generation : generation.only(left.map(({ id }) => id));
      const engine = asking.engineOf(within);
      const asked = await asking.understand(within, question);
      const { scored, inquiry } = await lookForReports(asked, engine.chancesOf(asked), engine);
      return {
        asked,
        reports: scored.map(({ profile }) => profile.meta.id),
        missing: inquiry.asked.scope.missing,
      };
    },
    async close() {
      await generation.index.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
