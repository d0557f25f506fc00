import path from 'node:path';
import { z } from 'zod';

/** Everything that is set from outside, checked once at the start. */
export interface Config {
  /** Absent: no bot can be started. */
  readonly botToken?: string;
  /** Telegram user ids that may change the reports. */
  readonly adminIds: readonly number[];
  /** Folder of reports, absolute. */
  readonly reportsDir: string;
  /** Folder for index and bot state, absolute. */
  readonly stateDir: string;
  /** Bot API server, without a slash at the end. */
  readonly telegramApiRoot: string;
  /** `host:port` pairs that reports may be fetched from although they are not of the public internet. */
  readonly fetchAllow: readonly string[];
  /** Ids of the groups that the bot may be in; empty: all. */
  readonly groups: readonly number[];
  /** Updates come by webhook; absent: they are polled for. */
  readonly webhook?: WebhookConfig;
  /** Port on loopback that tells how the bot is; absent: none. */
  readonly healthPort?: number;
  /** Calls a second to the Bot API, over all chats. */
  readonly outboxPerSecond: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** How Telegram reaches us, and where we listen behind the proxy that it reaches. */
export interface WebhookConfig {
  /** Public https address with a path. */
  readonly url: string;
  readonly secret: string;
  readonly port: number;
  readonly host: string;
}

/** The environment has faults: `faults` lists all of them, one line each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.faults = faults;
    this.name = 'ConfigError';
  }
}

/** Accounts through which Telegram lets people write in the name of a group or channel: nobody in particular is behind them. */
export const NOBODY: ReadonlySet<number> = new Set([777_000, 1_087_968_824, 136_817_688]);
const blankToAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const PORT = (name: string) =>
  z.preprocess(
    blankToAbsent,
    z.coerce
      .number(`${name} must be a port, a whole number from 1 to 65535`)
      .int(`${name} must be a port, a whole number from 1 to 65535`)
      .min(1, `${name} must be a port, a whole number from 1 to 65535`)
      .max(65_535, `${name} must be a port, a whole number from 1 to 65535`)
      .optional(),
  );

/** The parts between commas. */
const listed = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [];

const schema = z.object({
  BOT_TOKEN: z.preprocess(
    blankToAbsent,
    z
      .string()
      .trim()
      .regex(
        /^\d{3,20}:[A-Za-z0-9_-]{20,100}$/u,
        'BOT_TOKEN does not look like a bot token (digits, a colon, about 35 letters); get one from @BotFather on Telegram',
      )
      .optional(),
  ),
  ADMIN_IDS: z.preprocess(
    listed,
    z.array(
      z
        .string()
        .regex(
          /^[1-9]\d{0,15}$/u,
          'ADMIN_IDS must be positive whole numbers with commas between them, as in 12345,67890',
        )
        .transform(Number)
        .refine(
          (id) => Number.isSafeInteger(id) && !NOBODY.has(id),
          'ADMIN_IDS holds an id that belongs to no single person',
        ),
    ),
  ),
  REPORTS_DIR: z.preprocess(blankToAbsent, z.string().default('data/reports')),
  STATE_DIR: z.preprocess(blankToAbsent, z.string().default('.state')),
  TELEGRAM_API_ROOT: z.preprocess(
    blankToAbsent,
    z
      .string()
      .default('https://api.telegram.org')
      .refine(isApiRoot, 'TELEGRAM_API_ROOT must be an https address, or http on this machine (loopback)'),
  ),
  GROUPS: z.preprocess(
    listed,
    z.array(
      z
        .string()
        .regex(/^-\d{1,15}$/u, 'GROUPS must be ids of groups with commas between them, as in -1001234567890')
        .transform(Number),
    ),
  ),
  FETCH_ALLOW: z.preprocess(
    listed,
    z.array(
      z
        .string()
        .toLowerCase()
        .regex(
          /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\]):\d{1,5}$/u,
          'FETCH_ALLOW must be host:port pairs with commas between them, as in reports.lan:8080,127.0.0.1:3000',
        ),
    ),
  ),
  WEBHOOK_URL: z.preprocess(
    blankToAbsent,
    z
      .string()
      .trim()
      .refine(
        isWebhookUrl,
        'WEBHOOK_URL must be an https address with a path of its own and nothing after it, on port 443, 80, 88 or 8443',
      )
      .optional(),
  ),
  WEBHOOK_SECRET: z.preprocess(
    blankToAbsent,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{32,256}$/u, 'WEBHOOK_SECRET must be 32 to 256 letters, digits, _ or -')
      .optional(),
  ),
  WEBHOOK_PORT: PORT('WEBHOOK_PORT'),
  WEBHOOK_HOST: z.preprocess(blankToAbsent, z.string().trim().default('127.0.0.1')),
  HEALTH_PORT: PORT('HEALTH_PORT'),
  OUTBOX_PER_SECOND: z.preprocess(
    blankToAbsent,
    z.coerce
      .number('OUTBOX_PER_SECOND must be a number from 1 to 1000')
      .min(1, 'OUTBOX_PER_SECOND must be a number from 1 to 1000')
      .max(1000, 'OUTBOX_PER_SECOND must be a number from 1 to 1000')
      .default(25),
  ),
  LOG_LEVEL: z.preprocess(
    blankToAbsent,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'LOG_LEVEL must be debug, info, warn, error or silent',
      })
      .default('info'),
  ),
});

/** Plain http is for a server on this machine only: the token is in every address. */
function isApiRoot(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname));
}

/** As Telegram takes it; exact, so that a request is for it or it is not. */
function isWebhookUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, port, pathname, search, hash, username } = new URL(value);
  const plain = search === '' && hash === '' && username === '' && pathname !== '/';
  return protocol === 'https:' && ['', '80', '88', '8443'].includes(port) && plain;
}

/**
 * The configuration in `env`; relative folders are taken from `base`.
 * @throws ConfigError listing everything that is wrong; no value of BOT_TOKEN is in its text.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, base: string): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) throw new ConfigError([...new Set(parsed.error.issues.map((issue) => issue.message))]);
  const { BOT_TOKEN, ADMIN_IDS, REPORTS_DIR, STATE_DIR, TELEGRAM_API_ROOT, FETCH_ALLOW, LOG_LEVEL } = parsed.data;
  const { GROUPS } = parsed.data;
  const { HEALTH_PORT, OUTBOX_PER_SECOND } = parsed.data;
  const webhook = webhookOf(parsed.data);
  return Object.freeze({
    ...(BOT_TOKEN !== undefined && { botToken: BOT_TOKEN }),
    adminIds: Object.freeze(ADMIN_IDS),
    reportsDir: path.resolve(base, REPORTS_DIR),
    stateDir: path.resolve(base, STATE_DIR),
    telegramApiRoot: TELEGRAM_API_ROOT.replace(/\/+$/u, ''),
    fetchAllow: Object.freeze(FETCH_ALLOW),
    groups: Object.freeze(GROUPS),
    ...(webhook && { webhook }),
    ...(HEALTH_PORT !== undefined && { healthPort: HEALTH_PORT }),
    outboxPerSecond: OUTBOX_PER_SECOND,
    logLevel: LOG_LEVEL,
  });
}

/** @throws ConfigError when an address is given without a secret, or with the token in it. */
function webhookOf(env: z.infer<typeof schema>): WebhookConfig | undefined {
  const {
    WEBHOOK_URL: url,
    WEBHOOK_SECRET: secret,
    WEBHOOK_PORT: port = 8080,
    WEBHOOK_HOST: host,
    BOT_TOKEN: token,
  } = env;
  if (url === undefined) return undefined;
  if (secret === undefined)
    throw new ConfigError(['WEBHOOK_SECRET is missing: without it anybody could send updates (32 letters or more)']);
  if (token !== undefined && url.includes(token)) throw new ConfigError(['WEBHOOK_URL must not hold the token']);
  return Object.freeze({ url: new URL(url).href, secret, port, host });
}
