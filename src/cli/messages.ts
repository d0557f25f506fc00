import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const KEYS = [
  'noToken',
  'hint',
  'prompt',
  'nothingYet',
  'noSuchNumber',
  'noPage',
  'noButton',
  'noAddress',
  'whole',
  'row',
  'unwritten',
  'bye',
] as const;

const FILE = z.object({
  ...Object.fromEntries(KEYS.map((key) => [key, z.string()])),
  instead: z.record(z.string(), z.string()),
});

/** Texts of the terminal only, by name. `instead` replaces texts of the chat, by key. `{…}` are filled in. */
export type TerminalMessages = Readonly<Record<(typeof KEYS)[number], string>> & {
  readonly instead: Readonly<Record<string, string>>;
};

/**
 * Reads `data/messages/terminal.json`.
 * @throws Error naming what is missing.
 */
export async function readTerminalMessages(dataDir: string): Promise<TerminalMessages> {
  const text = await readFile(path.join(dataDir, 'messages', 'terminal.json'), 'utf8');
  return FILE.parse(JSON.parse(text)) as TerminalMessages;
}

/** A message with its `{names}` filled in. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
