import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ruleFaults } from './api-rules.js';
import { specFaults } from './api-spec.js';
import { type ApiAnswer, createWorld, type Message, type World } from './bot-api-world.js';

export const TOKEN = '123456789:AAfake-token_for_tests_0123456789abcde';

/** A received call. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A fault for one call. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, number>>;
    }
  /** A proxy's page instead of JSON. */
  | { readonly kind: 'html'; readonly status: number }
  /** An answer without content. */
  | { readonly kind: 'empty' }
  /** The connection is cut; `after` or before the call took effect. */
  | { readonly kind: 'reset'; readonly after: boolean }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** The answer comes after this many milliseconds. */
  | { readonly kind: 'late'; readonly ms: number }
  /** The JSON ends in the middle. */
  | { readonly kind: 'cut' }
  /** The answer comes in two pieces, split inside a multi-byte character if it has one. */
  | { readonly kind: 'split' };

export const flood = (seconds: number): Fault => ({
  kind: 'error',
  code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});
export const refusal = (code: number, description: string, parameters?: Readonly<Record<string, number>>): Fault => ({
  kind: 'error',
  code,
  description,
  ...(parameters ? { parameters } : {}),
});

export interface BotApiServer extends World {
  /** Address to use as API root. */
  readonly root: string;
  readonly calls: readonly Call[];
  /** Calls that Telegram would reject as malformed. A good bot leaves this empty. */
  readonly malformed: readonly string[];
  /** Calls with more buttons than fit on a phone: at most five, plus one keypad of digits. */
  readonly crowded: readonly string[];
  /** Scripts faults for the next calls of a method, in order. */
  script(method: string, ...faults: readonly Fault[]): void;
  callsOf(method: string): readonly Call[];
  /** Resolves with the first call, past or future, for which `found` holds; rejects after `timeout` ms. */
  waitFor(found: (call: Call) => boolean, timeout?: number): Promise<Call>;
  /** Resolves when `found` returns something. */
  until<T>(found: () => T | undefined | false, timeout?: number): Promise<T>;
  /** The bot's messages in a chat, in their present state, oldest first. */
  messagesIn(chat: number): readonly Message[];
  close(): Promise<void>;
}

/** A Bot API server on loopback: real HTTP, long polling with offsets, scripted faults, every call checked. */
export async function startBotApiServer(
  options: {
    readonly token?: string;
    /** Milliseconds by which the server's clock is ahead of this machine's. */
    readonly ahead?: number | (() => number);
    /** Adds faults to calls without a script. */
    readonly chaos?: (method: string, params: Readonly<Record<string, unknown>>) => Fault | undefined;
  } = {},
): Promise<BotApiServer> {
  const token = options.token ?? TOKEN;
  const calls: Call[] = [];
  const malformed: string[] = [];
  const crowded: string[] = [];
  const scripts = new Map<string, Fault[]>();
  const sockets = new Set<Socket>();
  const world = createWorld();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ahead = typeof options.ahead === 'function' ? options.ahead() : options.ahead;
    if (ahead !== undefined) response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
    const body = await readBody(request);
    const path = new URL(request.url ?? '/', 'http://server').pathname;
    if (path.startsWith(`/file/bot${token}/`)) {
      if (!world.files.serve(decodeURIComponent(path.slice(`/file/bot${token}/`.length)), response))
        respond(response, failure(404, 'Not Found'));
      return;
    }
    const [, bot = '', method = ''] = path.split('/');
    if (bot !== `bot${token}`) return respond(response, failure(401, 'Unauthorized'));
    const params = await parse(body, request.headers['content-type'] ?? '');
    if (!params) {
      malformed.push(`${method}: the body is not a JSON object`);
      return respond(response, failure(400, 'Bad Request: body'));
    }
    calls.push({ method, params, at: Date.now() });
    const faults = [...specFaults(method, params), ...ruleFaults(method, params)];
    if (faults.length > 0) {
      malformed.push(`${method}: ${faults.join('; ')}`);
      return respond(response, failure(400, `Bad Request: ${faults[0]}`));
    }
    crowded.push(...crowdIn(method, params));
    const fault = scripts.get(method)?.shift() ?? options.chaos?.(method, params);
    if (fault && failsAtOnce(fault, request, response)) return;
    const answered = await world.perform(method, params, (gone) => response.on('close', gone));
    if (fault?.kind === 'late') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault?.kind === 'reset') request.socket.destroy();
    else if (fault?.kind === 'cut') response.writeHead(200).end(JSON.stringify(answered).slice(0, -3));
    else if (fault?.kind === 'split') inTwo(response, answered);
    else respond(response, answered);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      malformed.push(`server: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  async function until<T>(found: () => T | undefined | false, timeout = 5000): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const value = found();
      if (value !== undefined && value !== false) return value;
      if (Date.now() > end) throw new Error(`waited in vain; calls: ${calls.map((call) => call.method).join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  return {
    ...world,
    root: `http://127.0.0.1:${port}`,
    calls,
    malformed,
    crowded,
    script(method, ...faults) {
      scripts.set(method, [...(scripts.get(method) ?? []), ...faults]);
      for (const fault of faults)
        if (fault.kind === 'error' && fault.parameters?.['migrate_to_chat_id'] !== undefined)
          world.chats.describe(fault.parameters['migrate_to_chat_id'], { type: 'supergroup' });
    },
    callsOf: (method) => calls.filter((call) => call.method === method),
    waitFor: (found, timeout) => until(() => calls.find(found), timeout),
    until,
    messagesIn: (chat) => world.messages.filter((message) => message.chat.id === chat),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function failure(code: number, description: string, parameters?: Readonly<Record<string, number>>): ApiAnswer {
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
}

function respond(response: ServerResponse, answer: ApiAnswer): void {
  const status = answer.ok ? 200 : answer.error_code;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function parse(body: Buffer, type: string): Promise<Record<string, unknown> | undefined> {
  try {
    if (type.startsWith('multipart/form-data')) return fromForm(body, type);
    const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** In a form every value is a text: numbers, booleans and JSON are parsed, message texts stay texts. */
async function fromForm(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const texts = new Set(['caption', 'text']);
  return Object.fromEntries(
    [...form].map(([name, value]) => {
      const json = typeof value === 'string' && !texts.has(name) && /^(?:[[{]|-?\d+$|true$|false$)/u.test(value);
      return [name, json ? (JSON.parse(value) as unknown) : value];
    }),
  );
}

/** Applies a fault that comes before the call takes effect; false for a later one. */
function failsAtOnce(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'hang':
      return true;
    case 'reset':
      if (!fault.after) request.socket.destroy();
      return !fault.after;
    case 'html':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
      return true;
    case 'empty':
      response.writeHead(200).end();
      return true;
    case 'error':
      respond(response, failure(fault.code, fault.description, fault.parameters));
      return true;
    default:
      return false;
  }
}

/** Sends an answer in two pieces, split inside a multi-byte character if it has one. */
function inTwo(response: ServerResponse, answer: ApiAnswer): void {
  const bytes = Buffer.from(JSON.stringify(answer));
  const wide = bytes.findIndex((byte) => byte >= 0xc0);
  const at = wide < 0 ? bytes.length >> 1 : wide + 1;
  response.writeHead(200, { 'content-type': 'application/json' }).write(bytes.subarray(0, at));
  setTimeout(() => response.end(bytes.subarray(at)), 20);
}

const MOST_BUTTONS = 5;

/** The buttons of a message with too many; digits for table rows do not count. */
function crowdIn(method: string, params: Readonly<Record<string, unknown>>): readonly string[] {
  const markup = params['reply_markup'] as { readonly inline_keyboard?: readonly { readonly text: string }[][] };
  const labels = markup?.inline_keyboard?.flat().map(({ text }) => text) ?? [];
  const counted = labels.filter((label) => !/^\d{1,5}$/u.test(label));
  return counted.length > MOST_BUTTONS ? [`${method}: ${counted.join(' | ')}`] : [];
}
