import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chat } from '../../src/cli/chat.js';
import { readTerminalMessages } from '../../src/cli/messages.js';
import { DATA_DIR } from '../support/data.js';
import { createFakeApp } from '../support/fake-app.js';

vi.setConfig({ testTimeout: 30_000 });

const KEYS = { interrupt: '\u0003', end: '\u0004', up: '\u001b[A' } as const;
// Another kind of terminal knows no arrows.
beforeAll(() => void vi.stubEnv('TERM', 'xterm'));
afterAll(() => vi.unstubAllEnvs());

/** A conversation at a terminal, typed key by key; each text waits for one more prompt. Gives what was asked and what was shown. */
async function typed(...texts: readonly string[]): Promise<{ asked: readonly string[]; shown: string }> {
  const app = createFakeApp();
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
  });
  const ended = chat(app, await readTerminalMessages(DATA_DIR), input, output as never);
  const prompts = () => shown.split('Hỏi: ').length;
  let seen = 1;
  for (const text of texts) {
    await vi.waitUntil(() => prompts() > seen, { timeout: 10_000 });
    seen = prompts();
    input.write(text);
  }
  await ended;
  return { asked: app.asked.map(({ question }) => question), shown };
}

test.each(['interrupt', 'end'] as const)('%s says goodbye', async (key) => {
  expect((await typed(KEYS[key])).shown.trimEnd()).toMatch(/Tạm biệt!$/u);
});

test('the arrow brings back what was typed before', async () => {
  const { asked } = await typed('Sơn La có bao nhiêu đảng viên?\r', `${KEYS.up}\r`, KEYS.end);
  expect(asked.filter((question) => question.startsWith('Sơn La'))).toEqual([
    'Sơn La có bao nhiêu đảng viên?',
    'Sơn La có bao nhiêu đảng viên?',
  ]);
});
