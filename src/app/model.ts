import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Model, parseModel } from '../answers/model.js';
import { attributeNames } from '../text/attributes.js';

/**
 * Reads the fitted model from a `data` folder.
 * @throws Error if a file cannot be read, or does not match the feature tables.
 */
export async function readModel(dir: string): Promise<Model> {
  const bytes = (...parts: string[]): Promise<Buffer> => readFile(path.join(dir, ...parts));
  const [weights, answers, intents, attributes] = await Promise.all([
    bytes('ranking', 'weights.json'),
    bytes('ranking', 'answers.json'),
    bytes('ranking', 'intents.json'),
    bytes('lexicon', 'attributes.txt'),
  ]);
  return parseModel(weights.toString('utf8'), answers, intents, attributeNames(attributes.toString('utf8')));
}
