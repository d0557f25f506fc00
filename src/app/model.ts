import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Model, parseModel } from '../answers/model.js';
import { parseAttributes } from '../text/attributes.js';

/**
 * Reads what is fitted from a `data` folder.
 * @throws Error when a file cannot be read, or does not fit the tables of features.
 */
export async function readModel(dir: string): Promise<Model> {
  const text = (...parts: string[]): Promise<string> => readFile(path.join(dir, ...parts), 'utf8');
  const [weights, answers, intents, attributes] = await Promise.all([
    text('ranking', 'weights.json'),
    text('ranking', 'answers.json'),
    text('ranking', 'intents.json'),
    text('lexicon', 'attributes.txt'),
  ]);
  return parseModel(
    weights,
    answers,
    intents,
    parseAttributes(attributes).attributes.map(({ name }) => name),
  );
}
