import { describe, expect, test } from 'vitest';
import type { Asker } from '../../src/telegram/budget.js';
import { createBudgets } from '../../src/telegram/budget.js';
import { runBot } from '../support/running-bot.js';
import { groupText, newGroup, privateText, someone } from '../support/updates.js';
import { createVirtualClock } from '../support/virtual-clock.js';

const at = (chat: number, user: number): Asker => ({ chat, user, private: chat > 0 });
const many = (count: number, take: () => string) => Array.from({ length: count }, take);
const countOf = (verdicts: readonly string[], verdict: string) => verdicts.filter((one) => one === verdict).length;

describe('H61: budgets', () => {
  test('a person: thirty at once, then one notice and silence', () => {
    const budgets = createBudgets(createVirtualClock());
    const verdicts = many(200, () => budgets.take(at(7, 7)));
    expect(verdicts.slice(0, 30).every((one) => one === 'ok')).toBe(true);
    expect(verdicts[30]).toBe('notice');
    expect(countOf(verdicts, 'silence')).toBe(169);
    expect(budgets.take(at(8, 8))).toBe('ok');
  });

  test('200 a minute for ten minutes: twenty a minute are answered, and it is said once', async () => {
    const clock = createVirtualClock();
    const budgets = createBudgets(clock);
    const verdicts: string[] = [];
    for (let i = 0; i < 2000; i++) {
      verdicts.push(budgets.take(at(7, 7)));
      if (i % 10 === 9) await clock.advance(3000);
    }
    expect(countOf(verdicts, 'notice')).toBe(1);
    expect(countOf(verdicts, 'ok')).toBeGreaterThanOrEqual(220);
    expect(countOf(verdicts, 'ok')).toBeLessThanOrEqual(231);
  });

  test('after a calm minute there is room again, and a notice when it is used up', async () => {
    const clock = createVirtualClock();
    const budgets = createBudgets(clock);
    many(100, () => budgets.take(at(7, 7)));
    await clock.advance(61_000);
    const verdicts = many(100, () => budgets.take(at(7, 7)));
    expect(countOf(verdicts, 'ok')).toBe(20);
    expect(countOf(verdicts, 'notice')).toBe(1);
  });

  test('a group: sixty at once for all its members together; one member’s flood is not the others’', () => {
    const budgets = createBudgets(createVirtualClock());
    expect(
      countOf(
        many(100, () => budgets.take(at(-5, 7))),
        'ok',
      ),
    ).toBe(30);
    expect(budgets.take(at(-5, 8))).toBe('ok');
    let user = 100;
    expect(
      countOf(
        many(100, () => budgets.take(at(-5, user++))),
        'ok',
      ),
    ).toBe(29);
    expect(budgets.take(at(-6, 8))).toBe('ok');
  });

  test('who writes in the name of the group uses the budget of the group', () => {
    const budgets = createBudgets(createVirtualClock());
    expect(
      countOf(
        many(100, () => budgets.take(at(-5, -5))),
        'ok',
      ),
    ).toBe(60);
  });
});

test('H61: a flood is met with one notice, and somebody else is answered meanwhile', { timeout: 30_000 }, async () => {
  const running = await runBot();
  const [flooder, other] = [someone(), someone()];
  for (let i = 0; i < 200; i++) running.server.push(privateText(flooder, `Sơn La ${i}?`));
  running.server.push(privateText(other, 'Hà Nam có bao nhiêu đảng viên?'));
  const answer = await running.server.until(() => running.server.messagesIn(other.id)[0]);
  expect(answer.text).toContain('31 đảng viên');
  // The flooder's own answers still leave one a second, behind their queue.
  expect(running.server.messagesIn(flooder.id).length).toBeLessThan(12);
  const notices = () => running.server.messagesIn(flooder.id).filter(({ text }) => text.includes('gửi hơi nhanh'));
  await running.server.until(() => notices().length > 0, 15_000);
  expect(notices()).toHaveLength(1);
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

test('taps are counted as well, and acknowledged nevertheless', async () => {
  const running = await runBot();
  const one = someone();
  const tap = (i: number) => ({
    callback_query: {
      id: `t${i}`,
      from: { id: one.id, is_bot: false, first_name: 'x' },
      chat_instance: '1',
      data: 'none.0',
      message: { message_id: 1, chat: { id: one.id, type: 'private' }, date: 1 },
    },
  });
  for (let i = 0; i < 40; i++) running.server.push(tap(i));
  await running.server.until(() => running.server.callsOf('answerCallbackQuery').length === 40, 20_000);
  const texts = running.server.callsOf('answerCallbackQuery').map(({ params }) => String(params['text'] ?? ''));
  // Thirty at once; on a busy machine the budget fills a little while they are answered.
  const answered = texts.filter((text) => text.includes('Nút này đã cũ')).length;
  expect(answered).toBeGreaterThanOrEqual(30);
  expect(answered).toBeLessThan(39);
  expect(texts.filter((text) => text.includes('gửi hơi nhanh'))).toHaveLength(1);
  await running.close();
});

test('a question longer than anybody asks is not looked up', async () => {
  const running = await runBot();
  const answer = await running.ask(privateText(someone(), 'đảng viên '.repeat(150)));
  expect(answer.text).toContain('dưới 1000 ký tự');
  expect(running.app.asked).toEqual([]);
  await running.close();
});

describe('D34: an album is one request', () => {
  test('whether its caption asks something or not', { timeout: 15_000 }, async () => {
    const running = await runBot();
    const one = someone();
    const picture = (album: string, caption?: string) =>
      privateText(one, '', { text: undefined, photo: [], media_group_id: album, ...(caption && { caption }) });
    running.server.push(picture('a', 'Sơn La có bao nhiêu đảng viên?'));
    running.server.push(picture('a'));
    running.server.push(picture('a', 'Hà Nam có bao nhiêu đảng viên?'));
    for (let i = 0; i < 3; i++) running.server.push(picture('b'));
    await running.server.until(() => running.server.pending.length === 0, 10_000);
    const texts = running.server.messagesIn(one.id).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('27 đảng viên');
    expect(texts[1]).toContain('chỉ đọc được câu hỏi bằng chữ');
    await running.close();
  });

  test('commands that are none of ours use up nothing', async () => {
    const running = await runBot();
    const [group, one] = [newGroup(), someone()];
    for (let i = 0; i < 50; i++) running.server.push(groupText(one, '/roll', { chat: group }));
    const answer = await running.ask(groupText(one, '/hoi Sơn La?', { chat: group }));
    expect(answer.text).toContain('27 đảng viên');
    await running.close();
  });
});
