import { type ApiAnswer, done, type Params, refuse } from './answer.js';
import type { Chats } from './chats.js';

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
  readonly switch_inline_query_chosen_chat?: { readonly query?: string };
  readonly style?: string;
}

/** A message of the bot; for a picture or document `text` is the caption. */
export interface Message {
  readonly message_id: number;
  readonly chat: { readonly id: number };
  readonly message_thread_id?: number;
  text: string;
  entities: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  /** The attached picture or document, if any. */
  upload?: { readonly kind: 'photo' | 'document'; readonly bytes: Buffer; readonly name: string };
  photo?: readonly { readonly file_id: string }[];
  reply_markup?: { readonly inline_keyboard?: readonly (readonly Button[])[] };
}

/** The messages of the bot. */
export interface Messages {
  readonly messages: readonly Message[];
  send(params: Params): ApiAnswer;
  sendFile(kind: 'photo' | 'document', params: Params): Promise<ApiAnswer>;
  edit(params: Params): ApiAnswer;
  remove(params: Params): ApiAnswer;
}

const GONE = refuse(400, 'Bad Request: message to edit not found');
const SAME = refuse(
  400,
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
);

export function createMessages(chats: Chats, from: object): Messages {
  const messages: Message[] = [];
  let nextMessage = 1;

  const keep = (params: Params, more: Partial<Message> = {}): ApiAnswer => {
    const fault = chats.addressFault(params);
    if (fault) return fault;
    const chat = Number(params['chat_id']);
    const thread = params['message_thread_id'];
    const message = {
      message_id: nextMessage++,
      date: Math.floor(Date.now() / 1000),
      from,
      ...bodyOf(params),
      chat: { id: chat, type: chats.typeOf(chat) },
      ...(thread === undefined ? {} : { message_thread_id: Number(thread), is_topic_message: true }),
      ...more,
    };
    messages.push(message);
    chats.noteMessage(chat, message.message_id, message.text);
    return done(message);
  };

  const find = (params: Params) =>
    messages.find(({ message_id: id, chat }) => id === params['message_id'] && chat.id === params['chat_id']);

  return {
    messages,
    send: (params) => keep(params),
    async sendFile(kind, params) {
      const file = params[kind];
      // A sent file can be sent again by its name.
      const known = messages.find(({ photo }) => photo?.some(({ file_id: id }) => id === file));
      if (known)
        return keep(params, {
          ...(known.upload && { upload: known.upload }),
          ...(known.photo && { photo: known.photo }),
        });
      if (!(file instanceof File)) return refuse(400, 'Bad Request: there is no file in the request');
      const bytes = Buffer.from(await file.arrayBuffer());
      if (bytes.length === 0) return refuse(400, 'Bad Request: file must be non-empty');
      const photo = { file_id: `file${nextMessage}`, file_unique_id: `f${nextMessage}`, width: 1, height: 1 };
      return keep(params, { upload: { kind, bytes, name: file.name }, ...(kind === 'photo' && { photo: [photo] }) });
    },
    edit(params) {
      const message = find(params);
      if (!message) return GONE;
      const onlyButtons = params['text'] === undefined && params['caption'] === undefined;
      if (params['text'] !== undefined && message.upload)
        return refuse(400, 'Bad Request: there is no text in the message to edit');
      const { reply_markup: markup, ...content } = bodyOf(params);
      const body = onlyButtons ? { text: message.text, entities: message.entities } : content;
      const same =
        message.text === body.text &&
        JSON.stringify([message.entities, message.reply_markup]) === JSON.stringify([body.entities, markup]);
      if (same) return SAME;
      delete message.reply_markup;
      return done(Object.assign(message, body, markup === undefined ? {} : { reply_markup: markup }));
    },
    remove(params) {
      const message = find(params);
      if (!message) return refuse(400, 'Bad Request: message to delete not found');
      messages.splice(messages.indexOf(message), 1);
      chats.forgetMessage(message.chat.id, message.message_id);
      return done(true);
    },
  };
}

function bodyOf(params: Params): Pick<Message, 'text' | 'entities' | 'reply_markup'> {
  const {
    text,
    caption,
    entities,
    caption_entities,
    reply_markup: markup,
  } = params as unknown as Partial<Message> & {
    readonly caption?: string;
    readonly caption_entities?: Message['entities'];
  };
  return {
    text: text ?? caption ?? '',
    entities: entities ?? caption_entities ?? [],
    ...(markup === undefined ? {} : { reply_markup: markup }),
  };
}
