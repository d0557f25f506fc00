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

/** Code units that an answer may take up in a group. */
const LONGEST = 900;
/** Choices that are offered in a group; of more, the first is answered. */
const MOST_CHOICES = 3;
/** Reports named of a long list. */
const MOST_LISTED = 5;

/** What a shortened answer is made from. */
export interface BriefTools {
  readonly view: View;
  /** Answers a choice. */
  answerChoice(reading: Reading): Promise<Answer>;
  /** Is it still what the reports say? */
  verify(answer: Answer): Promise<boolean>;
  /** Keeps the quotes, and gives their permanent ids. */
  keep(quotes: readonly Quote[]): Promise<readonly string[]>;
}

/** An answer as a group gets it, with the reading that a follow-up builds on where that is another than the answer's. */
export interface Brief {
  readonly shown: Screen;
  /** It leaves something out: a button to the whole belongs under it. */
  readonly shortened: boolean;
  readonly reading?: Reading;
}

/** The answer for a group: whole where it is short, else its first quote; of many choices the first, and that there are others. */
export async function briefly(answer: Answer, tools: BriefTools): Promise<Brief> {
  const { view } = tools;
  if (answer.status === 'ambiguous') return firstChoice(answer, tools);
  const whole = renderAnswer(answer, view);
  // The main points are as short as they can be, and folded in a group.
  if (answer.status === 'answered' && answer.about === 'summary') return { shown: whole, shortened: false };
  const length = whole.parts.reduce((sum, part) => sum + part.text.length, 0);
  if (answer.status !== 'answered' || answer.quotes.length < 2 || (whole.parts.length === 1 && length <= LONGEST))
    return { shown: whole, shortened: false };
  const kept = answer.about === 'reports' ? MOST_LISTED : 1;
  const left = answer.quotes.length - kept;
  if (left <= 0) return { shown: whole, shortened: false };
  const shown = renderAnswer(cut(answer, kept), view);
  return { shown: withNote(shown, view.phrases.say('group.more', { count: left })), shortened: true };
}

/** The first quotes alone: all pages, and who says nothing of it, are one tap away with the rest. */
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

/** A button that opens the whole answer in the private chat: a link with an opaque key; what it stands for is kept by the bot. */
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

/** What a `/start` payload of such a button stands for; nothing when it is not one of ours, or long forgotten. */
export async function askedBy(services: Services, payload: string): Promise<Asked | undefined> {
  if (!payload.startsWith(PREFIX) || !/^[\w-]{1,64}$/u.test(payload)) return undefined;
  return FULL.read((await services.state.buttons(payload.slice(PREFIX.length)))?.actions[0]);
}
