/** What to do about a call that Telegram refused as wrong (400). */
export type Repair =
  /** The chat already is in the wanted state. */
  | { readonly do: 'accept' }
  /** Too late to matter: only a debug line. */
  | { readonly do: 'ignore' }
  /** The message to edit is gone. The caller learns of it and may send a new one. */
  | { readonly do: 'gone' }
  /** Retry without these parameters. `alarm`: this should not have happened. */
  | { readonly do: 'without'; readonly parameters: readonly string[]; readonly alarm: boolean }
  /** The chat accepts no messages from the bot. */
  | { readonly do: 'inactive' }
  /** Unknown: give up and log it. */
  | { readonly do: 'alarm' };

/** Refusals as the Bot API server words them, the most specific first. */
const TABLE: readonly (readonly [RegExp, Repair])[] = [
  [/message is not modified/i, { do: 'accept' }],
  [/query is too old|query id is invalid/i, { do: 'ignore' }],
  [
    /message to edit not found|message can't be edited|message_id_invalid|message identifier is not specified/i,
    { do: 'gone' },
  ],
  [
    /(?:message to be replied|reply message|replied message|message to reply) not found|quote.*not found|quote_text_invalid|reply_message_id_invalid/i,
    { do: 'without', parameters: ['reply_parameters'], alarm: false },
  ],
  [
    /message thread not found|topic_(?:deleted|closed|not_found)|thread.*not found/i,
    { do: 'without', parameters: ['message_thread_id'], alarm: false },
  ],
  [
    /parse entities|entity_|entities|unsupported url|wrong http url/i,
    { do: 'without', parameters: ['entities', 'parse_mode'], alarm: true },
  ],
  [/button_|reply markup|inline keyboard|callback_data/i, { do: 'without', parameters: ['reply_markup'], alarm: true }],
  [/webpage|link preview|wrong.*preview/i, { do: 'without', parameters: ['link_preview_options'], alarm: true }],
  [
    /chat not found|user not found|peer_id_invalid|user is deactivated|not enough rights|have no rights|chat_write_forbidden|chat_restricted/i,
    { do: 'inactive' },
  ],
];

/** Finds the repair for a refusal by its description. */
export function repairFor(description: string): Repair {
  return TABLE.find(([pattern]) => pattern.test(description))?.[1] ?? { do: 'alarm' };
}

/** Removes some parameters. Undefined if none of them was there, because a retry would be the same call. */
export function withoutParameters<T extends object>(params: T, names: readonly string[]): T | undefined {
  const kept = Object.entries(params).filter(([name]) => !names.includes(name));
  return kept.length === Object.keys(params).length ? undefined : (Object.fromEntries(kept) as T);
}
