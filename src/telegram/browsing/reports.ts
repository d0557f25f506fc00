import type { ReportMeta } from '../../reports/report.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import { renderCard, renderCards, renderReports } from '../rendering/card.js';
import { clip } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import { namedIn, reportsHolding } from './named.js';
import { talkOf } from './talk.js';

/**
 * Shows a page of the list of reports, counted from 0. `of` limits it to a place, body or year, if these words name one. With `edit`,
 * replaces that message.
 */
export async function showReports(
  services: Services,
  request: ChatRequest,
  page: number,
  edit?: number,
  of = '',
): Promise<number | undefined> {
  const view = await viewFor(services, request);
  const { reports = [], missing } = of === '' ? { missing: [] } : await services.app.across.wanted(of);
  const wanted = new Set(reports);
  const narrowed = of === '' ? view.reports : view.reports.filter(({ id }) => wanted.has(id));
  const among = narrowed.length > 0 ? narrowed : reportsHolding(of, view.reports);
  if (of !== '' && among.length === 0)
    return say(services, request, 'reports.unknown', { asked: clip([...missing, of][0] ?? of, 80) });
  return show(services, request, renderReports(among, page, view, of), edit);
}

/** Opens a report's card and makes the report the topic of the conversation. Says so if the report no longer exists. */
export async function showCard(
  services: Services,
  request: ChatRequest,
  id: string,
  edit?: number,
): Promise<number | undefined> {
  const card = await services.app.card(id);
  if (!card) return say(services, request, 'tap.gone');
  const quotes = Object.values(card.facts);
  if (!(await areTrue(services, quotes))) {
    services.log.error('quote differs from its report, card withheld', { report: id });
    return say(services, request, 'fault.verify');
  }
  const passageIds = await keepQuotes(services, quotes);
  await talkOf(services, request, id);
  return show(services, request, renderCard(card, { ...(await viewFor(services, request)), passageIds }), edit);
}

/** Opens the card of the named report, or offers several to choose from. */
export async function showCards(
  services: Services,
  request: ChatRequest,
  named: readonly ReportMeta[],
): Promise<number | undefined> {
  const [only] = named;
  if (named.length === 1 && only) return showCard(services, request, only.id);
  return show(services, request, renderCards(named, await viewFor(services, request)));
}

/**
 * `/baocao`: lists the reports. With the name of a report it opens its card; `/baocao nghệ an 2020` lists those of a place, body or year.
 */
export const reportsCommand: Command<Services> = {
  names: { vi: ['baocao'], en: ['reports'] },
  menu: 'everyone',
  describe: 'command.baocao',
  run: async (services, request, argument) => {
    const { reports } = await request.reach();
    const [only, ...more] = namedIn(argument, reports);
    if (only && more.length === 0) await showCard(services, request, only.id);
    else await showReports(services, request, 0, undefined, argument.trim());
  },
};
