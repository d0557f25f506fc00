import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSmallWords } from '../../src/telegram/manners/small-words.js';
import { isSame, keyOf } from '../../src/telegram/pins/pinned.js';
import { createFakeApp, quoteOf, REPORTS } from '../support/fake-app.js';
import { labelsOf, MESSAGES_DIR, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, GROUP, groupText, inlineQuery, privateText, someone, tapOn, tapWith } from '../support/updates.js';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

async function done(update: Readonly<Record<string, unknown>>): Promise<void> {
  running.server.push(update);
  await running.server.until(() => running.server.pending.length === 0);
}

/** Pins the passage of the first report to a question that the fake app knows nothing of. */
async function pinned(question = 'thời tiết ở hội trường?') {
  const offer = await running.ask(privateText(ADMIN, `/ghim ${question}`));
  await done(tapOn(ADMIN, offer, 'Ghim đoạn này'));
  await running.server.until(() => offer.text.startsWith('📌 Đã ghim'));
  return offer;
}

describe('the key of a question', () => {
  const words = loadSmallWords(path.dirname(MESSAGES_DIR));
  const same = async (one: string, other: string): Promise<boolean> =>
    keyOf(await words, one) === keyOf(await words, other) && isSame(await words, one, other);

  test.each([
    ['Kinh phí hội nghị là bao nhiêu?', 'kinh phi hoi nghi la bao nhieu'],
    ['Kinh phí hội nghị là bao nhiêu?', 'cho mình hỏi kinh phí hội nghị là bao nhiêu vậy ạ?'],
    ['Kinh phí hội nghị là bao nhiêu?', 'Bao nhiêu là kinh phí hội nghị'],
  ])('is the same for «%s» and «%s»', async (one, other) => expect(await same(one, other)).toBe(true));

  test.each([
    ['Kinh phí hội nghị Nghệ An?', 'Kinh phí hội nghị Lai Châu?'],
    ['Kinh phí hội nghị 2023?', 'Kinh phí hội nghị 2024?'],
    ['Ai là bí thư?', 'Ai là phó bí thư?'],
    // Without marks both are written alike; with them they are two.
    ['Đồng chí Hà nói gì?', 'Đồng chí Hạ nói gì?'],
  ])('is another for «%s» and «%s»', async (one, other) => expect(await same(one, other)).toBe(false));
});

describe('/ghim', () => {
  test('binds a question to a passage: shown as such, in private, in groups, inline, on the way back from the context', async () => {
    const one = someone();
    expect((await running.ask(privateText(one, 'Thời tiết ở hội trường'))).text).not.toContain('📌');
    await pinned();
    const answer = await running.ask(privateText(one, 'cho mình hỏi thoi tiet o hoi truong'));
    expect(answer.text).toMatch(/^📌 Câu trả lời được ghim\n\nChi bộ hiện có 27 đảng viên/u);
    expect(answer.text).toContain('Sơn La 2023');
    await done(tapOn(one, answer, 'Xem ngữ cảnh'));
    await running.server.until(() => answer.text.includes('Trước đó.'));
    await done(tapOn(one, answer, 'Quay lại'));
    await running.server.until(() => answer.text.startsWith('📌'));
    expect((await running.ask(groupText(one, '/hoi thời tiết ở hội trường?'))).text).toMatch(/^📌/u);
    const query = inlineQuery(one, 'thời tiết ở hội trường');
    running.server.push(query);
    const found = await running.server.until(() => running.server.inlineAnswers.get(query.inline_query.id));
    expect(JSON.stringify(found)).toContain('27 đảng viên');
  });

  test('another passage can be chosen, and it is taken back', async () => {
    const offer = await running.ask(privateText(ADMIN, '/ghim thời tiết?'));
    expect(labelsOf(offer)).toEqual(['📌 Ghim đoạn này', 'Đoạn khác', 'Các câu đã ghim']);
    await done(tapOn(ADMIN, offer, 'Đoạn khác'));
    await running.server.until(() => offer.text.includes('31 đảng viên'));
    await done(tapOn(ADMIN, offer, 'Ghim đoạn này'));
    await running.server.until(() => offer.text.startsWith('📌 Đã ghim'));
    const one = someone();
    expect((await running.ask(privateText(one, 'thời tiết'))).text).toContain('31 đảng viên');
    const list = await running.ask(privateText(ADMIN, '/ghim'));
    expect(list.text).toMatch(/Câu trả lời được ghim: 1\n\n1\. «thời tiết\?» → Hà Nam 2022/u);
    await done(tapOn(ADMIN, list, '1'));
    await running.server.until(() => list.text.includes('• thời tiết?'));
    await done(tapOn(ADMIN, list, 'Bỏ ghim'));
    await running.server.until(() => list.text.includes('Chưa ghim'));
    expect((await running.ask(privateText(one, 'thời tiết'))).text).not.toContain('📌');
    const deeds = (await running.store.lastAudit(10)).map(({ action, detail }) => `${action} ${detail}`);
    expect(deeds).toEqual(expect.arrayContaining(['pin pinned thời tiết?', 'pin unpinned thời tiết?']));
  });

  test('in a reply it offers just the passage that is replied to', async () => {
    running.app.real = async () => {
      const report = REPORTS[2];
      return report ? { kind: 'exact', quotes: [quoteOf(report)], bare: false, others: [] } : { kind: 'absent' };
    };
    const replied = {
      message_id: 5,
      chat: { id: ADMIN.id, type: 'private' },
      date: 0,
      text: 'Đến nay toàn chi bộ có 19',
    };
    const offer = await running.ask(privateText(ADMIN, '/ghim bao nhiêu người?', { reply_to_message: replied }));
    expect(offer.text).toContain('19 đảng viên');
  });

  test('an unanswered question is answered with it, in all its wordings', async () => {
    const one = someone();
    await done(privateText(one, 'thời tiết hội trường hôm ấy?'));
    await done(privateText(someone(), 'thời tiết hội trường hôm ấy sao'));
    const list = await running.ask(privateText(ADMIN, '/chuatraloi'));
    await done(tapOn(ADMIN, list, '1'));
    await running.server.until(() => labelsOf(list).some((label) => label.includes('Ghim câu trả lời')));
    const offer = await running.ask(tapOn(ADMIN, list, 'Ghim câu trả lời'));
    await done(tapOn(ADMIN, offer, 'Ghim đoạn này'));
    await running.server.until(() => offer.text.startsWith('📌 Đã ghim'));
    expect(await running.store.misses(10)).toEqual([]);
    for (const text of ['thời tiết hội trường hôm ấy?', 'thời tiết hội trường hôm ấy sao'])
      expect((await running.ask(privateText(one, text))).text).toMatch(/^📌/u);
  });

  test('a follow-up of the same words about another report is another question', async () => {
    const one = someone();
    await pinned('thời tiết bữa đó?');
    running.app.answer = async (question, previous) => ({
      status: 'not_stated',
      reading: { intent: 'chair', reports: previous ? [...previous.reports] : [], places: [], question },
      reports: REPORTS.slice(1, 2),
    });
    await running.state.setContext(
      { chat: one.id, thread: 0, user: one.id },
      { intent: 'members', reports: ['ha-nam-2022'], places: [], question: 'số đảng viên' },
      Date.now(),
    );
    expect((await running.ask(privateText(one, 'thời tiết bữa đó?'))).text).not.toContain('📌');
    await done(privateText(one, '/moi'));
    await running.server.until(() => running.server.messagesIn(one.id).some(({ text }) => text.includes('quên')));
    expect((await running.ask(privateText(one, 'thời tiết bữa đó?'))).text).toMatch(/^📌/u);
  });

  test('a group that is limited to other reports does not get it', async () => {
    await pinned();
    await running.store.setChatSettings(GROUP.id, JSON.stringify({ places: ['Hà Nam'] }), Date.now());
    running.server.push(groupText(someone(), '/hoi thời tiết ở hội trường?'));
    await running.server.until(() => running.server.reactions.length > 0);
    expect(running.server.messagesIn(GROUP.id)).toEqual([]);
  });

  test('is for admins; a button of theirs in other hands does nothing', async () => {
    const one = someone();
    expect((await running.ask(privateText(one, '/ghim gì đó'))).text).toContain('chỉ dành cho người quản trị');
    const offer = await running.ask(privateText(ADMIN, '/ghim thời tiết?'));
    const data = offer.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data ?? '';
    await done(tapWith(one, { ...offer, chat: { id: one.id } }, data));
    await done(tapWith(one, offer, data));
    expect(await running.store.pins()).toEqual([]);
  });
});

describe('a reload', () => {
  test('tells that the passages stand, drops what stands no more, and says so', async () => {
    await pinned();
    const first = await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => first.text.includes('Câu trả lời được ghim: 1, mọi đoạn đều còn nguyên văn.'));
    running.app.passages.find = async () => undefined;
    const second = await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => second.text.includes('• thời tiết ở hội trường?'));
    expect(second.text).toContain('Đã bỏ ghim, vì đoạn không còn trong báo cáo (1)');
    expect(await running.store.pins()).toEqual([]);
  });

  test('a passage that is gone answers nothing, dropped or not', async () => {
    await pinned();
    running.app.passages.find = async () => undefined;
    expect((await running.ask(privateText(someone(), 'thời tiết ở hội trường?'))).text).not.toContain('📌');
  });
});

test('a passage that differs from its report is not bound', async () => {
  const app = createFakeApp();
  await running.close();
  running = await runBot({ app });
  const offer = await running.ask(privateText(ADMIN, '/ghim thời tiết?'));
  app.truthful = false;
  const said = await running.ask(tapOn(ADMIN, offer, 'Ghim đoạn này'));
  expect(said.text).toContain('không còn trong các báo cáo');
  expect(await running.store.pins()).toEqual([]);
});
