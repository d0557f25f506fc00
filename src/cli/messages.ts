import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const KEYS = ['noToken', 'hint', 'prompt', 'nothingYet', 'noSuchNumber', 'noPage', 'noButton', 'bye'] as const;

/** What the terminal says besides what the chat says, by name; `{…}` are filled in. */
export type TerminalMessages = Readonly<Record<(typeof KEYS)[number], string>>;

/**
 * Reads `data/messages/terminal.json`.
 * @throws Error naming what is missing.
 */
export async function readTerminalMessages(dataDir: string): Promise<TerminalMessages> {
  const text = await readFile(path.join(dataDir, 'messages', 'terminal.json'), 'utf8');
  return z.record(z.enum(KEYS), z.string()).parse(JSON.parse(text));
}

/** A message with its `{names}` filled in. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
