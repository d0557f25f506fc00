import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { barChart, MOST_BARS } from '../../src/telegram/across/chart.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { type Person, privateText, someone, tapOn } from '../support/updates.js';

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

describe('/sosanh', () => {
  test('asks what to compare, and lays it out newest first, each quote one tap away', async () => {
    const which = await running.ask(privateText(an, '/sosanh'));
    expect(labelsOf(which)).toEqual(['Số đảng viên']);
    const table = await running.ask(tapOn(an, which, 'Số đảng viên'));
    const pre = table.entities.find(({ type }) => type === 'pre');
    expect(table.text.slice(pre?.offset, (pre?.offset ?? 0) + (pre?.length ?? 0))).toBe(
      ['1  Sơn La 2023   27', '2  Hà Nam 2022   31', '3  Phú Thọ 2021  19'].join('\n'),
    );
    expect(labelsOf(table)).toEqual(['1', '2', '3', 'Xem biểu đồ']);
    expect((await running.ask(tapOn(an, table, '2'))).text).toContain('31 đảng viên chính thức 🌱');
  });

  test('with words behind it compares at once', async () => {
    expect((await running.ask(privateText(an, '/compare đảng viên'))).text).toContain('3 báo cáo, mới nhất trước');
  });

  test('nothing to compare is said', async () => {
    running.app.across.comparable = async () => [];
    expect((await running.ask(privateText(an, '/sosanh'))).text).toContain('không nêu số liệu nào');
  });

  test('a figure whose quote is not true is left out', async () => {
    running.app.truthful = false;
    expect((await running.ask(privateText(an, '/sosanh đảng viên'))).text).toContain('không nêu số liệu nào');
  });
});

describe('/dongthoigian', () => {
  test('lists the events in their order; a tap gives the quote', async () => {
    const list = await running.ask(privateText(an, '/dongthoigian'));
    const days = [...list.text.matchAll(/\d{2}\/\d{2}\/\d{4}/gu)].map(([day]) => day);
    expect(days).toEqual(['09/07/2021', '03/05/2022', '20/12/2023']);
    expect((await running.ask(tapOn(an, list, '3'))).text).toContain('27 đảng viên');
  });

  test('of one province', async () => {
    expect((await running.ask(privateText(an, '/timeline Hà Nam'))).text).toContain('1 sự kiện');
  });

  test('turns its pages in place', async () => {
    running.app.across.timeline = async () => {
      const [report] = await running.app.reports();
      if (!report) return [];
      return Array.from({ length: 20 }, (_, i) => ({ report, day: `20${10 + i}-01-02`, from: 'event' as const }));
    };
    const list = await running.ask(privateText(an, '/dongthoigian'));
    running.server.push(tapOn(an, list, 'Trang sau'));
    await running.server.until(() => list.text.includes('02/01/2018'));
    running.server.push(tapOn(an, list, 'Trang sau'));
    await running.server.until(() => list.text.includes('02/01/2029'));
    expect(labelsOf(list)).not.toContain('Trang sau ›');
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
  });
});

describe('a bar chart', () => {
  const bar = (value: number, label = 'Nghệ An') => ({ label, value, figure: String(value) });
  const widths = (svg: string) => [...svg.matchAll(/<rect x="\d+"[^>]* width="(\d+)"/gu)].map((m) => Number(m[1]));

  test('has bars as long as their values', () => {
    const [one = 0, two = 0] = widths(barChart('Số', '', [bar(100), bar(50)]));
    expect(one / two).toBeCloseTo(2, 1);
  });

  test('lets nothing of a label into the markup, and draws zero, negative and many bars', () => {
    const svg = barChart('<script>"', '\u{0}', [
      bar(0, '</text><a href="x">'),
      bar(-3),
      ...Array.from({ length: 40 }, () => bar(1)),
    ]);
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('<a href');
    expect(widths(svg)).toHaveLength(MOST_BARS);
    expect(Math.min(...widths(svg))).toBeGreaterThan(0);
  });
});
