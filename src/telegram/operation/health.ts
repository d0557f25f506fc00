import { createServer, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.js';
import type { Vitals } from './vitals.js';

/** Milliseconds without contact to Telegram after which the bot is not ready. */
export const READY_WITHIN = 90_000;
/** Milliseconds that index and state may take to respond. */
const CHECK_TIME = 2000;

export interface HealthDeps {
  readonly vitals: Vitals;
  readonly clock: Clock;
  /** Rejects if the bot's memory does not respond. */
  checkState(): Promise<unknown>;
  /** Rejects if the index does not respond. */
  checkIndex(): Promise<unknown>;
}

/** Why the bot is not ready, one word each; empty if it is. */
export async function unreadiness({ vitals, clock, checkState, checkIndex }: HealthDeps): Promise<readonly string[]> {
  const { lastHeard, conflict } = vitals.read();
  const silent = lastHeard === undefined || clock.now() - lastHeard > READY_WITHIN;
  const [state, index] = await Promise.all([answers(checkState), answers(checkIndex)]);
  return [
    ...(silent ? ['telegram'] : []),
    ...(conflict ? ['conflict'] : []),
    ...(state ? [] : ['state']),
    ...(index ? [] : ['index']),
  ];
}

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIME);
  });
  try {
    return await Promise.race([check().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves health probes on this machine: `/live` (the process runs), `/ready` (200, or 503 with the reasons) and `/vitals` (all counters).
 * Port 0 picks a free port.
 * @throws Error if the port is not available.
 */
export async function startHealthServer(port: number, deps: HealthDeps): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const route = request.method === 'GET' || request.method === 'HEAD' ? request.url : undefined;
    if (route === '/live') return reply(response, 200, { live: true });
    if (route === '/vitals') return reply(response, 200, deps.vitals.read());
    if (route !== '/ready') return reply(response, 404, {});
    void unreadiness(deps).then((why) =>
      reply(response, why.length === 0 ? 200 : 503, { ready: why.length === 0, why }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  server.on('error', () => undefined);
  server.unref();
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
