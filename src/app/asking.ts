import type { Answer, Quote, Reading } from '../answers/answer.js';
import { answerQuestion } from '../answers/engine.js';
import type { Engine } from '../answers/engine-input.js';
import { rankedQuotes } from '../answers/further.js';
import { CHAT_INTENTS, INTENTS, OUTSIDE } from '../answers/intents/index.js';
import type { Model } from '../answers/model.js';
import { withStrangers } from '../answers/named-in-text.js';
import type { AskPart } from '../answers/parts.js';
import { remembered } from '../answers/remembered.js';
import { withSources } from '../answers/twins.js';
import { type Why, whyOf } from '../answers/why.js';
import { fittedIntents } from '../questions/intent-model.js';
import type { Language } from '../questions/language.js';
import { type Before, type Tools, type Understanding, understand } from '../questions/understand.js';
import type { ReportMeta } from '../reports/report.js';
import { nameKey } from '../text/people.js';
import { repairTokens, type Vocabulary } from '../text/repair.js';
import { tokenise } from '../text/tokens.js';
import type { Generation } from './generation.js';
import { compared, partIn, partsAsked, together, withTopics } from './parts-asked.js';
import { isStrangerAlone, officeAsked } from './strangers.js';

/** How to answer a question. */
export interface AskOptions {
  /** Ids of the only reports to answer from; an empty list allows none. */
  readonly within?: readonly string[] | undefined;
  /** For a chosen reading: any statement of its intent in the report answers it, whatever its words. */
  readonly byKind?: boolean;
}

/** A chosen reading, used as it is. */
type Chosen = Reading & Pick<AskOptions, 'byKind'>;

/** Answers a question from a generation. `previous`: the last reading of the conversation. `fixed`: a chosen reading. */
export type Ask = (
  generation: Generation,
  question: string,
  previous: Reading | undefined,
  fixed?: Chosen,
) => Promise<Answer>;

/** The passages of a reading in order, at most `limit`. The first are those of its answer. `fair`: see `rankedQuotes`. */
export type Rank = (
  generation: Generation,
  reading: Reading,
  limit: number,
  fair?: number,
) => Promise<readonly Quote[]>;

/** Understands a question, given the one before it. */
export type Understand = (generation: Generation, question: string, before?: Before) => Promise<Understanding>;

/** Explains the answer to a question, or to a chosen reading. */
export type Explain = (
  generation: Generation,
  question: string,
  previous: Reading | undefined,
  fixed?: Reading,
) => Promise<Why>;

/** What questions are answered with. */
export interface Asking {
  readonly ask: Ask;
  readonly rank: Rank;
  readonly why: Explain;
  readonly understand: Understand;
  /** The engine, answering from a generation. */
  readonly engineOf: (generation: Generation) => Engine;
}

/** The most texts whose bodies are cached: positions and subjects of facts mention few different bodies. */
const MOST_BODIES = 500;

/** Texts of one question that are read once: it, the one before it, and its parts. */
const MOST_READ = 16;

/** Makes the functions that answer and rank, from what the language data and the fit hold. */
export function createAsk(language: Language, model: Model): Asking {
  const guess = fittedIntents(language.classifier, model.intents);
  const bodiesIn = remembered((text) => {
    const words = tokenise(text);
    return language.bodies.find(words, { proper: (i) => /\p{Lu}/u.test(text.charAt(words[i]?.span.start ?? 0)) });
  }, MOST_BODIES);
  const engineOf = (generation: Generation): Engine => ({
    intents: INTENTS,
    chat: CHAT_INTENTS,
    outside: OUTSIDE,
    profiles: generation.profiles,
    analyser: language.analyser,
    bodiesIn,
    chancesOf: ({ guesses }) => guesses,
    reportWeights: model.reports,
    textWeights: model.text.features,
    markWeights: model.text.marks,
    unitWeights: model.units,
    decision: model.decision,
    policy: model.policy,
    held: model.held,
    associations: model.associations,
    twins: (id) => generation.twins.get(id) ?? [],
    over: language.over,
    sources: generation.sources,
  });

  const prepare = async (generation: Generation, question: string, previous?: Before): Promise<Tools> => {
    const looked = [question, previous?.question ?? ''].flatMap((text) => language.reader.words(text, language.words));
    const vocabulary = await generation.index.vocabulary(looked, language.words.knowsFolded);
    const known = {
      knows: (word: string) => language.words.knows(word) || vocabulary.knows(word),
      knowsFolded: (folded: string) => language.words.knowsFolded(folded) || vocabulary.count(folded) > 0,
      beside: joined(vocabulary, language),
    };
    return {
      read: remembered(
        (text) => language.reader.read(text, known, (words) => repairTokens(words, joined(vocabulary, language))),
        MOST_READ,
      ),
      scopes: generation.scopes,
      guess,
      cues: language.cues,
      conditions: language.conditions,
      parts: language.parts,
      asks: language.asks,
      rolesIn: language.rolesIn,
      aboutReports: (intent) => INTENTS.some((i) => i.name === intent),
      attributesIn: language.attributesIn,
    };
  };

  const ask: Ask = async (generation, question, previous, fixed) => {
    const answer = withEarlier(await askOnce(generation, question, previous, fixed), generation, previous);
    const twins = (id: string): readonly ReportMeta[] => generation.twins.get(id) ?? [];
    return generation.twins.size === 0 ? answer : withSources(answer, twins, (id) => generation.index.report(id));
  };

  /** If a question claims that an unknown person holds an office, and nothing about them is found: who holds it instead. */
  const whoElse = async (
    asked: Understanding,
    whole: Answer,
    engine: Engine,
    read: (question: string) => Understanding,
  ): Promise<Answer | undefined> => {
    if (whole.status !== 'no_match' && whole.status !== 'not_stated') return undefined;
    const office = officeAsked(asked, language.analyser.names.surnames, language.asks);
    if (!office || !asked.premise) return undefined;
    const { question } = asked;
    const said = { ...read(office.question), premise: asked.premise, strangers: office.strangers, question };
    const answer = await answerQuestion(said, engine);
    return answer.status === 'answered' && answer.verdict === 'contradicted' ? answer : undefined;
  };

  /** Understands a question. For an unknown person the conversation does not matter. */
  const readIn = (question: string, previous: Reading | undefined, tools: Tools): Understanding => {
    const asked = understand(question, previous, tools);
    const alone = previous && isStrangerAlone(asked, language.analyser.names.surnames);
    return alone ? understand(question, undefined, tools) : asked;
  };

  const askOnce: Ask = async (generation, question, previous, fixed) => {
    const { answer, asked } = await askParts(generation, question, previous, fixed);
    return asked ? withStrangers(answer, asked, engineOf(generation)) : answer;
  };

  /** The answer to all parts of a question, with its reading unless that was chosen. */
  const askParts = async (
    generation: Generation,
    question: string,
    previous: Reading | undefined,
    fixed: Chosen | undefined,
  ): Promise<{ readonly answer: Answer; readonly asked?: Understanding }> => {
    const tools = await prepare(generation, question, previous);
    const engine = { ...engineOf(generation), reread: (text: string) => understand(text, undefined, tools) };
    if (fixed)
      return {
        answer: asRead(await answerQuestion(understand(question, ofReport(fixed), tools), engine, fixed), fixed),
      };
    const asked = readIn(question, previous, tools);
    const given = await answerQuestion(asked, engine);
    const denied = await whoElse(asked, given, engine, (text) => understand(text, previous, tools));
    const whole = withThread(denied ?? given, generation, previous);
    if (whole.status === 'chat' || whole.status === 'no_match') return { answer: whole };
    // "Còn Lào Cai?" asks everything that the question before did.
    const full = asked.added === undefined ? asked.question : question;
    const { parts, kind } = partsAsked(full, asked, whole, tools, language);
    if (parts.length < 2) return { answer: whole, asked };
    const askOne: AskPart = (part, before, without = []) => {
      const from = kind === 'things' ? undefined : (before ?? compared(whole, understand(part, undefined, tools)));
      const leaning = kind === 'things' ? previous : from;
      const answered = without.map(({ report, span }) => ({ report: report.id, ...span }));
      const own = { ...understand(part, leaning, tools), ...(answered.length > 0 && { answered }) };
      return answerQuestion(partIn(own, from, whole), engine);
    };
    const all = await together(whole, withTopics(parts, kind, tools), kind, askOne, language.asks);
    return { answer: withThread(all, generation, previous), asked };
  };

  return {
    ask,
    engineOf,
    rank: async (generation, reading, limit, fair) => {
      const tools = await prepare(generation, reading.question);
      return rankedQuotes(understand(reading.question, undefined, tools), engineOf(generation), reading, limit, fair);
    },
    why: async (generation, question, previous, fixed) => {
      const asked = understand(
        question,
        fixed ? ofReport(fixed) : previous,
        await prepare(generation, question, previous),
      );
      return whyOf(asked, engineOf(generation), fixed);
    },
    understand: async (generation, question, before) =>
      understand(question, before, await prepare(generation, question, before)),
  };
}

/** The context of a chosen reading: its one report, as if just opened, without a question. */
function ofReport({ reports, places, intent, question }: Chosen): Reading | undefined {
  return reports.length === 1 && question !== '' ? { intent, reports, places, question: '' } : undefined;
}

/** The reading of a chosen reading's answer stays as chosen, whatever place and year its question names. */
function asRead(answer: Answer, { places, year }: Reading): Answer {
  if (answer.status === 'chat') return answer;
  const read = ({ year: _, ...kept }: Reading): Reading => ({ ...kept, places, ...(year !== undefined && { year }) });
  if (answer.status !== 'ambiguous') return { ...answer, reading: read(answer.reading) };
  const choices = answer.choices.map((choice) => ({ ...choice, reading: read(choice.reading) }));
  return { ...answer, reading: read(answer.reading), choices };
}

/** Adds to an answer what a follow-up may refer to: the first quote, and names among its answering words. */
function withThread(answer: Answer, { people }: Generation, previous: Before | undefined): Answer {
  if (answer.status === 'not_stated' && previous?.quoted && !answer.reading.quoted)
    return { ...answer, reading: { ...answer.reading, quoted: previous.quoted } };
  if (answer.status !== 'answered') return answer;
  const names = answer.quotes
    .slice(0, 1)
    .flatMap((q) => q.marks.map((m) => q.text.slice(m.start, m.end)))
    .filter((name) => people.has(nameKey(name)));
  const [first] = answer.quotes;
  const reading: Reading = {
    ...answer.reading,
    ...(names.length > 0 && { people: [...new Set(names)] }),
    ...(first && { quoted: { report: first.report.id, start: first.span.start, end: first.span.end } }),
  };
  return { ...answer, reading };
}

/** How many reports of earlier answers a follow-up may refer to, besides those of the last one. */
const MOST_EARLIER = 3;

/** Adds the earlier reports of the conversation, if the answer may continue with them. A list over all reports is about none of them. */
export function withEarlier(answer: Answer, { profiles }: Generation, previous: Before | undefined): Answer {
  if (!previous || previous.over || answer.status === 'chat' || answer.status === 'ambiguous') return answer;
  const { reports } = answer.reading;
  const before = new Set([...previous.reports, ...(previous.earlier ?? [])]);
  const open = new Set(profiles.flatMap(({ meta: { id } }) => (before.has(id) && !reports.includes(id) ? [id] : [])));
  const earlier = [...before].filter((id) => open.has(id));
  if (earlier.length === 0) return answer;
  return { ...answer, reading: { ...answer.reading, earlier: earlier.slice(0, MOST_EARLIER) } };
}

/** Words of the reports and of the language data together, for spelling correction. */
function joined(vocabulary: Vocabulary, { words }: Language): Vocabulary {
  return {
    count: (folded) => vocabulary.count(folded) + (words.knowsFolded(folded) ? 1 : 0),
    knows: (word) => vocabulary.knows(word) || words.knows(word),
    pairCount: (a, b) => vocabulary.pairCount(a, b) + words.pairCount(a, b),
    near: (folded) => new Set([...vocabulary.near(folded), ...words.near(folded)]),
  };
}
