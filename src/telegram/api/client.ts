import type { APIMethodParams, APIMethodReturn, APIMethods } from '@gramio/types';
import { Telegram } from 'telegraf';
import { classify } from './classify.js';
import { CallFault, createRedact, type Redact } from './fault.js';

export type Method = keyof APIMethods;
/** Parameters of a method; an empty object for a method without any. */
export type Params<M extends Method> = [APIMethodParams<M>] extends [undefined]
  ? Record<string, never>
  : NonNullable<APIMethodParams<M>>;
export type Result<M extends Method> = APIMethodReturn<M>;

export interface CallOptions {
  /** Ends the call with an `aborted` fault. */
  readonly signal?: AbortSignal;
  /** Milliseconds before the call fails with `timeout`; 30 seconds by default. */
  readonly timeout?: number;
}

/** The Bot API, typed by its current version. */
export interface ApiClient {
  /** Makes one call. Throws `CallFault` and nothing else. */
  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>>;
  /** Uploads a file that the bot made, with the other parameters. Otherwise like `call`. */
  upload<M extends 'sendPhoto' | 'sendDocument'>(
    method: M,
    params: Uploadless<M>,
    file: Upload,
    options?: CallOptions,
  ): Promise<Result<M>>;
  readonly redact: Redact;
}

/** A file made by the bot. */
export interface Upload {
  readonly bytes: Buffer;
  /** The file name that the chat shows. */
  readonly name: string;
}
/** The parameters of a method that sends a file, without the file. */
export type Uploadless<M extends 'sendPhoto' | 'sendDocument'> = Omit<Params<M>, 'photo' | 'document'>;

type RawCall = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;

/**
 * The only code that talks to Telegram. Every call is a JSON body over telegraf's client. `root` is the API's address and may contain a
 * path.
 */
export function createClient(token: string, root: string): ApiClient {
  const redact = createRedact(token);
  const telegram = new Telegram(token, { apiRoot: root.endsWith('/') ? root : `${root}/`, webhookReply: false });
  // telegraf types Bot API 7.1 and ours are newer, so its signature is widened here and nowhere else.
  const raw = telegram.callApi.bind(telegram) as unknown as RawCall;
  const timed = async (
    method: Method,
    options: CallOptions,
    work: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<unknown> => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), options.timeout ?? 30_000);
    const { signal: stop } = options;
    const end = () => deadline.abort();
    // Not AbortSignal.any: the signal it returns would stay in memory as long as the bot's own signal.
    if (stop?.aborted) end();
    else stop?.addEventListener('abort', end, { once: true });
    try {
      return await work(deadline.signal);
    } catch (error) {
      throw classify(error, method, redact, deadline.signal.aborted && stop?.aborted !== true);
    } finally {
      clearTimeout(timer);
      stop?.removeEventListener('abort', end);
    }
  };
  return {
    redact,
    async call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
      requirePlain(method, params);
      return (await timed(method, options, (signal) => raw(method, params, { signal }))) as Result<M>;
    },
    async upload<M extends 'sendPhoto' | 'sendDocument'>(
      method: M,
      params: Uploadless<M>,
      file: Upload,
      options: CallOptions = {},
    ): Promise<Result<M>> {
      const form = formOf(method, params, file);
      const address = `${root.replace(/\/+$/u, '')}/bot${token}/${method}`;
      return (await timed(method, options, (signal) => post(address, form, signal))) as Result<M>;
    },
  };
}

/** A form as the Bot API expects it: strings as they are, everything else as JSON. telegraf's own forms lack some parameters. */
function formOf(method: 'sendPhoto' | 'sendDocument', params: object, { bytes, name }: Upload): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(params))
    if (value !== undefined) form.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  form.set(method === 'sendPhoto' ? 'photo' : 'document', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** Posts a form. Throws a refusal with the server's response, as telegraf does. */
async function post(address: string, body: FormData, signal: AbortSignal): Promise<unknown> {
  const answer = (await (await fetch(address, { method: 'POST', body, signal })).json()) as {
    readonly ok?: boolean;
    readonly result?: unknown;
  };
  if (answer.ok !== true) throw Object.assign(new Error('refused'), { response: answer });
  return answer.result;
}

/**
 * telegraf treats an object parameter with `url`, `source` or `media` as a file to fetch or read. User input must never trigger that, so
 * such a call is refused before it is sent.
 */
function requirePlain(method: string, params: object): void {
  for (const [name, value] of Object.entries(params))
    if (name !== 'link_preview_options' && mayBeFile(value))
      throw new CallFault({ kind: 'rejected', method, description: `parameter ${name} is not plain JSON` });
}

/** Would telegraf treat this value, or an item of this list, as a file? */
function mayBeFile(value: unknown): boolean {
  const risky = Array.isArray(value) ? ['media'] : ['url', 'source', 'media'];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.some((item) => typeof item === 'object' && item !== null && risky.some((key) => key in item));
}
