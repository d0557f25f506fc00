import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeApp } from '../support/fake-app.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { groupText, newGroup, privateText, someone } from '../support/updates.js';

let lookups = 0;
let running: RunningBot;
beforeAll(async () => {
  const fake = createFakeApp();
  const reports = (): ReturnType<typeof fake.reports> => {
    lookups++;
    return fake.reports();
  };
  running = await runBot({ app: { ...fake, reports } });
});
afterAll(() => running.close());

test.each([
  ['a question', privateText(someone(), 'Nghệ An có bao nhiêu đảng viên?')],
  [
    'a question in a group',
    groupText(someone(), '@hoibaocao_test_bot Nghệ An có bao nhiêu đảng viên?', { chat: newGroup() }),
  ],
  ['the list of reports', privateText(someone(), '/baocao')],
])('%s looks up once what the chat may reach', async (_, update) => {
  await running.ask(privateText(someone(), '/start'));
  lookups = 0;
  await running.ask(update);
  expect(lookups).toBe(1);
});
