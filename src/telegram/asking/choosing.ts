import type { Reading } from '../../answers/answer.js';
import { type Desk, phrasesFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { choiceRows } from '../rendering/choices.js';
import { showButtons } from '../speak.js';
import type { Turn } from '../turn.js';

/** Shows another page of the readings that a question may have; of reports that are gone there is none. */
export async function showChoices(
  desk: Desk,
  turn: Turn,
  {
    choices,
    page,
  }: { readonly choices: readonly { readonly report: string; readonly reading: Reading }[]; readonly page: number },
  message: number | undefined,
): Promise<void> {
  if (message === undefined) return;
  const { reports } = await reachOf(desk, turn);
  const known = choices.flatMap(({ report, reading }) => {
    const meta = reports.find(({ id }) => id === report);
    return meta ? [{ report: meta, reading }] : [];
  });
  await showButtons(desk, turn, choiceRows(known, page, { phrases: phrasesFor(desk, turn) }), message);
}
