import { execFileSync } from 'node:child_process';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../../src/storage/database.js';
import { adminChat } from '../../support/admin-chat.js';
import { startBotApiServer, TOKEN } from '../../support/bot-api-server.js';
import { type BotProcess, openWorkshop, startBotProcess } from '../../support/bot-process.js';
import { runMain } from '../../support/run-main.js';
import { ADMIN, privateText } from '../../support/updates.js';
import { type Act, actsOf } from './admin.js';
import { createCrowd } from './asking.js';
import { HOSTILE } from './hostile.js';
import { seeded } from './random.js';

/*
 * A bad day in five minutes: the compiled bot is killed 60 times in the midst of what an admin does, while people ask, another
 * process imports and indexes, the disk is full, the index is damaged, the clock jumps and hostile documents come.
 * `--seed N` gives another day. Exit code 1 when a bar is missed.
 */
const given = process.argv.indexOf('--seed');
const SEED = given < 0 ? 15 : Number(process.argv[given + 1]);
const KILLS = 60;
const LONGEST = 280_000;
const HOUR = 3_600_000;
/** Bars: nothing lost, nothing twice, and so many seconds of silence at most. */
const SILENCE = 10;

const random = seeded(SEED);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
let ahead = 0;
const server = await startBotApiServer({ ahead: () => ahead });
const workshop = await openWorkshop();
await mkdir(workshop.state, { mode: 0o700 });
const small = mount(workshop.state);
const began = performance.now();
const left = (): number => LONGEST - (performance.now() - began);

function mount(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=0700', 'tmpfs', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let mounted = small;
function unmount(): void {
  if (mounted) execFileSync('umount', [workshop.state]);
  mounted = false;
}

const bots: BotProcess[] = [];
// Whatever becomes of the run, nothing of it goes on.
process.once('exit', () => {
  bots.at(-1)?.kill('SIGKILL');
  unmount();
});
async function start(): Promise<BotProcess> {
  const bot = startBotProcess(server, workshop, { LOG_LEVEL: 'warn', OUTBOX_PER_SECOND: '500' });
  bots.push(bot);
  await bot.ready();
  return bot;
}

let changes = 0;
const change = (): Promise<void> =>
  writeFile(
    path.join(workshop.reports, 'doi-thay.txt'),
    `Hội nghị tổng kết của Chi bộ Trung tâm Thử nghiệm Cà Mau năm 2024\n\nChi bộ có ${++changes} đảng viên.\n`,
  );

/** Another process, beside the bot. */
const imported: string[] = [];
const env = { STATE_DIR: workshop.state, REPORTS_DIR: workshop.reports };
async function importBeside(): Promise<void> {
  const nth = imported.length + 1;
  const file = path.join(workshop.state, '..', `nhap-${nth}.txt`);
  await writeFile(
    file,
    `Đảng bộ Trạm Khí tượng số ${nth} có ${nth + 200} đảng viên và ${nth + 2} chi bộ, mã KT${nth * 104_729}.`,
  );
  const { code, stdout } = await runMain(['import', file], env, workshop.reports);
  const name = /^added (\S+)/mu.exec(stdout)?.[1];
  if (code === 0 && name !== undefined) imported.push(name);
}

async function damage(): Promise<void> {
  for (const name of await readdir(workshop.state)) {
    if (!/^index-\w+\.sqlite$/u.test(name)) continue;
    const file = path.join(workshop.state, name);
    const handle = await open(file, 'r+');
    const { size } = await stat(file);
    for (let at = 4200 + Math.floor(random() * 500); at < size; at += 700)
      await handle.write(Buffer.from([0xa5, 0x5a]), 0, 2, at);
    await handle.close();
  }
}

async function fillDisk(): Promise<void> {
  if (!small) return;
  const filler = path.join(workshop.state, 'filler');
  await writeFile(filler, Buffer.alloc(64 << 20)).catch(() => undefined);
  await pause(3000);
  await rm(filler, { force: true });
}

await change();
let bot = await start();
const crowd = createCrowd(server);
const acts = actsOf(server, change);
server.push(privateText(ADMIN, '/trangthai'));
const crowding = setInterval(() => crowd.ask(ahead), 500);
const counts = { kills: 0, damaged: 0, full: 0, hostile: 0, jumps: 0 };
const quietly = (act: Act): Promise<unknown> => Promise.race([act().catch(() => undefined), pause(9000)]);
let beside: Promise<unknown> = Promise.resolve();

while (counts.kills < KILLS && left() > 45_000) {
  if (counts.kills % 4 === 0)
    beside = beside
      .then(async () => {
        if (random() < 0.7) await importBeside();
        else await runMain(['index'], env, workshop.reports);
      })
      .catch(() => undefined);
  const under = quietly(pick(Object.values(acts)));
  if (counts.kills % 5 === 0) await under;
  else await pause(50 + random() * 1200);
  bot.kill('SIGKILL');
  await bot.exit;
  counts.kills++;
  if (counts.kills % 15 === 0) {
    await damage();
    counts.damaged++;
  }
  if (counts.kills % 12 === 0) {
    ahead = pick([0, 7 * HOUR, -7 * HOUR, 90_000]);
    counts.jumps++;
  }
  bot = await start();
  if (counts.kills % 25 === 0) {
    await fillDisk();
    counts.full++;
  }
  if (counts.kills % 10 === 0) {
    const [name, body] = HOSTILE[counts.hostile++ % HOSTILE.length] ?? ['a.txt', ''];
    void quietly(() => adminChat(server, ADMIN).send(name, body));
  }
}
await beside;
await pause(2000);
clearInterval(crowding);
await server.until(() => crowd.waiting() === 0, Math.max(5000, Math.min(30_000, left()))).catch(() => undefined);
await quietly(acts['reload'] as Act);
await pause(3000);
const code = await bot.stop();

/** Reports that have to be there and are not, and entries of the catalog. */
async function lost(): Promise<string[]> {
  const files = new Set(await readdir(workshop.reports));
  const entries = JSON.parse(await readFile(path.join(workshop.reports, 'catalog.json'), 'utf8')) as { file: string }[];
  const named = new Set(entries.map(({ file }) => file));
  const shipped = ['nghe-an', 'hai-phong', 'lai-chau', 'binh-duong', 'thai-nguyen'];
  return [
    ...shipped.filter((one) => ![...files].some((file) => file.startsWith(one))),
    ...imported.filter((file) => !files.has(file) || !named.has(file)),
  ];
}

/** Operations that were done twice: in the audit, in the catalog, in the folder. */
async function twice(): Promise<string[]> {
  const database = await openDatabase(path.join(workshop.state, 'bot.sqlite'));
  const rows = await database.all<{ action: string; update_id: number }>(
    "SELECT action, update_id FROM audit WHERE outcome = 'done' AND update_id != 0 GROUP BY update_id, action HAVING count(*) > 1",
  );
  await database.close();
  const entries = JSON.parse(await readFile(path.join(workshop.reports, 'catalog.json'), 'utf8')) as { file: string }[];
  const seen = new Set<string>();
  const again = entries.filter(({ file }) => seen.size === seen.add(file).size).map(({ file }) => file);
  const marks = new Map<string, number>();
  for (const file of await readdir(workshop.reports)) {
    if (!file.endsWith('.txt')) continue;
    const mark = /mã trạm TV\d+/u.exec(await readFile(path.join(workshop.reports, file), 'utf8'))?.[0];
    if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  return [
    ...rows.map(({ action, update_id }) => `${action} of ${update_id}`),
    ...again,
    ...[...marks].filter(([, count]) => count > 1).map(([mark]) => mark),
  ];
}

const { asked, told, lost: unanswered, outOfOrder, silence } = crowd.report();
const [gone, doubled] = [await lost(), await twice()];
const leaks = bots.filter(({ output }) => output.includes(TOKEN.slice(10))).length;
const littered = (await readdir(workshop.reports, { recursive: true })).filter((name) =>
  /\.writing-|\.lock/u.test(name),
);
const checks: readonly (readonly [string, unknown, boolean])[] = [
  ['seed', SEED, true],
  ['kills', counts.kills, counts.kills === KILLS],
  ['imports beside', imported.length, imported.length > 0],
  [
    'damaged, full, hostile, jumps',
    [counts.damaged, small ? counts.full : 'no small disk', counts.hostile, counts.jumps].join(', '),
    true,
  ],
  ['questions answered', `${asked - unanswered - told} of ${asked}`, unanswered === 0],
  ['told to ask again, cut off twice', told, true],
  ['lost', unanswered, unanswered === 0],
  ['out of order', outOfOrder, outOfOrder === 0],
  ['deeds twice', doubled.join(', ') || 0, doubled.length === 0],
  ['reports lost', gone.join(', ') || 0, gone.length === 0],
  ['left behind', littered.join(', ') || 0, littered.length === 0],
  ['seconds of silence at most', silence.toFixed(1), silence <= SILENCE],
  ['malformed calls', server.malformed.length, server.malformed.length === 0],
  ['token in the output', leaks, leaks === 0],
  ['exit code', code, code === 0],
  ['seconds', ((performance.now() - began) / 1000).toFixed(0), true],
];
for (const [name, value, holds] of checks) process.stdout.write(`${holds ? ' ' : '✗'} ${name}: ${String(value)}\n`);
/** What the bot said of it, most often first. */
const said = new Map<string, number>();
for (const { output } of bots)
  for (const [, message = ''] of output.matchAll(/"msg":"([^"]*)"/gu)) said.set(message, (said.get(message) ?? 0) + 1);
for (const [message, count] of [...said].sort((a, b) => b[1] - a[1]).slice(0, 12))
  process.stdout.write(`  ${count} × ${message}\n`);
for (const text of crowd.strange().slice(0, 8)) process.stdout.write(`  unanswered: ${text}\n`);
await server.close();
unmount();
await workshop.remove();
process.exit(checks.every(([, , holds]) => holds) ? 0 : 1);
