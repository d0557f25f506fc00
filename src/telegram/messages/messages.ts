import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type vietnamese from '../../../data/messages/vi.json';

/**
 * Names of intents (`missing.*`: what a report does not state) and reasons of failures come from other rooms, so any key is allowed there.
 */
type OpenKey = `${'intent' | 'missing' | 'failure'}.${string}`;

/** The key of one of the bot's own texts in `data/messages/vi.json`. */
export type MessageKey = Exclude<keyof typeof vietnamese, OpenKey>;

export type Locale = 'vi' | 'en';
export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language. */
export interface Phrases {
  readonly locale: Locale;
  /** The text of a key, with its `{places}` filled in. */
  say(key: MessageKey, values?: Values): string;
  /** The display name of an intent ("số đảng viên"). Undefined if it has none worth showing. */
  intent(name: string): string | undefined;
  /**
   * What a report fails to state if it does not answer an intent ("số đảng viên"). Undefined for intents that ask for one of many (a
   * figure, a post): the report may state others.
   */
  missing(name: string): string | undefined;
  /** Why a file was not imported, by its error code. For an unknown code returns `detail`, which may be English. */
  failure(code: string, detail: string): string;
}

export type Messages = Readonly<Record<Locale, Phrases>>;

/**
 * Reads `vi.json` and `en.json` of a folder: flat objects of strings. Throws one error that lists every key that is missing in one file,
 * empty, or different in its `{places}`.
 */
export async function loadMessages(directory: string): Promise<Messages> {
  const [vi, en] = await Promise.all([readTexts(join(directory, 'vi.json')), readTexts(join(directory, 'en.json'))]);
  const faults = [...emptyIn('vi', vi), ...emptyIn('en', en), ...differences(vi, en)];
  if (faults.length > 0) throw new Error(`messages in ${directory}: ${faults.join('; ')}`);
  return { vi: createPhrases('vi', vi), en: createPhrases('en', en) };
}

/** English for users with an English client, else Vietnamese. */
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

function emptyIn(locale: Locale, texts: Texts): string[] {
  return [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${locale} has no text for ${key}`);
}

function differences(vi: Texts, en: Texts): string[] {
  return [...new Set([...vi.keys(), ...en.keys()])].flatMap((key) => {
    const [left, right] = [vi.get(key), en.get(key)];
    if (left === undefined) return [`en has unknown ${key}`];
    if (right === undefined) return [`en lacks ${key}`];
    return places(left) === places(right) ? [] : [`${key} has different places in the two languages`];
  });
}

function places(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]))].sort().join(',');
}
