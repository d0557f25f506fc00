import type { ReportMeta } from '../../reports/report.js';
import { CallFault } from '../api/fault.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { plainly } from '../browsing/named.js';
import { type Desk, phrasesFor, viewFor } from '../desk.js';
import { renderCard } from '../rendering/card.js';
import { join, styled } from '../rendering/rich.js';
import { show } from '../speak.js';
import type { Turn } from '../turn.js';
import { offButton } from './follow.js';

/** A chat hears of new reports at most once in so many milliseconds. */
const EVERY = 24 * 3600 * 1000;

/** Tells those who follow a topic of reports that were taken in: one message a chat, with the card of the newest that concerns it. */
export async function tellFollowers(desk: Desk, added: readonly ReportMeta[]): Promise<void> {
  if (added.length === 0) return;
  const told = new Set<number>();
  for (const { chat, topic } of await desk.store.follows()) {
    const report = told.has(chat) ? undefined : added.find((one) => concerns(one, topic));
    if (!report || !(await desk.store.mayTell(chat, desk.clock.now(), EVERY))) continue;
    told.add(chat);
    await tell(desk, chat, topic, report).catch((error: unknown) => {
      // One chat that cannot be reached keeps no other from hearing; a stop ends it for all.
      if (!(error instanceof CallFault) || error.kind === 'aborted') throw error;
    });
  }
}

/** Is a report about a topic? All words of the topic stand in its province, body or title. */
export function concerns({ province, organisation, title }: ReportMeta, topic: string): boolean {
  const words = new Set(plainly([province, organisation, title].join(' ')).split(' '));
  return plainly(topic)
    .split(' ')
    .every((word) => words.has(word));
}

async function tell(desk: Desk, chat: number, topic: string, report: ReportMeta): Promise<void> {
  const turn: Turn = { chat, private: chat > 0, user: Math.max(chat, 0), locale: 'vi' };
  const card = await desk.app.card(report.id);
  if (!card || !(await areTrue(desk, Object.values(card.facts)))) return;
  const passageIds = await keepQuotes(desk, Object.values(card.facts));
  const shown = renderCard(card, { ...(await viewFor(desk, turn)), passageIds });
  const head = styled(phrasesFor(desk, turn).say('follow.new', { topic }), 'italic');
  const rows = [...shown.rows.slice(0, 2), [...(shown.rows.at(-1) ?? []).slice(0, 1), offButton(desk, turn, topic)]];
  await show(desk, turn, { ...shown, parts: [join([head, ...shown.parts.slice(0, 1)], '\n\n')], rows });
}
