import type { Reading } from '../../answers/answer.js';
import type { StoredMiss } from '../../state/store.js';
import { KEPT_DAYS } from '../../state/store.js';
import { paged } from '../../text/paging.js';
import { inVietnam } from '../../text/vietnam-time.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { type AdminServices, asAdmin, mayAdminister } from '../dataset/guard.js';
import { READING } from '../kept-reading.js';
import type { MessageKey, Phrases } from '../messages/messages.js';
import { PIN } from '../pins/actions.js';
import { pageTurns } from '../rendering/page-turns.js';
import { sourcedQuote } from '../rendering/quote.js';
import { readingLine } from '../rendering/reading.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { MISS, MISSES, type MissStep, TEACH } from './actions.js';
import { groupMisses, type MissGroup } from './grouping.js';

/** Groups on one page. */
const PAGE = 6;
/** Misses examined. */
const MOST = 1000;
/** Wordings shown of a group. */
const WORDINGS = 5;
/** From this closeness on, a group is marked as having a possible passage. */
const NEAR = 0.3;
const DAY = 24 * 3600 * 1000;
const KINDS: Readonly<Record<string, MessageKey>> = {
  outside: 'misses.outside',
  no_report: 'misses.no_report',
  not_stated: 'misses.not_stated',
  disliked: 'misses.disliked',
};

/** A page of the unanswered questions in groups, the most frequent and closest to an answer first. Pages count from 0. */
export async function showMisses(
  services: AdminServices,
  request: ChatRequest,
  page: number,
  edit?: number,
): Promise<void> {
  const phrases = request.phrases;
  const groups = groupMisses(await services.store.misses(MOST));
  const { shown, at, pages } = paged(groups, page, PAGE);
  const lines = shown.map((group, i) => plain(`${at * PAGE + i + 1}. ${lineOf(group, phrases)}`));
  const head = await headline(services, groups.length, phrases);
  const where = pages > 1 ? phrases.say('reports.page', { page: at + 1, pages }) : '';
  const numbers = shown.map(
    (group, i): Button => ({
      label: String(at * PAGE + i + 1),
      action: MISS.with({ id: group.misses[0]?.id ?? 0, page: at, step: 'look' }),
    }),
  );
  const ways = pageTurns(at, pages, phrases, (to) => MISSES.with({ page: to }));
  const text = join([head, join(lines, '\n'), where], '\n\n');
  await show(
    services,
    request,
    screen(
      text,
      [numbers, ways].filter((row) => row.length > 0),
    ),
    edit,
  );
}

async function headline(services: AdminServices, groups: number, phrases: Phrases): Promise<Rich> {
  const since = services.clock.now() - KEPT_DAYS * DAY;
  const [counts, votes] = await Promise.all([services.store.missCounts(since), services.store.votes(since)]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const title = styled(
    groups > 0 ? phrases.say('misses.title', { count: groups }) : phrases.say('misses.none'),
    'bold',
  );
  const sums = phrases.say('misses.counts', { days: KEPT_DAYS, all, good: votes.good, bad: votes.bad });
  return join([title, sums], '\n');
}

function lineOf(group: MissGroup, phrases: Phrases): string {
  const [newest] = group.misses;
  const near = group.near >= NEAR ? phrases.say('misses.near') : '';
  const told = [kindOf(newest?.kind ?? '', phrases), timesOf(group, phrases), near].filter((part) => part !== '');
  return [`«${clip(newest?.text ?? '', 150)}»`, ...told].join(' · ');
}

function kindOf(kind: string, phrases: Phrases): string {
  const key = KINDS[kind];
  return key ? phrases.say(key) : kind;
}

/** The group that a miss belongs to now. Undefined if the miss is gone. */
export async function groupOf(services: AdminServices, id: number): Promise<MissGroup | undefined> {
  return groupMisses(await services.store.misses(MOST)).find(({ misses }) => misses.some((miss) => miss.id === id));
}

/** One group: its wordings, its reading, and the actions for it. */
async function showMiss(
  services: AdminServices,
  request: ChatRequest,
  id: number,
  page: number,
  edit?: number,
): Promise<void> {
  const group = await groupOf(services, id);
  const [newest] = group?.misses ?? [];
  if (!group || !newest) return showMisses(services, request, page, edit);
  const phrases = request.phrases;
  const wordings = [...new Set(group.misses.map(({ text }) => text))].slice(1, WORDINGS + 1);
  const reading = readingIn(newest);
  const text = join(
    [
      styled(`«${newest.text}»`, 'bold'),
      join([kindOf(newest.kind, phrases), dayOf(newest.at), timesOf(group, phrases)], ' · '),
      wordings.length > 0
        ? [phrases.say('misses.also'), ...wordings.map((one) => `• ${clip(one, 150)}`)].join('\n')
        : '',
      reading ? readingLine(reading, await services.app.reports(), phrases) : '',
    ],
    '\n\n',
  );
  const step = (key: MessageKey, to: 'near' | 'drop'): Button => ({
    label: phrases.say(key),
    action: MISS.with({ id, page, step: to }),
  });
  const teach: Button = { label: phrases.say('button.teach'), action: TEACH.with({ id, page }) };
  const pin: Button = {
    label: phrases.say('button.offer_pin'),
    action: PIN.with({ of: { step: 'offer', question: newest.text, seen: [], miss: id } }),
  };
  const back: Button = { label: phrases.say('button.back_to_misses'), action: MISSES.with({ page }) };
  await show(
    services,
    request,
    screen(text, [[step('button.nearest', 'near'), pin], [teach, step('button.dismiss', 'drop')], [back]]),
    edit,
  );
}

function timesOf({ misses, people }: MissGroup, phrases: Phrases): string {
  return misses.length > 1 ? phrases.say('misses.times', { count: misses.length, people }) : '';
}

/** A day as dd/mm/yyyy, in Vietnam. */
function dayOf(at: number): string {
  const { date, month, year } = inVietnam(at);
  return `${date}/${month}/${year}`;
}

/** The reading. Undefined if there is none, or if an older version stored it in another form. */
function readingIn({ reading }: StoredMiss): Reading | undefined {
  try {
    return READING.safeParse(JSON.parse(reading)).data;
  } catch {
    return undefined;
  }
}

/** Sends the passage closest to the question as a new message, to see whether the reports have an answer at all. */
async function showNearest(services: AdminServices, request: ChatRequest, id: number): Promise<void> {
  const miss = (await groupOf(services, id))?.misses[0];
  const read = miss && readingIn(miss);
  const reading = { intent: 'passage', reports: read?.reports ?? [], places: [], question: miss?.text ?? '' };
  const quote = miss && (await services.app.passages.next(reading, []));
  const answer = { status: 'answered' as const, reading, quotes: quote ? [quote] : [], others: [] };
  if (!quote || !(await services.app.verify(answer))) {
    await say(services, request, 'misses.no_passage');
    return;
  }
  const phrases = request.phrases;
  const [passage] = sourcedQuote(quote, phrases, MESSAGE_LIMIT - 800, false);
  const nearby = join([styled(phrases.say('miss.nearby'), 'italic'), passage ?? ''], '\n');
  await show(services, request, screen(join([styled(`«${miss.text}»`, 'bold'), nearby], '\n\n')));
}

/** Runs the action tapped under a miss, for admins only. Checked at every tap. */
async function onMiss(
  services: AdminServices,
  request: ChatRequest,
  { id, page, step }: MissStep,
  message: number | undefined,
): Promise<void> {
  if (step === 'drop' || !mayAdminister(services, request)) {
    return asAdmin(services, request, 'misses', async (entry) => {
      const group = await groupOf(services, id);
      await services.store.dropMisses(group?.misses.map((miss) => miss.id) ?? []);
      await entry.close('done', `dismissed ${group?.misses.length ?? 0}`);
      await showMisses(services, request, page, message);
    });
  }
  return step === 'look' ? showMiss(services, request, id, page, message) : showNearest(services, request, id);
}

/** Turns a page of the list, for admins only. */
async function turnPage(
  services: AdminServices,
  request: ChatRequest,
  page: number,
  message: number | undefined,
): Promise<void> {
  if (!mayAdminister(services, request)) return asAdmin(services, request, 'misses', async () => undefined);
  await showMisses(services, request, page, message);
}

/** These check that the user is an admin and write to the audit themselves. */
export const missButtons = [
  button(MISSES, {
    right: 'anyone',
    run: (services: AdminServices, request, { page }, { message }) => turnPage(services, request, page, message),
  }),
  button(MISS, {
    right: 'anyone',
    run: (services: AdminServices, request, step, { message }) => onMiss(services, request, step, message),
  }),
];

export const missesCommand: Command<AdminServices> = {
  names: { vi: ['chuatraloi'], en: ['misses'] },
  menu: 'admins',
  describe: 'command.misses',
  run: (services, request) => asAdmin(services, request, 'misses', () => showMisses(services, request, 0)),
};
