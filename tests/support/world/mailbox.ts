import { type ApiAnswer, done, type Params, refuse } from './answer.js';

export type Update = { readonly update_id: number } & Params;

/** The waiting updates, with long polling and offsets. */
export interface Mailbox {
  /** Updates not yet confirmed by an offset. */
  readonly pending: readonly Update[];
  /** Kinds of update requested by the last poll that named any. */
  readonly allowedUpdates: readonly string[];
  /** Queues an update and gives it an id, unless it brings one. */
  push(update: Params): number;
  /** Confirms updates below the offset; the newer of two polls wins. */
  getUpdates(params: Params, onGone: (gone: () => void) => void): Promise<ApiAnswer>;
}

const CONFLICT = refuse(
  409,
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
);

export function createMailbox(): Mailbox {
  const pending: Update[] = [];
  const allowedUpdates: string[] = [];
  let nextUpdate = Math.floor(Math.random() * 1e8);
  let poll: ((answer: ApiAnswer) => void) | undefined;
  let wake: (() => void) | undefined;
  return {
    pending,
    allowedUpdates,
    push(update) {
      const id = typeof update['update_id'] === 'number' ? update['update_id'] : nextUpdate++;
      pending.push({ ...update, update_id: id });
      wake?.();
      return id;
    },
    getUpdates(params, onGone) {
      poll?.(CONFLICT);
      const {
        offset,
        limit = 100,
        timeout = 0,
        allowed_updates: kinds,
      } = params as Readonly<Record<string, number>> & { readonly allowed_updates?: string[] };
      if (kinds) allowedUpdates.splice(0, allowedUpdates.length, ...kinds);
      if (offset !== undefined)
        pending.splice(0, pending.length, ...pending.filter(({ update_id: id }) => id >= offset));
      return new Promise((resolve) => {
        const end = (answer: ApiAnswer) => {
          clearTimeout(timer);
          if (poll === end) {
            poll = undefined;
            wake = undefined;
          }
          resolve(answer);
        };
        const look = () => pending.length > 0 && end(done(pending.slice(0, limit)));
        const timer = setTimeout(() => end(done([])), timeout * 1000);
        onGone(() => end(done([])));
        poll = end;
        wake = look;
        look();
      });
    },
  };
}
