import type { Command } from '../command.js';
import type { Desk } from '../desk.js';
import { phrasesFor } from '../desk.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { summaryParts } from './summary.js';

/** Least time between two edits of the progress message, in milliseconds. */
const PROGRESS_EVERY = 2000;

/** May this person change the reports, here? Identity is the numeric id, in a private chat, and nothing else. */
export function mayAdminister(desk: Desk, turn: Turn): boolean {
  return turn.private && turn.user > 0 && desk.admins.has(turn.user);
}

/**
 * `/reload`: reads the reports again while the old ones keep answering. Progress and result are one message, edited.
 * Anybody else gets a polite refusal, and nothing happens.
 */
export async function reload(desk: Desk, turn: Turn): Promise<void> {
  if (!mayAdminister(desk, turn)) {
    desk.log.warn('admin command refused', { command: 'reload', user: turn.user });
    await say(desk, turn, desk.admins.has(turn.user) ? 'reload.private_only' : 'reload.refused');
    return;
  }
  desk.log.info('reload asked for', { user: turn.user });
  const message = await say(desk, turn, 'reload.started');
  desk.background('reload', () => run(desk, turn, message));
}

async function run(desk: Desk, turn: Turn, message: number | undefined): Promise<void> {
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
    await pending;
    await show(desk, turn, { parts: summaryParts(summary, phrases), rows: [] }, message);
  } catch (error) {
    desk.log.error('reload failed', { fault: error instanceof Error ? error.message : 'unknown' });
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
