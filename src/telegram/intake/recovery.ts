import { CallFault } from '../api/fault.js';
import { backoff, type Random } from '../clock.js';

/** The bot cannot run. The message is one line for the operator. */
export class BotFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BotFailure';
  }
}

export const TOKEN_REFUSED =
  'Telegram does not accept BOT_TOKEN (get one from @BotFather and check it for typing errors)';
const OTHER_INSTANCE = 'another instance of this bot keeps polling Telegram (409); stop it, then start this one again';

/** Delays between retries after a 409, in milliseconds: two instances need time to settle. */
const CONFLICT_WAITS = [5_000, 10_000, 15_000, 30_000, 30_000, 30_000] as const;

export interface Recovery {
  /** Milliseconds to wait after a failed poll. Throws `BotFailure` if a retry makes no sense. */
  after(fault: unknown): number;
  /** Records a successful poll. Returns how many failed before it. */
  success(): number;
  /** Is this the first failure of an outage? Each outage gets one log line. */
  readonly fresh: boolean;
}

const floodWait = ({ retryAfter }: CallFault): number => Math.min((retryAfter ?? 1) * 1000 + 500, 60_000);

/** Throws `BotFailure` if another instance has been polling for too long. */
function conflictWait(before: number, random: Random): number {
  const wait = CONFLICT_WAITS[before];
  if (wait === undefined) throw new BotFailure(OTHER_INSTANCE);
  return Math.round(wait * (1 + 0.2 * random()));
}

/** Decides what to do after failed polls: retry everything except a refused token. */
export function createRecovery(random: Random): Recovery {
  let failures = 0;
  let conflicts = 0;
  return {
    after(fault) {
      failures++;
      const kind = fault instanceof CallFault ? fault.kind : undefined;
      if (kind === 'unauthorized') throw new BotFailure(TOKEN_REFUSED);
      if (kind === 'conflict') return conflictWait(conflicts++, random);
      return kind === 'flood' ? floodWait(fault as CallFault) : backoff(failures - 1, random);
    },
    success() {
      const before = failures;
      failures = 0;
      conflicts = 0;
      return before;
    },
    get fresh() {
      return failures === 1;
    },
  };
}
