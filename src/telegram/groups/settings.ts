import { z } from 'zod';
import type { Services } from '../services.js';

const SETTINGS = z.object({
  /** The provinces and single reports (by id) that the chat draws on; all reports if both are empty. */
  places: z.array(z.string()).default([]),
  reports: z.array(z.string()).default([]),
  /** Answers only when addressed, or every question that ends in "?". */
  mode: z.enum(['called', 'questions']).default('called'),
  /** Does the bot store the words of unanswered questions? */
  keepsMisses: z.boolean().default(false),
  /** Has the bot introduced itself here? */
  introduced: z.boolean().default(false),
});

/** The settings of a group, changed by its administrators. */
export type GroupSettings = Readonly<z.infer<typeof SETTINGS>>;

/** The settings of a chat. Missing or unreadable values get their defaults. */
export async function settingsOf(services: Pick<Services, 'store'>, chat: number): Promise<GroupSettings> {
  const kept = await services.store.chatSettings(chat);
  if (kept === undefined) return SETTINGS.parse({});
  try {
    return SETTINGS.safeParse(JSON.parse(kept)).data ?? SETTINGS.parse({});
  } catch {
    return SETTINGS.parse({});
  }
}

/** Changes some of the settings and returns all of them. */
export async function settle(services: Services, chat: number, change: Partial<GroupSettings>): Promise<GroupSettings> {
  const settings = { ...(await settingsOf(services, chat)), ...change };
  await services.store.setChatSettings(chat, JSON.stringify(settings), services.clock.now());
  return settings;
}
