import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startSite } from '../reports/fetching/site.js';
import { pageOf } from '../reports/shelf/pages.js';

/** Imports pages from a server on loopback, with a kill -9 in the middle; prints throughput, memory and the result. */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '1000' } } });
const count = Number(values.pages);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
const asked = new Map<string, number>();
const site = await startSite((address, response) => {
  asked.set(address, (asked.get(address) ?? 0) + 1);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(Number(address.slice(1))));
});
const list = path.join(folder, 'list.txt');
writeFileSync(list, Array.from({ length: count }, (_, n) => `http://${site.host}/${n}`).join('\n'));
const reports = path.join(folder, 'reports');

/** The command, and the most resident memory it was seen to have, in MB. */
function start(): { child: ChildProcess; ended: Promise<number | null>; peak: () => number } {
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', path.join(root, 'dist/cli/main.js'), 'import', '--reports', reports, '--list', list],
    {
      env: { PATH: process.env['PATH'], FETCH_ALLOW: site.host, BOT_TOKEN: '', STATE_DIR: path.join(folder, 'state') },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // Ended, or a system that does not tell.
    }
  }, 100);
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      clearInterval(watch);
      resolve(code);
    }),
  );
  return { child, ended, peak: () => peak };
}

const began = performance.now();
const first = start();
const half = setInterval(() => {
  if (asked.size >= count / 2) first.child.kill('SIGKILL');
}, 20);
await first.ended;
clearInterval(half);
const killedAt = { pages: asked.size, seconds: (performance.now() - began) / 1000 };
const again = performance.now();
const second = start();
const code = await second.ended;
const resumed = (performance.now() - again) / 1000;
const texts = readdirSync(reports).filter((name) => name.endsWith('.txt')).length;
const entries = (JSON.parse(readFileSync(path.join(reports, 'catalog.json'), 'utf8')) as unknown[]).length;
const twice = [...asked.values()].filter((times) => times > 1).length;
const third = performance.now();
await start().ended;
process.stdout.write(
  `${[
    `pages ${count}; killed after ${killedAt.pages} in ${killedAt.seconds.toFixed(1)} s (${(killedAt.pages / killedAt.seconds).toFixed(0)} a second), peak ${first.peak().toFixed(0)} MB`,
    `resumed: ${resumed.toFixed(1)} s, code ${code}, peak ${second.peak().toFixed(0)} MB; asked for twice ${twice}`,
    `texts ${texts}, catalog entries ${entries}`,
    `once more with everything there: ${((performance.now() - third) / 1000).toFixed(1)} s`,
  ].join('\n')}\n`,
);
await site.close();
rmSync(folder, { recursive: true });
process.exitCode = texts === count && entries === count ? 0 : 1;
