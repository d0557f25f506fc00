import type { Reading } from '../../answers/answer.js';
import { choiceRows } from '../rendering/choices.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { showButtons } from '../speak.js';

/** Shows another page of the possible readings of a question. Leaves out reports that no longer exist. */
export async function showChoices(
  services: Services,
  request: ChatRequest,
  {
    choices,
    page,
  }: { readonly choices: readonly { readonly report: string; readonly reading: Reading }[]; readonly page: number },
  message: number | undefined,
): Promise<void> {
  if (message === undefined) return;
  const { reports } = await request.reach();
  const known = choices.flatMap(({ report, reading }) => {
    const meta = reports.find(({ id }) => id === report);
    return meta ? [{ report: meta, reading }] : [];
  });
  await showButtons(services, request, choiceRows(known, page, { phrases: request.phrases }), message);
}
