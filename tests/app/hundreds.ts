import type { FakeApp } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, privateText, tapOn } from '../support/updates.js';
import { createQuickClock } from '../support/virtual-clock.js';
import { type Folder, folderOf } from './folder.js';

export const COUNT = 200;
const PLACES = 'Sơn La, Cà Mau, Huế, Lào Cai, Phú Thọ, Hà Nam, Nam Định, Bắc Kạn, Long An, Phú Yên'.split(', ');
const NAMES = 'Hạt, Lúa, Bưởi, Khoai, Sắn, Ngô, Đậu'.split(', ');
/** Twenty years of ten places; a quarter state no members, two in five no secretary, four in five nothing of macadamia. */
const REPORTS = Array.from({ length: COUNT }, (_, i) => {
  const [place = '', year] = [PLACES[i % PLACES.length], 2004 + Math.floor(i / PLACES.length)];
  const title = `Đảng bộ Sở Nội vụ ${place} tổng kết công tác năm ${year}`;
  const text = [
    title,
    `Ngày ${1 + (i % 28)}/12/${year}, Đảng bộ Sở Nội vụ tỉnh ${place} tổ chức hội nghị tổng kết công tác năm ${year}.`,
    ...(i % 4 === 0 ? [] : [`Đảng bộ có ${100 + i} đảng viên, sinh hoạt ở ${2 + (i % 7)} chi bộ.`]),
    ...(i % 5 < 2
      ? []
      : [`Đồng chí Trần Văn ${NAMES[i % NAMES.length]}, Bí thư Đảng ủy Sở Nội vụ ${place}, chủ trì hội nghị.`]),
    `Kết quả, năm ${year} Đảng bộ hoàn thành ${3 + (i % 5)} đề tài về cải cách hành chính.`,
    ...(i % 5 === 3 ? ['Các chi bộ đã giúp dân trồng cây mắc ca trên đất dốc.'] : []),
  ].join('\n\n');
  const meta = { organisation: `Sở Nội vụ ${place}`, province: place, published: `${year}-12-29`, kind: 'original' };
  return { file: `so-${i}.txt`, text, title, ...meta };
});
/** How many of them state their members, their secretary, and a macadamia tree. */
export const STATED = { members: COUNT - COUNT / 4, secretary: (COUNT / 5) * 3, macadamia: COUNT / 5 };

/** A folder of these reports. */
export const hundredsFolder = (): Promise<Folder> =>
  folderOf(
    Object.fromEntries(REPORTS.map(({ file, text }) => [file, text])),
    REPORTS.map(({ text: _, ...entry }) => entry),
  );

/** The bot over these reports, and its end, which fails where it sent what Telegram would not take. */
export async function openHundreds(): Promise<{ readonly running: RunningBot; close(): Promise<void> }> {
  const folder = await hundredsFolder();
  const { app } = await folder.open();
  // Hundreds of pages turned by one person, each at Telegram's pace.
  const running = await runBot({
    app: app as FakeApp,
    config: { outboxPerSecond: 1000 },
    clock: createQuickClock(12),
  });
  return {
    running,
    close: async () => {
      const { malformed } = running.server;
      await running.close();
      await app.close();
      await folder.close();
      if (malformed.length > 0) throw new Error(malformed.join('; '));
    },
  };
}

export const NEXT = 'Trang sau ›';

/** What a page of a list shows. */
export interface Page {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Sends a text as an admin, whose taps nobody counts, and turns the pages by this button until there is none, or the first page is back. */
export async function pagesOf(running: RunningBot, text: string, next = NEXT): Promise<readonly Page[]> {
  const message = await running.ask(privateText(ADMIN, text));
  const looks = (): Page => ({ text: message.text, labels: labelsOf(message) });
  const pages = [looks()];
  while (labelsOf(message).includes(next) && pages.length < COUNT) {
    const before = JSON.stringify(looks());
    running.server.push(tapOn(ADMIN, message, next));
    await running.server.until(() => JSON.stringify(looks()) !== before, 20_000);
    if (JSON.stringify(looks()) === JSON.stringify(pages[0])) break;
    pages.push(looks());
  }
  return pages;
}
