import type { Comparing, Comparison, Figure } from '../../app.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { renderComparison, renderFigure, renderKinds } from './table.js';

/** `/sosanh`: the figures of several reports side by side. Without a figure it asks which one. */
export const compareCommand: Command = {
  names: { vi: ['sosanh'], en: ['compare'] },
  menu: 'everyone',
  describe: 'command.sosanh',
  run: async (desk, turn, argument) => {
    const { options } = await reachOf(desk, turn);
    const { of, reports, missing } = await desk.app.across.wanted(argument, options);
    if (of) await showComparison(desk, turn, of, 0, undefined, missing);
    else await showKinds(desk, turn, reports, undefined, missing);
  },
};

/** Which figure is to be compared, among these reports (absent: all). */
export async function showKinds(
  desk: Desk,
  turn: Turn,
  reports: readonly string[] | undefined,
  edit?: number,
  missing: readonly string[] = [],
): Promise<void> {
  const { options } = await reachOf(desk, turn);
  const kinds = await desk.app.across.comparable(reports, options);
  await show(desk, turn, renderKinds(kinds, reports, missing, await viewFor(desk, turn)), edit);
}

/** Shows a page of the table; with `edit`, in place of that message. */
export async function showComparison(
  desk: Desk,
  turn: Turn,
  of: Comparing,
  page: number,
  edit?: number,
  missing: readonly string[] = [],
): Promise<void> {
  const comparison = await trueComparison(desk, turn, of, page);
  desk.tables.saw(turn.chat, of);
  await show(desk, turn, renderComparison(comparison, missing, await viewFor(desk, turn)), edit);
}

/** One figure with its quote. */
export async function showFigure(
  desk: Desk,
  turn: Turn,
  of: Comparing,
  page: number,
  report: string,
  edit?: number,
): Promise<void> {
  const figure = (await trueComparison(desk, turn, of, page)).figures.find((one) => one.report.id === report);
  if (!figure) {
    await say(desk, turn, 'passage.gone');
    return;
  }
  await keepQuotes(desk, [figure.quote]);
  await show(desk, turn, renderFigure(figure, of, page, await viewFor(desk, turn)), edit);
}

/** A comparison whose quotes still are what the reports say; a figure whose quote is not is left out, and the fault logged. */
export async function trueComparison(
  desk: Desk,
  turn: Turn,
  of: Comparing,
  page: number,
  size?: number,
): Promise<Comparison> {
  const { options } = await reachOf(desk, turn);
  const comparison = await desk.app.across.compare(of, page, { ...options, ...(size !== undefined && { size }) });
  const figures: Figure[] = [];
  for (const figure of comparison.figures) {
    if (await areTrue(desk, [figure.quote])) figures.push(figure);
    else desk.log.error('quote differs from its report, figure withheld', { report: figure.report.id });
  }
  return { ...comparison, figures };
}
