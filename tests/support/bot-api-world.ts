import { type ApiAnswer, done, type Params, refuse } from './world/answer.js';
import { type Chats, createChats } from './world/chats.js';
import { createFiles, type Files } from './world/files.js';
import { createMailbox, type Mailbox } from './world/mailbox.js';
import { createMessages, type Messages } from './world/messages.js';
import { createQueries, type Queries } from './world/queries.js';

export type { ApiAnswer } from './world/answer.js';
export type { Message } from './world/messages.js';

/** Fields of getMe besides the bot's identity. */
export interface Abilities {
  can_read_all_group_messages: boolean;
  supports_inline_queries: boolean;
  supports_guest_queries?: boolean;
}

/** A reaction that the bot left. */
export interface Reaction {
  readonly chat: number;
  readonly message: number;
  readonly emoji: string | undefined;
}

/** Telegram's side of the conversation: waiting updates, sent messages. */
export interface World
  extends Pick<Mailbox, 'pending' | 'allowedUpdates'>,
    Pick<Messages, 'messages'>,
    Pick<Queries, 'inlineAnswers' | 'tapAnswers'> {
  /** Queues an update and gives it an id, unless it brings one. */
  push(update: Params): number;
  /**
   * Queues an update if Telegram would deliver it to this bot: in groups, privacy mode withholds messages to others.
   */
  deliver(update: Params): number | undefined;
  readonly abilities: Abilities;
  readonly chats: Chats;
  readonly files: Files;
  readonly reactions: readonly Reaction[];
  /** The webhook that the bot has set. */
  readonly webhook: Params | undefined;
  perform(method: string, params: Params, onGone: (gone: () => void) => void): Promise<ApiAnswer>;
}

export const BOT_USER = { id: 123456789, is_bot: true, first_name: 'Hỏi Báo Cáo', username: 'hoibaocao_test_bot' };

export function createWorld(): World {
  const chats = createChats();
  const mailbox = createMailbox();
  const mail = createMessages(chats, BOT_USER);
  const queries = createQueries();
  const files = createFiles();
  const abilities: Abilities = { can_read_all_group_messages: false, supports_inline_queries: true };
  const reactions: Reaction[] = [];
  let webhook: Params | undefined;

  const push = (update: Params): number => {
    chats.learn(update);
    queries.learn(update);
    return mailbox.push(update);
  };

  function react(params: Params): ApiAnswer {
    const fault = chats.reactionFault(params);
    if (fault) return fault;
    const wanted = (params['reaction'] ?? []) as readonly { readonly emoji?: string }[];
    reactions.push({ chat: Number(params['chat_id']), message: Number(params['message_id']), emoji: wanted[0]?.emoji });
    return done(true);
  }

  const methods: Readonly<Record<string, (params: Params) => ApiAnswer | Promise<ApiAnswer>>> = {
    // The menu of a chat can be set only if the chat is known.
    setMyCommands: ({ scope }) => {
      const { type, chat_id: chat } = (scope ?? {}) as { readonly type?: string; readonly chat_id?: number };
      return (type === 'chat' && chats.addressFault({ chat_id: chat })) || done(true);
    },
    getMe: () => done({ ...BOT_USER, can_join_groups: true, ...abilities }),
    sendMessage: (params) => mail.send(params),
    sendPhoto: (params) => mail.sendFile('photo', params),
    sendDocument: (params) => mail.sendFile('document', params),
    editMessageText: (params) => (params['inline_message_id'] === undefined ? mail.edit(params) : done(true)),
    editMessageCaption: (params) => mail.edit(params),
    editMessageReplyMarkup: (params) => mail.edit(params),
    deleteMessage: (params) => mail.remove(params),
    setMessageReaction: react,
    answerCallbackQuery: (params) => queries.answerTap(params),
    answerGuestQuery: () => done({ inline_message_id: 'g1' }),
    answerInlineQuery: (params) => queries.answerInline(params),
    getChatMember: (params) => chats.getChatMember(params),
    getChatAdministrators: (params) => chats.getChatAdministrators(params),
    getFile: (params) => files.getFile(params),
    setWebhook: (params) => {
      webhook = params['url'] === '' ? undefined : params;
      return done(true);
    },
    deleteWebhook: () => {
      webhook = undefined;
      return done(true);
    },
    getWebhookInfo: () =>
      done({
        url: webhook?.['url'] ?? '',
        has_custom_certificate: false,
        pending_update_count: mailbox.pending.length,
      }),
  };
  /** Accepted without an effect that a test checks. */
  const silent = new Set([
    'deleteMyCommands',
    'setMyDescription',
    'setMyShortDescription',
    'setMyName',
    'setChatMenuButton',
    'setMyDefaultAdministratorRights',
    'sendChatAction',
    'leaveChat',
    'answerGuestQuery',
  ]);

  return {
    pending: mailbox.pending,
    allowedUpdates: mailbox.allowedUpdates,
    messages: mail.messages,
    inlineAnswers: queries.inlineAnswers,
    tapAnswers: queries.tapAnswers,
    abilities,
    chats,
    files,
    reactions,
    get webhook() {
      return webhook;
    },
    push,
    deliver: (update) => (abilities.can_read_all_group_messages || reaches(update) ? push(update) : undefined),
    async perform(method, params, onGone) {
      if (method === 'getUpdates') {
        if (webhook)
          return refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first");
        return mailbox.getUpdates(params, onGone);
      }
      const work = methods[method];
      if (work) return work(params);
      return silent.has(method) ? done(true) : refuse(404, 'Not Found');
    },
  };
}

/** Does privacy mode deliver this? Commands, replies to the bot, mentions of it; and everything outside groups. */
function reaches(update: Params): boolean {
  const message = update['message'] as
    | {
        readonly chat: { readonly type: string };
        readonly text?: string;
        readonly caption?: string;
        readonly reply_to_message?: { readonly from?: { readonly id: number } };
        readonly via_bot?: { readonly id: number };
      }
    | undefined;
  if (!message || message.chat.type === 'private') return true;
  const text = message.text ?? message.caption;
  if (text === undefined && message.reply_to_message === undefined)
    return message.via_bot?.id === BOT_USER.id || !hasContent(message);
  return (
    /(?<!\S)\/\w/u.test(text ?? '') ||
    message.reply_to_message?.from?.id === BOT_USER.id ||
    message.via_bot?.id === BOT_USER.id ||
    new RegExp(`@${BOT_USER.username}(?!\\w)`, 'iu').test(text ?? '')
  );
}

/** Service messages reach every bot. */
function hasContent(message: object): boolean {
  return ['photo', 'voice', 'audio', 'video', 'document', 'sticker', 'location', 'contact', 'poll', 'animation'].some(
    (name) => name in message,
  );
}
