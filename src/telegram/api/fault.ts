/** Why a call to the Bot API failed. */
export type FaultKind =
  /** 429: too many requests; `retryAfter` says how long to wait. */
  | 'flood'
  /** 400 with `migrate_to_chat_id`: the group has become a supergroup. */
  | 'migrated'
  /** 403: blocked, kicked or not a member. */
  | 'forbidden'
  /** 401: the token is not valid. */
  | 'unauthorized'
  /** 404: no such method, or the token is not one. */
  | 'not_found'
  /** 409: another instance polls, or a webhook is set. */
  | 'conflict'
  /** Any other 4xx: the call itself is wrong. */
  | 'rejected'
  /** 5xx: the server failed. Whether it did the work is unknown. */
  | 'server'
  /** The connection was refused or the host not found: the call never reached the server. */
  | 'unreached'
  /** The connection broke, or the response was unreadable. Whether the work was done is unknown. */
  | 'network'
  /** No response in time. */
  | 'timeout'
  /** We aborted the call because the bot is stopping. */
  | 'aborted';

export interface FaultFields {
  readonly kind: FaultKind;
  readonly method: string;
  readonly description: string;
  readonly code?: number;
  /** Seconds to wait (`flood` only). */
  readonly retryAfter?: number;
  /** The chat's new id (`migrated` only). */
  readonly migrateTo?: number;
}

/** A failed call. It holds only the fields below: no payload, no URL, no token, no cause. */
export class CallFault extends Error {
  readonly kind: FaultKind;
  readonly method: string;
  readonly description: string;
  readonly code: number | undefined;
  readonly retryAfter: number | undefined;
  readonly migrateTo: number | undefined;

  constructor(fields: FaultFields) {
    super(`${fields.method}: ${fields.description}`);
    this.name = 'CallFault';
    this.kind = fields.kind;
    this.method = fields.method;
    this.description = fields.description;
    this.code = fields.code;
    this.retryAfter = fields.retryAfter;
    this.migrateTo = fields.migrateTo;
  }
}

/** Hides a secret in a text. */
export type Redact = (text: string) => string;

/** Makes a function that hides `token`, plain or URL-encoded, and anything else shaped like a token. */
export function createRedact(token: string): Redact {
  const forms = token.length > 0 ? [token, encodeURIComponent(token)] : [];
  return (text) => {
    let clean = text;
    for (const form of forms) clean = clean.replaceAll(form, '[token]');
    return clean.replace(/\d{5,}(?::|%3A)[\w-]{20,}/giu, '[token]');
  };
}

/** The message of an unknown error, redacted and on one line. */
export function describe(error: unknown, redact: Redact): string {
  const text = error instanceof Error ? error.message : String(error);
  return redact(text).replace(/\s+/gu, ' ').slice(0, 300);
}
