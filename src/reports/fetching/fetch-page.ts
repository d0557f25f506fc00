import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { readBody } from './body.js';
import { FetchFault } from './fault.js';
import { createLanes, type Lanes } from './lanes.js';
import { get } from './request.js';
import { type Allowed, parseTarget, type Resolve, resolveTarget } from './target.js';
import { checkType } from './types.js';

/** A page or document as a server gave it. */
export interface FetchedPage {
  /** Where it was found at last. */
  readonly url: string;
  /** What was asked for, in the spelling of a URL. */
  readonly requested: string;
  readonly body: Buffer;
  /** As the server declares it; the first bytes may say otherwise. */
  readonly contentType?: string;
  /** Length of `body`. */
  readonly bytes: number;
}

/** Limits and helpers; all may be left out. */
export interface FetchOptions {
  /** `host:port` pairs exempt from the checks of address and port (FETCH_ALLOW). */
  readonly allow?: Allowed;
  /** Most bytes of the body, packed or unpacked; 20 MB unless told. */
  readonly maxBytes?: number;
  /** Milliseconds for each request, from its turn in the lane to the end of its body; 30,000 unless told. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Names to addresses; the system's resolver unless told. */
  readonly resolve?: Resolve;
  /** Requests that share lanes go one at a time to each host; all of the process unless told. */
  readonly lanes?: Lanes;
}

const REDIRECTS = 3;
const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT = 30_000;
const EVERYBODY = createLanes();
const NOBODY: Allowed = new Set();

/**
 * Fetches a page or document of the public internet: http or https, no credentials, ports 80 and 443, the host's addresses
 * checked and kept to, each of at most three redirects checked again, one request at a time to a host.
 * @throws FetchFault and nothing else.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { allow = NOBODY, lanes = EVERYBODY } = options;
  const requested = parseTarget(address, allow);
  let url = requested;
  for (let hops = 0; ; hops++) {
    const here = url;
    const step = await lanes.run(here.host, () => oneStep(here, options, allow));
    if ('body' in step) return { ...step, url: here.href, requested: requested.href, bytes: step.body.length };
    if (hops >= REDIRECTS) throw new FetchFault('redirects', `The page redirects more than ${REDIRECTS} times.`);
    if (!URL.canParse(step.location, here.href))
      throw new FetchFault('bad_url', 'The page redirects to no web address.');
    url = parseTarget(new URL(step.location, here).href, allow);
  }
}

type Step = { readonly location: string } | { readonly body: Buffer; readonly contentType?: string };

/** One request within its time. */
async function oneStep(url: URL, options: FetchOptions, allow: Allowed): Promise<Step> {
  const deadline = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    signal.throwIfAborted();
    const target = await inTime(resolveTarget(url, options.resolve ?? systemResolve, allow), signal);
    return await take(await get(target, signal), options.maxBytes ?? MAX_BYTES);
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    if (options.signal?.aborted) throw new FetchFault('aborted', 'The fetching was broken off.');
    if (deadline.aborted) throw new FetchFault('timeout', 'The server took too long.');
    throw faultOf(error);
  }
}

/** The body of a response, or where it sends us. What is not read is cut off. */
async function take(response: IncomingMessage, maxBytes: number): Promise<Step> {
  try {
    const status = response.statusCode ?? 0;
    const { location, 'content-type': contentType } = response.headers;
    if (status >= 300 && status < 400 && location !== undefined) return { location };
    if (status !== 200) throw new FetchFault('status', `The server answered ${status}.`, status);
    checkType(contentType);
    const body = await readBody(response, maxBytes);
    return { body, ...(contentType !== undefined && { contentType }) };
  } finally {
    response.destroy();
  }
}

async function systemResolve(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map((one) => one.address);
}

/** A resolver cannot be broken off: its answer is not waited for any longer. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/u;

function faultOf(error: unknown): FetchFault {
  const [inner] = error instanceof AggregateError ? error.errors : [error];
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  if (CERTIFICATE.test(code)) return new FetchFault('certificate', `The server's certificate does not hold (${code}).`);
  return new FetchFault('network', `The server could not be talked to${code ? ` (${code})` : ''}.`);
}
