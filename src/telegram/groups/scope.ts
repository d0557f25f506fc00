import { z } from 'zod';
import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import type { Phrases } from '../messages/messages.js';
import { inRows } from '../rendering/labels.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { pageOf } from '../rendering/pages.js';
import { join, plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { isLimited, limitName } from './limits.js';
import { type GroupServices, mayConfigure } from './rights.js';
import { type GroupSettings, settingsOf, settle } from './settings.js';

/** What to add or remove; neither means everything. `page`: page of the list of choices. `turn`: only turns the page. */
const TOGGLE = z.object({
  place: z.string().optional(),
  report: z.string().optional(),
  page: z.number().optional(),
  turn: z.boolean().optional(),
});
type Toggle = z.infer<typeof TOGGLE>;

type Limit = Pick<GroupSettings, 'places' | 'reports'>;
const NONE: Limit = { places: [], reports: [] };
/** Reports that one name may match. */
const MAX_MATCHES = 20;

/** `/phamvi`: shows which reports the group draws on. Administrators change that with buttons or in words ("nghệ an", "tất cả"). */
async function scope(services: GroupServices, request: ChatRequest, argument: string): Promise<void> {
  if (request.private) {
    await say(services, request, 'group.only_there');
    return;
  }
  if (argument === '') return showScope(services, request);
  if (!(await mayConfigure(services, request))) {
    await say(services, request, 'group.admins_only');
    return;
  }
  const limit = limitIn(argument, await services.app.reports());
  if (!limit) {
    await say(services, request, 'scope.unknown', { asked: clip(argument, 80) });
    return;
  }
  await settle(services, request.chat, limit);
  await showScope(services, request);
}

/** Adds or removes a province or report. With neither, the group draws on everything. */
async function toggleScope(
  services: GroupServices,
  request: ChatRequest,
  { place, report, page = 0, turn = false }: Toggle,
  message: number | undefined,
): Promise<void> {
  if (turn) return showScope(services, request, message, page);
  const { places, reports } = await settingsOf(services, request.chat);
  const limit =
    place === undefined && report === undefined
      ? NONE
      : { places: toggled(places, place), reports: toggled(reports, report) };
  await settle(services, request.chat, limit);
  await showScope(services, request, message, page);
}

function toggled(list: readonly string[], one: string | undefined): string[] {
  if (one === undefined) return [...list];
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

async function showScope(services: GroupServices, request: ChatRequest, edit?: number, page = 0): Promise<void> {
  const phrases = request.phrases;
  const [settings, reports] = await Promise.all([settingsOf(services, request.chat), services.app.reports()]);
  const state = isLimited(settings)
    ? phrases.say('scope.limited', { names: limitName(settings, reports) })
    : phrases.say('scope.all');
  const admin = await mayConfigure(services, request);
  const how = phrases.say(admin ? 'scope.how' : 'group.admins_change');
  const rows = admin ? scopeRows(settings, reports, phrases, page) : [];
  await show(services, request, screen(join([plain(state), plain(how)], '\n\n'), rows), edit);
}

/** A page of the provinces, and of the reports without a province. The first page follows the last. */
export function scopeRows(
  settings: GroupSettings,
  reports: readonly ReportMeta[],
  phrases: Phrases,
  page: number,
): readonly (readonly Button[])[] {
  const mark = (on: boolean, label: string): string => (on ? `✓ ${label}` : label);
  const provinces = [...new Set([...reports.flatMap(({ province }) => province ?? []), ...settings.places])];
  const chosen = reports.filter(({ id }) => settings.reports.includes(id));
  const single = [...new Set([...reports.filter(({ province }) => province === undefined), ...chosen])];
  const names = namesOf(reports);
  const all: readonly { readonly label: string; readonly toggle: Toggle }[] = [
    ...provinces.map((place) => ({ label: mark(settings.places.includes(place), place), toggle: { place } })),
    ...single.map((report) => ({
      label: mark(settings.reports.includes(report.id), names.get(report.id) ?? nameOf(report)),
      toggle: { report: report.id },
    })),
  ];
  // The text above already says that the group draws on everything; only a limit can be lifted.
  const lift = isLimited(settings) ? [{ label: phrases.say('button.everything'), action: scopeButton.with({}) }] : [];
  const { shown, at, pages } = pageOf(all, page, { others: lift.length, turns: 1 });
  const buttons = shown.map(
    ({ label, toggle }): Button => ({ label, action: scopeButton.with({ ...toggle, page: at }) }),
  );
  const next = { page: (at + 1) % pages, turn: true };
  const further = pages > 1 ? [{ label: phrases.say('button.further'), action: scopeButton.with(next) }] : [];
  return [...inRows(buttons), [...further, ...lift]];
}

/** Limits the group by words: provinces, or reports by words of their names, separated by commas. */
function limitIn(text: string, reports: readonly ReportMeta[]): Limit | undefined {
  if (/^(?:tat ca|toan bo|het|all|everything)$/u.test(plainly(text))) return NONE;
  const found = text.split(/[,;]/u).map((part) => one(part, reports));
  if (found.some((limit) => limit === undefined)) return undefined;
  const places = [...new Set(found.flatMap((limit) => limit?.places ?? []))];
  return { places, reports: [...new Set(found.flatMap((limit) => limit?.reports ?? []))] };
}

function one(part: string, reports: readonly ReportMeta[]): Limit | undefined {
  const asked = plainly(part).replace(/^(?:tinh|thanh pho|tp) /u, '');
  if (asked === '') return undefined;
  const place = reports.find(({ province }) => province !== undefined && plainly(province) === asked)?.province;
  if (place !== undefined) return { places: [place], reports: [] };
  const words = asked.split(' ');
  const named = reports.filter((report) => {
    const name = new Set(
      plainly(`${report.id} ${nameOf(report)} ${report.organisation ?? ''} ${report.title}`).split(' '),
    );
    return words.every((word) => name.has(word));
  });
  if (named.length === 0 || named.length > MAX_MATCHES) return undefined;
  return { places: [], reports: named.map(({ id }) => id) };
}

/** Limits the group to a province or report, or lifts that limit. With neither, lifts all limits. */
export const scopeButton = button(actionKind('scope', TOGGLE), {
  right: 'configurers',
  terminal: false,
  run: (services: GroupServices, request, toggle, { message }) => toggleScope(services, request, toggle, message),
});

export const scopeCommand: Command<GroupServices> = {
  names: { vi: ['phamvi'], en: ['scope'] },
  menu: 'groups',
  describe: 'command.scope',
  run: (services, request, argument) => scope(services, request, argument),
};
