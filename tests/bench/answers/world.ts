import path from 'node:path';
import type { Reading } from '../../../src/answers/answer.js';
import type { Model } from '../../../src/answers/model.js';
import { createAsk } from '../../../src/app/asking.js';
import { type Generation, openGeneration } from '../../../src/app/generation.js';
import { createLoad } from '../../../src/app/loading.js';
import { createReader } from '../../../src/app/reading.js';
import { answerLine, contextAfter } from '../../../src/cli/ask.js';
import { readLanguageData } from '../../../src/data.js';
import { factKit } from '../../../src/facts/kit.js';
import { buildLanguage, type Language } from '../../../src/questions/language.js';
import type { Report } from '../../../src/reports/report.js';
import type { Span } from '../../../src/text/span.js';
import { judgeLine, type Outcome } from './judge.js';
import { type Labelled, layOut, norm, type QuestionSet, type Ref } from './sets.js';

/** A question set with its reports indexed. */
export interface World {
  readonly set: QuestionSet;
  readonly generation: Generation;
  /** The reports by id. */
  readonly reports: ReadonlyMap<string, Report>;
  /** The sentence of a report, or the two, that hold what an answer must hold. */
  passageOf(ref: Ref): Stretch | undefined;
}

/** A stretch of a report's text; UTF-16 offsets. */
export interface Stretch extends Span {
  readonly text: string;
}

/** The language data of the repository. */
export async function languageOf(data: string): Promise<Language> {
  return buildLanguage(await readLanguageData(data));
}

/** Indexes the reports of a set in `folder`. */
export async function openWorld(
  set: QuestionSet,
  fixtures: string,
  folder: string,
  language: Language,
  model: Model,
): Promise<World> {
  const reportsDir = path.join(
    folder,
    set.reports.length > 4 || set.name === 'xquad' ? set.name : set.reports.join('+'),
  );
  layOut(set, fixtures, reportsDir);
  const file = `${reportsDir}.sqlite`;
  const reader = createReader({
    provinces: language.lexicon.provinces,
    facts: factKit(language.lexicon, language.people),
  });
  await createLoad({ file, reportsDir, fingerprint: 'bench', reader })({});
  const generation = await openGeneration(file, language, model);
  const stretches = new Map<string, Stretch[]>();
  const reports = new Map<string, Report>();
  for (const { meta } of generation.profiles) {
    const report = await generation.index.report(meta.id);
    if (!report) continue;
    reports.set(meta.id, report);
    const sentences = report.blocks.flatMap((block) => block.sentences);
    const of = (start: number, end: number): Stretch => ({ start, end, text: report.text.slice(start, end) });
    const pairs = sentences.flatMap(({ start }, i) => {
      const next = sentences[i + 1];
      return next ? [of(start, next.end)] : [];
    });
    stretches.set(meta.id, [...sentences.map(({ start, end }) => of(start, end)), ...pairs]);
  }
  const passageOf = ({ report, has }: Ref): Stretch | undefined =>
    stretches.get(report)?.find(({ text }) => has.every((one) => norm(text).includes(norm(one))));
  return { set, generation, reports, passageOf };
}

/** A question with its outcome, end to end. */
export interface Run {
  readonly question: Labelled;
  readonly outcome: Outcome;
  readonly line: ReturnType<typeof answerLine>;
  readonly chance?: number;
}

/** Asks the questions of a set in order, one conversation a chat, as `ask --jsonl` does; `modelOf` gives the model for a question. */
export async function runSet(
  { set, generation }: World,
  language: Language,
  modelOf: (question: Labelled) => Model,
): Promise<Run[]> {
  const contexts = new Map<string, Reading>();
  const asks = new Map<Model, ReturnType<typeof createAsk>>();
  const out: Run[] = [];
  for (const question of set.questions) {
    const model = modelOf(question);
    const asking = asks.get(model) ?? createAsk(language, model);
    asks.set(model, asking);
    const before = contexts.get(question.chat);
    const answer = await asking.ask(generation, question.q, before);
    const context = contextAfter(answer, before);
    if (context) contexts.set(question.chat, context);
    const line = answerLine(question.id, answer);
    out.push({
      question,
      line,
      outcome: judgeLine(question, line),
      ...(answer.status === 'answered' && answer.chance !== undefined && { chance: answer.chance }),
    });
  }
  return out;
}
