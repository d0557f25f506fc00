import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotApiServer, refusal, startBotApiServer, TOKEN } from '../support/bot-api-server.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../support/bot-process.js';
import { freePort } from '../support/free-port.js';
import { PROJECT } from '../support/project.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
const processes: BotProcess[] = [];

beforeEach(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
});
afterEach(async () => {
  for (const bot of processes) bot.kill('SIGKILL');
  await Promise.all(processes.map(({ exit }) => exit));
  await server.close();
  const output = processes
    .splice(0)
    .map((bot) => bot.output)
    .join('\n');
  expect(output).not.toContain(TOKEN.slice(10));
  expect(await workshop.stateText().catch(() => '')).not.toContain(TOKEN.slice(10));
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

function start(
  env: Readonly<Record<string, string>> = {},
  options: Parameters<typeof startBotProcess>[3] = {},
): BotProcess {
  const bot = startBotProcess(server, workshop, env, options);
  processes.push(bot);
  return bot;
}
/** Code that the process runs when it gets SIGUSR2, from a timer. */
const onSignal = (code: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on("SIGUSR2", () => setTimeout(() => { ${code} }, 1))`)}`,
});
const QUESTION = 'Nghệ An có bao nhiêu đảng viên?';

describe('secrets', { timeout: 60_000 }, () => {
  test('H59: pages instead of JSON, resets and broken JSON everywhere leave no token in output or state', async () => {
    const odd = [
      { kind: 'html', status: 200 },
      { kind: 'html', status: 404 },
      { kind: 'reset', after: false },
      { kind: 'cut' },
    ] as const;
    server.script('getMe', odd[0], odd[2], odd[3]);
    server.script('getUpdates', ...odd);
    server.script('setMyCommands', ...odd);
    server.script('sendMessage', ...odd);
    const bot = start();
    await bot.ready();
    const people = [someone(), someone(), someone()];
    for (const one of people) server.push(privateText(one, QUESTION));
    server.push(privateText(ADMIN, '/naplai'));
    await server.until(() => server.pending.length === 0, 30_000);
    expect(bot.output).toMatch(/getUpdates|polling/u);
    expect(await bot.stop()).toBe(0);
    // afterEach looks for the token in all that was written.
  });

  test('H59: nor does an error that nobody handled, with the token in message, stack and cause', async () => {
    const bot = start(
      onSignal(
        'const t = process.env.BOT_TOKEN; throw new Error("at bot" + t, { cause: new Error(encodeURIComponent(t)) })',
      ),
    );
    await bot.ready();
    bot.kill('SIGUSR2');
    expect(await bot.exit).toBe(1);
    expect(bot.output).toContain('[secret]');
  });

  test('H62: the token may stand in a file; then it is in no argument and no environment', async () => {
    const file = path.join(workshop.reports, '..', 'token');
    await writeFile(file, `${TOKEN}\n`, { mode: 0o600 });
    const bot = start({ BOT_TOKEN: '', BOT_TOKEN_FILE: file });
    await bot.ready();
    for (const of of ['environ', 'cmdline'])
      expect(await readFile(`/proc/${bot.pid}/${of}`, 'latin1')).not.toContain(TOKEN.slice(10));
    const one = someone();
    expect((await ask(server, one.id, privateText(one, QUESTION))).text).toContain('94 đảng viên');
    await rm(file);
  });

  test('H62: everything wrong with the environment is said at once, before any call', async () => {
    const bot = start({
      BOT_TOKEN: 'secret-but-wrong',
      ADMIN_IDS: '12,-5,0,1e3,9007199254740993,1087968824',
      TELEGRAM_API_ROOT: 'http://example.com',
      HEALTH_PORT: '99999',
      WEBHOOK_URL: 'http://x',
      LOG_LEVEL: 'loud',
    });
    expect(await bot.exit).toBe(2);
    for (const name of ['BOT_TOKEN', 'ADMIN_IDS', 'TELEGRAM_API_ROOT', 'HEALTH_PORT', 'WEBHOOK_URL', 'LOG_LEVEL'])
      expect(bot.output).toContain(name);
    expect(bot.output).not.toContain('secret-but-wrong');
    expect(server.calls).toEqual([]);
  });

  test('H62: a token that is given twice, or in a file that is not there', async () => {
    const missing = start({ BOT_TOKEN: '', BOT_TOKEN_FILE: path.join(workshop.reports, 'none') });
    expect(await missing.exit).toBe(2);
    expect(missing.output).toMatch(/BOT_TOKEN_FILE cannot be read \(ENOENT\)/u);
    const twice = start({ BOT_TOKEN_FILE: path.join(PROJECT, 'package.json') });
    expect(await twice.exit).toBe(2);
    expect(twice.output).toContain('both set');
    expect(server.calls).toEqual([]);
  });
});

describe('the process', { timeout: 60_000 }, () => {
  test.each([
    ['an error in a timer', 'throw new Error("tick")'],
    ['a promise that nobody waited for', 'Promise.reject(new Error("tick"))'],
  ])('I67: %s ends it within five seconds, with one line and code 1', async (_, code) => {
    const bot = start(onSignal(code));
    await bot.ready();
    const seen = Date.now();
    bot.kill('SIGUSR2');
    expect(await bot.exit).toBe(1);
    expect(Date.now() - seen).toBeLessThan(5000);
    const lines = bot.output.split('\n').filter((line) => line.includes('nobody handled'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { message: 'tick' } });
  });

  test('I67: and the next start goes on where it was', async () => {
    const first = start(onSignal('throw new Error("tick")'));
    await first.ready();
    first.kill('SIGUSR2');
    await first.exit;
    const one = someone();
    server.push(privateText(one, QUESTION));
    await start().ready();
    await server.until(() => server.messagesIn(one.id).length === 1, 15_000);
  });

  test('A10: a second signal ends it now', async () => {
    server.script('sendMessage', { kind: 'hang' });
    const bot = start();
    await bot.ready();
    server.push(privateText(someone(), QUESTION));
    await server.waitFor(({ method }) => method === 'sendMessage', 15_000);
    const asked = Date.now();
    bot.kill('SIGTERM');
    await pause(300);
    bot.kill('SIGTERM');
    expect(await bot.exit).toBe(1);
    expect(Date.now() - asked).toBeLessThan(2000);
  });

  test('A10: SIGTERM while polls fail ends it soon, with code 0', async () => {
    server.script('getUpdates', ...Array.from({ length: 20 }, () => refusal(502, 'Bad Gateway')));
    const bot = start();
    await bot.ready();
    await pause(1500);
    const asked = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(3000);
  });

  test('I65: the probes of the compiled bot', async () => {
    const port = await freePort();
    const bot = start({ HEALTH_PORT: String(port) });
    await bot.ready();
    const one = someone();
    await ask(server, one.id, privateText(one, QUESTION));
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    const vitals = (await (await fetch(`http://127.0.0.1:${port}/vitals`)).json()) as { counts: object };
    expect(vitals.counts).toMatchObject({ 'update.message': 1 });
  });
});

describe('I68: the container', { timeout: 60_000 }, () => {
  test('I68: the image runs node itself, as node, and is asked for its health', async () => {
    const lines = (await readFile(path.join(PROJECT, 'Dockerfile'), 'utf8')).split('\n');
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
    const of = (name: string) =>
      last.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    expect(of('USER')).toEqual(['node']);
    expect(JSON.parse(of('CMD')[0] ?? '')).toEqual(expect.arrayContaining(['node', 'dist/cli/main.js', 'start']));
    expect(of('ENTRYPOINT')).toEqual([]);
    expect(of('HEALTHCHECK')).toHaveLength(1);
    expect(of('STOPSIGNAL')).toEqual(['SIGTERM']);
    const copied = lines.filter((line) => /^COPY (?!--from)/u.test(line)).join(' ');
    for (const name of ['.env', '.git', 'tests']) expect(copied.split(/\s+/u)).not.toContain(name);
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD')));
    for (const line of lines.slice(lines.indexOf('USER node'))) expect(line).not.toMatch(/^(?:RUN|COPY|ADD) /u);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'I68: it answers, reloads and stops with code 0 as another user who may write nothing but its data, from another folder',
    async () => {
      const root = await mkdtemp(path.join(tmpdir(), 'container-'));
      await chmod(root, 0o755);
      const [state, reports, empty] = ['state', 'reports', 'tmp'].map((name) => path.join(root, name)) as [
        string,
        string,
        string,
      ];
      const owner = 65_534;
      for (const folder of [state, reports, empty]) await mkdir(folder);
      for (const name of await readdir(workshop.reports))
        await writeFile(path.join(reports, name), await readFile(path.join(workshop.reports, name)));
      for (const folder of [state, reports]) await chown(folder, owner, owner);
      const before = await snapshot(PROJECT);
      const bot = start(
        { STATE_DIR: state, REPORTS_DIR: reports, HOME: '/nonexistent', TMPDIR: empty },
        { uid: owner, gid: owner, cwd: empty },
      );
      await bot.ready();
      const one = someone();
      expect((await ask(server, one.id, privateText(one, QUESTION))).text).toContain('94 đảng viên');
      const told = await ask(server, ADMIN.id, privateText(ADMIN, '/naplai'));
      const text = told.text;
      await server.until(() => told.text !== text, 15_000);
      expect(await bot.stop()).toBe(0);
      expect(await readdir(empty)).toEqual([]);
      expect(await snapshot(PROJECT)).toEqual(before);
      await rm(root, { recursive: true, force: true });
    },
  );
});

/** Names in the folders that a container has of the project. */
async function snapshot(root: string): Promise<readonly string[]> {
  const names = await Promise.all(
    ['.', 'data', 'dist'].map((folder) => readdir(path.join(root, folder), { recursive: folder !== '.' })),
  );
  return names.flat();
}

test('G56: SIGTERM under load leaves no log beside the state, and the state is whole', {
  timeout: 60_000,
}, async () => {
  const bot = start();
  await bot.ready();
  for (let nth = 0; nth < 60; nth++) server.push(privateText(someone(), QUESTION));
  await server.until(() => server.messages.length > 5, 15_000);
  expect(await bot.stop()).toBe(0);
  const names = await readdir(workshop.state);
  expect(names.filter((name) => /-(?:wal|shm|journal)$/u.test(name))).toEqual([]);
  for (const name of names.filter((one) => one.endsWith('.sqlite')))
    expect(await integrityOf(path.join(workshop.state, name))).toBe('ok');
});

/** What SQLite itself says of a file, asked in a process of its own. */
function integrityOf(file: string): Promise<string> {
  const script = `const s = require('sqlite3'); new s.Database(${JSON.stringify(file)}, s.OPEN_READONLY).all('PRAGMA integrity_check', (e, r) => process.stdout.write(e ? e.message : r[0].integrity_check))`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', script], { cwd: PROJECT });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', () => resolve(output));
  });
}
