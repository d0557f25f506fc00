import path from 'node:path';
import type { Model } from '../../src/answers/model.js';
import { readModel } from '../../src/app/model.js';
import { type LanguageData, readLanguageData } from '../../src/data.js';
import { type Lexicon, parseLexicon } from '../../src/text/lexicon.js';

/** The shipped `data` folder. */
export const DATA_DIR = path.resolve(import.meta.dirname, '../../data');

let read: Promise<LanguageData> | undefined;

/** The shipped language data; read once. */
export function shippedData(): Promise<LanguageData> {
  read ??= readLanguageData(DATA_DIR);
  return read;
}

let fitted: Promise<Model> | undefined;

/** The shipped fitted weights; read once. */
export function shippedModel(): Promise<Model> {
  fitted ??= readModel(DATA_DIR);
  return fitted;
}

/** The shipped lexicon. */
export async function shippedLexicon(): Promise<Lexicon> {
  return parseLexicon((await shippedData()).lexicon);
}
