import { pino } from 'pino';

/** One line of JSON an event, on standard error. */
export interface Log {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** As it is, and as often encoded for an address as it may be. */
const ANY_TOKEN = /\d{3,20}(?::|%(?:25)*3A)[A-Za-z0-9_-]{20,100}/giu;
const DEEPEST = 6;

/**
 * Takes secrets out of anything that is to be logged: the exact `secrets`, and whatever has the form of a bot token,
 * in strings, keys, errors with their stack and cause, to a depth of six. Errors become plain objects with name, message and stack.
 */
export function redact(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth >= DEEPEST) return '[…]';
  if (value instanceof Error) {
    return {
      name: value.name,
      message: redactText(value.message, secrets),
      ...(value.stack && { stack: redactText(value.stack, secrets) }),
      ...(value.cause !== undefined && { cause: redact(value.cause, secrets, depth + 1) }),
    };
  }
  if (Array.isArray(value)) return value.map((one) => redact(one, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [redactText(key, secrets), redact(one, secrets, depth + 1)]),
  );
}

/** `text` without the secrets, and without line breaks and control or direction marks that would forge a log line. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  let out = text;
  for (const secret of secrets)
    if (secret !== '') out = out.replaceAll(secret, '[secret]').replaceAll(encodeURIComponent(secret), '[secret]');
  return out.replace(ANY_TOKEN, '[secret]').replace(/[\u202a-\u202e\u2066-\u2069]|(?!\n|\t)\p{Cc}/gu, '');
}

/** Bytes of log that wait for room on a full disk; more is dropped. */
const WAITING = 1 << 20;

/** A logger that never writes any of `secrets`. What cannot be written waits for the next line: no log stops the program. */
export function createLog(level: string, secrets: readonly string[] = []): Log {
  const output = pino.destination({ fd: 2, sync: true, maxLength: WAITING, retryEAGAIN: () => false });
  output.on('error', () => {});
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
  const write =
    (method: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      if (!logger.isLevelEnabled(method)) return;
      logger[method](redact(fields, secrets) as Record<string, unknown>, redactText(message, secrets));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
