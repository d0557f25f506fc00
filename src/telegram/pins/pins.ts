import type { TelegramMessage } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import type { Pin } from '../../state/store.js';
import { paged } from '../../text/paging.js';
import { passageOf } from '../asking/passages.js';
import type { Command } from '../command.js';
import { adminButton } from '../dataset/buttons.js';
import { type AdminServices, asAdmin } from '../dataset/guard.js';
import { nameOf } from '../rendering/names.js';
import { pageTurns } from '../rendering/page-turns.js';
import { join, plain, styled } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { show } from '../speak.js';
import { repliedTo } from '../verifying/real.js';
import { PIN } from './actions.js';
import { keepPin, offerPin, shownQuote } from './offer.js';

/** Pinned answers on one page. */
const PAGE = 6;
/** Wordings shown of one. */
const WORDINGS = 6;

/** `/ghim`: with a question, offers a passage to pin to it; in a reply, the passage replied to. Alone, lists the pins. */
export const pinCommand: Command<AdminServices> = {
  names: { vi: ['ghim'], en: ['pin'] },
  menu: 'admins',
  describe: 'command.pin',
  run: (services, request, argument, message) =>
    asAdmin(services, request, 'pin', async () => {
      if (argument === '') return showPins(services, request, 0);
      await offerPin(services, request, { question: argument, seen: [] }, await pointedAt(services, message));
    }),
};

/** The passage in the message replied to, or the part selected in it. Undefined if it is none. */
async function pointedAt(services: Services, message: TelegramMessage): Promise<Quote | undefined> {
  const text = repliedTo(message, services.me.id);
  const real = text === '' ? undefined : await services.app.real(text);
  return real?.kind === 'exact' ? real.quotes[0] : undefined;
}

/** Runs an action of the pin buttons. */
export const pinButton = adminButton(PIN, 'pin', async (services, request, { of }, { message }, entry) => {
  switch (of.step) {
    case 'offer':
      return offerPin(services, request, of, undefined, of.seen.length > 0 ? message : undefined);
    case 'keep':
      return keepPin(services, request, entry, of, message);
    case 'look':
      return showPin(services, request, of.id, message);
    case 'list':
      return showPins(services, request, of.page, message);
    case 'drop': {
      const bound = (await services.store.pins()).find(({ id }) => of.ids.includes(id));
      await services.store.unpin(of.ids);
      await entry.close('done', bound ? `unpinned ${bound.question}` : '');
      return showPins(services, request, 0, message);
    }
  }
});

/** A page of the pinned answers, each with its first question. Pages count from 0. */
async function showPins(services: Services, request: ChatRequest, page: number, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const groups = grouped(await services.store.pins());
  const names = new Map((await services.app.reports()).map((report) => [report.id, nameOf(report)]));
  const { shown, at, pages } = paged(groups, page, PAGE);
  const lines = shown.map(([first], i) => {
    const where = names.get(first.passage.report) ?? '';
    return `${at * PAGE + i + 1}. «${clip(first.question, 120)}»${where && ` → ${where}`}`;
  });
  const numbers = shown.map(
    ([first], i): Button => ({
      label: String(at * PAGE + i + 1),
      action: PIN.with({ of: { step: 'look', id: first.id } }),
    }),
  );
  const ways = pageTurns(at, pages, phrases, (to) => PIN.with({ of: { step: 'list', page: to } }));
  const head = styled(phrases.say(groups.length > 0 ? 'pin.title' : 'pin.none', { count: groups.length }), 'bold');
  const text = join([head, plain(lines.join('\n')), phrases.say('pin.how')], '\n\n');
  await show(services, request, screen(text, [numbers, ways]), edit);
}

/** One pinned answer: its questions and its passage. */
async function showPin(services: Services, request: ChatRequest, id: number, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const group = grouped(await services.store.pins()).find((pins) => pins.some((pin) => pin.id === id));
  if (!group) return showPins(services, request, 0, edit);
  const quote =
    (await services.app.passages.find(group[0].passage)) ?? (await passageOf(services, group[0].passage.id));
  const questions = group.slice(0, WORDINGS).map(({ question }) => `• ${clip(question, 150)}`);
  const text = join(
    [
      styled(phrases.say('answer.pinned'), 'bold'),
      plain(questions.join('\n')),
      quote === undefined || quote === 'gone' ? phrases.say('passage.gone') : shownQuote(quote, request),
    ],
    '\n\n',
  );
  const ids = group.map((pin) => pin.id);
  const rows: Button[][] = [
    [
      { label: phrases.say('button.unpin'), action: PIN.with({ of: { step: 'drop', ids } }) },
      { label: phrases.say('button.pins'), action: PIN.with({ of: { step: 'list', page: 0 } }) },
    ],
  ];
  await show(services, request, screen(text, rows), edit);
}

/** Questions grouped by their pinned passage. */
function grouped(pins: readonly Pin[]): readonly (readonly [Pin, ...Pin[]])[] {
  const groups = new Map<string, [Pin, ...Pin[]]>();
  for (const pin of pins) {
    const group = groups.get(pin.passage.id);
    if (group) group.push(pin);
    else groups.set(pin.passage.id, [pin]);
  }
  return [...groups.values()];
}
