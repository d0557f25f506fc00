import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '../../app.js';
import type { Log } from '../../log.js';
import { openStateStore } from '../../state/store.js';
import { createLastTables } from '../../telegram/across/last-tables.js';
import { createPainter } from '../../telegram/across/paint.js';
import { createEdits } from '../../telegram/asking/edits.js';
import { createBackground } from '../../telegram/background.js';
import type { BotServices } from '../../telegram/bot-services.js';
import { systemClock } from '../../telegram/clock.js';
import { createAlbums } from '../../telegram/groups/albums.js';
import { createMembers } from '../../telegram/groups/members.js';
import { createKeystrokes } from '../../telegram/inline/keystrokes.js';
import { loadSmallWords } from '../../telegram/manners/small-words.js';
import { loadMessages, type Phrases } from '../../telegram/messages/messages.js';
import { createVitals } from '../../telegram/operation/vitals.js';
import { storedState } from '../../telegram/stored-state.js';
import { fill, type TerminalMessages } from '../messages.js';
import { DATA_DIR } from '../open.js';
import { type Remembering, rememberAsked } from './asked.js';
import { createTerminalCourier, type TerminalCourier, type TerminalDeps } from './courier.js';

/** The person at the terminal, and their chat. */
export const HERE = 1;

/** A chat in the terminal, and its end. */
export interface TerminalChat {
  readonly services: BotServices;
  readonly courier: TerminalCourier;
  /** The last question. */
  readonly asked: Remembering;
  /** Forgets the whole conversation. */
  close(): Promise<void>;
}

const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The texts of the chat, with the terminal's own where the chat's would be wrong. */
function spokenHere(phrases: Phrases, instead: TerminalMessages['instead']): Phrases {
  return {
    ...phrases,
    say: (key, values = {}) => {
      const text = instead[key];
      return text === undefined ? phrases.say(key, values) : fill(text, values);
    },
  };
}

/** The services of the chat, for one person at a terminal. Nothing survives the conversation. */
export async function openTerminalChat(
  opened: App,
  messages: TerminalMessages,
  { looks, write }: Pick<TerminalDeps, 'looks' | 'write'>,
): Promise<TerminalChat> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const store = await openStateStore(path.join(folder, 'chat.sqlite'));
  // Questions asked here are not stored.
  await store.optOut(HERE, true, Date.now());
  const state = storedState(store);
  const courier = createTerminalCourier({ state, looks, write, row: messages.row, unwritten: messages.unwritten });
  const spoken = await loadMessages(path.join(DATA_DIR, 'messages'));
  const clock = systemClock;
  const asked = rememberAsked(opened);
  const services: BotServices = {
    app: asked.app,
    state,
    store,
    courier,
    messages: { ...spoken, vi: spokenHere(spoken.vi, messages.instead) },
    smallWords: await loadSmallWords(DATA_DIR),
    log: SILENT,
    clock,
    me: { id: 0, username: '', readsAll: false, inline: false, guests: false },
    members: createMembers(courier, clock),
    groups: { has: () => true, moved: () => undefined },
    budgets: { take: () => 'ok', over: () => 'silence' },
    albums: createAlbums(clock),
    edits: createEdits(clock),
    keystrokes: createKeystrokes(clock),
    painter: createPainter(),
    tables: createLastTables(state, clock),
    pictures: new Map(),
    admins: new Set(),
    vitals: createVitals(clock),
    version: '',
    download: async () => undefined,
    background: createBackground(SILENT).start,
  };
  return {
    services,
    courier,
    asked,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
