import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the terminal calls itself «mình», as the chat does', () => {
  const words = readFileSync(new URL('../../data/messages/terminal.json', import.meta.url), 'utf8');
  expect(words).toContain('Mình chỉ trả lời');
  expect(words).not.toMatch(/(?<!\p{L})tôi(?!\p{L})/iu);
});
