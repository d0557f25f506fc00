import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite } from '../reports/fetching/site.js';
import { adminChat, documentFrom, PHU_THO } from '../support/admin-chat.js';
import { ask } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import { ADMIN, type Person, someone, tapOn } from '../support/updates.js';

const OTHER: Person = { id: 9002, language: 'en' };
const MEMBERS = 'Phú Thọ có bao nhiêu đảng viên?';
let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite((at, response) => {
    if (at === '/bai-viet.html') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else response.writeHead(404).end();
  });
});
afterAll(() => site.close());
const bot = compiledBot({ env: () => ({ ADMIN_IDS: `${ADMIN.id},${OTHER.id}`, FETCH_ALLOW: site.host }) });

const page = `<!doctype html><html lang="vi"><head><title>Chi bộ Trạm Giống cây Năm Căn đại hội</title>
<meta property="article:published_time" content="2023-04-19T08:00:00+07:00"></head><body><nav><a href="/">Trang chủ</a></nav>
<article><h1>Đại hội Chi bộ Trạm Giống cây Năm Căn nhiệm kỳ 2023 - 2025</h1>
<p>Ngày 18/4/2023, Chi bộ Trạm Giống cây Năm Căn, tỉnh Cà Mau long trọng tổ chức đại hội lần thứ VI, nhiệm kỳ 2023 - 2025.</p>
<p>Chi bộ hiện có 19 đảng viên. Đại hội đã bầu Ban Chấp hành gồm 5 đồng chí; đồng chí Vũ Ngọc Khoai được bầu giữ chức Bí thư Chi bộ.</p>
<p>Hạn chế của nhiệm kỳ qua là diện tích vườn ươm còn nhỏ lẻ, thiếu kho lạnh, chưa đáp ứng nhu cầu của bà con.</p></article></body></html>`;

const reportFiles = async (): Promise<string[]> =>
  (await readdir(bot.workshop.reports)).filter((name) => name !== 'catalog.json' && name !== 'originals');

/** "Đưa vào", or "Vẫn đưa vào" where an answer of before would be lost: the weights tell. */
const takeOf = (message: Parameters<typeof labelsOf>[0]): string => labelsOf(message)[0] ?? '';

describe('an admin with a phone', { timeout: 60_000 }, () => {
  const chat = () => adminChat(bot.server, ADMIN);

  test('F43, F46: a file is shown as it would be, taken in with one tap, and taken out again', async () => {
    const before = await reportFiles();
    const preview = await chat().send('../../Báo cáo \u202ePhú Thọ.txt', PHU_THO);
    expect(bot.server.callsOf('sendChatAction').map(({ params }) => params)).toContainEqual({
      chat_id: ADMIN.id,
      action: 'typing',
    });
    expect(preview.text).toMatch(/^Đảng bộ Bệnh viện Đa khoa Hùng Vương .*\nBáo cáo Phú Thọ\.txt\n/u);
    for (const line of [
      'Tỉnh, thành: Phú Thọ',
      'Ngày đăng: chưa rõ',
      'Đường dẫn: chưa có',
      'Bỏ 2 dòng không thuộc báo cáo: «Trang chủ», «Đăng nhập»',
      'câu trả lời mới: số đảng viên, người chủ trì',
    ])
      expect(preview.text).toContain(line);
    expect(labelsOf(preview).slice(1)).toEqual(['Bỏ']);
    expect(await bot.answerTo(MEMBERS)).not.toContain('140');
    expect(await reportFiles()).toEqual(before);

    const done = await chat().tap(preview, takeOf(preview));
    expect(done.text).toMatch(/^Đã đưa vào «Đảng bộ Bệnh viện .* Hỏi được ngay\.$/u);
    expect(await bot.answerTo(MEMBERS)).toContain('140 đảng viên');
    const added = (await reportFiles()).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(/^bao-cao-phu-tho-[a-p]{8}\.txt$/u)]);
    expect(await readFile(path.join(bot.workshop.reports, 'catalog.json'), 'utf8')).toContain(
      '"name": "Báo cáo Phú Thọ.txt"',
    );

    const asked = await chat().say('/xoa phú thọ');
    expect(asked.text).toContain('Bỏ báo cáo Phú Thọ 2020?');
    expect((await chat().tap(asked, 'Giữ nguyên')).text).toContain('không có gì thay đổi');
    const removed = await chat().tap(await chat().say('/xoa Phu Tho'), 'Bỏ báo cáo này');
    expect(removed.text).toMatch(/^Đã bỏ «Đảng bộ Bệnh viện/u);
    expect(await bot.answerTo(MEMBERS)).not.toContain('140');
    expect(await reportFiles()).toEqual(before);
    const question = await chat().tap(removed, 'Hoàn tác');
    expect(question.text).toMatch(/Lần thay đổi gần nhất: bỏ «.*»[\s\S]*đưa về bản trước: bao-cao-phu-tho/u);
    expect((await chat().tap(question, 'Hoàn tác')).text).toContain('Đã trở lại như trước');
    expect(await bot.answerTo(MEMBERS)).toContain('140 đảng viên');
    await chat().tap(await chat().say('/hoantac'), 'Hoàn tác');
    expect(await reportFiles()).toEqual(before);
    expect((await chat().say('/hoantac')).text).toContain('Không có thay đổi nào để hoàn tác');
  });

  test('a page by its address, in English; dropped, it is gone', async () => {
    const preview = await adminChat(bot.server, OTHER).say(`/add http://${site.host}/bai-viet.html`);
    expect(preview.text).toContain('Province: Cà Mau');
    expect(preview.text).toContain('Published: 19/04/2023');
    expect(preview.entities.some(({ url }) => url === `http://${site.host}/bai-viet.html`)).toBe(true);
    // "Take it in anyway" where the weights then lose a self-test of another report.
    expect(labelsOf(preview)).toEqual([expect.stringMatching(/^Take it in(?: anyway)?$/u), 'Drop it']);
    expect((await adminChat(bot.server, OTHER).tap(preview, 'Drop it')).text).toContain('Dropped');
    expect((await chat().say(`/them http://${site.host}/khong-co`)).text).toContain('máy chủ không đưa trang này');
    expect((await chat().say('/them http://127.0.0.1:9/x')).text).toMatch(/^Không đọc được: .*Chưa có gì thay đổi\.$/u);
    expect((await chat().say('/them')).text).toContain('gửi tệp báo cáo');
  });

  test('F43: what says it is too large is not asked for; what is no report is refused with a reason', async () => {
    const downloads = bot.server.callsOf('getFile').length;
    const large = documentFrom(ADMIN, {
      file_id: 'big',
      file_unique_id: 'ubig',
      file_name: 'a.pdf',
      file_size: 21 << 20,
    });
    expect((await ask(bot.server, ADMIN.id, large)).text).toContain('lớn hơn 20 MB');
    expect(bot.server.callsOf('getFile')).toHaveLength(downloads);
    const zip = await chat().send('bao-cao.pdf', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), { size: null });
    expect(zip.text).toContain('Không đọc được: không phải tệp văn bản');
    expect((await chat().send('a.txt', PHU_THO, { path: '/etc/passwd' })).text).toContain('không tải được tệp');
    const left = await readdir(bot.workshop.state, { recursive: true });
    expect(left.filter((name) => /arriving\/./u.test(name))).toEqual([]);
  });

  test('an album: each file is shown by itself, and all can be taken in at once', async () => {
    const one = await chat().send('mot.txt', PHU_THO, {});
    const two = await chat().send('hai.txt', PHU_THO.replace(/Phú Thọ/gu, 'Hòa Bình').replace(/140/gu, '150'), {});
    expect(labelsOf(two).slice(1)).toEqual(['Bỏ', 'Đưa vào cả 2 tệp đang chờ']);
    expect((await chat().tap(two, 'Đưa vào cả')).text).toMatch(/^Đã đưa vào «.*», «.*» trong/u);
    expect(await bot.answerTo('Hòa Bình có bao nhiêu đảng viên?')).toContain('150 đảng viên');
    expect((await chat().tap(one, takeOf(one))).text).toContain('không còn chờ nữa');
    await chat().tap(await chat().say('/hoantac'), 'Hoàn tác');
    expect(await bot.answerTo(MEMBERS)).not.toContain('140');
  });

  test('a reload that makes it worse is held until somebody says so', async () => {
    const file = path.join(bot.workshop.reports, 'nghe-an-2023.txt');
    const text = await readFile(file, 'utf8');
    const without = text.replace(/[^.\n]*94 đảng viên[^.\n]*\./gu, 'Chi bộ nào cũng họp đều.');
    expect(without).not.toMatch(/9[14] đảng viên/u);
    await writeFile(file, without);
    const held = await chat().say('/naplai');
    expect(held.text).toMatch(/^Chưa nạp: \d+ câu đang trả lời được sẽ kém đi\./u);
    expect(held.text).toContain('Nghệ An có bao nhiêu đảng viên? «94 đảng viên» → không trả lời được');
    expect(labelsOf(held)).toEqual(['Vẫn nạp', 'Giữ bản cũ']);
    expect((await chat().tap(held, 'Giữ bản cũ')).text).toContain('không có gì thay đổi');
    expect(await bot.answerTo('Nghệ An có bao nhiêu đảng viên?')).toContain('94');
    expect((await chat().tap(await chat().say('/reload'), 'Vẫn nạp')).text).toContain('Thay đổi (1)\n• Nghệ An 2023');
    expect(await bot.answerTo('Nghệ An có bao nhiêu đảng viên?')).not.toContain('94 đảng viên');
    await chat().tap(await chat().say('/hoantac'), 'Hoàn tác');
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await bot.answerTo('Nghệ An có bao nhiêu đảng viên?')).toContain('94');
  });

  test('D30: coverage, self-test and status on one screen each', async () => {
    const coverage = (await chat().say('/phu')).text;
    expect(coverage).toMatch(/\nsố đảng viên {5}(?:[✓✗] ?){5}\n/u);
    expect(Math.max(...coverage.split('\n').map((line) => line.length))).toBeLessThan(45);
    const test = (await chat().say('/tukiem')).text;
    expect(test).toMatch(/^Đã hỏi lại 90 câu\.\n\nĐúng: \d+\n/u);
    expect(test).toContain('Mọi trích dẫn đúng nguyên văn.');
    const kept = await chat().say('/tukiem Nghệ An có bao nhiêu đảng viên?');
    expect((await chat().say('/tukiem')).text).toContain('Câu bạn giữ: 1/1 vẫn trả lời như trước.');
    expect((await chat().tap(kept, 'Không giữ')).text).toContain('Không giữ câu này nữa');
    const status = (await chat().say('/trangthai')).text;
    for (const part of [/Phiên bản \d+\.\d+/u, /5 báo cáo, \d+ đoạn/u, /Nhận tin: tốt/u, /chế độ riêng tư đang bật/u])
      expect(status).toMatch(part);
  });

  test('F49: two admins at once: one reload answers both, and an addition waits its turn', async () => {
    const preview = await chat().send('a.txt', PHU_THO);
    const [mine, theirs, added] = await Promise.all([
      adminChat(bot.server, OTHER).say('/reload'),
      adminChat(bot.server, OTHER).say('/reload'),
      chat().tap(preview, takeOf(preview)),
    ]);
    for (const { text } of [mine, theirs]) expect(text).toMatch(/^(?:Nothing has changed|Reloaded|Read again|Done)/u);
    expect(added.text).toMatch(/^Đã đưa vào/u);
    expect((await reportFiles()).filter((name) => name.startsWith('a-'))).toHaveLength(1);
    await chat().tap(await chat().say('/hoantac'), 'Hoàn tác');
  });

  test('D36, E40: others get neither commands nor buttons, also with the data of an admin’s button', async () => {
    const stranger = someone();
    for (const command of ['/them', '/xoa', '/hoantac', '/phu', '/tukiem', '/trangthai', '/nhatky', '/naplai'])
      expect((await bot.say(stranger, command)).text).toContain('chỉ dành cho người quản trị');
    const menu = await chat().say('/xoa');
    const before = await reportFiles();
    bot.server.push(tapOn(stranger, menu, 'Nghệ An'));
    await bot.server.until(() => bot.server.pending.length === 0, 10_000);
    expect(menu.text).toContain('Bỏ báo cáo nào?');
    const file = documentFrom(stranger, { file_id: 'file0', file_unique_id: 'u', file_name: 'a.txt' });
    expect((await ask(bot.server, stranger.id, file)).text).toContain('không đọc tệp người khác gửi');
    expect(await reportFiles()).toEqual(before);
    const audit = (await chat().say('/nhatky')).text;
    expect(audit).toMatch(new RegExp(`nạp lại · bị từ chối · người dùng số ${stranger.id}`, 'u'));
  });
});
