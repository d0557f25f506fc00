import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const KEYS = [
  'quote',
  'digest',
  'author',
  'url',
  'site',
  'also',
  'confirmed',
  'contradicted',
  'ambiguous',
  'ambiguousIntent',
  'choose',
  'notStated',
  'notStatedMany',
  'notStatedNext',
  'nearby',
  'noteConflict',
  'noteMerged',
  'noteUnstated',
  'noteHave',
  'noReport',
  'noReportNext',
  'outside',
  'outsideNext',
  'unreadable',
  'greeting',
  'thanks',
  'about',
  'help',
  'others',
  'listShown',
  'listMore',
  'silent',
  'noPage',
  'realExact',
  'realBare',
  'realDiffers',
  'realChanged',
  'realAdded',
  'realLeftOut',
  'realAbsent',
  'realOutside',
  'realShort',
  'contextTitle',
  'noMore',
  'nothingYet',
  'noToken',
  'prompt',
  'bye',
] as const;

/** What the terminal says, by name; `{…}` are filled in. */
export type TerminalMessages = Readonly<Record<(typeof KEYS)[number], string>> & {
  /** Human names of intents, by `intent.<name>`. */
  readonly intents: Readonly<Record<string, string>>;
};

/**
 * Reads `data/messages/terminal.json`, and the names of intents from `vi.json` beside it.
 * @throws Error naming what is missing.
 */
export async function readTerminalMessages(dataDir: string): Promise<TerminalMessages> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(dataDir, 'messages', file), 'utf8'));
  const [own, all] = await Promise.all([read('terminal.json'), read('vi.json')]);
  const intents = z.record(z.string(), z.string()).parse(all);
  return { ...z.record(z.enum(KEYS), z.string()).parse(own), intents };
}

/** A message with its `{names}` filled in. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
