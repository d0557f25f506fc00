import { z } from 'zod';
import type { Coverage } from '../../app.js';
import { actionKind } from '../action.js';
import type { Command } from '../command.js';
import type { Phrases } from '../messages/messages.js';
import { namesOf } from '../rendering/names.js';
import { pageTurns } from '../rendering/page-turns.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { adminButton } from './buttons.js';
import { type AdminServices, asAdmin } from './guard.js';

/** Columns of the table of reports: as many as a phone shows without breaking lines. */
const COLUMNS = 6;
const NAME_WIDTH = 16;

/** `/phu`: shows which common questions each report answers. */
export const coverageCommand: Command<AdminServices> = {
  names: { vi: ['phu'], en: ['coverage'] },
  menu: 'admins',
  describe: 'command.coverage',
  run: (services, request) => asAdmin(services, request, 'coverage', () => showCoverage(services, request, 0)),
};

/** A page of the table of intents and reports, from 0. */
export const coverageButton = adminButton(
  actionKind('coverage', z.object({ page: z.number() })),
  'coverage',
  (services, request, { page }, { message }) => showCoverage(services, request, page, message),
);

/** A page of the table, from 0. */
async function showCoverage(services: AdminServices, request: ChatRequest, page: number, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const coverage = await services.app.coverage({ from: page * COLUMNS, count: COLUMNS });
  if (coverage.reports.length === 0) return void (await say(services, request, 'reports.none'));
  const pages = Math.ceil(coverage.total / COLUMNS);
  const where = pages > 1 ? phrases.say('reports.page', { page: page + 1, pages }) : '';
  const text = join(
    [
      styled(phrases.say('coverage.title'), 'bold'),
      styled(tableOf(coverage, phrases), 'pre'),
      legendOf(coverage),
      where,
    ],
    '\n',
  );
  const turns = pageTurns(page, pages, phrases, (to) => coverageButton.with({ page: to }));
  await show(services, request, screen(text, [turns]), edit);
}

function tableOf({ intents, reports }: Coverage, phrases: Phrases): string {
  const cells = (name: string, marks: readonly string[]): string => `${name.padEnd(NAME_WIDTH)} ${marks.join(' ')}`;
  const rows = intents.map((intent) => {
    const name = clip(phrases.intent(intent) ?? intent, NAME_WIDTH);
    return cells(
      name,
      reports.map(({ answered }) => (answered.has(intent) ? '✓' : '✗')),
    );
  });
  const letters = reports.map((_, i) => letterOf(i));
  return [cells('', letters), ...rows].join('\n');
}

function legendOf({ intents, reports }: Coverage): Rich {
  const names = namesOf(reports.map(({ report }) => report));
  const line = ({ report, answered }: Coverage['reports'][number], i: number): string =>
    `${letterOf(i)}: ${clip(names.get(report.id) ?? report.title, 50)} (${answered.size}/${intents.length})`;
  return plain(reports.map(line).join('\n'));
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);
