import { type Desk, phrasesFor } from '../desk.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import { show } from '../speak.js';
import type { Turn } from '../turn.js';
import { showCoverage } from './coverage.js';
import { setOut } from './errands.js';
import { asAdmin } from './guard.js';
import { askRemoval, showRemovable } from './remove.js';
import { askUndo } from './undo.js';
import type { Wish } from './wishes.js';

/** An admin's button, asked anew whether whoever taps it is one. The tapped message becomes the answer. */
export function onAdminTap(desk: Desk, turn: Turn, wish: Wish, message: number | undefined): Promise<void> {
  const tell = async (key: MessageKey): Promise<void> => {
    await show(desk, turn, screen(plain(phrasesFor(desk, turn).say(key))), message);
  };
  switch (wish.want) {
    case 'errand':
      return setOut(desk, turn, wish.errand, message);
    case 'discard':
      return asAdmin(desk, turn, 'add', async (entry) => {
        const dropped = await desk.app.dataset.discard(wish.id);
        await entry.close('done', `− ${wish.id}`);
        await tell(dropped ? 'add.dropped_now' : 'add.gone_already');
      });
    case 'remove':
      return asAdmin(desk, turn, 'remove', async (entry) => {
        await entry.close('held', wish.report);
        await askRemoval(desk, turn, wish.report, message);
      });
    case 'removable':
      return asAdmin(desk, turn, 'remove', () => showRemovable(desk, turn, wish.page, message));
    case 'undo':
      return asAdmin(desk, turn, 'undo', async (entry) => {
        await entry.close('held');
        // What was done stays in the chat: the question is a message of its own.
        await askUndo(desk, turn);
      });
    case 'coverage':
      return asAdmin(desk, turn, 'coverage', () => showCoverage(desk, turn, wish.page, message));
    case 'drop':
      return asAdmin(desk, turn, 'selftest', async (entry) => {
        await desk.app.selftest.drop(wish.question);
        await entry.close('done', `− ${clip(wish.question, 80)}`);
        await tell('selftest.dropped');
      });
    case 'nothing':
      return asAdmin(desk, turn, 'nothing', () => tell('admin.left'));
  }
}
