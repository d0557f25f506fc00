import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStateStore } from '../../../src/state/store.js';
import { type BotApiServer, startBotApiServer, TOKEN } from '../../support/bot-api-server.js';
import { type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../../support/bot-process.js';
import { ADMIN, type Person, privateText, someone } from '../../support/updates.js';
import { createChaos } from './chaos.js';
import { isFlat, judge } from './judge.js';

/*
 * The compiled bot under load and bad weather: 200 chats ask 25 questions each while calls fail, the reports are read
 * again every ten seconds and the process is killed once. Prints the result; exit code 1 when something does not hold.
 */
const CHATS = 200;
const EACH = 25;
/** Share of calls that are drawn to fail; what follows a failure is spared, so of all calls about 5% do. */
const FAILING = 0.06;
const RELOAD_EVERY = 10_000;
/** Milliseconds after which the process is killed in the midst of the next reload. */
const KILL_AFTER = 25_000;
/** Milliseconds between the waves in which every chat asks its next question. */
const WAVE = 2000;
const LONGEST = 150_000;

const PROVINCES = ['Nghệ An', 'Hải Phòng', 'Lai Châu', 'Bình Dương', 'Thái Nguyên'];
const ASKED = [
  'số đảng viên của',
  'ai chủ trì hội nghị ở',
  'hội nghị diễn ra khi nào ở',
  'có bao nhiêu chi bộ ở',
  'bí thư là ai ở',
  'phương hướng nhiệm vụ của',
  'hạn chế được nêu của',
  'kết quả đạt được của',
];

let weather = false;
const chaos = createChaos(FAILING, 20_231, () => weather);
const server = await startBotApiServer({ chaos: chaos.fault });
const workshop = await openWorkshop();
const outputs: BotProcess[] = [];
const memory: number[] = [];
const marks = { commands: 0, kills: 0, restartMs: 0 };

const extra = path.join(workshop.reports, 'ca-mau-2024.txt');
const writeExtra = (count: number): Promise<void> =>
  writeFile(
    extra,
    `Hội nghị tổng kết của Chi bộ Trung tâm Thử nghiệm Cà Mau năm 2024\n\nChi bộ có ${count} đảng viên.\n`,
  );

function start(): BotProcess {
  const bot = startBotProcess(server, workshop, { LOG_LEVEL: 'warn', OUTBOX_PER_SECOND: '500' });
  outputs.push(bot);
  return bot;
}

function residentOf({ pid }: BotProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Questions whose answers differ, each with its answer as the bot gives it in calm weather. */
async function rehearse(): Promise<readonly { readonly question: string; readonly answer: string }[]> {
  const questions = ASKED.flatMap((asked) => PROVINCES.map((province) => `${asked} ${province}?`));
  const people = questions.map(() => someone());
  for (const [nth, question] of questions.entries()) server.push(privateText(people[nth] ?? ADMIN, question));
  await server.until(() => server.pending.length === 0, 60_000);
  const seen = new Set<string>();
  return questions.flatMap((question, nth) => {
    const messages = server.messagesIn(people[nth]?.id ?? 0);
    const answer = messages[0]?.text ?? '';
    if (messages.length !== 1 || seen.has(answer)) return [];
    seen.add(answer);
    return [{ question, answer }];
  });
}

/** Every chat asks in an order of its own. */
function orderOf<T>(all: readonly T[], chat: number): readonly T[] {
  return Array.from({ length: EACH }, (_, nth) => all[(nth * 7 + chat * 3) % EACH] as T);
}

await writeExtra(1);
let bot = start();
await bot.ready();
const rehearsed = (await rehearse()).slice(0, EACH);
if (rehearsed.length < EACH) throw new Error(`only ${rehearsed.length} answers differ`);

const people: readonly Person[] = Array.from({ length: CHATS }, () => someone());
const began = Date.now();
weather = true;
const reloading = (async () => {
  for (let nth = 1; weather && Date.now() - began < LONGEST; nth++) {
    await pause(RELOAD_EVERY);
    if (!weather) return;
    await writeExtra(nth + 1);
    server.push(privateText(ADMIN, '/naplai'));
    marks.commands++;
  }
})();
const asking = (async () => {
  for (let nth = 0; nth < EACH; nth++) {
    for (const [chat, one] of people.entries())
      server.push(privateText(one, orderOf(rehearsed, chat)[nth]?.question ?? ''));
    await pause(WAVE);
  }
})();
const killing = (async () => {
  await pause(KILL_AFTER);
  const from = Date.now();
  await server.waitFor(
    ({ method, params, at }) => at > from && method === 'sendMessage' && params['chat_id'] === ADMIN.id,
    20_000,
  );
  bot.kill('SIGKILL');
  await bot.exit;
  marks.kills++;
  const at = Date.now();
  bot = start();
  await bot.ready();
  marks.restartMs = Date.now() - at;
})();
const sampling = setInterval(() => {
  if (marks.restartMs > 0) memory.push(residentOf(bot));
}, 500);

await Promise.all([asking, killing]);
await server
  .until(() => server.pending.length === 0, Math.max(1000, LONGEST - (Date.now() - began)))
  .catch(() => undefined);
const seconds = (Date.now() - began) / 1000;
weather = false;
clearInterval(sampling);
await reloading;
await server.until(() => server.pending.length === 0, 10_000).catch(() => undefined);
await pause(2000);
const code = await bot.stop();

process.exitCode = await report(server, workshop, seconds, code);
await server.close();
await workshop.remove();

async function report(api: BotApiServer, place: Workshop, time: number, exitCode: number | string): Promise<number> {
  const verdicts = people.map((one, chat) =>
    judge(
      orderOf(rehearsed, chat).map(({ answer }) => answer),
      api.messagesIn(one.id),
    ),
  );
  const sum = (of: (verdict: (typeof verdicts)[number]) => number): number =>
    verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const store = await openStateStore(path.join(place.state, 'bot.sqlite'));
  const reloads = (await store.lastAudit(10_000)).filter(({ action }) => action === 'reload').length;
  await store.close();
  const { flat, first, last } = isFlat(memory);
  const failed = [...chaos.done.values()].reduce((a, b) => a + b, 0);
  const leaks = outputs.some(({ output }) => output.includes(TOKEN.slice(10)));
  const checks: readonly (readonly [string, unknown, boolean])[] = [
    [
      'questions answered',
      `${sum(({ answered }) => answered)} of ${CHATS * EACH}`,
      sum(({ unanswered }) => unanswered) === 0,
    ],
    ['answers out of order', sum(({ outOfOrder }) => outOfOrder), sum(({ outOfOrder }) => outOfOrder) === 0],
    ['answers that came again', sum(({ again }) => again), true],
    ['other messages', sum(({ other }) => other.length), true],
    [
      'admin effects',
      `${reloads} of ${marks.commands} commands`,
      reloads <= marks.commands && reloads >= marks.commands - 1,
    ],
    ['malformed calls', api.malformed.length, api.malformed.length === 0],
    ['calls', api.calls.length, true],
    [
      'calls that failed',
      `${failed}, ${((100 * failed) / api.calls.length).toFixed(1)}% (${[...chaos.done].map(([kind, n]) => `${kind}: ${n}`).join(', ')})`,
      failed > 0,
    ],
    ['kills', `${marks.kills}, polling again after ${marks.restartMs} ms`, marks.kills === 1],
    ['memory, MB', `${first.toFixed(0)} then ${last.toFixed(0)}, at most ${Math.max(...memory).toFixed(0)}`, flat],
    ['token in the output', leaks ? 'yes' : 'no', !leaks],
    ['exit code', exitCode, exitCode === 0],
    ['seconds', time.toFixed(0), time * 1000 < LONGEST],
  ];
  for (const [name, value, holds] of checks) process.stdout.write(`${holds ? ' ' : '✗'} ${name}: ${String(value)}\n`);
  const strange = new Map<string, number>();
  for (const text of verdicts.flatMap(({ other }) => other)) strange.set(text, (strange.get(text) ?? 0) + 1);
  for (const [text, count] of [...strange].sort((a, b) => b[1] - a[1]).slice(0, 5))
    process.stdout.write(`  ${count} × ${text.replace(/\s+/gu, ' ').slice(0, 160)}\n`);
  for (const fault of api.malformed.slice(0, 5)) process.stdout.write(`  ${fault}\n`);
  return checks.every(([, , holds]) => holds) ? 0 : 1;
}
