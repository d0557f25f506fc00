import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Action, ShownAnswer } from '../actions.js';
import { type Desk, phrasesFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { moveTo } from '../rendering/miss.js';
import { nameOf, namesOf, yearOf } from '../rendering/names.js';
import type { Button } from '../rendering/screen.js';
import { showButtons } from '../speak.js';
import type { Turn } from '../turn.js';

type Menu = Extract<Action, { do: 'repair' }>['menu'];

/** Entries in one menu. */
const MOST = 8;

/** Puts a menu under the answer: what to change of its reading, then to what. Only what has an answer is offered. */
export async function showRepair(
  desk: Desk,
  turn: Turn,
  of: ShownAnswer,
  menu: Menu,
  message: number | undefined,
): Promise<void> {
  if (message === undefined) return;
  const phrases = phrasesFor(desk, turn);
  const [{ intents, reports: possible }, reach] = await Promise.all([
    desk.app.repairs(of.reading),
    reachOf(desk, turn),
  ]);
  const reports = possible.filter(({ id }) => reach.reports.some((report) => report.id === id));
  const years = yearsOf(reports, of.reading);
  const to = (label: string, next: Menu): Button => ({
    label,
    action: { do: 'repair', of, menu: next, inPlace: true },
  });
  const read = (label: string, reading: Reading): Button => ({ label, action: { do: 'read', reading, inPlace: true } });
  const back: Button = { label: phrases.say('button.back_to_answer'), action: { do: 'again', of, inPlace: true } };
  const entries: Record<Menu, () => Button[]> = {
    top: () => [
      ...(intents.length > 0 ? [to(phrases.say('repair.intent'), 'intent')] : []),
      ...(reports.length > 0 ? [to(phrases.say('repair.report'), 'report')] : []),
      ...(years.length > 0 ? [to(phrases.say('repair.year'), 'year')] : []),
    ],
    intent: () =>
      intents.map((intent) => read(capital(phrases.intent(intent) ?? intent), { ...of.reading, intent, question: '' })),
    report: () => {
      const names = namesOf(reports);
      return reports.map((report) => read(names.get(report.id) ?? nameOf(report), moveTo(of.reading, report)));
    },
    year: () => years.map(({ year, report }) => read(year, { ...moveTo(of.reading, report), year: Number(year) })),
  };
  await showButtons(desk, turn, [...pairs(entries[menu]().slice(0, MOST)), [back]], message);
}

/** Other years that the same province, or else any, has a report of; the newest report of each. */
function yearsOf(reports: readonly ReportMeta[], reading: Reading): { year: string; report: ReportMeta }[] {
  const near = reading.places.length > 0 ? reports.filter((r) => reading.places.includes(r.province ?? '')) : reports;
  const out = new Map<string, ReportMeta>();
  for (const report of near) {
    const year = yearOf(report);
    if (year !== undefined && !out.has(year)) out.set(year, report);
  }
  return [...out].map(([year, report]) => ({ year, report })).sort((a, b) => b.year.localeCompare(a.year));
}

function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let index = 0; index < buttons.length; index += 2) rows.push(buttons.slice(index, index + 2));
  return rows;
}

function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
