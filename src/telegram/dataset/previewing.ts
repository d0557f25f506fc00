import type { Preview } from '../../app.js';
import { MAX_FILE, TooLarge } from '../api/download.js';
import { CallFault } from '../api/fault.js';
import { type Desk, phrasesFor } from '../desk.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { Turn } from '../turn.js';
import type { Ended } from './ended.js';
import { renderPreview } from './preview.js';
import { whileTyping } from './typing.js';
import type { Errand } from './wishes.js';

/** Fetches a file that was sent and reads it. */
export function previewFile(desk: Desk, turn: Turn, { file, name, url }: Errand & { do: 'file' }): Promise<Ended> {
  const fetch = (into: string): Promise<void> => desk.download(file, into);
  return previewed(desk, turn, () => desk.app.dataset.stageFile(fetch, { name, by: turn.user, url }));
}

export function previewPage(desk: Desk, turn: Turn, url: string): Promise<Ended> {
  return previewed(desk, turn, () => desk.app.dataset.stagePage(url, turn.user));
}

async function previewed(desk: Desk, turn: Turn, stage: () => Promise<Preview>): Promise<Ended> {
  const phrases = phrasesFor(desk, turn);
  const refused = (reason: string, detail: string): Ended => ({
    outcome: 'failed',
    detail,
    screen: screen(plain(phrases.say('add.refused', { reason: clip(reason, 300).replace(/\.$/u, '') }))),
  });
  try {
    const preview = await whileTyping(desk, turn, stage);
    const waiting = await desk.app.dataset.waiting(turn.user);
    return {
      outcome: 'held',
      detail: clip(preview.report.title, 80),
      screen: renderPreview(preview, waiting, phrases),
    };
  } catch (error) {
    if (error instanceof TooLarge)
      return refused(phrases.say('add.too_large', { size: MAX_FILE / 1024 / 1024 }), 'too large');
    if (error instanceof CallFault) {
      if (error.kind === 'aborted') throw error;
      return refused(phrases.say('add.no_download'), error.description);
    }
    const fault = asFault(error);
    if (!fault) throw error;
    return refused(phrases.failure(fault.code, fault.reason), fault.code);
  }
}

/** A fault of the file or page itself, with its code. */
function asFault(error: unknown): { readonly code: string; readonly reason: string } | undefined {
  const known = error instanceof Error && (error.name === 'ReportFault' || error.name === 'FetchFault');
  if (!known || !('code' in error)) return undefined;
  return { code: String(error.code), reason: error.message };
}
