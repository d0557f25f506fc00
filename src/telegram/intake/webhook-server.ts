import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TelegramUpdate } from '@gramio/types';

/** Maximum size of an update in bytes; Telegram's are far smaller. */
const MAX_BODY = 1024 * 1024;
/** Milliseconds that a request may take to arrive. */
const ARRIVAL = 10_000;

export interface WebhookServerOptions {
  readonly host: string;
  readonly port: number;
  /** The path given to Telegram, compared exactly. */
  readonly path: string;
  readonly secret: string;
  /** Takes an update. Resolves when it is stored, with false if there is no room for it. */
  take(update: TelegramUpdate): Promise<boolean>;
  /** A request was rejected. */
  onRefused(status: number): void;
}

export interface WebhookServer {
  readonly port: number;
  /** Stops taking requests. Resolves when the open ones are answered. */
  close(): Promise<void>;
}

/**
 * Listens for Telegram's requests. Checks path, secret and size before it reads a body into memory, and decodes the body once it is
 * complete. Responds with a bare 200 as soon as an update is stored.
 * @throws Error if the port is not available.
 */
export async function startWebhookServer(options: WebhookServerOptions): Promise<WebhookServer> {
  const secret = digest(options.secret);

  async function statusFor(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST' || request.url !== options.path) return 404;
    const given = request.headers['x-telegram-bot-api-secret-token'];
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), secret)) return 403;
    const body = await readBody(request);
    if (body === undefined) return 413;
    const update = parse(body);
    if (update === undefined) return 400;
    return (await options.take(update)) ? 200 : 503;
  }

  const server = createServer({ requestTimeout: ARRIVAL, headersTimeout: ARRIVAL }, (request, response) => {
    void statusFor(request)
      .catch(() => 500)
      .then((status) => answer(request, response, status, options.onRefused));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  server.on('error', () => undefined);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  onRefused: (status: number) => void,
): void {
  if (status !== 200) onRefused(status);
  // The rest of a rejected body is not read.
  const rest = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { 'content-length': 0, ...rest }).end();
}

/** A comparison whose time does not depend on the secret's length. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The bytes of the body; undefined if there are too many. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): TelegramUpdate | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const isUpdate =
      typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id);
    return isUpdate ? (value as TelegramUpdate) : undefined;
  } catch {
    return undefined;
  }
}
