import { z } from 'zod';
import type { Services } from '../services.js';

const SETTINGS = z.object({
  /** Provinces whose reports the chat draws on, and single reports by id; with neither, all of them. */
  places: z.array(z.string()).default([]),
  reports: z.array(z.string()).default([]),
  /** Answers when it is called, or every question that ends in "?". */
  mode: z.enum(['called', 'questions']).default('called'),
  /** Are the words of unanswered questions kept? */
  keepsMisses: z.boolean().default(false),
  /** Has the bot introduced itself here? */
  introduced: z.boolean().default(false),
});

/** What a group's administrators have settled. */
export type GroupSettings = Readonly<z.infer<typeof SETTINGS>>;

/** The settings of a chat; what was never settled, or cannot be read any more, is as it is for a new one. */
export async function settingsOf(services: Pick<Services, 'store'>, chat: number): Promise<GroupSettings> {
  const kept = await services.store.chatSettings(chat);
  if (kept === undefined) return SETTINGS.parse({});
  try {
    return SETTINGS.safeParse(JSON.parse(kept)).data ?? SETTINGS.parse({});
  } catch {
    return SETTINGS.parse({});
  }
}

/** Changes some of the settings and gives all of them. */
export async function settle(services: Services, chat: number, change: Partial<GroupSettings>): Promise<GroupSettings> {
  const settings = { ...(await settingsOf(services, chat)), ...change };
  await services.store.setChatSettings(chat, JSON.stringify(settings), services.clock.now());
  return settings;
}
