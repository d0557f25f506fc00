import type { Answer, Reading } from '../../answers/answer.js';
import type { AskOptions } from '../../app.js';
import { showCompared, showUncompared } from '../across/compare.js';
import { nodTo } from '../manners/nod.js';
import { keepMiss } from '../misses/keeping.js';
import { pinnedAnswer } from '../pins/pinned.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';
import type { Asked } from './actions.js';
import { claimIn, statedInstead, type Verified, verifyClaim } from './claims.js';
import { openNamed } from './opening.js';
import { disputedFigure, pointing } from './pointing.js';
import { asYesNo, wantsVerdict } from './put-forward.js';
import { type AskingServices, reply } from './reply.js';

/** Code units of the longest question that is answered. */
const LONGEST_QUESTION = 1000;

/** How a text reached the bot. */
interface Came {
  /** It was said to everybody in the group, not to the bot. */
  readonly unasked?: boolean;
  /** Somebody else wrote it. */
  readonly forwarded?: boolean;
}

/**
 * Answers a text as a question, given the last question of the conversation. Opens what the text only names, and verifies what it claims.
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
  const told = unasked ? undefined : await openedOrVerified(services, request, text, previous, forwarded);
  if (told === 'shown') return;
  const meant = told ? { answer: told, question: text } : await answerAsMeant(services, text, previous, options);
  const given = meant.answer;
  if (await nothingCompared(services, request, text, { given, unasked })) return;
  const thanked = !isThanks(given) || services.smallWords.thanks(text);
  if (!thanked && (await nodded(services, request, text))) return;
  const answer = thanked ? given : UNREADABLE;
  const there = pointing(request, text, disputedFigure(text, answer), request.asking);
  const shown = await reply(services, there, answer, { asked: askedAs(meant.question, previous), unasked });
  keepForEdit(services, request, text, shown, previous);
  if (!unasked) await keepMiss(services, request, text, answer);
}

/** A few words that say nothing and are no thanks get a nod. Signs and figures alone are not understood. */
async function nodded(services: Services, { chat, asking }: ChatRequest, text: string): Promise<boolean> {
  if (asking === undefined || !SMALL.test(text.trim())) return false;
  await nodTo(services, chat, asking, 'nod');
  return true;
}

/** Says that no report mentions what is to be compared, if that is so. */
const nothingCompared = async (
  services: AskingServices,
  request: ChatRequest,
  text: string,
  { given, unasked }: { readonly given: Answer; readonly unasked: boolean },
): Promise<boolean> => !unasked && MISSED.has(given.status) && showUncompared(services, request, text);

const isThanks = (answer: Answer): boolean => answer.status === 'chat' && answer.topic === 'thanks';
const MISSED: ReadonlySet<Answer['status']> = new Set(['not_stated', 'no_match']);

/** Opens what a text only names, or verifies what it claims. Returns undefined for a text to be answered as a question. */
async function openedOrVerified(
  services: AskingServices,
  request: ChatRequest,
  text: string,
  previous: Reading | undefined,
  forwarded: boolean,
): Promise<Verified | undefined> {
  if ((await openNamed(services, request, text, previous)) !== undefined) return 'shown';
  if (await showCompared(services, request, text)) return 'shown';
  const claim = claimIn(services.smallWords, text, forwarded);
  return claim && verifyClaim(services, request, text, claim, { forwarded, previous });
}

const askedAs = (question: string, previous: Reading | undefined): Asked => ({
  question,
  ...(previous && { previous }),
});

/** Remembers which message (`shown`) answers a question, in case the question is edited. */
function keepForEdit(
  services: AskingServices,
  { chat, asking }: ChatRequest,
  text: string,
  shown: number | undefined,
  previous: Reading | undefined,
): void {
  if (shown !== undefined && asking !== undefined)
    services.edits.answered(chat, asking, { text, answer: shown, previous });
}

/** The answer to a text that may be a statement with a question mark, and the question it was read as. */
async function answerAsMeant(
  services: Services,
  text: string,
  previous: Reading | undefined,
  options: AskOptions,
): Promise<{ readonly answer: Answer; readonly question: string }> {
  const question = asYesNo(services.smallWords, text);
  if (question === undefined)
    return { answer: await answerOrPinned(services, text, previous, options), question: text };
  const held = await answerOrPinned(services, question, previous, options);
  if (held.status === 'answered') return { answer: held, question };
  const answer = await answerOrPinned(services, text, previous, options);
  return { answer: answer.status === 'answered' ? answer : held, question };
}

/** The answer to a text: a pinned answer if there is one. For a yes/no question, adds the verdict of the report's statement. */
async function answerOrPinned(
  services: Services,
  text: string,
  previous: Reading | undefined,
  options: AskOptions,
): Promise<Answer> {
  const answer = await answerOrElsewhere(services, text, previous, options);
  const pinned = await pinnedAnswer(services, text, answer, previous, options);
  if (pinned) return pinned;
  return wantsVerdict(text) ? statedInstead(services, answer, options) : answer;
}

/**
 * The answer to a text. If the report of the conversation does not state it and the question is not limited to one report, takes the answer
 * of another report that is likely enough.
 */
async function answerOrElsewhere(
  services: Services,
  text: string,
  previous: Reading | undefined,
  options: AskOptions,
): Promise<Answer> {
  const given = await services.app.answer(text, previous, options);
  if (given.status !== 'not_stated' || !previous || !services.smallWords.asksElsewhere(text)) return given;
  const whole = await services.app.answer(text, undefined, options);
  return whole.status === 'answered' && (whole.chance ?? 1) >= FAIR ? whole : given;
}

/** From this chance on, a passage of another report replaces a miss. */
const FAIR = 0.7;
/** Up to four words of letters. */
const SMALL = /^\p{L}+(?:[\s,.!~]+\p{L}+){0,3}[\s.!~]*$/u;

const UNREADABLE: Answer = {
  status: 'no_match',
  reading: { intent: '', reports: [], places: [], question: '' },
  reason: { kind: 'unreadable' },
};

/** Answers an edited question in place of its old answer. Does nothing if the question did not change. */
export async function answerEdited(services: AskingServices, request: ChatRequest, text: string): Promise<void> {
  const before = request.asking === undefined ? undefined : services.edits.of(request.chat, request.asking);
  if (!before || before.text === text || text.length > LONGEST_QUESTION) return;
  const { previous } = before;
  const { options } = await request.reach();
  const { answer, question } = await answerAsMeant(services, text, previous, options);
  const shown = await reply(services, request, answer, { asked: askedAs(question, previous), edit: before.answer });
  keepForEdit(services, request, text, shown, previous);
}

/** Answers the question on a button: without context, and with the question above the answer. */
export async function answerOffered(services: AskingServices, request: ChatRequest, question: string): Promise<void> {
  const { options } = await request.reach();
  const answer = await answerOrPinned(services, question, undefined, options);
  await reply(services, request, answer, { asked: { question }, heading: question });
}

/** Answers a chosen reading. `edit`: replaces that message. `from`: starts a list at that quote. */
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

/** Opens in full what was shortened in a group, with the question above it, because this chat does not show the question. */
export async function answerInFull(services: AskingServices, request: ChatRequest, asked: Asked): Promise<void> {
  const options = { within: asked.within };
  const answer = asked.reading
    ? await services.app.answerReading(asked.reading, options)
    : await answerOrPinned(services, asked.question, asked.previous, options);
  await reply(services, request, answer, { asked, heading: asked.question });
}
