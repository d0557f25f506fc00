import type { TelegramMessage } from '@gramio/types';
import type { Answer, Reading } from '../../answers/answer.js';
import type { AskOptions } from '../../app.js';
import type { TableServices } from '../across/last-tables.js';
import type { Command } from '../command.js';
import { shrug } from '../groups/shrug.js';
import { nodTo } from '../manners/nod.js';
import { keepMiss } from '../misses/keeping.js';
import { pinnedAnswer } from '../pins/pinned.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { askForQuestion, say, show } from '../speak.js';
import type { Asked } from './actions.js';
import { claimIn, verifyClaim, wantsVerdict } from './claims.js';
import type { Edits } from './edits.js';
import { openNamed } from './opening.js';
import { disputedFigure, pointing } from './pointing.js';
import { prepare, type Showing } from './screens.js';

/** Code units of the longest question that is looked up. */
const LONGEST_QUESTION = 1000;

export interface AskingServices extends TableServices {
  /** What was asked a moment ago, for questions that are edited. */
  readonly edits: Edits;
}

/** How a text came to us. */
interface Came {
  /** It was said to everybody, not to us. */
  readonly unasked?: boolean;
  /** Somebody else wrote it. */
  readonly forwarded?: boolean;
}

/**
 * Answers a text as a question, in the light of the conversation's last one; opens what it only names; verifies what it puts forward
 * as true.
 */
export async function answerText(
  services: AskingServices,
  request: ChatRequest,
  text: string,
  { unasked = false, forwarded = false }: Came = {},
): Promise<void> {
  if (text.length > LONGEST_QUESTION) {
    if (!unasked) await say(services, request, 'fault.too_long', { count: LONGEST_QUESTION });
    return;
  }
  const [previous, { options }] = await Promise.all([services.state.context(conversationOf(request)), request.reach()]);
  const opened = unasked ? undefined : await openNamed(services, request, text, previous);
  if (opened !== undefined) return;
  const claim = unasked ? undefined : claimIn(services.smallWords, text, forwarded);
  const verified = claim && (await verifyClaim(services, request, text, claim, forwarded));
  if (verified === 'shown') return;
  const asked = { question: text, ...(previous && { previous }) };
  const given = verified ?? (await answerOrPerson(services, text, previous, options));
  const thanked = given.status !== 'chat' || given.topic !== 'thanks' || services.smallWords.thanks(text);
  // A few words that are no thanks say nothing; signs and figures are nothing that is understood.
  if (!thanked && SMALL.test(text.trim()) && request.asking !== undefined)
    return nodTo(services, request.chat, request.asking, 'nod');
  const answer = thanked ? given : UNREADABLE;
  const there = pointing(request, text, disputedFigure(text, answer), request.asking);
  const shown = await reply(services, there, answer, { asked, unasked });
  if (shown !== undefined && request.asking !== undefined)
    services.edits.answered(request.chat, request.asking, { text, answer: shown, previous });
  if (!unasked) await keepMiss(services, request, text, answer);
}

/** The answer to a text: the one that is bound to it, where there is one; to a yes/no question also the verdict of what the report states; to a given name alone that of "… là ai?" where it has one. */
async function answerOrPerson(
  services: Services,
  text: string,
  previous: Reading | undefined,
  options: AskOptions,
): Promise<Answer> {
  const answer = await services.app.answer(text, previous, options);
  const pinned = await pinnedAnswer(services, text, answer, previous, options);
  if (pinned) return pinned;
  if (answer.status === 'not_stated' && wantsVerdict(text)) {
    // What is put forward may be just what keeps the passage from being found: the report is asked for the thing itself.
    const stated = await services.app.answerReading(answer.reading, options);
    if (stated.status === 'answered' && stated.verdict !== undefined) return stated;
  }
  if (answer.status === 'answered' || !NAME.test(text.trim())) return answer;
  const person = await services.app.answer(`đồng chí ${text.trim()} là ai?`, undefined, options);
  return person.status === 'answered' ? person : answer;
}

/** One word with a capital, as given names are. */
const NAME = /^\p{Lu}\p{Ll}+$/u;

/** Up to four words of letters. */
const SMALL = /^\p{L}+(?:[\s,.!~]+\p{L}+){0,3}[\s.!~]*$/u;

const UNREADABLE: Answer = {
  status: 'no_match',
  reading: { intent: '', reports: [], places: [], question: '' },
  reason: { kind: 'unreadable' },
};

/** Answers a question again that was edited, in place of its answer; nothing where it is not the question that changed. */
export async function answerEdited(services: AskingServices, request: ChatRequest, text: string): Promise<void> {
  const before = request.asking === undefined ? undefined : services.edits.of(request.chat, request.asking);
  if (!before || before.text === text || text.length > LONGEST_QUESTION) return;
  const { previous } = before;
  const { options } = await request.reach();
  const answer = await answerOrPerson(services, text, previous, options);
  const asked = { question: text, ...(previous && { previous }) };
  const shown = await reply(services, request, answer, { asked, edit: before.answer });
  if (shown !== undefined && request.asking !== undefined)
    services.edits.answered(request.chat, request.asking, { text, answer: shown, previous });
}

/** Answers a question that stands on a button: on its own, and with the question above the answer. */
export async function answerOffered(services: AskingServices, request: ChatRequest, question: string): Promise<void> {
  const { options } = await request.reach();
  const answer = await answerOrPerson(services, question, undefined, options);
  await reply(services, request, answer, { asked: { question }, heading: question });
}

/** Answers a reading that was chosen; `edit`: in place of that message, `from`: a list from that quote on. */
export async function answerReading(
  services: AskingServices,
  request: ChatRequest,
  reading: Reading,
  { edit, from }: { readonly edit?: number | undefined; readonly from?: number | undefined } = {},
): Promise<void> {
  const { options } = await request.reach();
  const asked = { question: reading.question, reading };
  const answer = await services.app.answerReading(reading, options);
  await reply(services, request, answer, { asked, chosen: true, from, ...(edit !== undefined && { edit }) });
}

/** Opens in full what was shortened in a group, with the question above it: it is not to be seen in this chat. */
export async function answerInFull(services: AskingServices, request: ChatRequest, asked: Asked): Promise<void> {
  const options = { within: asked.within };
  const answer = asked.reading
    ? await services.app.answerReading(asked.reading, options)
    : await answerOrPerson(services, asked.question, asked.previous, options);
  await reply(services, request, answer, { asked, heading: asked.question });
}

/**
 * Sends an answer, if its quotes still are what the reports say; else an apology, and a line in the log.
 * Remembers how the question was read, for the follow-up. A group gets it short, and instead of a message that
 * there is nothing a reaction. Gives the id of the message, where there is one.
 */
export async function reply(
  services: AskingServices,
  request: ChatRequest,
  answer: Answer,
  showing: Showing,
): Promise<number | undefined> {
  if (showing.unasked && answer.status !== 'answered') return undefined;
  if (!(await services.app.verify(answer))) {
    services.log.error('quote differs from its report, answer withheld', { reports: reportsOf(answer) });
    await say(services, request, 'fault.verify');
    return undefined;
  }
  const { screen: shown, reading } = await prepare(services, request, answer, showing);
  await remember(services, request, reading);
  if (answer.status === 'answered' && answer.reading.over)
    await services.tables.saw(request, { kind: 'list', reading: answer.reading, from: showing.from });
  if (shown) {
    const message = await show(services, request, shown, showing.edit);
    if (message !== undefined)
      services.edits.shown(request.chat, message, { question: showing.asked.question, answer });
    return message;
  }
  // What stands there already answers another question now.
  if (showing.edit !== undefined)
    return show(services, request, screen(plain(request.phrases.say('miss.in_group'))), showing.edit);
  await shrug(services, request);
  return undefined;
}

async function remember(services: Services, request: ChatRequest, reading: Reading | undefined): Promise<void> {
  if (reading) await services.state.setContext(conversationOf(request), reading, services.clock.now());
}

function reportsOf(answer: Answer): readonly string[] {
  if (answer.status === 'answered') return answer.quotes.map((quote) => quote.report.id);
  return answer.status === 'not_stated' && answer.nearby ? [answer.nearby.report.id] : [];
}

/** `/hoi`: asks a question; as a reply without words, the one that is replied to; else opens the field for it. */
export const askCommand: Command<AskingServices> = {
  names: { vi: ['hoi'], en: ['ask'] },
  menu: 'everyone',
  describe: 'command.hoi',
  run: (services, request, argument, message) => {
    const question = argument || repliedTo(message);
    return question === '' ? askForQuestion(services, request) : answerText(services, request, question);
  },
};

/** What a person wrote that this message replies to, or the part of it that is quoted. */
function repliedTo({ reply_to_message: replied, quote }: TelegramMessage): string {
  if (!replied || replied.from?.is_bot) return '';
  return (quote?.text ?? replied.text ?? replied.caption ?? '').trim();
}
