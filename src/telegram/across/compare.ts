import type { Answer } from '../../answers/answer.js';
import type { Comparing, Comparison, Figure } from '../../app.js';
import { plainly } from '../../text/plainly.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { type AskingServices, reply } from '../asking/reply.js';
import type { Command } from '../command.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import type { TableServices } from './last-tables.js';
import { renderComparison, renderFigure, renderKinds } from './table.js';

/** `/sosanh`: shows a figure of several reports side by side. Without a figure it asks for one. */
export const compareCommand: Command<AskingServices> = {
  names: { vi: ['sosanh'], en: ['compare'] },
  menu: 'everyone',
  describe: 'command.sosanh',
  run: async (services, request, argument) => {
    const { options } = await request.reach();
    const { of, reports, missing } = await services.app.across.wanted(argument, options);
    if (of)
      (await showSaid(services, request, of)) || (await showComparison(services, request, of, 0, undefined, missing));
    else await showKinds(services, request, reports, undefined, missing);
  },
};

/**
 * Shows what each report says of a topic that is no figure ("hạn chế", "kết nạp"). Returns false if it is a figure, or if no report
 * mentions it.
 */
async function showSaid(services: AskingServices, request: ChatRequest, of: Comparing): Promise<boolean> {
  if (of.noun === undefined) return false;
  const { options } = await request.reach();
  if ((await services.app.across.compare(of, 0, options)).total > 0) return false;
  const { within } = options;
  const among = within ? (of.reports ?? within).filter((id) => within.includes(id)) : of.reports;
  const where = { ...options, ...(among && { within: among }) };
  for (const question of [`báo cáo nào nêu ${of.noun}`, `${of.noun} ở mỗi nơi`]) {
    const answer = await services.app.answer(question, undefined, where);
    if (answer.status !== 'answered' || !saysIt(answer, of.noun)) continue;
    await reply(services, request, answer, { asked: { question } });
    return true;
  }
  return false;
}

/** Does the quote contain the words of the question, or is its kind of fact stated without them? */
function saysIt({ reading, quotes }: Extract<Answer, { status: 'answered' }>, noun: string): boolean {
  if (TOLD_OTHERWISE.has(reading.intent)) return true;
  const words = ` ${plainly(noun)} `;
  return quotes.some(({ text }) => ` ${plainly(text)} `.includes(words));
}

const TOLD_OTHERWISE: ReadonlySet<string> = new Set(['results', 'targets']);

/** `so sánh số đảng viên`: compares a figure across all reports. Returns false if the text names no figure, or names a report. */
export async function showCompared(services: TableServices, request: ChatRequest, text: string): Promise<boolean> {
  if (!COMPARES.test(text)) return false;
  const { options } = await request.reach();
  const { of, reports, missing } = await services.app.across.wanted(text.replace(COMPARES, ''), options);
  if (!of || of.noun !== undefined || reports !== undefined || missing.length > 0) return false;
  if ((await services.app.across.compare(of, 0, options)).total < 2) return false;
  await showComparison(services, request, of, 0);
  return true;
}

/** `so sánh thu ngân sách`: says that no report mentions it. Returns false if the text asks for no comparison. */
export async function showUncompared(services: AskingServices, request: ChatRequest, text: string): Promise<boolean> {
  if (!COMPARES.test(text)) return false;
  const { options } = await request.reach();
  const { of, missing } = await services.app.across.wanted(text.replace(COMPARES, ''), options);
  if (of?.noun === undefined) return false;
  await showComparison(services, request, of, 0, undefined, missing);
  return true;
}

const COMPARES = /^\s*(?:so\s+sánh|so\s+sanh|compare)\s+/iu;

/** Asks which figure to compare among these reports (absent: all). */
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

/** Shows a page of the table. With `edit`, replaces that message. */
export async function showComparison(
  services: TableServices,
  request: ChatRequest,
  of: Comparing,
  page: number,
  edit?: number,
  missing: readonly string[] = [],
): Promise<void> {
  const comparison = await trueComparison(services, request, of, page);
  if (comparison.total > 0) await services.tables.saw(request, { kind: 'figures', of });
  await show(services, request, renderComparison(comparison, missing, await viewFor(services, request)), edit);
}

/** Shows one figure with its quote. */
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

/** Keeps the figures whose quotes still match their reports. Drops the others and logs the fault. */
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
