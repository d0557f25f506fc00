/** What kept a page from being fetched, for telling it in any language. */
export type FetchCode =
  /** Not an address at all. */
  | 'bad_url'
  /** Not http or https. */
  | 'scheme'
  /** A name or password in the address. */
  | 'credentials'
  /** Neither 80 nor 443. */
  | 'port'
  /** The host is, or resolves to, an address that is not of the public internet. */
  | 'address'
  /** The host's name does not resolve. */
  | 'unknown_host'
  | 'redirects'
  /** The server answered with something else than the page (404, 500 …). */
  | 'status'
  | 'type'
  | 'too_large'
  | 'timeout'
  /** The server's certificate does not hold. */
  | 'certificate'
  /** Refused, reset, or not understood. */
  | 'network'
  | 'aborted';

/** A page that was not fetched. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault';
  readonly code: FetchCode;
  /** The server's answer, with code `status`. */
  readonly status: number | undefined;

  /** `reason`: one short English sentence; it names hosts, never credentials. */
  constructor(code: FetchCode, reason: string, status?: number) {
    super(reason);
    this.code = code;
    this.status = status;
  }

  get reason(): string {
    return this.message;
  }
}
