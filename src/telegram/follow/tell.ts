import type { ReportMeta } from '../../reports/report.js';
import { CallFault } from '../api/fault.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { renderCard } from '../rendering/card.js';
import { join, styled } from '../rendering/rich.js';
import { requestTo } from '../request.js';
import type { Services } from '../services.js';
import { show } from '../speak.js';
import { viewFor } from '../view-for.js';
import { concerns } from './concerns.js';
import { offButton } from './follow.js';

/** Minimum milliseconds between two announcements in a chat. */
const EVERY = 24 * 3600 * 1000;

/** Announces imported reports to the followers of their topics: one message a chat, with the card of the newest matching report. */
export async function tellFollowers(services: Services, added: readonly ReportMeta[]): Promise<void> {
  if (added.length === 0) return;
  const told = new Set<number>();
  for (const { chat, topic } of await services.store.follows()) {
    const report = told.has(chat) ? undefined : added.find((one) => concerns(one, topic));
    if (!report || !(await services.store.mayTell(chat, services.clock.now(), EVERY))) continue;
    told.add(chat);
    await tell(services, chat, topic, report).catch((error: unknown) => {
      // A chat that cannot be reached does not stop the others. A shutdown stops all.
      if (!(error instanceof CallFault) || error.kind === 'aborted') throw error;
    });
  }
}

async function tell(services: Services, chat: number, topic: string, report: ReportMeta): Promise<void> {
  const request = requestTo(services, { chat, private: chat > 0, user: Math.max(chat, 0), locale: 'vi' });
  const card = await services.app.card(report.id);
  if (!card || !(await areTrue(services, Object.values(card.facts)))) return;
  const passageIds = await keepQuotes(services, Object.values(card.facts));
  const shown = renderCard(card, { ...(await viewFor(services, request)), passageIds });
  const head = styled(request.phrases.say('follow.new', { topic }), 'italic');
  const rows = [...shown.rows.slice(0, 2), [...(shown.rows.at(-1) ?? []).slice(0, 1), offButton(request, topic)]];
  await show(services, request, { ...shown, parts: [join([head, ...shown.parts.slice(0, 1)], '\n\n')], rows });
}
