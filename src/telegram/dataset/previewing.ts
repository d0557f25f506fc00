import type { Preview } from '../../app.js';
import { MAX_FILE, TooLarge } from '../api/download.js';
import { CallFault } from '../api/fault.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import type { Job } from './job.js';
import type { JobResult } from './job-result.js';
import { renderPreview } from './preview.js';
import { whileTyping } from './typing.js';

export interface DownloadServices extends Services {
  /** Downloads an uploaded file, by its id, to a local path. @throws TooLarge, CallFault */
  readonly download: (file: string, into: string) => Promise<void>;
}

/** Downloads an uploaded file and reads it. */
export function previewFile(
  services: DownloadServices,
  request: ChatRequest,
  { file, name, url }: Job & { do: 'file' },
): Promise<JobResult> {
  const fetch = (into: string): Promise<void> => services.download(file, into);
  return previewed(services, request, () => services.app.dataset.stageFile(fetch, { name, by: request.user, url }));
}

export function previewPage(services: DownloadServices, request: ChatRequest, url: string): Promise<JobResult> {
  return previewed(services, request, () => services.app.dataset.stagePage(url, request.user));
}

async function previewed(
  services: DownloadServices,
  request: ChatRequest,
  stage: () => Promise<Preview>,
): Promise<JobResult> {
  const phrases = request.phrases;
  const refused = (reason: string, detail: string): JobResult => ({
    outcome: 'failed',
    detail,
    screen: screen(plain(phrases.say('add.refused', { reason: clip(reason, 300).replace(/\.$/u, '') }))),
  });
  try {
    const preview = await whileTyping(services, request, stage);
    const waiting = await services.app.dataset.waiting(request.user);
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
