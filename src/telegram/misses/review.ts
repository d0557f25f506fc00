import type { Reading } from '../../answers/answer.js';
import type { StoredMiss } from '../../state/misses.js';
import { KEPT_DAYS } from '../../state/store.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { asAdmin, mayAdminister } from '../dataset/guard.js';
import { type Desk, phrasesFor } from '../desk.js';
import { READING } from '../kept-reading.js';
import type { MessageKey, Phrases } from '../messages/messages.js';
import { sourcedQuote } from '../rendering/quote.js';
import { readingLine } from '../rendering/reading.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { MISS, MISSES, type MissStep, TEACH } from './actions.js';
import { groupMisses, type MissGroup } from './grouping.js';

/** Groups on one page. */
const PAGE = 6;
/** Misses that are looked at. */
const MOST = 1000;
/** Wordings of a group that are shown. */
const WORDINGS = 5;
const DAY = 24 * 3600 * 1000;
const KINDS: Readonly<Record<string, MessageKey>> = {
  outside: 'misses.outside',
  no_report: 'misses.no_report',
  not_stated: 'misses.not_stated',
  disliked: 'misses.disliked',
};

/** A page of the questions without an answer, grouped, newest first; counted from 0. */
export async function showMisses(desk: Desk, turn: Turn, page: number, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const groups = groupMisses(await desk.store.misses(MOST));
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = groups.slice(at * PAGE, (at + 1) * PAGE);
  const lines = shown.map((group, i) => plain(`${at * PAGE + i + 1}. ${lineOf(group, phrases)}`));
  const head = await headline(desk, groups.length, phrases);
  const where = pages > 1 ? phrases.say('reports.page', { page: at + 1, pages }) : '';
  const numbers = shown.map(
    (group, i): Button => ({
      label: String(at * PAGE + i + 1),
      action: MISS.with({ id: group.misses[0]?.id ?? 0, page: at, step: 'look' }),
    }),
  );
  const go = (to: number, key: MessageKey): Button => ({ label: phrases.say(key), action: MISSES.with({ page: to }) });
  const ways = [
    ...(at > 0 ? [go(at - 1, 'button.previous')] : []),
    ...(at < pages - 1 ? [go(at + 1, 'button.next')] : []),
  ];
  const text = join([head, join(lines, '\n'), where], '\n\n');
  await show(
    desk,
    turn,
    screen(
      text,
      [numbers, ways].filter((row) => row.length > 0),
    ),
    edit,
  );
}

async function headline(desk: Desk, groups: number, phrases: Phrases): Promise<Rich> {
  const since = desk.clock.now() - KEPT_DAYS * DAY;
  const [counts, votes] = await Promise.all([desk.store.missCounts(since), desk.store.votes(since)]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const title = styled(
    groups > 0 ? phrases.say('misses.title', { count: groups }) : phrases.say('misses.none'),
    'bold',
  );
  const sums = phrases.say('misses.counts', { days: KEPT_DAYS, all, good: votes.good, bad: votes.bad });
  return join([title, sums], '\n');
}

function lineOf({ misses, people }: MissGroup, phrases: Phrases): string {
  const [newest] = misses;
  const times = misses.length > 1 ? ` · ${phrases.say('misses.times', { count: misses.length, people })}` : '';
  return `«${clip(newest?.text ?? '', 150)}» · ${kindOf(newest?.kind ?? '', phrases)}${times}`;
}

function kindOf(kind: string, phrases: Phrases): string {
  const key = KINDS[kind];
  return key ? phrases.say(key) : kind;
}

/** The group that a miss is in by now; nothing when it is gone. */
export async function groupOf(desk: Desk, id: number): Promise<MissGroup | undefined> {
  return groupMisses(await desk.store.misses(MOST)).find(({ misses }) => misses.some((miss) => miss.id === id));
}

/** One group: its wordings, how it was read, and what can be done about it. */
export async function showMiss(desk: Desk, turn: Turn, id: number, page: number, edit?: number): Promise<void> {
  const group = await groupOf(desk, id);
  const [newest] = group?.misses ?? [];
  if (!group || !newest) return showMisses(desk, turn, page, edit);
  const phrases = phrasesFor(desk, turn);
  const wordings = [...new Set(group.misses.map(({ text }) => text))].slice(1, WORDINGS + 1);
  const reading = readingIn(newest);
  const text = join(
    [
      styled(`«${newest.text}»`, 'bold'),
      join([kindOf(newest.kind, phrases), dayOf(newest.at), timesOf(group, phrases)], ' · '),
      wordings.length > 0
        ? [phrases.say('misses.also'), ...wordings.map((one) => `• ${clip(one, 150)}`)].join('\n')
        : '',
      reading ? readingLine(reading, await desk.app.reports(), phrases) : '',
    ],
    '\n\n',
  );
  const step = (key: MessageKey, to: 'near' | 'drop'): Button => ({
    label: phrases.say(key),
    action: MISS.with({ id, page, step: to }),
  });
  const teach: Button = { label: phrases.say('button.teach'), action: TEACH.with({ id, page }) };
  const back: Button = { label: phrases.say('button.back_to_misses'), action: MISSES.with({ page }) };
  await show(
    desk,
    turn,
    screen(text, [
      [step('button.nearest', 'near'), teach],
      [step('button.dismiss', 'drop'), back],
    ]),
    edit,
  );
}

function timesOf({ misses, people }: MissGroup, phrases: Phrases): string {
  return misses.length > 1 ? phrases.say('misses.times', { count: misses.length, people }) : '';
}

/** Day as dd/mm/yyyy, in the time of this machine. */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}

/** How it was read; nothing where it was not, or an older version kept it otherwise. */
function readingIn({ reading }: StoredMiss): Reading | undefined {
  try {
    return READING.safeParse(JSON.parse(reading)).data;
  } catch {
    return undefined;
  }
}

/** The passage that comes nearest to the question, as a message of its own: to see whether the reports have an answer at all. */
export async function showNearest(desk: Desk, turn: Turn, id: number): Promise<void> {
  const miss = (await groupOf(desk, id))?.misses[0];
  const read = miss && readingIn(miss);
  const reading = { intent: 'passage', reports: read?.reports ?? [], places: [], question: miss?.text ?? '' };
  const quote = miss && (await desk.app.passages.next(reading, []));
  const answer = { status: 'answered' as const, reading, quotes: quote ? [quote] : [], others: [] };
  if (!quote || !(await desk.app.verify(answer))) {
    await say(desk, turn, 'misses.no_passage');
    return;
  }
  const phrases = phrasesFor(desk, turn);
  const [passage] = sourcedQuote(quote, phrases, MESSAGE_LIMIT - 800, false);
  const nearby = join([styled(phrases.say('miss.nearby'), 'italic'), passage ?? ''], '\n');
  await show(desk, turn, screen(join([styled(`«${miss.text}»`, 'bold'), nearby], '\n\n')));
}

/** Does what was tapped under a miss; for admins only, asked anew at every tap. */
async function onMiss(
  desk: Desk,
  turn: Turn,
  { id, page, step }: MissStep,
  message: number | undefined,
): Promise<void> {
  if (step === 'drop' || !mayAdminister(desk, turn)) {
    return asAdmin(desk, turn, 'misses', async (entry) => {
      const group = await groupOf(desk, id);
      await desk.store.dropMisses(group?.misses.map((miss) => miss.id) ?? []);
      await entry.close('done', `dismissed ${group?.misses.length ?? 0}`);
      await showMisses(desk, turn, page, message);
    });
  }
  return step === 'look' ? showMiss(desk, turn, id, page, message) : showNearest(desk, turn, id);
}

/** Turns a page of the list; for admins only. */
async function turnPage(desk: Desk, turn: Turn, page: number, message: number | undefined): Promise<void> {
  if (!mayAdminister(desk, turn)) return asAdmin(desk, turn, 'misses', async () => undefined);
  await showMisses(desk, turn, page, message);
}

/** Admins are asked for, and what they do is written down, by what these run. */
export const missButtons = [
  button(MISSES, { right: 'anyone', run: (desk, turn, { page }, { message }) => turnPage(desk, turn, page, message) }),
  button(MISS, { right: 'anyone', run: (desk, turn, step, { message }) => onMiss(desk, turn, step, message) }),
];

export const missesCommand: Command = {
  names: { vi: ['chuatraloi'], en: ['misses'] },
  menu: 'admins',
  describe: 'command.misses',
  run: (desk, turn) => asAdmin(desk, turn, 'misses', () => showMisses(desk, turn, 0)),
};
