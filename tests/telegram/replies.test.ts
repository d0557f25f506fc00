import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readModel } from '../../src/app/model.js';
import { type App, openApp } from '../../src/app.js';
import type { Entity } from '../../src/telegram/rendering/rich.js';
import { BOT_USER, type Message } from '../support/bot-api-world.js';
import { DATA_DIR, shippedData } from '../support/data.js';
import type { FakeApp } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, inlineQuery, newGroup, privateText, someone } from '../support/updates.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const PRIVATE = [
  ...['Nghệ An có bao nhiêu đảng viên?', 'ai chủ trì hội nghị nghệ an', 'Nguyễn Quý Linh là ai?', 'Nguyễn Quý Linh'],
  ...['Nghệ An họp ngày nào?', 'hạn chế của Nghệ An', 'nghe an co may chi bo', 'có bao nhiêu đảng viên?', 'Nghệ An'],
  ...[
    'Lai Châu sáp nhập đơn vị nào?',
    'ai phát biểu ở Lai Châu',
    'đại hội Lai Châu lần thứ mấy',
    'Lai Châu có mấy đảng viên',
  ],
  ...['Hải Phòng có ai dự?', 'Hải Phòng họp ngày 31/5 phải không?', 'Hải Phòng còn hạn chế gì?', 'Hải Phòng họp ở đâu'],
  ...[
    'Bình Dương có bao nhiêu đảng viên?',
    'Bình Dương ai chủ trì?',
    'Bình Dương họp khi nào?',
    'Bình Dương đạt kết quả gì',
  ],
  ...[
    'Thái Nguyên bao nhiêu đảng viên?',
    'nhiệm vụ của Thái Nguyên',
    'Thái Nguyên năm 2020 có gì',
    'chủ đề của Thái Nguyên',
  ],
  ...[
    'Cà Mau có bao nhiêu đảng viên?',
    'số đảng viên Nghệ An năm 2019',
    'giá vàng hôm nay bao nhiêu?',
    '???',
    'xin chào',
  ],
  ...['cảm ơn', 'bạn là ai', 'Nghệ An có 95 đảng viên.', 'Đảng bộ Sở hiện có 95 đảng viên', '/kiemchung 94 đảng viên'],
  ...[
    '/start',
    '/baocao',
    '/baocao nghệ an',
    'tóm tắt Hải Phòng',
    '/khongbiet',
    '/hoi',
    '/moo',
    'các đảng bộ có bao nhiêu đảng viên',
  ],
  ...['dcm', 'asdfgh', 'đm bot ngu', 'sai rồi', 'yêu bot', 'bạn làm được gì', 'ai tạo ra bạn', 'gửi file cho mình'],
  ...['báo cáo của Sở Y tế', 'báo cáo mới nhất', 'có những tỉnh nào', '2023', 'năm 2011', 'Linh', 'so sánh'],
  ...['đã đạt kết quả gì?', 'kết quả thế nào', 'ngày mai mưa không', 'tôi muốn khiếu nại', 'chi tiết hơn'],
] as const;
const GROUP = [
  ...[
    '/hoi Nghệ An có bao nhiêu đảng viên?',
    '/hoi ai chủ trì hội nghị nghệ an',
    '/hoi có bao nhiêu đảng viên',
    '/start',
  ],
  ...['/hoi Bình Dương có bao nhiêu đảng viên?', '/hoi Hải Phòng có ai dự?', '/hoi các đảng bộ có bao nhiêu đảng viên'],
  ...['/hoi Bình Dương ai chủ trì?', '/hoi tóm tắt Nghệ An', '/hoi Lai Châu sáp nhập đơn vị nào?', '/baocao nghệ an'],
  ...['/hoi Nghệ An họp ngày nào?', '/chedo', '/phamvi', '/hoi Nguyễn Quý Linh là ai?'],
] as const;
const INLINE = [
  'số đảng viên nghệ an',
  'nghệ an',
  'ai chủ trì',
  'nghệ an có mấy chi bộ',
  'lai châu',
  'bình dương 2024',
] as const;
const COMMANDS = [
  ...['/them', '/hoantac', '/nhatky', '/phu', '/xoadulieu', '/kiemchung', '/sosanh đảng viên', '/dongthoigian'],
  ...['/xoa', '/sosanh', '/quyenriengtu', '/trangthai', 'Nghệ An có bao nhiêu đảng viên?', '/ask', '/phamvi', '/abc'],
] as const;

interface Reply {
  readonly to: string;
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly length: number }[];
  readonly buttons: readonly string[];
  /** The most letters that a row of them would need, were all as wide as its widest. */
  readonly wide: number;
}

/** Letters that a row of buttons shows on a phone of 390 pixels. */
const ROW = 42;
const wideOf = ({ reply_markup: markup }: Message): number =>
  Math.max(
    0,
    ...(markup?.inline_keyboard ?? [])
      .filter((row) => row.length > 1)
      .map((row) => row.length * Math.max(...row.map((button) => button.text.length))),
  );

let app: App;
let running: RunningBot;
let state: string;
const replies: Reply[] = [];

beforeAll(async () => {
  state = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const [data, model] = await Promise.all([shippedData(), readModel(DATA_DIR)]);
  ({ app } = await openApp({ reportsDir: path.join(DATA_DIR, 'reports'), stateDir: state, data, model }));
  running = await runBot({ app: app as FakeApp });
}, 60_000);
afterAll(async () => {
  await running.close();
  await app.close();
  await rm(state, { recursive: true, force: true });
});

/** Code units of a text that stand in no quote. */
function outside({ text, entities }: Reply): number {
  const quoted = entities
    .filter(({ type }) => type.endsWith('blockquote'))
    .reduce((sum, { length }) => sum + length, 0);
  return text.length - quoted;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test.each([
  ['dcm', /^Xin lỗi bạn\. Bạn cho biết cần tìm điều gì/u],
  ['asdfgh', /^Mình chưa hiểu bạn muốn hỏi gì\./u],
  ['yêu bot', /^Mình chưa hiểu bạn muốn hỏi gì\./u],
  ['bạn làm được gì', /^Bạn cứ hỏi bằng lời thường .* \/help\.$/u],
  ['báo cáo của Sở Y tế', /^Mình chưa có báo cáo nào về Sở Y tế\./u],
  // "Công đoàn Sở" of a report is of its own department, not of the one that is asked about.
  ['Sở Y tế có bao nhiêu đảng viên?', /^Mình chưa có báo cáo nào về Sở Y tế\./u],
  ['Sở Xây dựng có bao nhiêu đảng viên?', /^Mình chưa có báo cáo nào về Sở Xây dựng\./u],
  ['Sở Nội vụ họp ngày nào', /^Mình chưa có báo cáo nào về Sở Nội vụ\./u],
  ['báo cáo mới nhất', /^Có 5 báo cáo:/u],
  ['2023', /^Có 2 báo cáo/u],
  ['năm 2011', /^Mình chưa có báo cáo nào về năm 2011\.$/u],
  ['kết quả thế nào', /^Bạn hỏi kết quả đạt được trong báo cáo nào\?$/u],
  ['Nghệ An họp ngày nào?', /^Mình không tìm thấy thời gian họp trong báo cáo Nghệ An 2023\. Bài đăng 14\/12\/2023\./u],
  ['tóm tắt giúp mình báo cáo Thái Nguyên', /^Trích các ý chính\n\n/u],
  ['Thái Nguyên có gì đáng chú ý không?', /^Trích các ý chính\n\n/u],
  ['bao cao lai chau co gi noi bat', /^Trích các ý chính\n\n/u],
  ['so sánh Nghệ An và Bình Dương', /^Bạn muốn so sánh điều gì\?/u],
  ['so sánh thu ngân sách', /^Mình không tìm thấy «thu ngân sách» trong các báo cáo này\.$/u],
  ['/sosanh thu ngân sách', /^Mình không tìm thấy «thu ngân sách» trong các báo cáo này\.$/u],
  ['/sosanh ngày họp', /\n4 Thái Nguyên vào ngày 28\/01\/2020\n/u],
  ['/dongthoigian Cà Mau', /^Mình chưa có báo cáo nào về Cà Mau\.$/u],
  ['/dongthoigian Nghệ An', /^đăng 14\/12\/2023\nĐảng bộ Sở/u],
  ['Linh', /Nguyễn Quý Linh được bổ nhiệm/u],
  ['Quốc Thành', /^Bí thư Trần Quốc Thành nghỉ hưu/u],
  // What it is said not to find is not what it is said to be read as.
  ['Nghệ An có làm tốt không?', /^Mình không tìm thấy điều này(?!.*Hiểu là).*Báo cáo này có nêu:$/su],
])('%s', async (text, said) => {
  expect((await running.ask(privateText(someone(), text))).text).toMatch(said);
});

test.each([
  ['báo cáo nào nói về khởi nghiệp?', ['khởi nghiệp', 'khởi nghiệp', 'khởi nghiệp']],
  ['Lai Châu giải thể 5 phòng?', ['Nguồn ghi khác', '3 phòng']],
])('%s: bold is what it is about', async (question, bold) => {
  const { text, entities } = await running.ask(privateText(someone(), question));
  const shown = entities.filter(({ type }) => type === 'bold');
  expect(shown.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(bold);
});

test('what is put forward next is held against the report, and not what was put forward before', async () => {
  const an = someone();
  for (const [text, said] of [
    ['Hải Phòng họp ngày nào?', /Hải Phòng 2023/u],
    ['31/5 phải không?', /^Nguồn ghi khác/u],
    ['30/5 phải không?', /^Đúng như nguồn/u],
    ['Nghệ An có 95 đảng viên phải không?', /^Nguồn ghi khác/u],
    ['94 phải không?', /^Đúng như nguồn/u],
    // How many there are says nothing of a day.
    ['31/5 phải không?', /^(?!Nguồn ghi khác|Đúng như nguồn)/u],
  ] as const)
    expect((await running.ask(privateText(an, text))).text, text).toMatch(said);
});

test.each<readonly (readonly [text: string, said: RegExp])[]>([
  [
    ['How many party members does Nghệ An have?', /94 đảng viên/u],
    ['95 members', /^The source says otherwise/u],
    ['94 members', /^As the source says/u],
    ['7 cells', /^The source says otherwise/u],
    ['91 full members', /^As the source says/u],
    ['Nghe An has 95 members.', /^The source says otherwise/u],
    ['about 95 members', /^(?!The source says otherwise|As the source says)/u],
  ],
  [
    ['Bình Dương', /^Bình Dương 2024/u],
    ['55 members', /^As the source says/u],
    ['3 branches', /^As the source says|^Cùng dự/u],
    ['5 years', /^(?!The source says otherwise|As the source says)/u],
  ],
  [['Nghe An has 94 party members, right?', /^As the source says/u]],
  // Missed by these weights; at the least a wrong figure is not confirmed.
  [['Binh Duong has 28 civil servants, right?', /^(?!As the source says)/u]],
  [['The secretary of Nghe An is Nguyen Quy Linh, right?', /^As the source says/u]],
  [['Lai Chau dissolved 5 divisions, right?', /^The source says otherwise/u]],
  [['The meeting in Binh Duong was on August 6, right?', /^As the source says/u]],
  [['Binh Duong met on 7/8, right?', /^The source says otherwise/u]],
  // Of all reports none says so, and each has another figure: nothing is against it.
  [['95 members', /^(?!The source says otherwise|As the source says)/u]],
])('what is put forward in English is held against the report, as in Vietnamese: %s', async (...turns) => {
  const ben = someone('en');
  for (const [text, said] of turns) expect((await running.ask(privateText(ben, text))).text, text).toMatch(said);
});

test('what a bare figure counts is looked for in the report spoken of, whatever was asked of it before', async () => {
  const an = someone();
  for (const [text, said] of [
    ['Lai Châu đại hội bầu bao nhiêu người?', /7 đồng chí/u],
    ['3 phòng', /^Đúng như nguồn/u],
    ['4 phòng', /^Nguồn ghi khác/u],
    ['5 nhãn hiệu chứng nhận', /^Nguồn ghi khác[\s\S]*6 nhãn hiệu/u],
    ['35 nhiệm vụ cấp tỉnh', /^Nguồn ghi khác[\s\S]*36 nhiệm vụ/u],
    ['3 đại biểu', /^Nguồn ghi khác[\s\S]*2 đại biểu/u],
    // What the report counts nowhere is not contradicted by the outcome of the election.
    ['5 xe máy', /^(?!Nguồn ghi khác|Đúng như nguồn)/u],
    ['9 cây đa', /^(?!Nguồn ghi khác|Đúng như nguồn)/u],
    ['2 năm', /^(?!Nguồn ghi khác|Đúng như nguồn)/u],
  ] as const)
    expect((await running.ask(privateText(an, text))).text, text).toMatch(said);
});

test.each([
  ['Bình Dương họp ngày 6 tháng 8 phải không?', /^Đúng như nguồn/u],
  ['Bình Dương họp ngày 7 tháng 8 năm 2024 phải không?', /^Nguồn ghi khác/u],
  ['Bình Dương họp ngày 6 tháng 8 năm 2023 phải không?', /^Nguồn ghi khác/u],
  ['Bình Dương: 27 công chức, phải không?', /^(?!.*Mình không tìm thấy: “)/su],
])('a day told in words is put forward as one in figures: %s', async (text, said) => {
  expect((await running.ask(privateText(someone(), text))).text).toMatch(said);
});

/** A reply to a message of ours, or to what somebody else wrote. */
const replyTo = (message: Message): Readonly<Record<string, unknown>> => ({
  reply_to_message: { ...message, from: BOT_USER, date: 1 },
});
const replyToText = (text: string) => ({
  reply_to_message: {
    message_id: 7,
    date: 1,
    chat: { id: 7, type: 'private' },
    from: { id: 7, is_bot: false, first_name: 'B' },
    text,
  },
});

test.each(['đúng không?', 'phải không', 'thật à?', 'có thật không bạn?', 'that ha', 'chắc không', 'is that right?'])(
  '"%s" verifies what it is a reply to, else what was quoted last',
  async (doubt) => {
    const an = someone();
    const answer = await running.ask(privateText(an, 'Nghệ An có bao nhiêu đảng viên?'));
    const exact = /^✓ Nguyên văn trong báo cáo\n\nĐảng bộ Sở hiện có 94 đảng viên/u;
    expect((await running.ask(privateText(an, doubt, replyTo(answer)))).text).toMatch(exact);
    expect((await running.ask(privateText(an, doubt))).text).toMatch(exact);
    for (const [stated, said] of [
      ['Nghệ An có 95 đảng viên', /^Nguồn ghi khác/u],
      ['Nghệ An có 94 đảng viên', /^Đúng như nguồn/u],
      ['Hải Phòng họp ngày 31/5', /^Nguồn ghi khác/u],
      ['Sở sẽ xây 5 cầu vượt ở Cà Mau', /^✗ Không có trong các báo cáo$/u],
      ['Nghệ An có bao nhiêu đảng viên?', /^Đảng bộ Sở hiện có 94/u],
    ] as const)
      expect((await running.ask(privateText(an, doubt, replyToText(stated)))).text, stated).toMatch(said);
  },
);

test('a doubt in a group points at the disputed words of what was said; with nothing to verify it asks for it', async () => {
  const group = newGroup();
  const asked = groupText(someone(), '/hoi đúng không?', { chat: group, ...replyToText('Nghệ An có 95 đảng viên') });
  expect((await running.ask(asked)).text).toMatch(/^Nguồn ghi khác/u);
  expect(running.server.callsOf('sendMessage').at(-1)?.params['reply_parameters']).toMatchObject({
    message_id: 7,
    quote: '95',
  });
  expect((await running.ask(privateText(someone(), 'đúng không?'))).text).toMatch(/^Bạn gửi câu cần kiểm/u);
  const told = await running.ask(privateText(someone(), '/start'));
  expect((await running.ask(privateText(someone(), 'thật à?', replyTo(told)))).text).toMatch(/^Bạn gửi câu cần kiểm/u);
});

test('"nguồn?" under the words of somebody else looks for them; /kiemchung verifies what a text states', async () => {
  const an = someone();
  const source = await running.ask(privateText(an, 'nguồn?', replyToText('Đảng bộ Sở hiện có 94 đảng viên')));
  expect(source.text).toMatch(/^✓ Nguyên văn/u);
  expect((await running.ask(privateText(an, '/kiemchung Nghệ An có 95 đảng viên'))).text).toMatch(/^Nguồn ghi khác/u);
  expect((await running.ask(privateText(an, '/kiemchung Nghệ An có 94 đảng viên'))).text).toMatch(/^Đúng như nguồn/u);
});

test('"nguồn?" behind an answer tells the source of just what was quoted', async () => {
  const an = someone();
  await running.ask(privateText(an, 'Lai Châu ai là bí thư?'));
  expect((await running.ask(privateText(an, 'nguồn đâu?'))).text).toMatch(/Dương Đình Đức.*đường dẫn/su);
});

test.each([
  ['Nghệ An có bao nhiêu đảng viên?', '94 đảng viên', /^Đúng như nguồn/u],
  ['Nghệ An có bao nhiêu đảng viên?', '95 đảng viên', /^Nguồn ghi khác/u],
  ['Nghệ An', '95 đảng viên', /^Nguồn ghi khác/u],
  ['Nghệ An có bao nhiêu đảng viên?', '7 chi bộ', /^Nguồn ghi khác/u],
  ['Nghệ An có bao nhiêu đảng viên?', '95 hội viên', /^Mình không (?:tìm )?thấy/u],
])('after "%s" the bare "%s" is verified', async (before, stated, said) => {
  const an = someone();
  await running.ask(privateText(an, before));
  expect((await running.ask(privateText(an, stated))).text).toMatch(said);
});

test('every question that is offered at the start is answered with a quote', async () => {
  const offered = labelsOf(await running.ask(privateText(someone(), '/start')));
  expect(offered.length).toBeGreaterThan(0);
  for (const question of offered) {
    const { entities } = await running.ask(privateText(someone(), question));
    expect(
      entities.some(({ type }) => type.endsWith('blockquote')),
      question,
    ).toBe(true);
  }
});

test('eighty replies in private, groups, inline and to an admin are short, with five buttons at most and no file id', async () => {
  const told = async (to: string, update: Readonly<Record<string, unknown>>) => {
    const { text, entities, ...message } = await running.ask(update);
    const whole = { text, entities, ...message };
    replies.push({ to, text, entities, buttons: labelsOf(whole), wide: wideOf(whole) });
  };
  for (const text of PRIVATE) await told(text, privateText(someone(), text));
  for (const text of GROUP) await told(`group: ${text}`, groupText(someone(), text, { chat: newGroup() }));
  for (const text of COMMANDS) await told(`admin: ${text}`, privateText(ADMIN, text));
  for (const query of INLINE) {
    const update = inlineQuery(someone(), query);
    running.server.push(update);
    const { results } = (await running.server.until(() =>
      running.server.inlineAnswers.get(update.inline_query.id),
    )) as unknown as { results: readonly { input_message_content: { message_text: string; entities: Entity[] } }[] };
    const { message_text: text, entities } = results[0]?.input_message_content ?? { message_text: '', entities: [] };
    replies.push({ to: `inline: ${query}`, text, entities, buttons: [], wide: 0 });
  }
  const table = replies.map((reply) => `${outside(reply)}\t${reply.buttons.length}\t${reply.to}`).join('\n');
  const middle = `median ${median(replies.map(outside))} of ${replies.length}`;
  if (process.env['SHOW_REPLIES']) process.stderr.write(`${table}\n${middle}\n`);
  expect(replies.length).toBeGreaterThanOrEqual(80);
  expect(median(replies.map(outside)), table).toBeLessThanOrEqual(90);
  for (const { to, text, buttons, wide } of replies) {
    expect(buttons.length, to).toBeLessThanOrEqual(5);
    expect(wide, to).toBeLessThanOrEqual(ROW);
    expect([text, ...buttons].join('\n'), to).not.toMatch(
      /(?:nghe-an|lai-chau|hai-phong|binh-duong|thai-nguyen)-20\d\d/u,
    );
    expect(text.length, to).toBeGreaterThan(0);
  }
  expect(running.server.malformed).toEqual([]);
});
