import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTerminalMessages } from '../../src/cli/messages.js';
import { DATA_DIR } from '../support/data.js';

const { instead, ...own } = await readTerminalMessages(DATA_DIR);
const read = (name: string) =>
  JSON.parse(readFileSync(`${DATA_DIR}/messages/${name}`, 'utf8')) as Record<string, string>;

test('the terminal speaks of itself as the chat does, or not at all', () => {
  for (const text of [...Object.values(own), ...Object.values(instead)])
    expect(text).not.toMatch(/(?<!\p{L})tôi(?!\p{L})/iu);
});

test('what it says in place of a text of the chat is of a text that there is, with no place that the other has not', () => {
  const chat = read('vi.json');
  for (const [key, text] of Object.entries(instead)) {
    expect(chat, key).toHaveProperty([key]);
    for (const [place] of text.matchAll(/\{\w+\}/gu)) expect(chat[key], key).toContain(place);
  }
});

test('its help names no command that makes no sense in a terminal', () => {
  const help = instead['help.text'] ?? '';
  expect(help).toContain('/tiep');
  for (const name of ['theodoi', 'quyenriengtu', 'xoadulieu', 'hoi ']) expect(help).not.toContain(`/${name}`);
});
