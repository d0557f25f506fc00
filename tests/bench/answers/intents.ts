import type { IntentsFile } from '../../../src/answers/model.js';
import { readLanguageData } from '../../../src/data.js';
import { type IntentWeights, intentMarks, logChance } from '../../../src/questions/intent-model.js';
import { classifierOf, derive, type Language } from '../../../src/questions/language.js';
import { mask } from '../../../src/questions/mask.js';
import { fold } from '../../../src/text/fold.js';
import { rowsOf, rowsText } from '../../../src/text/rows.js';
import type { Understood } from './collect.js';
import { LABELS } from './intent-labels.js';
import type { Labelled } from './sets.js';

/** A question or utterance with the intents that it may have. */
export interface IntentExample {
  readonly marks: readonly string[];
  /** By intent what the classifier and the cues say, in the order of `names`. */
  readonly base: Float64Array;
  readonly cue: Float64Array;
  readonly allowed: readonly number[];
  readonly weight: number;
  /** Absent: an utterance, of which `line` is the number. */
  readonly question?: Labelled;
  readonly line?: number;
  readonly set?: string;
}

export interface IntentLessons {
  readonly names: readonly string[];
  readonly examples: readonly IntentExample[];
}

/** Parts that the utterances fall into: the classifier that reads one has not seen it. */
const PARTS = 5;
const UTTERANCE = 0.5;

/** The utterances, and the questions whose label tells something. `all`: understood without weights. */
export async function intentLessons(
  data: string,
  language: Language,
  all: readonly Understood[],
): Promise<IntentLessons> {
  const { examples } = derive(await readLanguageData(data));
  const names = [...new Set(examples.map(([intent]) => intent))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const out: IntentExample[] = [];
  const perIntent = (value: (name: string) => number): Float64Array => Float64Array.from(names, value);
  const wordsOf = (text: string) =>
    text.split(' ').map((word) => {
      const folded = fold(word);
      return { word, folded, marked: folded !== word, raw: word, capitals: false, proper: false, derived: false };
    });
  for (let part = 0; part < PARTS; part++) {
    const classifier = classifierOf(examples.filter((_, i) => i % PARTS !== part));
    examples.forEach(([intent, text], i) => {
      if (i % PARTS !== part || text === '') return;
      // Half of the people type no marks.
      const words = wordsOf(i % 2 === 0 ? text : fold(text));
      const cued = language.cues(words);
      const chances = new Map(classifier.guess(words, cued).map((g) => [g.intent, g.probability]));
      out.push({
        marks: intentMarks(words, {
          roles: language.rolesIn(words).length,
          kinds: language.asks.read(words).kinds,
          attributes: language.attributesIn(words),
        }),
        base: perIntent((name) => logChance(chances.get(name) ?? 0)),
        cue: perIntent((name) => cued.get(name) ?? 0),
        allowed: [at.get(intent) as number],
        weight: UTTERANCE,
        line: i,
      });
    });
  }
  const ONCE = new Set([
    'train',
    'traps',
    'bodies',
    'press',
    'minutes',
    'news',
    'wires',
    'papers',
    'decrees',
    'briefs',
    'other',
    'kinds',
  ]);
  for (const { question, asked, world } of all) {
    const labels = LABELS[question.intent];
    if (!labels || !ONCE.has(world.set.name)) continue;
    const masked = mask(asked.utterance.words, asked.scope);
    const chances = new Map(language.classifier.guess(masked, asked.cued).map((g) => [g.intent, g.probability]));
    out.push({
      marks: intentMarks(masked, {
        roles: asked.roles.length,
        kinds: asked.ask.kinds,
        attributes: language.attributesIn(asked.utterance.words),
      }),
      base: perIntent((name) => logChance(chances.get(name) ?? 0)),
      cue: perIntent((name) => asked.cued.get(name) ?? 0),
      allowed: labels.map((name) => at.get(name) as number),
      weight: 1,
      question,
      set: world.set.name,
    });
  }
  return { names, examples: out };
}

/** One step of AdaGrad for the weights of a row, the bias without a ridge. `seen`: the squares of their gradients so far. */
function step(weights: Float64Array, seen: Float64Array, row: number, pulls: Float64Array, weight: number): void {
  const from = row * pulls.length;
  const ridge = row === 0 ? 0 : RIDGE * weight;
  for (let c = 0; c < pulls.length; c++) {
    const g = (pulls[c] as number) + ridge * (weights[from + c] as number);
    seen[from + c] = (seen[from + c] as number) + g * g;
    weights[from + c] = (weights[from + c] as number) - (RATE * g) / Math.sqrt(seen[from + c] as number);
  }
}

const ROUNDS = 10;
const RATE = 0.25;
const RIDGE = 0.03;
/** Marks that fewer examples hold teach nothing that would hold elsewhere. */
const LEAST = 2;
/** A smaller weight is not written down. */
const SMALL = 0.04;

/**
 * Multinomial logistic regression by AdaGrad, an example at a time, where an example may allow several intents: the chance of all that
 * it allows is raised. The same result each time.
 */
export function fitIntents({ names, examples }: IntentLessons): IntentWeights {
  const counts = new Map<string, number>();
  for (const { marks } of examples) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const index = new Map([...counts].filter(([, n]) => n >= LEAST).map(([mark], i) => [mark, i]));
  const size = names.length;
  // Row 0: bias; rows 1 …: marks.
  const weights = new Float64Array((index.size + 1) * size);
  const seen = new Float64Array(weights.length).fill(1e-2);
  const shared = { bayes: 1, cue: 0 };
  const sharedSeen = { bayes: 1, cue: 1 };
  const rows = examples.map(({ marks }) => [
    0,
    ...marks.flatMap((mark) => (index.has(mark) ? [(index.get(mark) as number) + 1] : [])),
  ]);
  const order = examples.map((_, i) => i).sort((a, b) => ((a * 7919) % 10007) - ((b * 7919) % 10007));
  const scores = new Float64Array(size);
  const pulls = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++)
    for (const e of order) {
      const { base, cue, allowed, weight } = examples[e] as IntentExample;
      const own = rows[e] as number[];
      for (let c = 0; c < size; c++) scores[c] = shared.bayes * (base[c] as number) + shared.cue * (cue[c] as number);
      for (const row of own)
        for (let c = 0; c < size; c++) scores[c] = (scores[c] as number) + (weights[row * size + c] as number);
      const chances = softmax(scores);
      const held = allowed.reduce((sum, c) => sum + (chances[c] as number), 0);
      let bayes = 0;
      let cues = 0;
      for (let c = 0; c < size; c++) {
        const target = allowed.includes(c) ? (chances[c] as number) / held : 0;
        const pull = weight * ((chances[c] as number) - target);
        pulls[c] = pull;
        bayes += pull * (base[c] as number);
        cues += pull * (cue[c] as number);
      }
      for (const row of own) step(weights, seen, row, pulls, weight);
      sharedSeen.bayes += bayes * bayes;
      sharedSeen.cue += cues * cues;
      shared.bayes -= (RATE * bayes) / Math.sqrt(sharedSeen.bayes);
      shared.cue -= (RATE * cues) / Math.sqrt(sharedSeen.cue);
    }
  const named = (row: number): Record<string, number> =>
    Object.fromEntries(
      names.flatMap((name, c) => {
        const value = weights[row * size + c] as number;
        return Math.abs(value) < SMALL ? [] : [[name, Number(value.toFixed(2))]];
      }),
    );
  return {
    bayes: shared.bayes,
    cue: shared.cue,
    bias: named(0),
    words: Object.fromEntries(
      [...index].map(([mark, i]) => [mark, named(i + 1)] as const).filter(([, own]) => Object.keys(own).length > 0),
    ),
  };
}

function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  return mass.map((one) => one / all);
}

/** The chance that the weights give to what an example allows, and whether the likeliest intent is among that. */
export function judgeIntent(
  { names }: IntentLessons,
  example: IntentExample,
  weights: IntentWeights,
): readonly [chance: number, first: boolean] {
  const scores = Float64Array.from(names, (name, c) => {
    let score =
      (weights.bias[name] ?? 0) +
      weights.bayes * (example.base[c] as number) +
      weights.cue * (example.cue[c] as number);
    for (const mark of example.marks) score += weights.words[mark]?.[name] ?? 0;
    return score;
  });
  const chances = softmax(scores);
  const best = chances.indexOf(Math.max(...chances));
  return [example.allowed.reduce((sum, c) => sum + (chances[c] as number), 0), example.allowed.includes(best)];
}

/** By set: how often the likeliest intent is one that the label allows, and the mean log chance of these. */
export function figuresOf(
  lessons: IntentLessons,
  weightsOf: (question: Labelled) => IntentWeights,
): Record<string, string> {
  const sums = new Map<string, { right: number; log: number; count: number }>();
  for (const example of lessons.examples) {
    if (!example.question || !example.set) continue;
    const [chance, first] = judgeIntent(lessons, example, weightsOf(example.question));
    const sum = sums.get(example.set) ?? { right: 0, log: 0, count: 0 };
    sums.set(example.set, {
      right: sum.right + (first ? 1 : 0),
      log: sum.log + Math.log(chance + 1e-9),
      count: sum.count + 1,
    });
  }
  return Object.fromEntries(
    [...sums].map(([name, { right, log, count }]) => [
      name,
      `${((100 * right) / count).toFixed(1)}% of ${count}, mean log chance ${(log / count).toFixed(3)}`,
    ]),
  );
}

/** The file as text, a line a word: so a change of one can be read. */
export function intentsText({ weights: { words, ...shared }, ...about }: IntentsFile): string {
  const head = JSON.stringify({ ...about, weights: shared }, null, 2).replace(/\s*\}\s*\}$/u, '');
  return `${head},\n    "words": ${rowsText(rowsOf(words))}\n  }\n}\n`;
}
