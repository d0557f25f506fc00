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

/** Code units of the longest question that is looked up. */
const LONGEST_QUESTION = 1000;

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

/** A few words that are no thanks say nothing, and get a nod; signs and figures are nothing that is understood. */
async function nodded(services: Services, { chat, asking }: ChatRequest, text: string): Promise<boolean> {
  if (asking === undefined || !SMALL.test(text.trim())) return false;
  await nodTo(services, chat, asking, 'nod');
  return true;
}

/** Says of what is to be compared that no report has it, where that is so. */
const nothingCompared = async (
  services: AskingServices,
  request: ChatRequest,
  text: string,
  { given, unasked }: { readonly given: Answer; readonly unasked: boolean },
): Promise<boolean> => !unasked && MISSED.has(given.status) && showUncompared(services, request, text);

const isThanks = (answer: Answer): boolean => answer.status === 'chat' && answer.topic === 'thanks';
const MISSED: ReadonlySet<Answer['status']> = new Set(['not_stated', 'no_match']);

/** Opens what a text only names; verifies what it puts forward as true. Nothing where it does neither, and is to be answered as a question. */
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

/** Keeps which message (`shown`) answers a question, for when that is edited. */
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

/** The answer to a text that may put something forward with a mark only, and the question that it was taken for. */
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

/** The answer to a text: the one that is bound to it, where there is one; to a yes/no question also the verdict of what the report states. */
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

/** The answer to a text; where the conversation's report does not state what is asked of any, that of another one that surely does. */
async function answerOrElsewhere(
  services: Services,
  text: string,
  previous: Reading | undefined,
  options: AskOptions,
): Promise<Answer> {
  const given = await services.app.answer(text, previous, options);
  if (given.status !== 'not_stated' || !previous || !ELSEWHERE.test(text)) return given;
  const whole = await services.app.answer(text, undefined, options);
  return whole.status === 'answered' && (whole.chance ?? 1) >= FAIR ? whole : given;
}

/** From this chance on another report's passage is shown in place of none. */
const FAIR = 0.7;
/** Asks which report, body or place, or of all: what the report before does not state may be stated by another. */
const ELSEWHERE =
  /(?<!\p{L})(?:(?:báo cáo|đơn vị|cơ quan|sở|tỉnh|nơi|địa phương|hội nghị|đại hội|đảng bộ|chi bộ)\s+nào|các\s+(?:báo cáo|nơi|đơn vị|tỉnh|sở|địa phương|hội nghị)|(?:tất cả|mọi|toàn bộ)\s|đại hội\s+(?:lần thứ|khóa)\s)/iu;

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
  const { answer, question } = await answerAsMeant(services, text, previous, options);
  const shown = await reply(services, request, answer, { asked: askedAs(question, previous), edit: before.answer });
  keepForEdit(services, request, text, shown, previous);
}

/** Answers a question that stands on a button: on its own, and with the question above the answer. */
export async function answerOffered(services: AskingServices, request: ChatRequest, question: string): Promise<void> {
  const { options } = await request.reach();
  const answer = await answerOrPinned(services, question, undefined, options);
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
    : await answerOrPinned(services, asked.question, asked.previous, options);
  await reply(services, request, answer, { asked, heading: asked.question });
}
