import { type ApiAnswer, done, type Params, refuse } from './answer.js';

/** Taps and inline queries: each may be answered once, within a time limit. */
export interface Queries {
  /** Answers to inline queries, by id. */
  readonly inlineAnswers: ReadonlyMap<string, Params>;
  /** Answers to taps, by id. */
  readonly tapAnswers: ReadonlyMap<string, Params>;
  /** Records the queries of an update, with their time. */
  learn(update: Params): void;
  answerTap(params: Params): ApiAnswer;
  answerInline(params: Params): ApiAnswer;
}

const TOO_OLD = refuse(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
/** Milliseconds in which an inline query can be answered. */
const INLINE_TIME = 30_000;

export function createQueries(): Queries {
  const inlineAnswers = new Map<string, Params>();
  const tapAnswers = new Map<string, Params>();
  const asked = new Map<string, number>();
  return {
    inlineAnswers,
    tapAnswers,
    learn(update) {
      const query = (update['inline_query'] ?? update['callback_query']) as { readonly id: string } | undefined;
      if (query) asked.set(query.id, Date.now());
    },
    answerTap(params) {
      const id = String(params['callback_query_id']);
      if (!asked.has(id) || tapAnswers.has(id)) return TOO_OLD;
      tapAnswers.set(id, params);
      return done(true);
    },
    answerInline(params) {
      const id = String(params['inline_query_id']);
      const at = asked.get(id);
      if (at === undefined || inlineAnswers.has(id) || Date.now() - at > INLINE_TIME) return TOO_OLD;
      inlineAnswers.set(id, params);
      return done(true);
    },
  };
}
