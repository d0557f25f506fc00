import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the terminal speaks of itself as the chat does, or not at all', () => {
  const words = readFileSync(new URL('../../data/messages/terminal.json', import.meta.url), 'utf8');
  expect(words).not.toMatch(/(?<!\p{L})tôi(?!\p{L})/iu);
});
