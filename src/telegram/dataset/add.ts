import type { TelegramDocument, TelegramMessage } from '@gramio/types';
import { SUPPORTED } from '../../reports/formats/index.js';
import { MAX_FILE } from '../api/download.js';
import type { Command } from '../command.js';
import { clip } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';
import { DISCARD } from './actions.js';
import { adminButton, tellInPlace } from './buttons.js';
import { asAdmin } from './guard.js';
import { type JobServices, startJob } from './job-runner.js';

const ADDRESS = /https?:\/\/\S+/iu;

/** `/them`: takes a page in by its address, or says how files are sent. */
export const addCommand: Command<JobServices> = {
  names: { vi: ['them'], en: ['add'] },
  menu: 'admins',
  describe: 'command.add',
  async run(services, request, argument, message) {
    const url = ADDRESS.exec(argument)?.[0];
    if (message.document) return addFile(services, request, message.document, argument);
    if (url !== undefined) return startJob(services, request, { do: 'page', url });
    return asAdmin(
      services,
      request,
      'add',
      async () => void (await say(services, request, 'add.how', { formats: SUPPORTED })),
    );
  },
};

/** Drops what was shown and waits to be taken in. */
export const discardButton = adminButton(DISCARD, 'add', async (services, request, { id }, tap, entry) => {
  const waiting = (await services.app.dataset.waiting(request.user)).find((one) => one.id === id);
  const dropped = await services.app.dataset.discard(id);
  await entry.close('done', waiting ? `− ${clip(waiting.title, 80)}` : '');
  await tellInPlace(services, request, dropped ? 'add.dropped_now' : 'add.gone_already', tap);
});

/** A file that an admin sent into the private chat; a web address in its caption is taken for where it is from. */
export function onDocument(services: JobServices, request: ChatRequest, message: TelegramMessage): Promise<void> {
  return message.document ? addFile(services, request, message.document, message.caption ?? '') : Promise.resolve();
}

/** Its size is looked at before anything of it is asked for; what is said of its type is not. */
function addFile(
  services: JobServices,
  request: ChatRequest,
  document: TelegramDocument,
  caption: string,
): Promise<void> {
  if ((document.file_size ?? 0) > MAX_FILE)
    return asAdmin(services, request, 'add', async (entry) => {
      await entry.close('failed', 'too large');
      await say(services, request, 'add.too_large', { size: MAX_FILE / 1024 / 1024 });
    });
  const url = ADDRESS.exec(caption)?.[0];
  const name = document.file_name ?? '';
  return startJob(services, request, { do: 'file', file: document.file_id, name, ...(url !== undefined && { url }) });
}
