import type { Command } from '../command.js';
import type { Desk } from '../desk.js';
import { phrasesFor } from '../desk.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { asAdmin } from './guard.js';
import { countsLine, summaryParts, wasKept } from './summary.js';

/** Least time between two edits of the progress message, in milliseconds. */
const PROGRESS_EVERY = 2000;

/**
 * `/reload`: reads the reports again while the old ones keep answering. Progress and result are one message, edited.
 * Anybody else gets a polite refusal, and nothing happens.
 */
export function reload(desk: Desk, turn: Turn): Promise<void> {
  return asAdmin(desk, turn, 'reload', async (entry) => {
    const message = await say(desk, turn, 'reload.started');
    const id = entry.leaveOpen();
    desk.background('reload', () => run(desk, turn, id, message));
  });
}

async function run(desk: Desk, turn: Turn, entry: number, message: number | undefined): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const edit = (text: string) => show(desk, turn, screen(plain(text)), message);
  let shown = desk.clock.now();
  let pending: Promise<unknown> = Promise.resolve();
  const progress = (done: number, total: number) => {
    if (desk.clock.now() - shown < PROGRESS_EVERY || done >= total) return;
    shown = desk.clock.now();
    pending = pending.then(() => edit(phrases.say('reload.progress', { done, total }))).catch(() => undefined);
  };
  try {
    const summary = await desk.app.reload(progress);
    const { added, changed, removed, failed, milliseconds } = summary;
    const counts = { added: added.length, changed: changed.length, removed: removed.length, failed: failed.length };
    desk.log.info('reload done', { ...counts, swapped: summary.swapped, milliseconds });
    await desk.store.closeAudit(entry, wasKept(summary) ? 'failed' : 'done', countsLine(summary));
    await pending;
    await show(desk, turn, { parts: summaryParts(summary, phrases), rows: [] }, message);
  } catch (error) {
    desk.log.error('reload failed', { fault: error instanceof Error ? error.message : 'unknown' });
    await desk.store.closeAudit(entry, 'failed', '').catch(() => undefined);
    await pending;
    await edit(phrases.say('reload.broken'));
  }
}

export const reloadCommand: Command = {
  names: { vi: ['naplai'], en: ['reload'] },
  menu: 'admins',
  describe: 'command.reload',
  run: (desk, turn) => reload(desk, turn),
};
