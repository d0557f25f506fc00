import { CallFault, describe, type FaultKind, type Redact } from './fault.js';

/** Turns anything a call threw into a `CallFault` that is safe to log. `timedOut`: our own deadline ended the call. */
export function classify(error: unknown, method: string, redact: Redact, timedOut: boolean): CallFault {
  if (error instanceof CallFault) return error;
  const refusal = apiRefusal(error);
  if (refusal) {
    const kind = kindOfCode(refusal.code, refusal.migrateTo);
    const description = redact(`${refusal.code}: ${refusal.description}`);
    return new CallFault({ ...refusal, kind, method, description });
  }
  if (timedOut) return new CallFault({ kind: 'timeout', method, description: 'no answer in time' });
  if (error instanceof Error && error.name === 'AbortError') {
    return new CallFault({ kind: 'aborted', method, description: 'the bot is stopping' });
  }
  const kind = neverArrived(error) ? 'unreached' : 'network';
  return new CallFault({ kind, method, description: describe(error, redact) });
}

interface Refusal {
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number;
  readonly migrateTo?: number;
}

/** Reads the API response inside a TelegramError. Leaves `on.payload` alone, because it holds user text. */
function apiRefusal(error: unknown): Refusal | undefined {
  if (!isRecord(error) || !isRecord(error['response'])) return undefined;
  const { error_code: code, description, parameters } = error['response'];
  if (typeof code !== 'number') return undefined;
  const hints = isRecord(parameters) ? parameters : {};
  const retryAfter = hints['retry_after'];
  const migrateTo = hints['migrate_to_chat_id'];
  return {
    code,
    description: typeof description === 'string' ? description.slice(0, 300) : 'no description',
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof migrateTo === 'number' ? { migrateTo } : {}),
  };
}

function kindOfCode(code: number, migrateTo: number | undefined): FaultKind {
  if (code === 429) return 'flood';
  if (migrateTo !== undefined) return 'migrated';
  if (code === 401) return 'unauthorized';
  if (code === 403) return 'forbidden';
  if (code === 404) return 'not_found';
  if (code === 409) return 'conflict';
  return code >= 500 ? 'server' : 'rejected';
}

function neverArrived(error: unknown): boolean {
  if (!isRecord(error)) return false;
  const code = error['code'] ?? (isRecord(error['cause']) ? error['cause']['code'] : undefined);
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
