import type { PastOperation } from '../../app.js';
import type { Command } from '../command.js';
import type { Phrases } from '../messages/messages.js';
import { join, plain, styled } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { NOTHING, UNDO } from './actions.js';
import { whenOf } from './audit.js';
import { adminButton, jobButton } from './buttons.js';
import { type AdminServices, asAdmin } from './guard.js';

/** Files listed; the rest are counted. */
const NAMED = 6;

/** `/hoantac`: says what the last change was and what undoing it does, and asks. */
export const undoCommand: Command<AdminServices> = {
  names: { vi: ['hoantac'], en: ['undo'] },
  menu: 'admins',
  describe: 'command.undo',
  run: (services, request) =>
    asAdmin(services, request, 'undo', async (entry) => {
      await entry.close('held');
      await askUndo(services, request);
    }),
};

/** Asks in a new message, so that the record of the change stays in the chat. */
export const undoButton = adminButton(UNDO, 'undo', async (services, request, _data, _tap, entry) => {
  await entry.close('held');
  await askUndo(services, request);
});

/** Says what would be undone, and asks once. */
async function askUndo(services: AdminServices, request: ChatRequest, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const [last, ...earlier] = await services.app.dataset.past();
  if (!last) return void (await show(services, request, screen(plain(phrases.say('undo.none'))), edit));
  const text = join(
    [
      styled(lastLine(last, phrases), 'bold'),
      plain(files('undo.gone_files', last.gone, phrases)),
      plain(files('undo.back_files', last.back, phrases)),
      plain(earlier.length > 0 ? phrases.say('undo.earlier', { count: earlier.length }) : ''),
    ],
    '\n',
  );
  const rows = [
    [
      jobButton(phrases.say('undo.button'), { do: 'undo', deed: last.id }, 'danger'),
      { label: phrases.say('admin.leave'), action: NOTHING.with({}) },
    ],
  ];
  await show(services, request, screen(text, rows), edit);
}

function lastLine({ action, at, what }: PastOperation, phrases: Phrases): string {
  const known = action === 'add' || action === 'remove' || action === 'reload' ? action : 'start';
  const names = what.length > 0 ? clip(what.join('; '), 150) : '';
  return phrases.say('undo.last', {
    change: phrases.say(`change.${known}`),
    names: names && ` «${names}»`,
    when: whenOf(at),
  });
}

function files(key: 'undo.gone_files' | 'undo.back_files', names: readonly string[], phrases: Phrases): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` +${names.length - NAMED}` : '');
  return phrases.say(key, { files: shown });
}
