import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Answer, Quote, Reading } from './answers/answer.js';
import { questionTemplates } from './answers/cards.js';
import type { Model } from './answers/model.js';
import type { Realness } from './answers/real.js';
import type { Why } from './answers/why.js';
import { askAboutPeople } from './app/about-person.js';
import { type Across, createAcross } from './app/across.js';
import { createLoadApart } from './app/apart.js';
import { createArriving } from './app/arriving.js';
import { type AskOptions, createAsk } from './app/asking.js';
import { type CardTools, cardOf, exampleQuestions, type ReportCard } from './app/cards.js';
import { type Coverage, coverageOf } from './app/coverage.js';
import { createDataset, type Dataset } from './app/dataset.js';
import { allTrue, type Generation } from './app/generation.js';
import { quotesOf } from './app/known.js';
import { openLearning, type Teaching } from './app/learning.js';
import { heldFolder, openLibrary } from './app/library.js';
import { createLoad, type LoadSummary, type Progress } from './app/loading.js';
import { mending, openIndexed } from './app/mending.js';
import { createPassages, type Passages } from './app/passages.js';
import { picking } from './app/picking.js';
import { readerOnDemand } from './app/reading-on-demand.js';
import { checkReal } from './app/real.js';
import { createReload, type ReloadSummary } from './app/reloading.js';
import { type Repairs, repairsOf } from './app/repairs.js';
import { createSelfTester, type SelfTester } from './app/selftest.js';
import { openStaging } from './app/staging.js';
import { summaryOf } from './app/summary.js';
import { summing } from './app/summing.js';
import { topicReader } from './app/topics.js';
import type { LanguageData } from './data.js';
import { buildLanguage, type Derived, derive } from './questions/language.js';
import { pickReader } from './questions/picks.js';
import { newestFirst } from './questions/profile.js';
import { summaryReader } from './questions/summaries.js';
import { openHistory } from './reports/history/history.js';
import { leftOutOf } from './reports/left-out.js';
import type { ReportMeta } from './reports/report.js';
import { isWhole } from './search/check.js';
import { digestOf } from './text/file-texts.js';

export type { AskOptions } from './app/asking.js';
export { CARD_FACTS, type CardFact, type ReportCard } from './app/cards.js';
export type { Comparing, Comparison, Figure } from './app/comparing.js';
export type { Coverage } from './app/coverage.js';
export type { Changed, Dataset, PastOperation } from './app/dataset.js';
export type { AnswerChange } from './app/known.js';
export type { LoadSummary, Progress } from './app/loading.js';
export type { Found } from './app/lookup.js';
export type { Passages } from './app/passages.js';
export type { Preview } from './app/preview.js';
export type { ReloadSummary } from './app/reloading.js';
export type { SelfTest } from './app/selftest.js';
export type { Timeline, TimelineEvent } from './app/timeline.js';
export { type Derived, derive } from './questions/language.js';

/** The engine behind every surface. */
export interface App {
  /** Answers one question. `previous`: the last reading of the conversation. Never throws, on any input. */
  answer(question: string, previous?: Reading, options?: AskOptions): Promise<Answer>;
  /** Asks a reading again with its intent and reports fixed: a tapped choice, or a changed slot. */
  answerReading(reading: Reading, options?: AskOptions): Promise<Answer>;
  /** Explains the answer of `answer`. */
  why(question: string, previous?: Reading): Promise<Why>;
  /** The same for `answerReading`. */
  whyReading(reading: Reading): Promise<Why>;
  /** Newest first. */
  reports(): Promise<readonly ReportMeta[]>;
  card(id: string): Promise<ReportCard | undefined>;
  /** The three to five most telling quotes of a report, in text order; none for an unknown id. */
  mainPoints(id: string): Promise<readonly Quote[]>;
  /** Comparisons of reports. */
  readonly across: Across;
  /** Questions that the reports answer, as examples of what can be asked. */
  examples(count: number): Promise<readonly string[]>;
  /**
   * Reloads the folder while the old index answers. Concurrent calls share one reload. If known questions get worse answers, the new
   * reports are held, unless `forced`.
   */
  reload(onProgress?: Progress, forced?: boolean): Promise<ReloadSummary>;
  /** Adding, removing and undoing, report by report. */
  readonly dataset: Dataset;
  /** Utterances taught by admins, effective from the next reload or start. */
  readonly teaching: Teaching;
  /** The questions with known answers. */
  readonly selftest: Pick<SelfTester, 'run' | 'keep' | 'drop'>;
  /** Which reports answer which intents: `count` reports from `from` on, newest first. */
  coverage(page: { readonly from: number; readonly count: number }): Promise<Coverage>;
  /** The number of quotable passages. */
  passageCount(): number;
  /** Do all quotes of the answer still match their reports? If not, it must not be sent. */
  verify(answer: Answer): Promise<boolean>;
  /** Single passages: found again, in context, the next best. */
  readonly passages: Passages;
  /** The changes to a reading that still have an answer. */
  repairs(reading: Reading, options?: AskOptions): Promise<Repairs>;
  /** Does a text name a place, body or field that a report may be about? */
  isTopic(text: string): Promise<boolean>;
  /** Do the reports contain a text word for word? */
  real(text: string, options?: AskOptions): Promise<Realness>;
  /** Is there a folder that was checked but not loaded? */
  holds(): Promise<boolean>;
  /** The text of a report as read; undefined for an unknown id. */
  textOf(id: string): Promise<string | undefined>;
  /** The lines left out of a report's file; undefined for an unknown id. */
  leftOut(id: string): Promise<readonly string[] | undefined>;
  /** Changes with every change of the reports: part of external cache keys. */
  version(): string;
  close(): Promise<void>;
}

/** Paths, and the language data. */
export interface AppOptions {
  readonly reportsDir: string;
  readonly stateDir: string;
  readonly data: LanguageData;
  readonly model: Model;
  /** The derived language data, if already available; otherwise it is computed. */
  readonly derived?: Derived;
  readonly onProgress?: Progress;
  /** Receives a short English sentence about each repair or takeover. */
  readonly onNotice?: (notice: string) => void;
  /** Load the folder even if most of the reports are gone from it. */
  readonly losses?: boolean;
  /** Check the whole index before it is used. */
  readonly check?: boolean;
  /** `host:port` pairs that may be fetched although they are not on the public internet. */
  readonly fetchAllow?: readonly string[];
  /** Read and reload in separate threads (compiled code only), within limits, so that answers do not wait. */
  readonly apart?: boolean;
}

/** An app with the summary of its first load. */
export interface Opened {
  readonly app: App;
  readonly summary: LoadSummary;
}

/**
 * Opens the reports of a folder: updates the index (untouched if nothing changed) and trains the classifier.
 * @throws Error if the folder or the state folder is unusable; single bad files are in `summary.failed`.
 */
export async function openApp(options: AppOptions): Promise<Opened> {
  const { data, reportsDir, stateDir, model } = options;
  const derived = options.derived ?? derive(data);
  const learning = await openLearning(path.join(stateDir, 'utterances'), data, derived);
  const language = buildLanguage(data, derived, learning.classifier);
  const file = path.join(stateDir, `index-${shortHash(path.resolve(reportsDir))}.sqlite`);
  const { 'body-words': bodyWords, papers } = data.lookedUp;
  const fingerprint = shortHash([digestOf(data.lexicon), digestOf({ bodyWords, papers })].join(' '));
  // Stored beside the folder's index, because another folder has other changes.
  const changesDir = file.replace(/\.sqlite$/u, '-changes');
  const history = openHistory(reportsDir, changesDir);
  const reader = readerOnDemand(async () => {
    if (options.apart) return (await import('./app/reading-apart.js')).createReaderApart(data.lexicon);
    const { createReaderFor } = await import('./app/reading.js');
    return createReaderFor(language.lexicon, language.people);
  });
  const load = createLoad({ file, reportsDir, fingerprint, reader });
  const loadAgain = options.apart ? createLoadApart({ file, reportsDir, fingerprint, lexicon: data.lexicon }) : load;
  const { ask, rank, understand, engineOf, why } = createAsk(language, model);

  const recovered = await history.recover();
  const unless = recovered ? undefined : await heldFolder(file);
  const notice = options.onNotice ?? (() => {});
  const opened = await openIndexed({
    file,
    load,
    how: { onProgress: options.onProgress, unless, careful: !recovered && !options.losses, quick: !options.check },
    check: options.check === true,
    open: () => openLibrary(file, loadAgain, language, model),
  });
  const { library, summary } = opened;
  reader.rest();
  if (summary.rebuilt) notice(REBUILT);
  if (recovered) await history.commit('start');
  const { current } = library;
  const templates = questionTemplates(data.examples);
  const tester = createSelfTester({ file: path.join(changesDir, 'known.json'), current, templates, ask });
  const staging = openStaging(path.join(changesDir, 'waiting'), Date.now);
  const arriving = createArriving({
    folder: path.join(changesDir, 'arriving'),
    library,
    staging,
    tester,
    reader,
    fetchAllow: options.fetchAllow ?? [],
    now: Date.now,
  });
  const dataset = createDataset({ reportsDir, arriving, library, history, staging });
  const reload = createReload({ library, history, tester });

  const mended = mending(library, () => notice(REBUILT));
  const following = setInterval(() => void library.follow().catch(() => {}), FOLLOW_EVERY).unref();

  const among = ({ within }: AskOptions): Generation => (within ? current().only(within) : current());
  const answerReading = (reading: Reading, options: AskOptions = {}): Promise<Answer> =>
    mended(() =>
      answer(among(options), reading.question, undefined, { ...reading, ...(options.byKind && { byKind: true }) }),
    );
  const cards: CardTools = {
    current,
    answerReading,
    answer: (question) => ask(current(), question, undefined),
    templates,
  };
  const points = (id: string): Promise<readonly Quote[]> => summaryOf(id, cards, rank);
  const summaries = summaryReader(data.summaries);
  const isTopic = topicReader(language.lexicon, understand);
  const answer = picking({
    ask: summing({ ask: askAboutPeople(ask, understand), understand, points, reader: summaries }),
    read: pickReader(data.picks),
    named: async (generation, text) =>
      (summaries.named(await understand(generation, text), generation.profiles) ?? []).map(({ meta }) => meta.id),
  });

  const app: App = {
    answer: (question, previous, options = {}) => mended(() => answer(among(options), question, previous)),
    answerReading,
    why: (question, previous) => mended(() => why(current(), question, previous)),
    whyReading: (reading) => mended(() => why(current(), reading.question, undefined, reading)),
    reports: async () => [...current().profiles].sort(newestFirst).map((p) => p.meta),
    card: (id) => mended(() => cardOf(id, cards)),
    mainPoints: (id) => mended(() => points(id)),
    examples: (count) => mended(() => exampleQuestions(count, cards)),
    passages: createPassages(among, rank),
    repairs: (reading, options = {}) => mended(() => repairsOf(reading, among(options), templates, ask)),
    isTopic: (text) => mended(() => isTopic(current(), text)),
    real: (text, options = {}) => mended(() => checkReal(text, among(options))),
    textOf: (id) => mended(async () => (await current().index.report(id))?.text),
    leftOut: (id) =>
      mended(async () => {
        const report = await current().index.report(id);
        return report && leftOutOf(report).lines;
      }),
    across: createAcross({
      current,
      ask: askAboutPeople(ask, understand),
      rank,
      understand,
      engineOf,
      answerReading,
      figures: data.figures,
    }),
    reload: async (onProgress, forced) => {
      await learning.refresh();
      return reload(onProgress, forced);
    },
    teaching: learning,
    dataset,
    selftest: tester,
    coverage: (page) => mended(() => coverageOf(current(), templates, ask, page)),
    passageCount: () => current().index.passages,
    async verify(answer) {
      const { version } = current().index;
      const true_ = await mended(() => allTrue(current(), quotesOf(answer)));
      // A quote that no longer matches comes from changed reports, or from a changed index.
      if (!true_ && version === current().index.version && !(await isWhole(file))) await library.mend(version);
      return true_;
    },
    holds: () => library.holds(),
    version: () => current().index.version,
    close: async () => {
      clearInterval(following);
      reader.close();
      await library.close();
    },
  };
  return { app, summary };
}

/** Milliseconds between two checks for a new index from another process. */
const FOLLOW_EVERY = 2000;
const REBUILT = 'the index was damaged; it was rebuilt from the folder';

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
