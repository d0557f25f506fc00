import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import { concerns } from '../../src/telegram/follow/concerns.js';
import { csvOf } from '../../src/telegram/taking/csv.js';
import { createFakeApp, quoteOf, REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, newGroup, type Person, privateText, someone, tapOn } from '../support/updates.js';

let running: RunningBot;
let an: Person;
beforeEach(async () => {
  running = await runBot();
  an = someone();
});
afterEach(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});

test('/moi ends what the conversation was about', async () => {
  await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
  await running.ask(privateText(an, '/moi'));
  await running.ask(privateText(an, 'ai chủ trì?'));
  expect(running.app.asked.at(-1)?.previous).toBeUndefined();
});

describe('a CSV file', () => {
  test.each([
    [[['a', 'b']], '\u{FEFF}a,b\r\n'],
    [[['x, "y"', 'một\ndòng']], '\u{FEFF}"x, ""y""","một\ndòng"\r\n'],
    [[['=1+1', '-2', '+3', '@a', '\tb']], "\u{FEFF}'=1+1,'-2,'+3,'@a,'\tb\r\n"],
  ])('%j', (rows, text) => {
    expect(csvOf(rows)).toBe(text);
  });
});

describe('/xuat', () => {
  const uploaded = (message: Awaited<ReturnType<RunningBot['ask']>>) => message.upload?.bytes.toString('utf8') ?? '';

  test('sends the table that was seen last, every figure with its quote and source', async () => {
    expect((await running.ask(privateText(an, '/xuat'))).text).toContain('/sosanh');
    await running.ask(privateText(an, '/sosanh đảng viên'));
    const file = await running.ask(privateText(an, '/xuat'));
    expect(file.upload?.name).toBe('so-dang-vien.csv');
    const [head, first, ...rest] = uploaded(file).trim().split('\r\n');
    expect(head).toBe('\u{FEFF}Báo cáo,Số liệu,Lời trích,Nguồn'.trim());
    expect(first).toContain('Sơn La 2023,27,"Chi bộ hiện có 27 đảng viên, trong đó 2');
    expect(first).toContain('https://bao.example/son-la-2023.html');
    expect(rest).toHaveLength(2);
  });

  test('sends the list that was seen last, all pages of it, without what is no longer true', async () => {
    const over = { show: { kind: 'reports' }, among: {}, conditions: [], order: 'newest' } as const;
    const reading: Reading = { intent: 'list-reports', reports: [], places: [], question: 'danh sách báo cáo', over };
    const pageOf = (page: number): Answer => {
      const list = { total: 3, first: page, ...(page < 2 && { next: { ...reading, page: page + 1 } }) };
      const quotes = REPORTS.slice(page, page + 1).map(quoteOf);
      return { status: 'answered', reading, quotes, about: 'reports', others: [], list };
    };
    running.app.answer = async () => pageOf(0);
    running.app.answerReading = async ({ page = 0 }) => pageOf(page);
    await running.ask(privateText(an, 'danh sách báo cáo'));
    const file = await running.ask(privateText(an, '/xuat'));
    const [head, ...rows] = uploaded(file).trim().split('\r\n');
    expect(head).toBe('\u{FEFF}Báo cáo,Lời trích,Nguồn'.trim());
    expect(rows.map((row) => row.split(',')[0])).toEqual(['Sơn La 2023', 'Hà Nam 2022', 'Phú Thọ 2021']);
    running.app.truthful = false;
    expect(
      uploaded(await running.ask(privateText(an, '/xuat')))
        .trim()
        .split('\r\n'),
    ).toHaveLength(1);
  });

  test('sends the text of a report that is named', async () => {
    const file = await running.ask(privateText(an, '/export Hà Nam 2022'));
    expect(file.upload?.name).toBe('ha-nam-2022.txt');
    expect(uploaded(file)).toBe('Tham dự đại hội có 31 đảng viên chính thức 🌱 của chi bộ.');
    expect((await running.ask(privateText(an, '/xuat đâu đó'))).text).toContain('không tìm thấy báo cáo nào');
  });
});

describe('/theodoi', () => {
  const [SON_LA] = REPORTS;
  test.each([
    ['sơn la', true],
    ['Tram quan trac', true],
    ['Sơn Tây', false],
    ['Lào Cai', false],
  ])('%s concerns a report of Sơn La: %s', (topic, is) => {
    expect(SON_LA && concerns(SON_LA, topic)).toBe(is);
  });

  /** An admin takes in reports of these provinces. */
  async function takeIn(...provinces: readonly string[]): Promise<void> {
    const [one] = REPORTS;
    const before = await running.app.reports();
    const added = provinces.map((province, i) => ({ ...one, id: `moi-${i}-${before.length}`, province }));
    const all = [...added, ...before] as typeof before;
    const reload = running.app.reload;
    running.app.reload = async (...given) => {
      Object.assign(running.app, { reports: createFakeApp(all).reports, card: createFakeApp(all).card });
      return reload(...given);
    };
    const told = await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => told.text.startsWith('Đã nạp lại'));
    running.app.reload = reload;
  }

  test('one message when a report of it is taken in, once a day, with the way out; none after that', async () => {
    const begun = await running.ask(privateText(an, '/theodoi Lào Cai'));
    expect(begun.text).toContain('Mình sẽ nhắn khi có báo cáo mới về Lào Cai');
    await running.ask(privateText(an, '/theodoi trạm quan trắc'));
    const other = someone();
    await running.ask(privateText(other, '/theodoi Bạc Liêu'));
    await takeIn('Lào Cai', 'Lào Cai');
    await running.server.until(() => running.server.messagesIn(an.id).length === 3);
    const [, , news] = running.server.messagesIn(an.id);
    expect(news?.text).toMatch(/^Báo cáo mới về .*, bạn đang theo dõi:\n\nLào Cai 2023/u);
    await takeIn('Lào Cai');
    expect((await running.ask(privateText(an, '/theodoi'))).text).toContain('Đang theo dõi ở đây');
    expect(running.server.messagesIn(an.id)).toHaveLength(4);
    expect(running.server.messagesIn(other.id)).toHaveLength(1);
    running.server.push(tapOn(an, begun, 'Thôi theo dõi'));
    await running.server.until(() => begun.text === 'Đã thôi theo dõi Lào Cai.');
    expect(labelsOf(await running.ask(privateText(an, '/theodoi')))).toEqual(['Thôi theo dõi trạm quan trắc']);
  });

  test('what is no place, body or field is not followed, and what can be is said', async () => {
    const told = await running.ask(privateText(an, '/theodoi asdfgh'));
    expect(told.text).toMatch(/^Mình chưa rõ «asdfgh» .*tỉnh.*cơ quan.*lĩnh vực/u);
    expect(labelsOf(told)).toEqual([]);
    expect((await running.store.follows(an.id)).map(({ topic }) => topic)).toEqual([]);
  });

  test('in a group is for its administrators; /xoadulieu forgets what somebody follows', async () => {
    const [group, boss] = [newGroup(), someone()];
    running.server.chats.describe(group.id, { members: { [boss.id]: 'creator' } });
    expect((await running.ask(groupText(an, '/theodoi Lào Cai', { chat: group }))).text).toContain('Chỉ quản trị viên');
    expect((await running.ask(groupText(boss, '/theodoi Lào Cai', { chat: group }))).text).toContain('Mình sẽ nhắn');
    await running.ask(privateText(an, '/theodoi Lào Cai'));
    const sure = await running.ask(privateText(an, '/xoadulieu'));
    running.server.push(tapOn(an, sure, 'Xoá hết'));
    await running.server.until(() => sure.text.includes('Đã xoá hết'));
    expect(await running.store.follows()).toEqual([{ chat: group.id, topic: 'Lào Cai' }]);
  });
});
