import { type ApiAnswer, done, type Params, refuse } from './answer.js';

/** A user's status in a chat, as getChatMember reports it. */
export type Standing = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface ChatOptions {
  readonly type?: 'private' | 'group' | 'supergroup';
  readonly forum?: boolean;
  /** Topics by the id of their first message. */
  readonly threads?: readonly number[];
  /** Allowed reactions; by default all of Telegram's free emoji. */
  readonly reactions?: readonly string[];
  readonly members?: Readonly<Record<number, Standing>>;
}

/** The chats known to the server: from a test, or from updates. */
export interface Chats {
  /** Tells the server about a chat, or more about one. */
  describe(id: number, options: ChatOptions): void;
  /** Learns chats, topics, messages and users from an update. */
  learn(update: Params): void;
  /** Records a message of the bot. */
  noteMessage(chat: number, message: number, text: string): void;
  typeOf(id: number): 'private' | 'group' | 'supergroup';
  isKnownMessage(chat: number, message: number): boolean;
  forgetMessage(chat: number, message: number): void;
  /** The error of a message's target; undefined if it is valid. */
  addressFault(params: Params): ApiAnswer | undefined;
  getChatMember(params: Params): ApiAnswer;
  getChatAdministrators(params: Params): ApiAnswer;
  reactionFault(params: Params): ApiAnswer | undefined;
}

interface Chat {
  /** May the bot write here, as far as the updates say? */
  open: boolean;
  type: 'private' | 'group' | 'supergroup';
  forum: boolean;
  readonly threads: Set<number>;
  /** Their texts by id. */
  readonly messages: Map<number, string>;
  reactions: readonly string[] | undefined;
  readonly members: Map<number, Standing>;
}

const BLOCKED = 'Forbidden: bot was blocked by the user';
const NO_THREAD = refuse(400, 'Bad Request: message thread not found');
const NO_QUOTE = refuse(400, 'Bad Request: QUOTE_TEXT_INVALID');
const NO_REPLY = refuse(400, 'Bad Request: message to be replied not found');

export function createChats(): Chats {
  const chats = new Map<number, Chat>();
  const chatOf = (id: number): Chat => {
    const known = chats.get(id);
    if (known) return known;
    const made: Chat = {
      open: true,
      type: id > 0 ? 'private' : 'supergroup',
      forum: false,
      threads: new Set(),
      messages: new Map(),
      reactions: undefined,
      members: new Map(),
    };
    chats.set(id, made);
    return made;
  };

  const member = (id: number, user: number) => ({
    status: chatOf(id).members.get(user) ?? (chatOf(id).type === 'private' ? 'member' : 'left'),
    user: { id: user, is_bot: false, first_name: 'Người thử' },
  });

  return {
    describe(id, { type, forum, threads, reactions, members }) {
      const chat = chatOf(id);
      if (type) chat.type = type;
      if (forum !== undefined) chat.forum = forum;
      for (const thread of threads ?? []) chat.threads.add(thread);
      if (threads) chat.forum = true;
      if (reactions) chat.reactions = reactions;
      for (const [user, standing] of Object.entries(members ?? {})) chat.members.set(Number(user), standing);
    },
    learn(update) {
      const tap = update['callback_query'] as { readonly message?: Incoming } | undefined;
      const message = (update['message'] ?? update['edited_message'] ?? tap?.message) as Incoming | undefined;
      const own = update['my_chat_member'] as OwnStanding | undefined;
      if (own) chatOf(own.chat.id).open = !['kicked', 'left'].includes(own.new_chat_member.status);
      if (!message?.chat) return;
      const chat = chatOf(message.chat.id);
      if (message.migrate_to_chat_id !== undefined) chatOf(message.migrate_to_chat_id);
      chat.open = true;
      if (message.chat.type === 'group' || message.chat.type === 'supergroup' || message.chat.type === 'private')
        chat.type = message.chat.type;
      if (message.is_topic_message && message.message_thread_id !== undefined && message.message_thread_id !== 1) {
        chat.forum = true;
        chat.threads.add(message.message_thread_id);
      }
      chat.messages.set(message.message_id, message.text ?? message.caption ?? '');
      const { reply_to_message: replied } = message;
      if (replied) chat.messages.set(replied.message_id, replied.text ?? replied.caption ?? '');
      const user = message.from?.id;
      if (user !== undefined && !chat.members.has(user)) chat.members.set(user, 'member');
    },
    noteMessage: (id, message, text) => void chatOf(id).messages.set(message, text),
    forgetMessage: (id, message) => void chatOf(id).messages.delete(message),
    typeOf: (id) => chatOf(id).type,
    isKnownMessage: (id, message) => chatOf(id).messages.has(message),
    addressFault(params) {
      const id = Number(params['chat_id']);
      if (!chats.has(id)) return refuse(400, 'Bad Request: chat not found');
      const chat = chatOf(id);
      if (!chat.open)
        return refuse(403, chat.type === 'private' ? BLOCKED : `Forbidden: bot was kicked from the ${chat.type} chat`);
      const thread = params['message_thread_id'];
      // The general topic has id 1 and is addressed by omitting the parameter.
      if (thread !== undefined && !(chat.forum && chat.threads.has(Number(thread)) && thread !== 1)) return NO_THREAD;
      const reply = params['reply_parameters'] as
        | { readonly message_id: number; readonly allow_sending_without_reply?: boolean; readonly quote?: string }
        | undefined;
      const replied = reply && chat.messages.get(reply.message_id);
      if (reply?.quote !== undefined && replied !== undefined && !replied.includes(reply.quote)) return NO_QUOTE;
      const gone = reply !== undefined && !chat.messages.has(reply.message_id);
      return gone && reply.allow_sending_without_reply !== true ? NO_REPLY : undefined;
    },
    getChatMember(params) {
      const chat = Number(params['chat_id']);
      if (!chats.has(chat)) return refuse(400, 'Bad Request: chat not found');
      return done(member(chat, Number(params['user_id'])));
    },
    getChatAdministrators(params) {
      const id = Number(params['chat_id']);
      if (!chats.has(id)) return refuse(400, 'Bad Request: chat not found');
      if (chatOf(id).type === 'private')
        return refuse(400, 'Bad Request: there are no administrators in the private chat');
      const admins = [...chatOf(id).members].filter(([, one]) => one === 'creator' || one === 'administrator');
      return done(admins.map(([user]) => member(id, user)));
    },
    reactionFault(params) {
      const chat = chatOf(Number(params['chat_id']));
      if (!chat.messages.has(Number(params['message_id'])))
        return refuse(400, 'Bad Request: message to react not found');
      const wanted = (params['reaction'] ?? []) as readonly { readonly emoji?: string }[];
      if (wanted.length > 1) return refuse(400, 'Bad Request: too many reactions');
      const refused = wanted.some(({ emoji }) => chat.reactions !== undefined && !chat.reactions.includes(emoji ?? ''));
      return refused ? refuse(400, 'Bad Request: REACTION_INVALID') : undefined;
    },
  };
}

interface Incoming {
  readonly message_id: number;
  readonly text?: string;
  readonly caption?: string;
  readonly reply_to_message?: { readonly message_id: number; readonly text?: string; readonly caption?: string };
  readonly chat?: { readonly id: number; readonly type?: string };
  readonly from?: { readonly id: number };
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly migrate_to_chat_id?: number;
}

interface OwnStanding {
  readonly chat: { readonly id: number };
  readonly new_chat_member: { readonly status: string };
}
