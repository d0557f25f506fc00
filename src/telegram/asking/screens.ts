import type { Answer, Reading } from '../../answers/answer.js';
import { comparingOf } from '../across/offer.js';
import { briefly, fullButton } from '../groups/brief.js';
import { isNothing } from '../groups/shrug.js';
import { scrubbed } from '../misses/scrub.js';
import { isPinned } from '../pins/pinned.js';
import { renderAnswer } from '../rendering/answer.js';
import { plain } from '../rendering/rich.js';
import { type Button, type Screen, screen } from '../rendering/screen.js';
import { stretchOf } from '../rendering/stretch.js';
import type { View } from '../rendering/view.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { viewFor } from '../view-for.js';
import type { Asked } from './actions.js';
import { elsewhere, hasFurther, ofKind, statedKinds } from './nearby.js';
import { keepQuotes } from './passages.js';
import { wantsVerdict } from './put-forward.js';

/** How to show an answer. */
export interface Showing {
  /** What led to it. */
  readonly asked: Asked;
  /** The message to replace. */
  readonly edit?: number;
  /** The question, if it came from a button. */
  readonly heading?: string | undefined;
  /** The user chose the reading with a button. */
  readonly chosen?: boolean;
  /** Nobody addressed the bot: without an answer it stays silent. */
  readonly unasked?: boolean;
  /** The quote of a list to show first. */
  readonly from?: number | undefined;
  /** Ids of passages that the same message showed before. */
  readonly seen?: readonly string[];
}

/** An answer rendered for a chat. */
export interface Prepared {
  /** Absent if there is nothing to show: in groups a reaction says so. */
  readonly screen?: Screen;
  /** The reading, for follow-ups. Absent if none can build on it. */
  readonly reading?: Reading | undefined;
}

/** Renders an answer for a chat and stores its quotes under ids. A group gets a short form. */
export async function prepare(
  services: Services,
  request: ChatRequest,
  whole: Answer,
  showing: Showing,
): Promise<Prepared> {
  const stretch = request.private && whole.status === 'answered' ? stretchOf(whole, showing.from ?? 0) : undefined;
  const answer = stretch?.answer ?? whole;
  const plainView = await viewFor(services, request, { heading: showing.heading, examples: offersExamples(answer) });
  const passageIds = answer.status === 'answered' ? await keepQuotes(services, answer.quotes) : [];
  const comparing = await comparingOf(services, request, answer);
  const offered = await elsewhere(services, request, answer);
  const kind = await ofKind(services, request, answer);
  const view = {
    ...plainView,
    passageIds,
    comparing,
    ...(stretch && { turns: stretch.turns }),
    seen: showing.seen ?? [],
    further: await hasFurther(services, request, answer, showing.seen ?? []),
    elsewhere: offered,
    ofKind: kind,
    stated: request.private ? await statedKinds(services, request, answer, offered, kind !== undefined) : [],
    asked: scrubbed(showing.asked.question),
    chosen: showing.chosen ?? false,
    claim: wantsVerdict(showing.asked.question),
    pinned: await isPinned(services, showing.asked.question, answer),
  };
  if (!request.private) return prepareForGroup(services, request, answer, showing, view);
  return { screen: renderAnswer(answer, view), reading: worthKeeping(answer) };
}

async function prepareForGroup(
  services: Services,
  request: ChatRequest,
  answer: Answer,
  showing: Showing,
  view: View,
): Promise<Prepared> {
  if (view.limit !== undefined && view.reports.length === 0)
    return { screen: screen(plain(view.phrases.say('scope.empty', { names: view.limit }))) };
  if (isNothing(answer, view.limit !== undefined)) return { reading: worthKeeping(answer) };
  const { options } = await request.reach();
  const brief = await briefly(answer, {
    view,
    answerChoice: (reading) => services.app.answerReading(reading, options),
    verify: services.app.verify,
    keep: (quotes) => keepQuotes(services, quotes),
  });
  const asked = { ...showing.asked, ...(options.within && { within: options.within }) };
  const button = brief.shortened ? [await fullButton(services, request, asked, view.phrases.say('button.full'))] : [];
  const shown = { ...brief.shown, rows: withLast(brief.shown.rows, button) };
  return { screen: shown, reading: brief.reading ?? worthKeeping(answer) };
}

/** Adds buttons to the last row if it has two already, else in a row of their own. */
function withLast(rows: Screen['rows'], buttons: readonly Button[]): Screen['rows'] {
  if (buttons.length === 0) return rows;
  return rows.length < 2 ? [...rows, buttons] : [...rows.slice(0, -1), [...(rows.at(-1) ?? []), ...buttons]];
}

/** The reading that a follow-up can build on, answered or not. Only questions about reports have one. */
function worthKeeping(answer: Answer): Reading | undefined {
  if (answer.status === 'chat') return undefined;
  if (answer.status === 'no_match' && answer.reason.kind !== 'no_report') return undefined;
  return answer.reading;
}

/** Does this answer come with suggested questions? */
function offersExamples(answer: Answer): boolean {
  if (answer.status === 'chat') return answer.topic !== 'thanks';
  return answer.status === 'no_match' && answer.reason.kind !== 'no_report';
}
