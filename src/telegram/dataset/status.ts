import type { Command } from '../command.js';
import { WORTH_TELLING } from '../intake/telegram-time.js';
import type { Phrases } from '../messages/messages.js';
import type { Vitals } from '../operation/vitals.js';
import { join, plain, styled } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { whenOf } from './audit.js';
import { type AdminServices, asAdmin } from './guard.js';

export interface StatusServices extends AdminServices {
  /** Version of the program. */
  readonly version: string;
  /** The state of the bot. */
  readonly vitals: Vitals;
}

/** `/trangthai`: shows the state of the bot at a glance. */
export const statusCommand: Command<StatusServices> = {
  names: { vi: ['trangthai'], en: ['status'] },
  menu: 'admins',
  describe: 'command.status',
  run: (services, request) => asAdmin(services, request, 'status', () => showStatus(services, request)),
};

/** The state of polling. */
function pollLine(
  { conflict, lastHeard, failures }: ReturnType<StatusServices['vitals']['read']>,
  now: number,
  phrases: Phrases,
): string {
  if (conflict) return phrases.say('status.conflict');
  if (lastHeard === undefined) return phrases.say('status.unheard');
  return phrases.say(failures > 0 ? 'status.failing' : 'status.heard', {
    ago: lasting(now - lastHeard, phrases),
    failures,
  });
}

async function showStatus(services: StatusServices, request: ChatRequest): Promise<void> {
  const phrases = request.phrases;
  const signs = services.vitals.read();
  const now = services.clock.now();
  const reports = await services.app.reports();
  const poll = pollLine(signs, now, phrases);
  const answers = signs.times['search'];
  const lines = [
    phrases.say('status.version', { version: services.version, index: services.app.version().slice(0, 8) }),
    phrases.say('status.reports', { reports: reports.length, passages: services.app.passageCount() }),
    (await services.app.holds()) ? phrases.say('status.held') : '',
    phrases.say('status.loaded', { when: whenOf(now - (signs.gauges['index_age_ms'] ?? 0)) }),
    phrases.say('status.uptime', { uptime: lasting(signs.uptime, phrases) }),
    phrases.say('status.memory', { megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024) }),
    answers ? phrases.say('status.answers', { count: answers.count, p50: answers.p50, p95: answers.p95 }) : '',
    poll,
    clockLine(signs.gauges['clock_skew_ms'] ?? 0, phrases),
    phrases.say(services.me.readsAll ? 'status.reads_all' : 'status.privacy'),
    phrases.say(services.me.inline ? 'status.inline' : 'status.no_inline'),
  ];
  await show(
    services,
    request,
    screen(
      join([styled(phrases.say('status.title'), 'bold'), plain(lines.filter((line) => line !== '').join('\n'))], '\n'),
    ),
  );
}

/** Shown only if this machine's clock differs from Telegram's. */
function clockLine(skew: number, phrases: Phrases): string {
  if (Math.abs(skew) < WORTH_TELLING) return '';
  return phrases.say(skew > 0 ? 'status.clock_ahead' : 'status.clock_behind', {
    by: lasting(Math.abs(skew), phrases),
  });
}

/** A duration in its two largest units. */
function lasting(milliseconds: number, phrases: Phrases): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return phrases.say('lasting.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return phrases.say('lasting.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return phrases.say('lasting.hours', { hours, minutes: minutes % 60 });
  return phrases.say('lasting.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}
