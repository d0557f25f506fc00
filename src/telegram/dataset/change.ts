import type { Changed } from '../../app.js';
import { type Desk, phrasesFor } from '../desk.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { Turn } from '../turn.js';
import { UNDO } from './actions.js';
import type { Ended } from './ended.js';
import type { Errand } from './wishes.js';

/** Takes in what was shown. `resumed`: begun before a restart, so what is found done was done by it. */
export async function apply(
  desk: Desk,
  turn: Turn,
  { ids, titles }: Errand & { do: 'apply' },
  resumed: boolean,
): Promise<Ended> {
  const changed = await desk.app.dataset.apply(ids);
  return ended(desk, turn, changed, titles, 'add.done', resumed ? 'add.done' : 'add.gone');
}

/** Takes a report out. */
export async function remove(
  desk: Desk,
  turn: Turn,
  { report, title }: Errand & { do: 'remove' },
  resumed: boolean,
): Promise<Ended> {
  return ended(
    desk,
    turn,
    await desk.app.dataset.remove(report),
    [title],
    'remove.done',
    resumed ? 'remove.done' : 'remove.gone',
  );
}

/**
 * Goes back to before a deed: the last one only, for what was done after it was not shown to whoever agreed.
 * `resumed`: that was seen to before a restart, and nothing was done since.
 */
export async function undo(desk: Desk, turn: Turn, deed: string, resumed: boolean): Promise<Ended> {
  const [, ...earlier] = await desk.app.dataset.past();
  if (!resumed && earlier.some(({ id }) => id === deed)) {
    const said = phrasesFor(desk, turn).say('undo.not_last');
    return { outcome: 'failed', detail: '', screen: screen(plain(said), []) };
  }
  const changed = await desk.app.dataset.undo(deed);
  return ended(desk, turn, changed, changed.what, 'undo.done', 'undo.gone');
}

function ended(
  desk: Desk,
  turn: Turn,
  { already, milliseconds, what }: Changed,
  asked: readonly string[],
  done: MessageKey,
  gone: MessageKey,
): Ended {
  const phrases = phrasesFor(desk, turn);
  const named = already ? asked : what;
  const names = named
    .slice(0, 5)
    .map((name) => `«${clip(name, 100)}»`)
    .join(', ');
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', phrases.locale === 'vi' ? ',' : '.');
  const text = phrases.say(already ? gone : done, { names: names + (named.length > 5 ? '…' : ''), seconds });
  const back = { label: phrases.say('undo.button'), action: UNDO.with({}) };
  return { outcome: 'done', detail: clip(named.join('; '), 100), screen: screen(plain(text), already ? [] : [[back]]) };
}
