import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { QuestionWord } from '../questions/utterance.js';
import { fold } from '../text/fold.js';
import type { Word } from '../text/phrases.js';
import { tokenise } from '../text/tokens.js';
import type { Answer } from './answer.js';
import { compose, META, type ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine.js';
import { passage } from './intents/passage.js';
import { inTitle, makeQuote } from './quoting.js';
import type { Reply } from './reply.js';
import type { Sources } from './sources.js';

/** Passages looked at: the first may be a title. */
const PASSAGES = 4;
/** A remark of so few words is small talk even where its words stand in a text. */
const LONGEST_REMARK = 5;
/** From these chances on small talk, and a question about the texts themselves, is taken for such. */
const SURE_TALK = 0.45;
const SURE_META = 0.7;
/** What a passage needs to answer in place of small talk or of the texts themselves, and beside reports of meetings. */
const INSTEAD = 0.5;
/** What a passage needs where the question sounds like one that no text is for (the weather, a joke). */
const AGAINST_SOUND = 0.3;

type Guesses = readonly { readonly intent: string; readonly probability: number }[];

/**
 * The answer from texts of which nothing is known but their words: the passage that ranks first, where it is likely enough.
 * Nothing where the question is for what is known of reports of meetings.
 */
export async function answerPlain(
  understanding: Understanding,
  engine: Engine,
  reading: ReadingOf,
  guesses: Guesses,
  fixed: Fixed | undefined,
): Promise<Answer | undefined> {
  const { texts } = engine;
  const asked = fixed?.reports ?? understanding.inherited;
  if (texts.size === 0 || asked?.some((id) => !texts.has(id))) return undefined;
  const alone = texts.size === engine.profiles.length || (asked !== undefined && asked.length > 0);
  const { scope, utterance } = understanding;
  if (!alone && scope.anchored && scope.reports.length > 0 && !scope.reports.some((p) => p.plain)) return undefined;

  const words = asTyped(utterance.words, engine.sources);
  const best =
    (asked && asked.length > 0 ? await bestReply(words, asked, texts, engine) : undefined) ??
    (fixed && fixed.reports.length > 0 ? undefined : await bestReply(words, undefined, texts, engine));
  const chance = best?.confidence ?? 0;
  if (!alone) return best && chance >= INSTEAD ? compose(passage, understanding, [best], [], reading) : undefined;

  const [top] = guesses;
  if (top && !fixed && chance < INSTEAD) {
    const talk = engine.chat[top.intent] !== undefined && top.probability >= SURE_TALK;
    const remark = utterance.words.length <= LONGEST_REMARK || understanding.cued.has(top.intent);
    if ((talk && remark) || (META.has(top.intent) && top.probability >= SURE_META)) return undefined;
  }
  const strange = top?.intent === engine.outside && top.probability >= SURE_TALK;
  if (best && chance >= (strange ? AGAINST_SOUND : engine.least))
    return compose(passage, understanding, [best], [], reading);
  if (!best) return { status: 'no_match', reading: reading(passage.name, []), reason: { kind: 'outside' } };
  return {
    status: 'not_stated',
    reading: reading(passage.name, []),
    reports: asked ? [...texts.values()].filter((p) => asked.includes(p.meta.id)).map((p) => p.meta) : [],
    nearby: makeQuote(best.report, best.quote, []),
  };
}

/** The passage that ranks first, titles left out: they name a subject and state nothing. */
async function bestReply(
  words: readonly Word[],
  reports: readonly string[] | undefined,
  texts: ReadonlyMap<string, ReportProfile>,
  { sources }: Engine,
): Promise<Reply | undefined> {
  for (const found of await sources.search(words, reports, undefined, PASSAGES)) {
    const profile = texts.get(found.reportId);
    const report = await sources.report(found.reportId);
    if (!profile || !report) return undefined;
    if (inTitle(report, found.span)) continue;
    const { span, marks, score, coverage, confidence } = found;
    return { profile, report, candidate: { span, marks, score }, coverage, confidence, byWords: true, quote: span };
  }
  return undefined;
}

/** The words to search by: an abbreviation that the texts themselves use stays as typed ("HD" of a channel is no province). */
function asTyped(words: readonly QuestionWord[], sources: Sources): Word[] {
  const out: Word[] = [];
  let kept = false;
  for (const word of words) {
    if (word.derived && word.raw === '') {
      if (!kept) out.push(word);
      continue;
    }
    kept = word.derived && sources.count(fold(word.raw)) > 0;
    if (kept) out.push(...tokenise(word.raw));
    else out.push(word);
  }
  return out;
}
