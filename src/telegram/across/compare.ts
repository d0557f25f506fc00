import type { Comparing, Comparison, Figure } from '../../app.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import type { TableServices } from './last-tables.js';
import { renderComparison, renderFigure, renderKinds } from './table.js';

/** `/sosanh`: the figures of several reports side by side. Without a figure it asks which one. */
export const compareCommand: Command<TableServices> = {
  names: { vi: ['sosanh'], en: ['compare'] },
  menu: 'everyone',
  describe: 'command.sosanh',
  run: async (services, request, argument) => {
    const { options } = await request.reach();
    const { of, reports, missing } = await services.app.across.wanted(argument, options);
    if (of) await showComparison(services, request, of, 0, undefined, missing);
    else await showKinds(services, request, reports, undefined, missing);
  },
};

/** Which figure is to be compared, among these reports (absent: all). */
export async function showKinds(
  services: Services,
  request: ChatRequest,
  reports: readonly string[] | undefined,
  edit?: number,
  missing: readonly string[] = [],
): Promise<void> {
  const { options } = await request.reach();
  const kinds = await services.app.across.comparable(reports, options);
  await show(services, request, renderKinds(kinds, reports, missing, await viewFor(services, request)), edit);
}

/** Shows a page of the table; with `edit`, in place of that message. */
export async function showComparison(
  services: TableServices,
  request: ChatRequest,
  of: Comparing,
  page: number,
  edit?: number,
  missing: readonly string[] = [],
): Promise<void> {
  const comparison = await trueComparison(services, request, of, page);
  await services.tables.saw(request, { kind: 'figures', of });
  await show(services, request, renderComparison(comparison, missing, await viewFor(services, request)), edit);
}

/** One figure with its quote. */
export async function showFigure(
  services: Services,
  request: ChatRequest,
  of: Comparing,
  page: number,
  report: string,
  edit?: number,
): Promise<void> {
  const figure = (await trueComparison(services, request, of, page)).figures.find((one) => one.report.id === report);
  if (!figure) {
    await say(services, request, 'passage.gone');
    return;
  }
  await keepQuotes(services, [figure.quote]);
  await show(services, request, renderFigure(figure, of, page, await viewFor(services, request)), edit);
}

/** A comparison whose quotes still are what the reports say; a figure whose quote is not is left out, and the fault logged. */
export async function trueComparison(
  services: Services,
  request: ChatRequest,
  of: Comparing,
  page: number,
  size?: number,
): Promise<Comparison> {
  const { options } = await request.reach();
  const comparison = await services.app.across.compare(of, page, { ...options, ...(size !== undefined && { size }) });
  const figures: Figure[] = [];
  for (const figure of comparison.figures) {
    if (await areTrue(services, [figure.quote])) figures.push(figure);
    else services.log.error('quote differs from its report, figure withheld', { report: figure.report.id });
  }
  return { ...comparison, figures };
}
