import type { App } from '../../app.js';
import type { Clock } from '../clock.js';
import type { Vitals } from './vitals.js';

/** Wraps the app to record the duration of answers and reloads, and the age of the index. */
export function watched(app: App, vitals: Vitals, clock: Clock): App {
  let since = clock.now();
  let version = app.version();
  const noteVersion = (): void => {
    if (app.version() === version) return;
    version = app.version();
    since = clock.now();
  };
  vitals.gauge('index_age_ms', () => {
    noteVersion();
    return clock.now() - since;
  });
  const timed = async <T>(what: 'search' | 'reload', work: () => Promise<T>): Promise<T> => {
    const start = clock.now();
    try {
      return await work();
    } finally {
      vitals.took(what, clock.now() - start);
      noteVersion();
    }
  };
  const notes: Pick<App, 'answer' | 'answerReading' | 'reload'> = {
    answer: (...all) => timed('search', () => app.answer(...all)),
    answerReading: (...all) => timed('search', () => app.answerReading(...all)),
    reload: (...all) => timed('reload', () => app.reload(...all)),
  };
  return Object.assign(Object.create(app) as App, notes);
}
