import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, quotesOf, reportTexts } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import { ADMIN, type Person, someone, tapOn } from '../support/updates.js';

const bot = compiledBot();
let texts: ReadonlyMap<string, string>;
let an: Person;

beforeAll(async () => {
  texts = await reportTexts(bot.workshop.reports);
});

beforeEach(() => {
  an = someone();
});
const say = (text: string, who: Person = an) => bot.say(who, text);

describe('the compiled bot in a private chat', { timeout: 20_000 }, () => {
  test('/start offers three questions made from the reports, and answers each with quotes', async () => {
    const hello = await say('/start');
    expect(labelsOf(hello)).toHaveLength(3);
    for (const label of labelsOf(hello)) {
      const answer = await ask(bot.server, an.id, tapOn(an, hello, label.replace(/…$/, '')));
      expect(quotesOf(answer).length).toBeGreaterThan(0);
    }
  });

  test.each([...['Hải Phòng', 'Lai Châu', 'Nghệ An', 'Bình Dương', 'Thái Nguyên']])(
    '%s: the answer is words of the report, with its source',
    async (province) => {
      const answer = await say(`số đảng viên của đảng bộ sở khoa học ${province}?`);
      const whole = [...texts.values()].join('\n');
      for (const quote of quotesOf(answer)) expect(whole).toContain(quote);
      expect(answer.text).toMatch(quotesOf(answer).length > 0 ? / · lược thuật/ : /không tìm thấy|không nêu/);
      expect(answer.text).toContain(province);
      expect(answer.text).toMatch(/\d+ đảng viên|(?:không tìm thấy|không nêu) số đảng viên/u);
    },
  );

  test("only the page itself is called the page; a publisher's home is not", async () => {
    const page = await say('Nghệ An có bao nhiêu đảng viên?');
    expect(page.text).toMatch(/lược thuật ↗/u);
    expect(page.text).not.toContain('trang nguồn');
    const home = await say('Hội nghị ở Bình Dương diễn ra khi nào?');
    expect(home.text).toMatch(/lược thuật · trang nguồn ↗/u);
  });

  test('a follow-up changes one slot of the question before', async () => {
    await say('Nghệ An có bao nhiêu đảng viên?');
    const next = await say('còn Lai Châu?');
    expect(next.text).toContain('Mình không tìm thấy số đảng viên trong báo cáo Lai Châu 2020.');
  });

  test('the four ways of having no answer are worded apart', async () => {
    const nowhere = await say('Đảng bộ Sở KH&CN Cà Mau có bao nhiêu đảng viên?');
    expect(nowhere.text).toMatch(/chưa có báo cáo nào về .*Cà Mau/);
    expect(labelsOf(nowhere).length).toBeLessThanOrEqual(4);
    const outside = await say('giá vàng hôm nay bao nhiêu?');
    expect(outside.text).toContain('không thấy điều này trong các báo cáo');
    const symbols = await say('???', someone());
    expect(symbols.text).toContain('chưa hiểu bạn muốn hỏi gì');
    for (const miss of [nowhere, outside, symbols])
      expect(miss.entities.filter(({ type }) => type === 'text_link')).toEqual([]);
  });

  test('/baocao: the list becomes a card whose facts lead to quotes, and its questions are answered', async () => {
    const list = await say('/baocao');
    expect(labelsOf(list)).toHaveLength(5);
    bot.server.push(tapOn(an, list, 'Nghệ An'));
    await bot.server.until(() => list.text.startsWith('Nghệ An 2023'));
    const report = [...texts].find(([id]) => id.startsWith('nghe-an'))?.[1] ?? '';
    const links = list.entities.filter(({ url }) => url?.includes('?start=p_'));
    expect(links.length).toBeGreaterThan(1);
    const [link] = links;
    const opened = await bot.say(an, `/start ${link?.url?.split('=')[1]}`);
    for (const quote of quotesOf(opened)) expect(report).toContain(quote);
    expect(quotesOf(opened)).toHaveLength(1);
    expect(list.text).toContain('Bài gốc');
    const [question = ''] = labelsOf(list);
    const answer = await ask(bot.server, an.id, tapOn(an, list, question));
    expect(quotesOf(answer).length).toBeGreaterThan(0);
  });

  test('English is understood and spoken; the quotes stay Vietnamese', async () => {
    const ben = someone('en');
    const answer = await say('How many party members does Nghệ An have?', ben);
    expect(answer.text).toContain(' · digest ↗');
    expect(quotesOf(answer)[0]).toContain('đảng viên');
  });

  test('no input does harm', async () => {
    for (const text of [
      '\u202e\u0000<b>&',
      'a'.repeat(4096),
      '👩‍👩‍👧'.repeat(50),
      '" OR 1=1; --',
      'NEAR(a b)',
      "/hoi ' OR *",
    ]) {
      const one = someone();
      expect((await say(text, one)).text.length).toBeGreaterThan(0);
    }
  });
});

describe('the admin', { timeout: 30_000 }, () => {
  test('reloads the folder: what is new can be asked about; others are refused', async () => {
    const body =
      'Ngày 12/3/2024, Đảng bộ Sở Khoa học và Công nghệ tỉnh Cà Mau tổ chức hội nghị. Toàn Đảng bộ hiện có 57 đảng viên.\n';
    await writeFile(path.join(bot.workshop.reports, 'ca-mau-2024.txt'), body);
    await writeFile(path.join(bot.workshop.reports, 'hong.txt'), Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]));
    expect((await say('/naplai')).text).toContain('chỉ dành cho người quản trị');
    const message = await say('/naplai', ADMIN);
    await bot.server.until(() => message.text.includes('• Cà Mau 2024'), 20_000);
    expect(message.text).toContain('Thêm mới (1)');
    expect(message.text).toContain('Lỗi (1)\n• hong.txt');
    expect((await say('Cà Mau có bao nhiêu đảng viên?')).text).toContain('57 đảng viên');
  });
});
