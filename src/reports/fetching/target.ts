import { isIP } from 'node:net';
import { isPublicAddress } from './address.js';
import { FetchFault } from './fault.js';

/** `host:port` pairs that are fetched whatever their address and port: servers of one's own. */
export type Allowed = ReadonlySet<string>;

/** The addresses of a host, in the order to be tried. Throws when there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** An address to be fetched: checked, with the socket addresses that it may be fetched from. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
}

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const LONGEST = 2000;

/**
 * Checks an address without looking anything up. Decimal, octal and hexadecimal hosts come out as what they stand for.
 * @throws FetchFault `bad_url`, `scheme`, `credentials` or `port`.
 */
export function parseTarget(address: string, allowed: Allowed): URL {
  if (address.length > LONGEST || !URL.canParse(address))
    throw new FetchFault('bad_url', 'This is not a complete web address (http://… or https://…).');
  const url = new URL(address);
  if (PORTS[url.protocol] === undefined)
    throw new FetchFault('scheme', `Only http and https are fetched, not "${url.protocol.slice(0, 20)}".`);
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('credentials', 'Addresses with a user name or password are not fetched.');
  if (url.hostname === '') throw new FetchFault('bad_url', 'The address names no host.');
  if (url.port !== '' && !isAllowed(url, allowed) && !Object.values(PORTS).includes(url.port))
    throw new FetchFault('port', `Only ports 80 and 443 are fetched, not ${url.port}.`);
  url.hash = '';
  return url;
}

/**
 * Resolves a checked address. Every address of the host must be a public one: one that is not spoils all, because nobody
 * says which of them would be connected to.
 * @throws FetchFault `address` or `unknown_host`.
 */
export async function resolveTarget(url: URL, resolve: Resolve, allowed: Allowed): Promise<Target> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = isIP(host) === 0 ? await lookUp(host, resolve) : [host];
  if (!isAllowed(url, allowed) && !addresses.every(isPublicAddress))
    throw new FetchFault('address', `The host "${host}" is not on the public internet.`);
  return { url, addresses };
}

async function lookUp(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((): readonly string[] => []);
  if (addresses.length === 0) throw new FetchFault('unknown_host', `The host "${host}" cannot be found.`);
  return addresses;
}

function isAllowed(url: URL, allowed: Allowed): boolean {
  return allowed.has(`${url.hostname}:${url.port || PORTS[url.protocol]}`);
}
