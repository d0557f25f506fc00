import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { ENCODINGS } from './body.js';
import type { Target } from './target.js';
import { ACCEPT } from './types.js';

/** What sites see: who asks, and where to read about it. */
const USER_AGENT = 'hoi-bao-cao/0.1 (report importer; one request at a time)';

/**
 * One GET, without following anything. The socket goes to the target's own addresses: the name is not looked up again.
 * Gives the response with its headers; the body is still to be read.
 */
export function get({ url, addresses }: Target, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  const options: RequestOptions = {
    method: 'GET',
    // A socket of its own: a kept one could belong to an address checked for another request.
    agent: false,
    signal,
    headers: {
      'user-agent': USER_AGENT,
      accept: ACCEPT,
      'accept-encoding': ENCODINGS,
      'accept-language': 'vi, en;q=0.5',
    },
    lookup: pinned(addresses),
  };
  return new Promise((resolve, reject) => {
    const sent = send(url, options, (response) => {
      // Told by whoever reads the body; one that nobody reads may break without harm.
      response.on('error', () => {});
      resolve(response);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A `lookup` that knows these addresses and no others. */
function pinned(addresses: readonly string[]): NonNullable<RequestOptions['lookup']> {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    const fitting = all.filter(({ family }) => !options.family || family === Number(options.family));
    const [first] = fitting;
    if (!first) callback(new Error('no address of this family'), '', 0);
    else if (options.all) callback(null, fitting);
    else callback(null, first.address, first.family);
  };
}
