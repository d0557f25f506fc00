import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeApp, REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { BEN, groupText, type Person, privateText, someone, tapOn } from '../support/updates.js';

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

const say = (text: string, who: Person = an) => running.ask(privateText(who, text));

describe('/sosanh', () => {
  test('shows the figures as a table, newest first, every line at one width', async () => {
    const table = await say('/sosanh đảng viên');
    const pre = table.entities.find(({ type }) => type === 'pre');
    const lines = table.text.slice(pre?.offset, (pre?.offset ?? 0) + (pre?.length ?? 0)).split('\n');
    expect(lines).toEqual(['1 Sơn La 2023  27', '2 Hà Nam 2022  31', '3 Phú Thọ 2021 19']);
    expect(table.text.startsWith('Số đảng viên\n3 báo cáo có nêu')).toBe(true);
    expect(labelsOf(table)).toEqual(['1', '2', '3', 'Biểu đồ', 'Số liệu khác']);
  });

  test('each figure has its quote one tap away, and the way back', async () => {
    const table = await say('/sosanh đảng viên');
    const before = table.text;
    running.server.push(tapOn(an, table, '2'));
    await running.server.until(() => table.text.includes('31 đảng viên chính thức'));
    expect(table.text).toContain('Hà Nam 2022: 31');
    expect(table.text).toContain('Trang Thử');
    running.server.push(tapOn(an, table, 'Bảng so sánh'));
    await running.server.until(() => table.text === before);
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
  });

  test('among the provinces named; one without a report is told', async () => {
    const table = await say('/sosanh đảng viên Sơn La Hà Nam Đắk Lắk');
    expect(table.text).toContain('Hà Nam 2022');
    expect(table.text).not.toContain('Phú Thọ');
    expect(table.text).toContain('chưa có báo cáo nào về Đắk Lắk');
  });

  test('without a figure it asks which one', async () => {
    const menu = await say('/sosanh');
    expect(labelsOf(menu)).toEqual(['Số đảng viên · 3 báo cáo']);
    running.server.push(tapOn(an, menu, 'Số đảng viên'));
    await running.server.until(() => menu.text.includes('Sơn La 2023'));
  });

  test('what nobody states is said, and other figures offered', async () => {
    const app = createFakeApp();
    app.across.wanted = async () => ({ of: { figure: 'counted', noun: 'tên lửa' }, missing: [] });
    const bot = await runBot({ app });
    const none = await bot.ask(privateText(an, '/sosanh tên lửa'));
    expect(none.text).toContain('không tìm thấy «tên lửa»');
    expect(labelsOf(none)).toEqual(['Số liệu khác']);
    await bot.close();
  });

  test('a figure whose quote is not what the report says is left out', async () => {
    running.app.truthful = false;
    const table = await say('/sosanh đảng viên');
    expect(table.text).not.toMatch(/27|31|19/u);
    expect(running.log.lines.some((line) => line.includes('figure withheld'))).toBe(true);
  });

  test('many reports come in pages', async () => {
    const many = Array.from({ length: 23 }, (_, i) => ({
      ...(REPORTS[0] as (typeof REPORTS)[number]),
      id: i === 0 ? 'son-la-2023' : `tinh-${i}`,
      province: `Tỉnh ${String(i).padStart(2, '0')}`,
      title: `Hội nghị có ${i + 30} đảng viên năm 2023`,
    }));
    const bot = await runBot({ app: createFakeApp(many) });
    const table = await bot.ask(privateText(an, '/sosanh đảng viên'));
    expect(labelsOf(table)).toContain('10');
    expect(labelsOf(table)).not.toContain('‹ Trang trước');
    bot.server.push(tapOn(an, table, 'Trang sau'));
    await bot.server.until(() => labelsOf(table).includes('20'));
    expect(table.text).toContain('11 Tỉnh 10 2023');
    bot.server.push(tapOn(an, table, '12'));
    await bot.server.until(() => table.text.includes('Tỉnh 11 2023: 41'));
    bot.server.push(tapOn(an, table, 'Bảng so sánh'));
    await bot.server.until(() => table.text.includes('11 Tỉnh 10 2023'));
    expect(bot.server.malformed).toEqual([]);
    await bot.close();
  });

  test('in English under its English name', async () => {
    const table = await say('/compare đảng viên', BEN);
    expect(table.text).toContain('Stated in 3 reports, newest first');
  });

  test('in a group only the one who asked turns the table into a quote', async () => {
    const table = await running.ask(groupText(an, '/sosanh đảng viên'));
    running.server.push(tapOn(someone(), table, '1'));
    await running.server.until(() => running.server.tapAnswers.size > 0);
    expect([...running.server.tapAnswers.values()][0]).toMatchObject({ show_alert: true });
    running.server.push(tapOn(an, table, '1'));
    await running.server.until(() => table.text.includes('27 đảng viên'));
  });
});

describe('the chart', () => {
  test('is a picture of the same figures, and is uploaded once', async () => {
    const table = await say('/sosanh đảng viên');
    const chart = await running.ask(tapOn(an, table, 'Biểu đồ'));
    expect(chart.upload?.kind).toBe('photo');
    const png = chart.upload?.bytes ?? Buffer.alloc(0);
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(1080);
    expect(chart.text).toContain('Số đảng viên: 3 báo cáo');
    await running.ask(tapOn(an, table, 'Biểu đồ'));
    const photos = running.server.callsOf('sendPhoto').map(({ params }) => params['photo']);
    expect(photos[0]).toBeInstanceOf(File);
    expect(photos[1]).toBe(chart.photo?.[0]?.file_id);
  }, 20_000);

  test('is offered under answers that quote several reports', async () => {
    const answer = await say('các sở có bao nhiêu đảng viên');
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['Bảng so sánh', 'Biểu đồ']));
    const table = await running.ask(tapOn(an, answer, 'Bảng so sánh'));
    expect(table.text).toContain('Sơn La 2023');
    expect(labelsOf(await say('Sơn La?'))).not.toContain('Biểu đồ');
  });
});

describe('/dongthoigian', () => {
  test('shows the events, oldest first, a line each', async () => {
    const events = await say('/dongthoigian');
    expect(events.text.split('\n').filter((line) => /^\d+\./u.test(line))).toEqual([
      '1. đăng 09/07/2021 · Phú Thọ · Sơ kết quý II',
      '2. 03/05/2022 · Hà Nam · Đại hội Chi bộ Trung tâm Giống cây',
      '3. 20/12/2023 · Sơn La · Hội nghị tổng kết công tác năm 2023…',
    ]);
    expect(labelsOf(events)).toEqual(['1', '2', '3']);
  });

  test('each has its quote one tap away; where only the publication is dated, that is said', async () => {
    const events = await say('/timeline');
    const before = events.text;
    running.server.push(tapOn(an, events, '2'));
    await running.server.until(() => events.text.includes('31 đảng viên chính thức'));
    running.server.push(tapOn(an, events, 'Dòng thời gian'));
    await running.server.until(() => events.text === before);
    running.server.push(tapOn(an, events, '1'));
    await running.server.until(() => events.text.includes('không tìm thấy ngày diễn ra'));
  });

  test('of a province; of one without a report that is said', async () => {
    expect((await say('/dongthoigian Hà Nam')).text).not.toContain('Sơn La');
    expect((await say('/dongthoigian Đắk Lắk')).text).toContain('chưa có báo cáo nào về Đắk Lắk');
  });
});
