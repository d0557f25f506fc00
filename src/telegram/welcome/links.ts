import { answerInFull, answerOffered } from '../asking/ask.js';
import type { AskingServices } from '../asking/reply.js';
import { openPassage } from '../browsing/passage.js';
import { askedBy } from '../groups/brief.js';
import { carriedQuery } from '../inline/queries.js';
import type { ChatRequest } from '../request.js';

/** What a link to the bot opens: its payload begins with `prefix`, and what follows is opaque to whoever passes it on. */
interface Link {
  readonly prefix: string;
  /** Opens it; false when there is nothing under this name. */
  open(services: AskingServices, request: ChatRequest, name: string): Promise<boolean>;
}

/** Links that the bot gives out. */
const LINKS: readonly Link[] = [
  { prefix: 'p_', open: openPassage },
  { prefix: 'x_', open: openFull },
  { prefix: 'q_', open: openQuery },
];

/** What a payload may be at all: Telegram's letters and length. */
const PAYLOAD = /^[\w-]{1,64}$/u;

/** Opens in full what was shortened in a group. */
async function openFull(services: AskingServices, request: ChatRequest, name: string): Promise<boolean> {
  const asked = request.private ? await askedBy(services, `x_${name}`) : undefined;
  if (asked) await answerInFull(services, request, asked);
  return asked !== undefined;
}

/** Asks in the private chat what was typed inline. */
async function openQuery(services: AskingServices, request: ChatRequest, name: string): Promise<boolean> {
  const question = request.private ? await carriedQuery(services, request.user, name) : undefined;
  if (question !== undefined) await answerOffered(services, request, question);
  return question !== undefined;
}

/** Opens what a `/start` payload stands for; false when it is none of ours. Anybody can write one: it is never trusted. */
export async function openLink(services: AskingServices, request: ChatRequest, payload: string): Promise<boolean> {
  if (!PAYLOAD.test(payload)) return false;
  const link = LINKS.find(({ prefix }) => payload.startsWith(prefix));
  return link ? link.open(services, request, payload.slice(link.prefix.length)) : false;
}
