import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { voteButtons } from '../misses/votes.js';
import { capital, inRows } from '../rendering/labels.js';
import { moveTo } from '../rendering/miss.js';
import { nameOf, namesOf, yearOf } from '../rendering/names.js';
import { MOST_BUTTONS, pageOf } from '../rendering/pages.js';
import { othersButton } from '../rendering/rows.js';
import type { Button } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { showButtons } from '../speak.js';
import { READ, REPAIR, type Repair, type ShownAnswer } from './actions.js';
import { shownAgain } from './look.js';
import { prepare } from './screens.js';

type Submenu = Exclude<Repair['menu'], 'closed' | 'top'>;

const SUBMENUS: readonly Submenu[] = ['intent', 'report', 'year'];
const NAMES = { intent: 'repair.intent', report: 'repair.report', year: 'repair.year' } as const;

/**
 * Puts a menu under the answer: what to do next, what to change of the reading, then to which value. The text stays. Only choices with an
 * answer are offered. Closing the menu restores the answer's own buttons.
 */
export async function showRepair(
  services: Services,
  request: ChatRequest,
  { of, menu, page }: Repair,
  message: number | undefined,
): Promise<void> {
  if (message === undefined) return;
  if (menu === 'closed') return closeMenu(services, request, of, message);
  const phrases = request.phrases;
  const to = (label: string, next: Repair['menu'], at = 0): Button => ({
    label,
    action: REPAIR.with({ of, menu: next, page: at }),
  });
  const menus = await menusOf(services, request, of);
  const back = to(phrases.say('button.back_to_answer'), menu === 'top' ? 'closed' : 'top');
  if (menu === 'top') {
    const ways = waysOf(menus, othersButton(of, { phrases }), (one) => to(phrases.say(NAMES[one]), one));
    const votes = await votesOn(services, request, of);
    const offered = ways.slice(0, MOST_BUTTONS - votes.length - 1);
    await showButtons(services, request, [...inRows(offered), [...votes, back]], message);
    return;
  }
  const entries = menus[menu];
  const { shown, at, pages } = pageOf(entries, page, { others: 1, turns: 1 });
  const more = pages > 1 ? [to(phrases.say('button.further'), menu, (at + 1) % pages)] : [];
  await showButtons(services, request, [...inRows(shown), [back, ...more]], message);
}

/** The ways to go on from an answer, the most wanted first. "All other reports" replaces a button for each. */
function waysOf(
  menus: Readonly<Record<Submenu, Button[]>>,
  others: readonly Button[],
  way: (menu: Submenu) => Button,
): readonly Button[] {
  const open = SUBMENUS.filter((one) => menus[one].length > 0 && !(one === 'report' && others.length > 0));
  const [first, rest] = [open.filter((one) => one === 'intent'), open.filter((one) => one !== 'intent')];
  return [...first.map((one) => way(one)), ...others, ...rest.map((one) => way(one))];
}

async function votesOn(services: Services, request: ChatRequest, of: ShownAnswer): Promise<Button[]> {
  const again = of.asked === undefined ? undefined : await shownAgain(services, request, of);
  return again ? voteButtons(services, request, again.answer, of.asked ?? '') : [];
}

async function closeMenu(services: Services, request: ChatRequest, of: ShownAnswer, message: number): Promise<void> {
  const again = await shownAgain(services, request, of);
  const { screen } = again ? await prepare(services, request, again.answer, again.showing) : {};
  await showButtons(services, request, screen?.rows ?? [], message);
}

/** What each menu offers: the reading with one change. */
async function menusOf(
  services: Services,
  request: ChatRequest,
  of: ShownAnswer,
): Promise<Readonly<Record<Submenu, Button[]>>> {
  const phrases = request.phrases;
  const { options, reports: within } = await request.reach();
  const { intents, reports } = await services.app.repairs(of.reading, options);
  const names = namesOf(reports);
  const read = (label: string, reading: Reading): Button => ({ label, action: READ.with({ reading, inPlace: true }) });
  return {
    intent: intents.map((reading) => read(capital(phrases.intent(reading.intent) ?? reading.intent), reading)),
    report: reports.map((report) => read(names.get(report.id) ?? nameOf(report), moveTo(of.reading, report))),
    year: yearsOf(reports, of.reading, within).map(({ year, ids }) =>
      read(year, { ...of.reading, reports: ids, year: Number(year) }),
    ),
  };
}

/** Other years with a report that answers, newest first. If the reading is about one province, only its reports count. */
function yearsOf(
  reports: readonly ReportMeta[],
  reading: Reading,
  all: readonly ReportMeta[],
): { readonly year: string; readonly ids: string[] }[] {
  const own = all.filter(({ id }) => reading.reports.includes(id));
  const places = new Set([...reading.places, ...own.map(({ province }) => province)]);
  const near = places.size > 0 ? reports.filter(({ province }) => places.has(province)) : reports;
  const now = new Set(own.map(yearOf));
  const out = new Map<string, string[]>();
  for (const report of near) {
    const year = yearOf(report);
    if (year !== undefined && !now.has(year)) out.set(year, [...(out.get(year) ?? []), report.id]);
  }
  return [...out].map(([year, ids]) => ({ year, ids })).sort((a, b) => b.year.localeCompare(a.year));
}
