import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Answer, Quote, Reading } from './answers/answer.js';
import { CARD_INTENTS, cardQuestions, questionTemplates } from './answers/cards.js';
import { answerQuestion, type Engine } from './answers/engine.js';
import { CHAT_INTENTS, INTENTS, OUTSIDE } from './answers/intents/index.js';
import { answerParts } from './answers/parts.js';
import { isSlice } from './answers/quoting.js';
import { expander, stopWords } from './answers/terms.js';
import type { LanguageData } from './data.js';
import { extractFacts } from './facts/extract.js';
import type { Fact, FactKind } from './facts/fact.js';
import { FACT_KINDS, FACTS_VERSION } from './facts/kinds/index.js';
import { buildLanguage, type Derived, type Language } from './questions/language.js';
import { partsOf } from './questions/parts.js';
import { newestFirst, type ReportProfile } from './questions/profile.js';
import { peopleOf, profilesOf } from './questions/profiles.js';
import { type ScopeFinder, scopeFinder } from './questions/scope.js';
import { type Tools, understand } from './questions/understand.js';
import { readReport, scanFolder } from './reports/folder.js';
import type { ReportMeta } from './reports/report.js';
import { type RefreshFault, type RefreshSummary, refreshIndex } from './search/refresh.js';
import { type Index, openIndex } from './search/store.js';
import type { Weights } from './search/weights.js';
import { nameKey } from './text/people.js';
import { repairTokens, type Vocabulary } from './text/repair.js';

export { type Derived, derive } from './questions/language.js';
export type { RefreshFault as LoadFault };

/** What a report's card shows. */
export interface ReportCard {
  readonly report: ReportMeta;
  /** What it says of itself, each with its quote; absent where it does not say. */
  readonly facts: Readonly<Partial<Record<CardFact, Quote>>>;
  /** Questions that it answers, ready to be asked, at most five. */
  readonly questions: readonly string[];
}
export type CardFact = 'date' | 'place' | 'chair' | 'members';

/** What a reload did. */
export interface LoadSummary extends RefreshSummary {
  readonly milliseconds: number;
}

/** The engine behind every surface. */
export interface App {
  /** Answers one question. `previous`: how the conversation's last question was read. Never throws on any input. */
  answer(question: string, previous?: Reading): Promise<Answer>;
  /** Asks a reading again with its intent and reports as they are: a tapped choice, a changed slot. */
  answerReading(reading: Reading): Promise<Answer>;
  /** Newest first. */
  reports(): Promise<readonly ReportMeta[]>;
  card(id: string): Promise<ReportCard | undefined>;
  /** Questions that the reports answer, for showing what can be asked. */
  examples(count: number): Promise<readonly string[]>;
  /** Reads the folder again; the old index answers meanwhile; calls at the same time share one reload. */
  reload(onProgress?: (done: number, total: number) => void): Promise<LoadSummary>;
  /** Is every quote of the answer still a slice of its report? Nothing may be sent when not. */
  verify(answer: Answer): Promise<boolean>;
  close(): Promise<void>;
}

/** Where things are, and the language data. */
export interface AppOptions {
  readonly reportsDir: string;
  readonly stateDir: string;
  readonly data: LanguageData;
  readonly weights: Weights;
  /** What the language data comes to, where it is at hand; worked out otherwise. */
  readonly derived?: Derived;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An app with what its first look at the folder found. */
export interface Opened {
  readonly app: App;
  readonly summary: LoadSummary;
}

/** One index with all that was derived from it; replaced as a whole. */
interface Generation {
  readonly index: Index;
  readonly profiles: readonly ReportProfile[];
  readonly scopes: ScopeFinder;
  /** Everybody whom the reports name, by key. */
  readonly people: ReadonlySet<string>;
}

const PEOPLE_KINDS: readonly FactKind[] = ['role', 'chair', 'speaker', 'attendees', 'personnel-change', 'election'];

/**
 * Opens the reports of a folder: the index is brought up to date (not touched when nothing changed), the classifier trained.
 * @throws Error when the folder or the state folder cannot be used at all; single bad files are in `summary.failed`.
 */
export async function openApp(options: AppOptions): Promise<Opened> {
  const { data, reportsDir, stateDir, weights } = options;
  const language = buildLanguage(data, options.derived);
  const stop = stopWords(data.stopwords);
  const common = stopWords(data.common);
  const expand = expander(language.lexicon.abbreviations);
  const templates = questionTemplates(data.examples);
  const file = path.join(stateDir, `index-${shortHash(path.resolve(reportsDir))}.sqlite`);
  const fingerprint = shortHash(JSON.stringify([FACTS_VERSION, data.lexicon]));

  const load = async (onProgress?: (done: number, total: number) => void): Promise<LoadSummary> => {
    const started = performance.now();
    const { sources, faults } = await scanFolder(reportsDir);
    const summary = await refreshIndex({
      file,
      sources: sources.map((source) => ({
        id: source.id,
        file: source.file,
        hash: source.hash,
        read: () => readReport(source, language.lexicon.provinces),
      })),
      extract: (report) => extractFacts(report, FACT_KINDS, language.people),
      fingerprint,
      ...(onProgress && { onProgress }),
    });
    return {
      ...summary,
      failed: [...faults, ...summary.failed],
      milliseconds: Math.round(performance.now() - started),
    };
  };

  const summary = await load(options.onProgress);
  let current = await generationOf(file, language, weights);
  let reloading: Promise<LoadSummary> | undefined;

  const engineOf = (generation: Generation, vocabulary: Vocabulary): Engine => ({
    intents: INTENTS,
    chat: CHAT_INTENTS,
    outside: OUTSIDE,
    profiles: generation.profiles,
    stop,
    common,
    expand,
    cues: language.cuePositions,
    sources: {
      report: (id) => generation.index.report(id),
      facts: async (reports, kinds) => {
        const out = new Map<string, Fact[]>();
        for (const { reportId, fact } of await generation.index.facts({ reports, kinds }))
          out.set(reportId, [...(out.get(reportId) ?? []), fact]);
        return out;
      },
      search: (words, reports, asks, limit) =>
        generation.index.search({ tokens: words, ...(reports && { reports }), asks, limit }),
      count: (folded) => vocabulary.count(folded),
      total: generation.index.passages,
    },
  });

  const ask = async (question: string, previous: Reading | undefined, fixed?: Reading): Promise<Answer> => {
    const generation = current;
    const looked = [question, previous?.question ?? ''].flatMap((text) => language.reader.words(text, language.words));
    const vocabulary = await generation.index.vocabulary(looked);
    const known = {
      knows: (word: string) => language.words.knows(word) || vocabulary.knows(word),
      knowsFolded: (folded: string) => language.words.knowsFolded(folded) || vocabulary.count(folded) > 0,
    };
    const tools: Tools = {
      read: (text) => language.reader.read(text, known, (words) => repairTokens(words, joined(vocabulary, language))),
      scopes: generation.scopes,
      classifier: language.classifier,
      cues: language.cues,
      rolesIn: language.rolesIn,
      aboutReports: (intent) => INTENTS.some((i) => i.name === intent),
    };
    const engine = engineOf(generation, vocabulary);
    if (fixed) return answerQuestion(understand(question, undefined, tools), engine, fixed);
    const whole = withPeople(await answerQuestion(understand(question, previous, tools), engine), generation);
    const parts = partsOf(question);
    return parts.length < 2 || whole.status === 'chat' || whole.status === 'no_match'
      ? whole
      : answerParts(whole, parts, (part, before) => answerQuestion(understand(part, before, tools), engine));
  };

  const app: App = {
    answer: (question, previous) => ask(question, previous),
    answerReading: (reading) => ask(reading.question, undefined, reading),
    reports: async () => [...current.profiles].sort(newestFirst).map((p) => p.meta),
    card: async (id) => {
      const profile = current.profiles.find((p) => p.meta.id === id);
      if (!profile) return undefined;
      const facts: Partial<Record<CardFact, Quote>> = {};
      const answered = new Set<string>();
      for (const intent of CARD_INTENTS) {
        const answer = await app.answerReading({ intent, reports: [id], places: [], question: '' });
        if (answer.status !== 'answered') continue;
        answered.add(intent);
        const quote = answer.quotes[0];
        if (quote && (intent === 'date' || intent === 'place' || intent === 'chair' || intent === 'members'))
          facts[intent] = quote;
      }
      return { report: profile.meta, facts, questions: cardQuestions(profile, answered, templates) };
    },
    examples: async (count) => {
      const out: string[] = [];
      for (const [i, profile] of [...current.profiles].sort(newestFirst).entries()) {
        if (out.length >= count) break;
        const questions = (await app.card(profile.meta.id))?.questions ?? [];
        const question = questions[i % Math.max(1, questions.length)];
        if (question) out.push(question);
      }
      return out;
    },
    reload: (onProgress) => {
      reloading ??= (async () => {
        const result = await load(onProgress);
        if (result.swapped) {
          const old = current;
          current = await generationOf(file, language, weights);
          // Questions under way still read the old index: it is closed when they have had time to end.
          setTimeout(() => void old.index.close().catch(() => {}), CLOSE_AFTER_MS).unref();
        }
        return result;
      })().finally(() => {
        reloading = undefined;
      });
      return reloading;
    },
    verify: async (answer) => {
      const quotes =
        answer.status === 'answered'
          ? answer.quotes
          : answer.status === 'not_stated' && answer.nearby
            ? [answer.nearby]
            : [];
      for (const quote of quotes) {
        const report = await current.index.report(quote.report.id);
        if (!report || !isSlice(report, quote)) return false;
      }
      return true;
    },
    close: () => current.index.close(),
  };
  return { app, summary };
}

const CLOSE_AFTER_MS = 30_000;

async function generationOf(file: string, language: Language, weights: Weights): Promise<Generation> {
  const index = await openIndex(file, weights);
  const [metas, profileFacts, peopleFacts] = await Promise.all([
    index.reports(),
    index.facts({ kinds: ['profile'] }),
    index.facts({ kinds: PEOPLE_KINDS }),
  ]);
  const profiles = profilesOf(metas, profileFacts, language.lexicon.abbreviations);
  const people = peopleOf(peopleFacts);
  return {
    index,
    profiles,
    people: new Set(people.map((p) => p.key)),
    scopes: scopeFinder(
      profiles,
      people,
      language.places,
      language.lexicon,
      (a, b) => language.words.pairCount(a, b) > 0,
    ),
  };
}

/** The answer with the names among its answering words: whom a follow-up may point back to. */
function withPeople(answer: Answer, { people }: Generation): Answer {
  if (answer.status !== 'answered') return answer;
  const names = answer.quotes
    .slice(0, 1)
    .flatMap((q) => q.marks.map((m) => q.text.slice(m.start, m.end)))
    .filter((name) => people.has(nameKey(name)));
  return names.length === 0 ? answer : { ...answer, reading: { ...answer.reading, people: [...new Set(names)] } };
}

/** Words of the reports and of the language data together, for repairing slips. */
function joined(vocabulary: Vocabulary, { words }: Language): Vocabulary {
  return {
    count: (folded) => vocabulary.count(folded) + (words.knowsFolded(folded) ? 1 : 0),
    knows: (word) => vocabulary.knows(word) || words.knows(word),
    pairCount: (a, b) => vocabulary.pairCount(a, b) + words.pairCount(a, b),
    near: (folded) => new Set([...vocabulary.near(folded), ...words.near(folded)]),
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
