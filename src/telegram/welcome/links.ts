import { answerInFull, answerOffered } from '../asking/ask.js';
import type { AskingServices } from '../asking/reply.js';
import { openPassage } from '../browsing/passage.js';
import { askedBy } from '../groups/brief.js';
import { carriedQuery } from '../inline/queries.js';
import type { ChatRequest } from '../request.js';

/** A kind of link to the bot. Its payload begins with `prefix`; the rest is opaque. */
interface Link {
  readonly prefix: string;
  /** Opens it. Returns false if the name is unknown. */
  open(services: AskingServices, request: ChatRequest, name: string): Promise<boolean>;
}

/** The kinds of link that the bot issues. */
const LINKS: readonly Link[] = [
  { prefix: 'p_', open: openPassage },
  { prefix: 'x_', open: openFull },
  { prefix: 'q_', open: openQuery },
];

/** The characters and length that Telegram allows in a payload. */
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

/** Opens a `/start` payload. Returns false if it is unknown. Anybody can write a payload: never trust it. */
export async function openLink(services: AskingServices, request: ChatRequest, payload: string): Promise<boolean> {
  if (!PAYLOAD.test(payload)) return false;
  const link = LINKS.find(({ prefix }) => payload.startsWith(prefix));
  return link ? link.open(services, request, payload.slice(link.prefix.length)) : false;
}
