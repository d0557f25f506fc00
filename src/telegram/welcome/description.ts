import type { Method, Params } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import type { Desk } from '../desk.js';
import type { Phrases } from '../messages/messages.js';
import { showDate } from '../rendering/names.js';

/** Tells Telegram what the bot is and how many reports it has, in both languages: at the start and after every change of the reports. */
export async function publishDescription(desk: Desk): Promise<void> {
  for (const phrases of [desk.messages.vi, desk.messages.en]) {
    const language = phrases.locale === 'vi' ? {} : { language_code: 'en' as const };
    await attempt(desk, 'setMyDescription', { description: await descriptionOf(desk, phrases), ...language });
  }
}

/** What the bot is, and how many reports it has, up to which day. */
async function descriptionOf({ app }: Desk, phrases: Phrases): Promise<string> {
  const reports = await app.reports();
  const last = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const has =
    last === undefined ? '' : `\n\n${phrases.say('profile.dataset', { count: reports.length, date: showDate(last) })}`;
  return phrases.say('profile.description') + has;
}

/** A call whose failure is logged and changes nothing else; gives whether it was made. */
export async function attempt<M extends Method>(desk: Desk, method: M, params: Params<M>): Promise<boolean> {
  try {
    return (await desk.courier.deliver(method, params)) !== undefined;
  } catch (error) {
    if (error instanceof CallFault && error.kind === 'aborted') return false;
    desk.log.warn('profile not set', { method, fault: error instanceof CallFault ? error.description : 'unknown' });
    return false;
  }
}
