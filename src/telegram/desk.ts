import type { App } from '../app.js';
import type { Log } from '../log.js';
import type { StateStore } from '../state/store.js';
import type { Painter } from './across/paint.js';
import type { Edits } from './asking/edits.js';
import type { Budgets } from './budget.js';
import type { Clock } from './clock.js';
import type { Albums } from './groups/albums.js';
import type { AllowedGroups } from './groups/allowed.js';
import { reachOf } from './groups/limits.js';
import type { Members } from './groups/members.js';
import type { Keystrokes } from './inline/keystrokes.js';
import type { Me } from './intake/boot.js';
import type { SmallWords } from './manners/small-words.js';
import type { Messages, Phrases } from './messages/messages.js';
import type { Vitals } from './operation/vitals.js';
import type { Courier } from './outbox/courier.js';
import type { View } from './rendering/view.js';
import type { BotState } from './state.js';
import type { LastTables } from './taking/export.js';
import type { Turn } from './turn.js';

/** What the features of the chat work with. */
export interface Desk {
  readonly app: App;
  readonly state: BotState;
  /** What the features keep: settings, passages, misses, audit. */
  readonly store: StateStore;
  readonly courier: Courier;
  readonly messages: Messages;
  readonly log: Log;
  readonly clock: Clock;
  readonly me: Me;
  /** Who is who in the groups. */
  readonly members: Members;
  /** In which groups the bot may be. */
  readonly groups: AllowedGroups;
  /** How much people and groups may ask. */
  readonly budgets: Budgets;
  readonly albums: Albums;
  /** What was asked a moment ago, for questions that are edited. */
  readonly edits: Edits;
  readonly smallWords: SmallWords;
  readonly painter: Painter;
  /** What was compared last, for a download. */
  readonly tables: LastTables;
  /** Telegram's names of pictures that it has got, by what is on them. */
  readonly pictures: Map<string, string>;
  /** What people are typing inline. */
  readonly keystrokes: Keystrokes;
  /** Numeric ids of those who may change the reports. */
  readonly admins: ReadonlySet<number>;
  /** Fetches a file that somebody sent, by its id, into a file of this machine. @throws TooLarge, CallFault */
  download(file: string, into: string): Promise<void>;
  /** Of the program. */
  readonly version: string;
  /** How the bot fares. */
  readonly vitals: Vitals;
  /** Starts work that outlasts its update; its failure is logged, and a stop waits for it a while. */
  background(name: string, work: () => Promise<void>): void;
}

/** The texts in the language of the one who asks. */
export function phrasesFor(desk: Desk, turn: Turn): Phrases {
  return desk.messages[turn.locale];
}

/** What a view is to hold besides the reports. */
export interface ViewNeeds {
  /** A question that came from a button. */
  readonly heading?: string | undefined;
  /** Questions to offer: made from every report, so gathered only where they are shown. */
  readonly examples?: boolean;
}

/** What rendering needs, gathered. */
export async function viewFor(desk: Desk, turn: Turn, needs: ViewNeeds = {}): Promise<View> {
  const { reports, limit } = await reachOf(desk, turn);
  const examples = needs.examples && limit === undefined ? await desk.app.examples(3) : [];
  const view: View = {
    phrases: phrasesFor(desk, turn),
    username: desk.me.username,
    inline: desk.me.inline,
    group: !turn.private,
    reports,
    examples,
    ...(limit !== undefined && { limit }),
  };
  return needs.heading === undefined ? view : { ...view, heading: needs.heading };
}
