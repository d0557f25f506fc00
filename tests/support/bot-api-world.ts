/** An answer of the server. */
export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, number>>;
    };

export interface Message {
  readonly message_id: number;
  readonly chat: { readonly id: number };
  text: string;
  entities: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  reply_markup?: {
    readonly inline_keyboard?: readonly (readonly {
      readonly text: string;
      readonly callback_data?: string;
      readonly url?: string;
    }[])[];
  };
}

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** Telegram's side of the conversation: updates that wait, messages that were sent. */
export interface World {
  /** Queues an update and gives it an id, unless it brings one. */
  push(update: Readonly<Record<string, unknown>>): number;
  /** Updates not yet confirmed by an offset. */
  readonly pending: readonly Update[];
  readonly messages: readonly Message[];
  /** Kinds of update asked for in the last poll that named any. */
  readonly allowedUpdates: readonly string[];
  perform(
    method: string,
    params: Readonly<Record<string, unknown>>,
    onGone: (gone: () => void) => void,
  ): Promise<ApiAnswer>;
}

export const BOT_USER = { id: 123456789, is_bot: true, first_name: 'Hỏi Báo Cáo', username: 'hoibaocao_test_bot' };

const done = (result: unknown): ApiAnswer => ({ ok: true, result });
const refuse = (error_code: number, description: string): ApiAnswer => ({ ok: false, error_code, description });

export function createWorld(): World {
  const pending: Update[] = [];
  const messages: Message[] = [];
  const allowedUpdates: string[] = [];
  const answeredTaps = new Set<string>();
  let nextUpdate = Math.floor(Math.random() * 1e8);
  let nextMessage = 1;
  let poll: ((answer: ApiAnswer) => void) | undefined;
  let wake: (() => void) | undefined;

  /** Long polling: confirms what lies before the offset; the newer of two polls wins. */
  function getUpdates(
    params: Readonly<Record<string, unknown>>,
    onGone: (gone: () => void) => void,
  ): Promise<ApiAnswer> {
    poll?.(
      refuse(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    const {
      offset,
      limit = 100,
      timeout = 0,
      allowed_updates: kinds,
    } = params as Readonly<Record<string, number>> & { readonly allowed_updates?: string[] };
    if (kinds) allowedUpdates.splice(0, allowedUpdates.length, ...kinds);
    if (offset !== undefined) pending.splice(0, pending.length, ...pending.filter(({ update_id: id }) => id >= offset));
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
  }

  function sendMessage(params: Readonly<Record<string, unknown>>): ApiAnswer {
    const message = {
      message_id: nextMessage++,
      date: Math.floor(Date.now() / 1000),
      from: BOT_USER,
      ...bodyOf(params),
      chat: { id: Number(params.chat_id), type: 'private' },
    };
    messages.push(message);
    return done(message);
  }

  function editMessageText(params: Readonly<Record<string, unknown>>): ApiAnswer {
    const message = messages.find(({ message_id: id, chat }) => id === params.message_id && chat.id === params.chat_id);
    if (!message) return refuse(400, 'Bad Request: message to edit not found');
    const body = bodyOf(params);
    const same =
      message.text === body.text &&
      JSON.stringify([message.entities, message.reply_markup]) === JSON.stringify([body.entities, body.reply_markup]);
    if (same)
      return refuse(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
      );
    delete message.reply_markup;
    return done(Object.assign(message, body));
  }

  function answerCallbackQuery(params: Readonly<Record<string, unknown>>): ApiAnswer {
    const id = String(params.callback_query_id);
    if (answeredTaps.has(id))
      return refuse(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    answeredTaps.add(id);
    return done(true);
  }

  return {
    pending,
    messages,
    allowedUpdates,
    push(update) {
      const id = typeof update.update_id === 'number' ? update.update_id : nextUpdate++;
      pending.push({ ...update, update_id: id });
      wake?.();
      return id;
    },
    async perform(method, params, onGone) {
      if (method === 'getMe')
        return done({
          ...BOT_USER,
          can_join_groups: true,
          can_read_all_group_messages: false,
          supports_inline_queries: false,
        });
      if (method === 'getUpdates') return getUpdates(params, onGone);
      if (method === 'sendMessage') return sendMessage(params);
      if (method === 'editMessageText') return editMessageText(params);
      if (method === 'answerCallbackQuery') return answerCallbackQuery(params);
      return done(true);
    },
  };
}

function bodyOf(params: Readonly<Record<string, unknown>>): Pick<Message, 'text' | 'entities' | 'reply_markup'> {
  const { text, entities = [], reply_markup: markup } = params as unknown as Partial<Message>;
  return { text: text ?? '', entities, ...(markup === undefined ? {} : { reply_markup: markup }) };
}
