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

/** `/them`: imports a page by its address, or says how to send files. */
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

/** Drops the report that was previewed and is not yet imported. */
export const discardButton = adminButton(DISCARD, 'add', async (services, request, { id }, tap, entry) => {
  const waiting = (await services.app.dataset.waiting(request.user)).find((one) => one.id === id);
  const dropped = await services.app.dataset.discard(id);
  await entry.close('done', waiting ? `− ${clip(waiting.title, 80)}` : '');
  await tellInPlace(services, request, dropped ? 'add.dropped_now' : 'add.gone_already', tap);
});

/** A file that an admin sent in the private chat. A web address in its caption becomes its source. */
export function onDocument(services: JobServices, request: ChatRequest, message: TelegramMessage): Promise<void> {
  return message.document ? addFile(services, request, message.document, message.caption ?? '') : Promise.resolve();
}

/** Checks the size before requesting the file. Ignores the stated type. */
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
