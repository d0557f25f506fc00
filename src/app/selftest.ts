import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { QuestionTemplates } from '../answers/cards.js';
import { PRIVATE, writeWhole } from '../reports/shelf/files.js';
import type { Ask } from './asking.js';
import { allTrue, type Generation } from './generation.js';
import {
  type AnswerChange,
  differences,
  distinctQuestions,
  isGood,
  keyOf,
  knownQuestions,
  quotesOf,
  type Replay,
  saidIn,
} from './known.js';
import { createReplays } from './replays.js';

/** The results of the known questions. */
export interface SelfTest {
  readonly asked: number;
  readonly right: number;
  /** Not stated, and the answer said so. */
  readonly refused: number;
  /** Stated, but not quoted. */
  readonly missed: readonly Replay[];
  /** Something else was quoted. */
  readonly wrong: readonly Replay[];
  /** Answers with a quote that does not match its report. */
  readonly inexact: number;
  /** Questions whose answer differs from the last test. */
  readonly changed: readonly { readonly question: string; readonly before: string; readonly after: string }[];
  /** Questions kept by admins, and those of them whose answers have changed. */
  readonly kept: number;
  readonly lost: readonly KeptQuestion[];
}

/** A question whose answer an admin wants to keep. */
export interface KeptQuestion {
  readonly question: string;
  /** The answering words when it was kept. */
  readonly said: string;
  readonly now: string;
}

/** A kept question with its current answer, and whether every quote in it matches its report. */
interface AskedAgain extends KeptQuestion {
  readonly exact: boolean;
}

const FILE = z.object({
  kept: z.array(z.object({ question: z.string(), said: z.string() })),
  /** The answers of the last test, by question. */
  last: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof FILE>;

/** Reports tested. */
const MOST = { test: 200, comparison: 30 };
/** The most questions that admins may keep. */
const MOST_KEPT = 50;

/** Replays and compares the known questions. */
export interface SelfTester {
  run(): Promise<SelfTest>;
  /** Keeps a question with its current answer. Returns false if there are too many. */
  keep(question: string): Promise<boolean>;
  /** Removes a kept question. Returns false if it was not kept. */
  drop(question: string): Promise<boolean>;
  /** What `next` would answer differently. The questions of reports `first` are included. */
  compare(next: Generation, first: readonly string[]): Promise<AnswerChange[]>;
  /** Kept questions that the present reports answer as kept, but `next` does not. */
  lostBy(next: Generation): Promise<KeptQuestion[]>;
}

export function createSelfTester(options: {
  /** Where kept questions and last answers are stored. */
  readonly file: string;
  readonly current: () => Generation;
  readonly templates: QuestionTemplates;
  readonly ask: Ask;
}): SelfTester {
  const { file, current, templates, ask } = options;
  const asked = createReplays(ask);
  const read = (): Promise<Kept> =>
    readFile(file, 'utf8').then(
      (text) => FILE.parse(JSON.parse(text)),
      () => ({ kept: [], last: {} }),
    );
  const write = async (value: Kept): Promise<void> => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeWhole(file, JSON.stringify(value), PRIVATE);
  };
  const said = async (question: string, generation: Generation): Promise<string> =>
    saidIn(await ask(generation, question, undefined));
  const askedAgain = async (kept: Kept['kept'], generation: Generation): Promise<AskedAgain[]> => {
    const out: AskedAgain[] = [];
    for (const one of kept) {
      const answer = await ask(generation, one.question, undefined);
      out.push({ ...one, now: saidIn(answer), exact: await allTrue(generation, quotesOf(answer)) });
    }
    return out;
  };

  return {
    async run() {
      const generation = current();
      const replays = await asked(distinctQuestions(generation.profiles, templates, MOST.test), generation);
      const { kept, last } = await read();
      const again = await askedAgain(kept, generation);
      const now = Object.fromEntries(replays.map((one) => [keyOf(one.known), one.said]));
      const changed = replays.flatMap(({ known, said: after }) => {
        const before = last[keyOf(known)];
        return before === undefined || before === after ? [] : [{ question: known.question, before, after }];
      });
      await write({ kept, last: now });
      return {
        asked: replays.length,
        right: replays.filter((one) => isGood(one.verdict)).length,
        refused: replays.filter((one) => one.verdict === 'refused').length,
        missed: replays.filter((one) => one.verdict === 'missed'),
        wrong: replays.filter((one) => one.verdict === 'wrong'),
        inexact: [...replays, ...again].filter((one) => !one.exact).length,
        changed,
        kept: kept.length,
        lost: strayed(again),
      };
    },
    async keep(question) {
      const { kept, last } = await read();
      const others = kept.filter((one) => one.question !== question);
      if (others.length >= MOST_KEPT) return false;
      await write({ kept: [...others, { question, said: await said(question, current()) }], last });
      return true;
    },
    async drop(question) {
      const { kept, last } = await read();
      const others = kept.filter((one) => one.question !== question);
      if (others.length < kept.length) await write({ kept: others, last });
      return others.length < kept.length;
    },
    async compare(next, first) {
      const known = knownQuestions(next.profiles, templates, MOST.comparison, first);
      return differences(await asked(known, current()), await asked(known, next));
    },
    async lostBy(next) {
      const { kept } = await read();
      const before = new Set(strayed(await askedAgain(kept, current())).map((one) => one.question));
      return strayed(await askedAgain(kept, next)).filter((one) => !before.has(one.question));
    },
  };
}

/** The kept questions whose answers have changed. */
function strayed(again: readonly AskedAgain[]): KeptQuestion[] {
  return again.filter((one) => one.now !== one.said).map(({ question, said, now }) => ({ question, said, now }));
}
