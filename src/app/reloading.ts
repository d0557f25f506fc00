import type { History } from '../reports/history/history.js';
import type { Generation } from './generation.js';
import type { Library } from './library.js';
import { type LoadSummary, losesMost, type Progress } from './loading.js';
import type { SelfTester } from './selftest.js';

/** A known question with a worse answer from the new reports. */
export interface Worse {
  readonly question: string;
  readonly before: string;
  /** Empty: no answer any more. */
  readonly after: string;
}

/** The result of a reload. */
export interface ReloadSummary extends LoadSummary {
  /** Why it was held. */
  readonly worse: readonly Worse[];
}

/** Makes the function that reloads the folder. Concurrent calls share a running reload; a forced one waits for it. */
export function createReload({
  library,
  history,
  tester,
}: {
  readonly library: Library;
  readonly history: History;
  readonly tester: SelfTester;
}): (onProgress?: Progress, forced?: boolean) => Promise<ReloadSummary> {
  let underWay: Promise<ReloadSummary> | undefined;

  const worseIn = async (next: Generation, { added, changed }: LoadSummary): Promise<Worse[]> => {
    const lost = (await tester.compare(next, [...changed, ...added])).filter((one) => one.kind === 'lost');
    const kept = await tester.lostBy(next);
    return [
      ...lost.map(({ known, before, after }) => ({ question: known.question, before, after })),
      ...kept.map(({ question, said, now }) => ({ question, before: said, after: now })),
    ];
  };

  const reload = (onProgress: Progress | undefined, forced: boolean): Promise<ReloadSummary> =>
    library.alone(async () => {
      await history.settle();
      let worse: Worse[] = [];
      let losing = 0;
      const accept = async (next: Generation, summary: LoadSummary): Promise<boolean> => {
        const before = library.current().profiles.length;
        if (losesMost(summary.removed.length, before)) losing = summary.removed.length;
        worse = losing > 0 ? [] : await worseIn(next, summary);
        return worse.length === 0 && losing === 0;
      };
      const summary = await library.refresh({ onProgress, ...(!forced && { accept }) });
      const what = [...summary.added, ...summary.changed, ...summary.removed];
      // The reports are loaded even if the history entry fails. In that case the next change is undone together with this one.
      if (!summary.held) await history.commit('reload', what).catch(() => {});
      return { ...summary, worse, ...(losing > 0 && { losing }) };
    });

  return (onProgress, forced = false) => {
    if (forced) return reload(onProgress, true);
    underWay ??= reload(onProgress, false).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
