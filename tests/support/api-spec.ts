import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './project.js';

/** A parameter of a method or a field of a type, from api.json. */
interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}

interface Described {
  readonly fields?: readonly Field[];
  readonly subtypes?: readonly string[];
}

interface Spec {
  readonly methods: Readonly<Record<string, Described>>;
  readonly types: Readonly<Record<string, Described>>;
}

const SPEC_FILE = path.join(PROJECT, '..', 'shared', 'telegram', 'api.json');

/** Is the whole specification beside the project? Without it, methods are checked against our own table. */
export const hasFullSpec = existsSync(SPEC_FILE);

const field = (text: string): Field => {
  const [name = '', type = '', must] = text.split(' ');
  return { name, types: type.split('|').map((one) => one.replace('[]', 'Array of ')), required: must === '!' };
};
const method = (...fields: readonly string[]): Described => ({ fields: fields.map(field) });
const MESSAGE = [
  'text String !',
  'parse_mode String',
  'entities []MessageEntity',
  'link_preview_options LinkPreviewOptions',
];

/** The methods in use: name, types, `!` for required. Object types are not checked. */
const OWN_TABLE: Spec = {
  types: {},
  methods: {
    getMe: method(),
    getUpdates: method('offset Integer', 'limit Integer', 'timeout Integer', 'allowed_updates []String'),
    deleteWebhook: method('drop_pending_updates Boolean'),
    sendMessage: method(
      'chat_id Integer|String !',
      'message_thread_id Integer',
      ...MESSAGE,
      'disable_notification Boolean',
      'protect_content Boolean',
      'reply_parameters ReplyParameters',
      'reply_markup InlineKeyboardMarkup|ForceReply',
    ),
    editMessageText: method(
      'chat_id Integer|String',
      'message_id Integer',
      ...MESSAGE,
      'reply_markup InlineKeyboardMarkup',
    ),
    sendPhoto: method(
      'chat_id Integer|String !',
      'message_thread_id Integer',
      'photo InputFile|String !',
      'caption String',
      'caption_entities []MessageEntity',
      'disable_notification Boolean',
      'reply_parameters ReplyParameters',
      'reply_markup InlineKeyboardMarkup',
    ),
    sendDocument: method(
      'chat_id Integer|String !',
      'message_thread_id Integer',
      'document InputFile|String !',
      'caption String',
      'caption_entities []MessageEntity',
      'disable_notification Boolean',
      'reply_parameters ReplyParameters',
      'reply_markup InlineKeyboardMarkup',
    ),
    editMessageCaption: method(
      'chat_id Integer|String',
      'message_id Integer',
      'caption String',
      'caption_entities []MessageEntity',
      'reply_markup InlineKeyboardMarkup',
    ),
    editMessageReplyMarkup: method('chat_id Integer|String', 'message_id Integer', 'reply_markup InlineKeyboardMarkup'),
    deleteMessage: method('chat_id Integer|String !', 'message_id Integer !'),
    setMessageReaction: method(
      'chat_id Integer|String !',
      'message_id Integer !',
      'reaction []ReactionType',
      'is_big Boolean',
    ),
    sendChatAction: method('chat_id Integer|String !', 'message_thread_id Integer', 'action String !'),
    getChatMember: method('chat_id Integer|String !', 'user_id Integer !'),
    getChatAdministrators: method('chat_id Integer|String !'),
    leaveChat: method('chat_id Integer|String !'),
    getFile: method('file_id String !'),
    answerInlineQuery: method(
      'inline_query_id String !',
      'results []InlineQueryResult !',
      'cache_time Integer',
      'is_personal Boolean',
      'next_offset String',
      'button InlineQueryResultsButton',
    ),
    answerGuestQuery: method('guest_query_id String !', 'result InlineQueryResult !'),
    setWebhook: method(
      'url String !',
      'max_connections Integer',
      'allowed_updates []String',
      'drop_pending_updates Boolean',
      'secret_token String',
    ),
    getWebhookInfo: method(),
    setChatMenuButton: method('chat_id Integer', 'menu_button MenuButton'),
    deleteMyCommands: method('scope BotCommandScope', 'language_code String'),
    answerCallbackQuery: method(
      'callback_query_id String !',
      'text String',
      'show_alert Boolean',
      'cache_time Integer',
    ),
    setMyCommands: method('commands []BotCommand !', 'scope BotCommandScope', 'language_code String'),
    setMyDescription: method('description String', 'language_code String'),
    setMyShortDescription: method('short_description String', 'language_code String'),
  },
};

const spec: Spec = hasFullSpec ? (JSON.parse(readFileSync(SPEC_FILE, 'utf8')) as Spec) : OWN_TABLE;

/** Telegram's kinds of update, if the whole specification is available. */
export const updateKinds: readonly string[] = (spec.types['Update']?.fields ?? [])
  .map(({ name }) => name)
  .filter((name) => name !== 'update_id');

/** Differences between our table and the specification: unknown names, missing required ones. */
export function tableFaults(): readonly string[] {
  return Object.entries(OWN_TABLE.methods).flatMap(([name, { fields: own = [] }]) => {
    const real = spec.methods[name];
    if (!real) return [`no method ${name}`];
    const fields = new Map((real.fields ?? []).map((one) => [one.name, one]));
    const names = new Set(own.map((one) => one.name));
    return [
      ...own.filter((one) => !fields.has(one.name)).map((one) => `${name} has no ${one.name}`),
      ...own
        .filter((one) => fields.get(one.name)?.required === true && !one.required)
        .map((one) => `${name}.${one.name} is required`),
      ...[...fields.values()]
        .filter((one) => one.required && !names.has(one.name))
        .map((one) => `${name} lacks ${one.name}`),
    ];
  });
}

/** Is the method in our own table? */
export function inOwnTable(name: string): boolean {
  return Object.hasOwn(OWN_TABLE.methods, name);
}

/** Violations of the specification by a call: method, parameters and their types, down into every object. */
export function specFaults(name: string, params: Readonly<Record<string, unknown>>): readonly string[] {
  const described = Object.hasOwn(spec.methods, name) ? spec.methods[name] : undefined;
  if (!described) return [`no method ${name}`];
  return objectFaults(described.fields ?? [], params, name);
}

/** Violations by a made-up update; empty if the specification is not available. */
export function updateFaults(update: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = spec.types['Update']?.fields;
  return fields ? objectFaults(fields, { update_id: 1, ...update }, 'Update') : [];
}

function objectFaults(fields: readonly Field[], value: Readonly<Record<string, unknown>>, where: string): string[] {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  const missing = fields.filter(({ name, required }) => required && value[name] === undefined);
  return [
    ...unknown.map((name) => `${where} has no ${name}`),
    ...missing.map(({ name }) => `${where} lacks ${name}`),
    ...fields.flatMap(({ name, types }) => {
      if (value[name] === undefined || types.some((type) => matches(type, value[name]))) return [];
      return [`${where}.${name} is not ${types.join(' or ')}`];
    }),
  ];
}

function matches(type: string, value: unknown): boolean {
  if (type.startsWith('Array of ')) {
    return Array.isArray(value) && value.every((item) => matches(type.slice('Array of '.length), item));
  }
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(value);
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'True':
      return value === true;
    default:
      return typeof value === 'object' && value !== null && matchesObject(type, value as Record<string, unknown>);
  }
}

function matchesObject(type: string, value: Readonly<Record<string, unknown>>): boolean {
  const described = spec.types[type];
  if (!described) return !hasFullSpec;
  if (described.subtypes) return described.subtypes.some((subtype) => matchesObject(subtype, value));
  return objectFaults(described.fields ?? [], value, type).length === 0;
}
