interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly unix_time?: number;
}

interface KeyboardButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly style?: string;
  readonly icon_custom_emoji_id?: string;
}

interface InlineResult {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly input_message_content?: { readonly message_text?: string; readonly entities?: readonly Entity[] };
  readonly reply_markup?: unknown;
}

type Params = Readonly<Record<string, unknown>>;

/** What the server would reject besides wrong types: lengths, entities, buttons, names of commands. */
export function ruleFaults(method: string, params: Params): readonly string[] {
  const faults: string[] = [];
  const text = params['text'];
  const limit = method === 'answerCallbackQuery' ? 200 : 4096;
  if (typeof text === 'string') {
    if (text.length > limit) faults.push(`text of ${text.length} units`);
    if (text.trim() === '' && method !== 'answerCallbackQuery') faults.push('message text is empty');
    if (/\p{Surrogate}/u.test(text)) faults.push('text is not well-formed');
    faults.push(...entityFaults(text, (params['entities'] as readonly Entity[] | undefined) ?? []));
  }
  const caption = params['caption'];
  if (typeof caption === 'string') {
    if (caption.length > 1024) faults.push(`caption of ${caption.length} units`);
    faults.push(...entityFaults(caption, (params['caption_entities'] as readonly Entity[] | undefined) ?? []));
  }
  if (params['entities'] && params['parse_mode']) faults.push('entities and parse_mode together');
  if (method === 'answerInlineQuery') faults.push(...inlineFaults(params));
  faults.push(...keyboardFaults(params['reply_markup']), ...profileFaults(method, params));
  if (method.startsWith('editMessage') && !(params['chat_id'] && params['message_id']) && !params['inline_message_id'])
    faults.push('no message to edit');
  return faults;
}

const ENTITY_TYPES: ReadonlySet<string> = new Set([
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bold', 'italic', 'underline'],
  ...['strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote', 'code', 'pre', 'text_link', 'text_mention'],
  ...['custom_emoji', 'date_time'],
]);

/** Entities lie inside the text, split no character, cover more than white space, and are nested or disjoint. */
function entityFaults(text: string, entities: readonly Entity[]): readonly string[] {
  const faults: string[] = [];
  if (entities.length > 100) faults.push(`${entities.length} entities`);
  for (const entity of entities) {
    const { type, offset, length } = entity;
    const end = offset + length;
    const name = `${type} at ${offset}`;
    if (!ENTITY_TYPES.has(type)) faults.push(`${name} is of no known type`);
    if (offset < 0 || length <= 0 || end > text.length) faults.push(`${name} is outside the text`);
    else if (cutsPair(text, offset) || cutsPair(text, end)) faults.push(`${name} cuts a character`);
    else if (text.slice(offset, end).trim() === '') faults.push(`${name} marks nothing`);
    if (type === 'date_time' && !Number.isSafeInteger(entity.unix_time)) faults.push(`${name} has no time`);
    if (type === 'text_link' && !/^https?:\/\//.test(entity.url ?? '')) faults.push(`${name} has no address`);
    for (const other of entities) {
      const crossing =
        other.offset < offset && offset < other.offset + other.length && other.offset + other.length < end;
      if (crossing) faults.push(`${name} crosses ${other.type}`);
      const inside = other !== entity && other.offset <= offset && end <= other.offset + other.length;
      if (inside && /blockquote/.test(type) && /blockquote/.test(other.type))
        faults.push(`${name} is a quote in a quote`);
    }
  }
  return faults;
}

function cutsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function keyboardFaults(markup: unknown): readonly string[] {
  if (typeof markup !== 'object' || markup === null || !('inline_keyboard' in markup)) return [];
  const rows = markup.inline_keyboard as readonly (readonly KeyboardButton[])[];
  const faults = rows.some((row) => row.length === 0) ? ['empty row of buttons'] : [];
  const buttons = rows.flat();
  if (buttons.length === 0 || buttons.length > 100) faults.push(`${buttons.length} buttons`);
  for (const { text, callback_data: data, url, style, icon_custom_emoji_id: _icon, ...more } of buttons) {
    if (text.trim() === '') faults.push('button without text');
    const actions = [data, url, ...Object.values(more)].filter((value) => value !== undefined);
    if (actions.length !== 1) faults.push(`button "${text}" has ${actions.length} actions`);
    const bytes = data === undefined ? 1 : Buffer.byteLength(data);
    if (bytes < 1 || bytes > 64) faults.push(`button data of ${bytes} bytes`);
    if (style !== undefined && !['primary', 'success', 'danger'].includes(style)) faults.push(`style ${style}`);
    const copied = more.copy_text?.text.length ?? 1;
    if (copied < 1 || copied > 256) faults.push(`text to copy of ${copied} units`);
    if (url !== undefined && !/^(?:https?|tg):\/\//.test(url)) faults.push(`button "${text}" has no address`);
  }
  return faults;
}

/** Rules of answerInlineQuery besides types: numbers, lengths in bytes, distinct ids, texts that can be sent. */
function inlineFaults(params: Params): readonly string[] {
  const results = (params['results'] ?? []) as readonly InlineResult[];
  const faults: string[] = [];
  if (results.length > 50) faults.push(`${results.length} results`);
  if (new Set(results.map(({ id }) => id)).size !== results.length) faults.push('result ids repeat');
  if (Buffer.byteLength(String(params['next_offset'] ?? '')) > 64) faults.push('next_offset is too long');
  for (const { id, type, title, input_message_content: content, reply_markup: markup } of results) {
    const bytes = Buffer.byteLength(id);
    if (bytes < 1 || bytes > 64) faults.push(`result id of ${bytes} bytes`);
    if (type === 'article' && (title ?? '').trim() === '') faults.push('result without title');
    if (type === 'article' && content === undefined) faults.push('result without content');
    const text = content?.message_text;
    if (text !== undefined) {
      if (text.length < 1 || text.length > 4096) faults.push(`result text of ${text.length} units`);
      faults.push(...entityFaults(text, content?.entities ?? []));
    }
    faults.push(...keyboardFaults(markup));
  }
  const button = params['button'] as { readonly text: string; readonly start_parameter?: string } | undefined;
  if (button?.start_parameter !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter))
    faults.push('start_parameter is malformed');
  return faults;
}

function profileFaults(method: string, params: Params): readonly string[] {
  const limits: Readonly<Record<string, readonly [string, number]>> = {
    setMyDescription: ['description', 512],
    setMyShortDescription: ['short_description', 120],
  };
  const limited = limits[method];
  if (limited && String(params[limited[0]] ?? '').length > limited[1]) return [`${limited[0]} is too long`];
  if (method !== 'setMyCommands') return [];
  const commands = (params['commands'] ?? []) as readonly { readonly command: string; readonly description: string }[];
  return commands.flatMap(({ command, description }) =>
    /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256
      ? []
      : [`command ${command}`],
  );
}
