import type { Answer, Reading } from '../../answers/answer.js';
import type { Difference, Realness } from '../../answers/real.js';
import type { AskOptions } from '../../app.js';
import type { SmallWords } from '../manners/small-words.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { checkText } from '../verifying/real.js';
import { isFigure } from './put-forward.js';

/** How to compare a text with the reports: word for word, or also by meaning. */
type Claim = 'words' | 'statement';

/** From this many words on, a text that asks nothing may be copied from somewhere. */
const COPIED = 8;
const FEWEST = 3;
/** A figure and the one word for what it counts ("95 members", "6 mục"). */
const FEWEST_OF_FIGURE = 2;
/** With more differences than this, a text is no copy of the report. */
const MOST_DIFFERENCES = 3;

/**
 * Does a text claim something that should be verified? A forwarded text that asks nothing does. A typed text does if it ends like a
 * sentence or states a number. A long text without either may be a quote: it is compared word for word only.
 */
export function claimIn(words: SmallWords, text: string, forwarded: boolean): Claim | undefined {
  const count = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const fewest = isFigure(words, text) ? FEWEST_OF_FIGURE : FEWEST;
  if (count < fewest || words.asks(text)) return undefined;
  if (forwarded || states(text) || isFigure(words, text)) return 'statement';
  return count >= COPIED ? 'words' : undefined;
}

/** Does a text end like a sentence, or state a number with a verb? */
const states = (text: string): boolean =>
  /[.!]["'”»)\]]*\s*$/u.test(text) ||
  /(?<!\p{L})(?:có|là|gồm|đạt|bầu|has|have|had|is|are|was|were|elected)\s+\p{N}/iu.test(text);

/** The outcome of a claim: the comparison with the reports was shown, or this answer decides it. */
export type Verified = 'shown' | Extract<Answer, { status: 'answered' }>;

/**
 * The context of a claim: whether it was forwarded, what the conversation was about, and how its words compare with the reports, if known.
 */
interface Circumstances {
  readonly forwarded: boolean;
  readonly previous?: Reading | undefined;
  readonly known?: Realness;
}

/**
 * Verifies a claim. Compares its words first, if a report contains them or only figures differ, then its meaning. Returns undefined if no
 * report decides it; a forwarded claim is then said to be in no report.
 */
export async function verifyClaim(
  services: Services,
  request: ChatRequest,
  text: string,
  claim: Claim,
  { forwarded, previous, known }: Circumstances,
): Promise<Verified | undefined> {
  const { options } = await request.reach();
  const real = known ?? (await services.app.real(text, options));
  if (isFigure(services.smallWords, text) && !states(text))
    return verifyFigure(services, request, text, { real, forwarded, previous });
  const near = real.kind === 'differs' && real.differences.length <= MOST_DIFFERENCES;
  if (real.kind === 'exact' || (near && real.differences.every(isOfFigures)))
    return checkText(services, request, text, { known: real, at: request.asking });
  const decided = claim === 'statement' ? await decidedBy(services, request, text, previous) : undefined;
  if (decided) return decided;
  return forwarded || near ? checkText(services, request, text, { known: real, at: request.asking }) : undefined;
}

/**
 * Verifies a figure without a sentence. It is decided only if a report is meant, or if a report agrees: another figure in some other report
 * contradicts nothing.
 */
async function verifyFigure(
  services: Services,
  request: ChatRequest,
  text: string,
  {
    real,
    forwarded,
    previous,
  }: { readonly real: Realness; readonly forwarded: boolean; readonly previous: Reading | undefined },
): Promise<Verified | undefined> {
  const decided = await decidedBy(services, request, text, previous);
  if (decided) return decided;
  const shown = (known: Realness): Promise<'shown'> =>
    checkText(services, request, text, { known, at: request.asking });
  if (real.kind === 'exact' && isOfConversation(real, previous)) return shown(real);
  return forwarded ? shown({ kind: 'absent' }) : undefined;
}

/** Are the words in a report of the conversation, or is the conversation about none? */
const isOfConversation = (
  real: Extract<Realness, { readonly kind: 'exact' }>,
  previous: Reading | undefined,
): boolean =>
  !previous || previous.reports.length === 0 || real.quotes.some(({ report }) => previous.reports.includes(report.id));

/** The answer that decides a statement, asked as a question: from any report if it agrees, else only from the report that is meant. */
async function decidedBy(
  services: Services,
  request: ChatRequest,
  text: string,
  previous: Reading | undefined,
): Promise<Verified | undefined> {
  const answer = await verdictOn(services, request, text, previous);
  if (answer === undefined || answer.verdict === 'confirmed' || previous?.reports.length === 1) return answer;
  return (await namesReport(services, request, text)) ? answer : undefined;
}

type Decided = Extract<Answer, { status: 'answered' }>;

/**
 * The answer that gives a verdict on a statement. What a figure counts is first looked for in the report spoken of, whatever was asked of
 * it before: "3 phòng" behind "bầu bao nhiêu người?" is no outcome of the election.
 */
async function verdictOn(
  services: Services,
  request: ChatRequest,
  text: string,
  previous: Reading | undefined,
): Promise<Decided | undefined> {
  const { options } = await request.reach();
  const question = `${text.trim().replace(/[.!\s]+$/u, '')} phải không?`;
  const asked = (before: Reading | undefined): Promise<Answer> => services.app.answer(question, before, options);
  if (previous?.reports.length !== 1 || !isFigure(services.smallWords, text))
    return decided(await statedInstead(services, await asked(previous), options));
  const { reports, places } = previous;
  const alone = await asked({ intent: '', reports, places, question: '' });
  return decided(await statedInstead(services, alone, options)) ?? decided(await asked(previous));
}

const decided = (answer: Answer): Decided | undefined =>
  answer.status === 'answered' && answer.verdict !== undefined ? answer : undefined;

/**
 * Replaces a miss for a question that wants a verdict. The claimed value may be what hides the passage, so this asks the report for the
 * thing itself.
 */
export async function statedInstead(services: Services, answer: Answer, options: AskOptions): Promise<Answer> {
  if (answer.status !== 'not_stated') return answer;
  const stated = await services.app.answerReading(answer.reading, { ...options, byKind: true });
  return stated.status === 'answered' && stated.verdict !== undefined ? stated : answer;
}

/** Does a text say which report it is about? Only then can another figure contradict it. */
async function namesReport(services: Services, request: ChatRequest, text: string): Promise<boolean> {
  const { reports: all, options } = await request.reach();
  if (all.length < 2) return true;
  const { reports } = await services.app.across.wanted(text, options);
  return reports !== undefined && reports.length < all.length;
}

/** Does one figure replace another? Other differences in wording may mean the same. */
function isOfFigures({ given, source }: Difference): boolean {
  return /\p{N}/u.test(given) && /\p{N}/u.test(source) && !/\p{L}/u.test(given);
}
