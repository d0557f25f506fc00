import type { Method, Params } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import type { Phrases } from '../messages/messages.js';
import { showDate } from '../rendering/names.js';
import type { Services } from '../services.js';

/** Tells Telegram what the bot is and how many reports it has, in both languages: at the start and after every change of the reports. */
export async function publishDescription(services: Services): Promise<void> {
  for (const phrases of [services.messages.vi, services.messages.en]) {
    const language = phrases.locale === 'vi' ? {} : { language_code: 'en' as const };
    await attempt(services, 'setMyDescription', { description: await descriptionOf(services, phrases), ...language });
  }
}

/** A description of the bot: the number of reports, and the day of the newest. */
async function descriptionOf({ app }: Services, phrases: Phrases): Promise<string> {
  const reports = await app.reports();
  const last = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const has =
    last === undefined ? '' : `\n\n${phrases.say('profile.dataset', { count: reports.length, date: showDate(last) })}`;
  return phrases.say('profile.description') + has;
}

/** Makes a call whose failure is only logged. Returns whether it succeeded. */
export async function attempt<M extends Method>(services: Services, method: M, params: Params<M>): Promise<boolean> {
  try {
    return (await services.courier.deliver(method, params)) !== undefined;
  } catch (error) {
    if (error instanceof CallFault && error.kind === 'aborted') return false;
    services.log.warn('profile not set', { method, fault: error instanceof CallFault ? error.description : 'unknown' });
    return false;
  }
}
