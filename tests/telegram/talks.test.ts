import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readModel } from '../../src/app/model.js';
import { type App, openApp } from '../../src/app.js';
import { DATA_DIR, shippedData } from '../support/data.js';
import type { FakeApp } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { privateText, someone } from '../support/updates.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FOLDERS = ['news', 'decrees', 'turns'] as const;
type Folder = (typeof FOLDERS)[number];

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const open: { readonly app: App; readonly state: string }[] = [];
const bots = new Map<Folder, RunningBot>();

beforeAll(async () => {
  const [data, model] = await Promise.all([shippedData(), readModel(DATA_DIR)]);
  for (const folder of FOLDERS) {
    const state = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
    const { app } = await openApp({ reportsDir: path.join(FIXTURES, folder), stateDir: state, data, model });
    open.push({ app, state });
    bots.set(folder, await runBot({ app: app as FakeApp }));
  }
});
afterAll(async () => {
  await Promise.all([...bots.values()].map((bot) => bot.close()));
  for (const { app, state } of open) {
    await app.close();
    await rm(state, { recursive: true, force: true });
  }
});

/** A line that is typed, and what the reply to it is, or is not. */
type Line = readonly [text: string, said: RegExp, unsaid?: RegExp];

test.each<[string, Folder, readonly Line[]]>([
  [
    'a list is put in the order of time, and becomes a table',
    'news',
    [
      ['nơi nào nhiều đảng viên nhất', /^12 báo cáo có nêu:[\s\S]*Hà Tĩnh 2024[\s\S]*Tiền Giang 2020/u],
      ['xếp theo năm', /^12 báo cáo có nêu:[\s\S]*Long An 2025[\s\S]*Hà Tĩnh 2024/u, /nhiều nhất trước/u],
      ['cũ nhất trước', /^12 báo cáo có nêu:[\s\S]*Tiền Giang 2020[\s\S]*2021/u],
      ['bảng so sánh', /^Số đảng viên\n12 báo cáo có nêu/u],
    ],
  ],
  [
    'a list that a follow-up turned round goes on where it ended',
    'news',
    [
      ['nơi nào kết nạp nhiều đảng viên nhất', /^10 báo cáo có nêu:[\s\S]*Hà Tĩnh 2024/u, /Hiểu là: số liệu/u],
      ['ít nhất thì sao', /^10 báo cáo có nêu:\n\n.*01 đảng viên/u],
      ['còn nữa không', /^10 báo cáo có nêu:[\s\S]*Hà Tĩnh 2024/u, /01 đảng viên/u],
      ['còn nữa không', /hết/u],
    ],
  ],
  ['that only a kind was asked for is not said', 'news', [['những nơi nào có đại hội', /^2 báo cáo/u, /Hiểu là/u]]],
  [
    'what a statement says of no report in particular is denied by none',
    'news',
    [
      ['Chi bộ hiện có 39 đảng viên', /./u, /^Nguồn ghi khác/u],
      ['Vĩnh Phúc hiện có 40 đảng viên.', /^Nguồn ghi khác\n\n.*39/u],
    ],
  ],
  [
    'words beside a report',
    'news',
    [
      ['Gia Lai có gì mới', /^Trích các ý chính/u],
      ['/moi', /./u],
      ['toàn văn', /gõ \/xuat kèm tên báo cáo/u],
    ],
  ],
  [
    'the day of a law that a decree rests on is no day of its own',
    'decrees',
    [
      ['Chính phủ', /^Chính phủ 2025\n/u, /Thời gian: /u],
      ['/dongthoigian', /Nghị định về quản lý bến khách ngang sông/u, /18\/02\/2025|\p{Lu}{6}/u],
    ],
  ],
  ['votes that are no election', 'news', [['Nam Định', /^Nam Định 2024\n/u, /Bầu cử: 19/u]]],
  ['without a list a table is asked for', 'news', [['bảng so sánh', /^Bạn muốn so sánh điều gì\?/u]]],
  [
    'nobody is taken for the secretary who is not',
    'news',
    [
      ['có phải Trần Thị Bưởi là Bí thư Chi bộ Tòa án Kon Tum không', /^Nguồn ghi khác\n\n.*Hoàng Quốc Tạo/u],
      ['bí thư chi bộ Vĩnh Phúc là Nguyễn Văn Mít phải không', /^Nguồn ghi khác\n\n.*Hà Thanh Bình/u],
    ],
  ],
  [
    'a claim with one word changed is not confirmed',
    'news',
    [
      ['Đảng bộ hiện có 76 đảng viên, 5 chi bộ xưởng và 1 chi bộ văn phòng.', /^✓ Nguyên văn trong báo cáo/u],
      ['Đảng bộ hiện có 76 đảng viên, 5 chi bộ xưởng và 1 chi bộ kho hàng.', /^(?!✓|Đúng như nguồn)/u],
      ['Đảng bộ hiện có 77 đảng viên, 5 chi bộ xưởng và 1 chi bộ văn phòng.', /^✗ Khác với báo cáo ở 1 chỗ/u],
    ],
  ],
  ['a verb is no name', 'news', [['bảo tàng tốn bao nhiêu tiền', /./u, /bảo tàng tốn/u]]],
  [
    'one word names what begins with it',
    'decrees',
    [
      ['/baocao hội', /^Có 3 báo cáo/u],
      ['/baocao đại', /không tìm thấy báo cáo nào tên/u],
    ],
  ],
  ['a body is called short', 'turns', [['công đoàn bệnh viện', /^Công đoàn cơ sở Bệnh viện Nhi Phú Cường 2023/u]]],
  [
    'a heading is no main point',
    'decrees',
    [['tóm tắt Trạm cấp nước Rạch Vẹt', /^Trích các ý chính/u, /^THÔNG BÁO$/mu]],
  ],
  [
    'an opened card is what the talk is about',
    'news',
    [
      ['Vĩnh Phúc có bao nhiêu đảng viên?', /Đảng viên chi bộ: 39/u],
      ['/baocao hà tĩnh 2024', /^Hà Tĩnh 2024\n/u],
      ['có bao nhiêu đảng viên?', /Hà Tĩnh 2024/u, /Vĩnh Phúc/u],
      ['đảng bộ nào nhiều đảng viên nhất', /^10 báo cáo có nêu/u],
      ['/baocao Tiền Giang', /^Tiền Giang 2020\n/u],
      ['có bao nhiêu đảng viên?', /Tiền Giang 2020/u, /báo cáo có nêu/u],
      ['Tiền Giang họp khi nào?', /Tiền Giang 2020/u],
      // The card of the report that is asked already takes no question away.
      ['/baocao Tiền Giang', /^Tiền Giang 2020\n/u],
      ['còn Vĩnh Phúc?', /Vĩnh Phúc/u, /^Vĩnh Phúc \d+\n/u],
    ],
  ],
  [
    'a place behind "còn" opens its card where nothing was asked',
    'news',
    [
      ['còn vĩnh phúc?', /^Vĩnh Phúc \d+\n/u],
      ['thế tiền giang thì sao', /^Tiền Giang 2020\n/u],
      ['còn hạn chế gì không?', /./u, /^[\p{L} ]+ \d+\n\nThời gian/u],
    ],
  ],
])('%s', async (_, folder, lines) => {
  const person = someone();
  for (const [text, said, unsaid] of lines) {
    const message = await (bots.get(folder) as RunningBot).ask(privateText(person, text));
    expect(message.text, text).toMatch(said);
    if (unsaid) expect(message.text, text).not.toMatch(unsaid);
  }
});

test.each(FOLDERS)('what is offered at the start is written as people write, and answered: %s', async (folder) => {
  const bot = bots.get(folder) as RunningBot;
  const offered = labelsOf(await bot.ask(privateText(someone(), '/start')));
  for (const question of offered) {
    expect(question).not.toMatch(/\p{Lu}{5}/u);
    const { entities } = await bot.ask(privateText(someone(), question));
    expect(
      entities.some(({ type }) => type.endsWith('blockquote')),
      question,
    ).toBe(true);
  }
});

test.each(FOLDERS)('every report has a short name that is whole: %s', async (folder) => {
  const labels = labelsOf(await (bots.get(folder) as RunningBot).ask(privateText(someone(), '/baocao')));
  for (const label of labels) {
    expect(label.length).toBeLessThanOrEqual(46);
    expect(label).not.toMatch(/\p{Lu}{6}|(?:và|của|về|kế|huyện|xã|phường|tỉnh)…/u);
  }
});
