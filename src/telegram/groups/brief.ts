import { randomBytes } from 'node:crypto';
import type { Answer, Quote, Reading } from '../../answers/answer.js';
import { type Asked, FULL } from '../asking/actions.js';
import { renderAnswer } from '../rendering/answer.js';
import { nameOf } from '../rendering/names.js';
import { join } from '../rendering/rich.js';
import type { Button, Screen } from '../rendering/screen.js';
import type { AnswerOf, View } from '../rendering/view.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';

/** Code units of the longest answer in a group. */
const LONGEST = 900;
/** Choices offered in a group. With more, the first is answered. */
const MOST_CHOICES = 3;
/** Reports named of a long list. */
const MOST_LISTED = 5;

/** What is needed to shorten an answer. */
export interface BriefTools {
  readonly view: View;
  /** Answers a choice. */
  answerChoice(reading: Reading): Promise<Answer>;
  /** Does the quote still match its report? */
  verify(answer: Answer): Promise<boolean>;
  /** Stores the quotes and returns their permanent ids. */
  keep(quotes: readonly Quote[]): Promise<readonly string[]>;
}

/** An answer in the short form for a group. Includes the reading for follow-ups if it differs from the answer's own. */
export interface Brief {
  readonly shown: Screen;
  /** Something is left out: show a button to the whole answer. */
  readonly shortened: boolean;
  readonly reading?: Reading;
}

/**
 * Shortens an answer for a group. A short answer stays whole; a long one keeps its first quote; of many choices the first is answered, with
 * a note that there are others.
 */
export async function briefly(answer: Answer, tools: BriefTools): Promise<Brief> {
  const { view } = tools;
  if (answer.status === 'ambiguous') return firstChoice(answer, tools);
  const whole = renderAnswer(answer, view);
  // Main points are already short, and a group sees them folded.
  if (answer.status === 'answered' && answer.about === 'summary') return { shown: whole, shortened: false };
  const length = whole.parts.reduce((sum, part) => sum + part.text.length, 0);
  if (answer.status !== 'answered' || answer.quotes.length < 2 || (whole.parts.length === 1 && length <= LONGEST))
    return { shown: whole, shortened: false };
  const kept = answer.about === 'reports' ? MOST_LISTED : 1;
  const left = linesFrom(answer) - kept;
  if (left <= 0) return { shown: whole, shortened: false };
  const shown = renderAnswer(cut(answer, kept), view);
  return { shown: withNote(shown, view.phrases.say('group.more', { count: left })), shortened: true };
}

/** The lines of a list from its page on, also those on the pages behind it. */
const linesFrom = ({ list, quotes }: AnswerOf<'answered'>): number =>
  list?.next === undefined ? quotes.length : list.total - list.first;

/** Keeps only the first quotes. The other pages and the silent reports are one tap away. */
function cut(answer: AnswerOf<'answered'>, kept: number): AnswerOf<'answered'> {
  const { list, silent, ...rest } = answer;
  return {
    ...rest,
    quotes: answer.quotes.slice(0, kept),
    others: [],
    ...(list && { list: { total: list.total, first: list.first } }),
    ...(silent && { silent: { count: silent.count } }),
  };
}

async function firstChoice(answer: AnswerOf<'ambiguous'>, tools: BriefTools): Promise<Brief> {
  const { view, answerChoice, verify, keep } = tools;
  const whole: Brief = { shown: renderAnswer(answer, view), shortened: false };
  const [first] = answer.choices;
  if (!first || answer.choices.length <= MOST_CHOICES) return whole;
  const chosen = await answerChoice(first.reading);
  if (chosen.status !== 'answered' || !(await verify(chosen))) return whole;
  const shown = renderAnswer({ ...chosen, others: [] }, { ...view, passageIds: await keep(chosen.quotes) });
  const note = view.phrases.say('group.one_of', { count: answer.choices.length, report: nameOf(first.report) });
  return { shown: withNote(shown, note), shortened: true, reading: chosen.reading };
}

function withNote(shown: Screen, note: string): Screen {
  const last = shown.parts.at(-1);
  return last === undefined ? shown : { ...shown, parts: [...shown.parts.slice(0, -1), join([last, note], '\n')] };
}

/** A button that opens the whole answer in the private chat: a link with an opaque key that the bot resolves. */
export async function fullButton(
  services: Services,
  request: ChatRequest,
  asked: Asked,
  label: string,
): Promise<Button> {
  const key = randomBytes(9).toString('base64url');
  const owner = { chat: 0, user: Math.max(request.user, 0) };
  await services.state.keepButtons(key, [FULL.with(asked)], services.clock.now(), owner);
  return { label, url: `https://t.me/${services.me.username}?start=${PREFIX}${key}` };
}

const PREFIX = 'x_';

/** Resolves the `/start` payload of such a button. Undefined if the key is unknown or expired. */
export async function askedBy(services: Services, payload: string): Promise<Asked | undefined> {
  if (!payload.startsWith(PREFIX) || !/^[\w-]{1,64}$/u.test(payload)) return undefined;
  return FULL.read((await services.state.buttons(payload.slice(PREFIX.length)))?.actions[0]);
}
