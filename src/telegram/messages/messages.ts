import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MESSAGE_KEYS, type MessageKey } from './keys.js';

export type Locale = 'vi' | 'en';
export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language. */
export interface Phrases {
  readonly locale: Locale;
  /** The text of a key with its `{places}` filled. */
  say(key: MessageKey, values?: Values): string;
  /** The human name of an intent ("số đảng viên"), or nothing where it has none worth showing. */
  intent(name: string): string | undefined;
  /**
   * What a report does not state when it does not answer an intent ("số đảng viên"). Nothing for intents
   * that ask for one thing among many (a figure, a post): the report may well state others.
   */
  missing(name: string): string | undefined;
  /** Why a file was not taken in, by its code; `detail`, which may be English, where the code is not known. */
  failure(code: string, detail: string): string;
}

export type Messages = Readonly<Record<Locale, Phrases>>;

/**
 * Reads `vi.json` and `en.json` of a folder: flat objects of strings.
 * Throws one error that lists every key that is missing, unknown, empty or differs in its `{places}`.
 */
export async function loadMessages(directory: string): Promise<Messages> {
  const [vi, en] = await Promise.all([readTexts(join(directory, 'vi.json')), readTexts(join(directory, 'en.json'))]);
  const faults = [...checkTexts('vi', vi), ...checkTexts('en', en), ...compareTexts(vi, en)];
  if (faults.length > 0) throw new Error(`messages in ${directory}: ${faults.join('; ')}`);
  return { vi: createPhrases('vi', vi), en: createPhrases('en', en) };
}

/** English for users whose client is English, else Vietnamese. */
export function localeOf(languageCode: string | undefined): Locale {
  return languageCode?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

type Texts = ReadonlyMap<string, string>;

async function readTexts(path: string): Promise<Texts> {
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${path} is not an object`);
  return new Map(Object.entries(parsed).map(([key, value]) => [key, typeof value === 'string' ? value : '']));
}

function createPhrases(locale: Locale, texts: Texts): Phrases {
  return {
    locale,
    say: (key, values = {}) => fill(texts.get(key) ?? key, values),
    intent: (name) => texts.get(`intent.${name}`),
    missing: (name) => texts.get(`missing.${name}`),
    failure: (code, detail) => fill(texts.get(`failure.${code}`) ?? detail, { detail }),
  };
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

function checkTexts(locale: Locale, texts: Texts): string[] {
  const known = new Set<string>(MESSAGE_KEYS);
  const missing = MESSAGE_KEYS.filter((key) => !texts.has(key)).map((key) => `${locale} lacks ${key}`);
  const unknown = [...texts.keys()].filter((key) => !known.has(key) && !isOpen(key));
  const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${locale} has no text for ${key}`);
  return [...missing, ...unknown.map((key) => `${locale} has unknown ${key}`), ...empty];
}

function compareTexts(vi: Texts, en: Texts): string[] {
  const faults: string[] = [];
  for (const key of new Set([...vi.keys(), ...en.keys()])) {
    const [left, right] = [vi.get(key), en.get(key)];
    if (left === undefined || right === undefined) {
      if (isOpen(key)) faults.push(`${key} is in one language only`);
    } else if (places(left) !== places(right)) {
      faults.push(`${key} has different places in the two languages`);
    }
  }
  return faults;
}

/** Names of intents and reasons of failures come from other rooms: any may be there, in both languages. */
function isOpen(key: string): boolean {
  return /^(?:intent|missing|failure)\./.test(key);
}

function places(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]))].sort().join(',');
}
