import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../support/bot-api-world.js';
import { quotesOf } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import { ADMIN, type Person, someone, tapOn } from '../support/updates.js';

const FILE = 'dak-nong-2022.txt';
const FIRST =
  'Ngày 8/9/2022, Đảng bộ Sở Khoa học và Công nghệ tỉnh Đắk Nông tổ chức hội nghị sơ kết công tác xây dựng Đảng.';
const MEMBERS = 'Toàn Đảng bộ hiện có 73 đảng viên, sinh hoạt tại 7 chi bộ trực thuộc.';
const LAST = 'Đồng chí Phan Đức Sim, Bí thư Đảng ủy, chủ trì hội nghị.';
const TEXT = `${FIRST}\n\n${MEMBERS} Trong kỳ, Đảng bộ kết nạp 5 đảng viên mới.\n\n${LAST}\n`;

const bot = compiledBot({ prepare: ({ reports }) => writeFile(path.join(reports, FILE), TEXT) });
let an: Person;
beforeEach(() => {
  an = someone();
});

const say = (text: string, who: Person = an) => bot.say(who, text);
const buttonsOf = (message: Message) => message.reply_markup?.inline_keyboard?.flat() ?? [];
/** Taps a button that changes its message, and waits for that. */
async function tap(message: Message, label: string): Promise<void> {
  const shown = () => JSON.stringify([message.text, message.entities, message.reply_markup]);
  const before = shown();
  bot.server.push(tapOn(an, message, label));
  await bot.server.until(() => shown() !== before, 15_000);
}
async function reload(): Promise<void> {
  const message = await say('/naplai', ADMIN);
  await bot.server.until(() => /Đã nạp lại xong|Chưa nạp:/u.test(message.text), 30_000);
  if (message.text.includes('Đã nạp lại xong')) return;
  // What gets worse by the change is asked about first.
  bot.server.push(tapOn(ADMIN, message, 'Vẫn nạp'));
  await bot.server.until(() => bot.server.messagesIn(ADMIN.id).at(-1)?.text.includes('Đã nạp lại xong'), 30_000);
}

describe('a passage through the compiled bot', { timeout: 120_000 }, () => {
  test('is seen in its paragraph, and given back; one that says nothing of it is not offered as the next', async () => {
    const answer = await say('Đắk Nông có bao nhiêu đảng viên?');
    const before = answer.text;
    expect(quotesOf(answer)).toEqual([MEMBERS]);
    await tap(answer, 'Xem ngữ cảnh');
    expect(quotesOf(answer)).toEqual([TEXT.trim()]);
    const bold = answer.entities
      .filter(({ type }) => type === 'bold')
      .map((e) => answer.text.substr(e.offset, e.length));
    expect(bold).toContain(MEMBERS);
    await tap(answer, 'Quay lại');
    expect(answer.text).toBe(before);
    expect(buttonsOf(answer).map(({ text }) => text)).toEqual(['Xem ngữ cảnh', 'Sao chép', 'Chia sẻ', '⋯']);
    expect(bot.server.messagesIn(an.id)).toHaveLength(1);
  });

  test('the reading is changed in place: what is asked, then the report', async () => {
    const answer = await say('Đắk Nông có bao nhiêu đảng viên?');
    await tap(answer, '⋯');
    await tap(answer, 'Hỏi điều khác');
    await tap(answer, 'Người chủ trì');
    expect(quotesOf(answer)).toEqual([LAST]);
    expect(answer.text).toContain('Hiểu là: người chủ trì');
    await tap(answer, '⋯');
    await tap(answer, 'Báo cáo khác');
    await tap(answer, 'Nghệ An 2023');
    expect(answer.text).toContain('Nghệ An 2023 · Sở KH&CN');
    expect((await say('có bao nhiêu đảng viên?')).text).toContain('94 đảng viên');
    expect(bot.server.messagesIn(an.id)).toHaveLength(2);
  });

  test('E41: its link outlives what happens to the report, and says so when its words are gone', async () => {
    const answer = await say('Đắk Nông có bao nhiêu đảng viên?');
    const link = buttonsOf(answer).find(({ text }) => text === 'Chia sẻ')?.switch_inline_query_chosen_chat?.query ?? '';
    expect(link).toMatch(/^p_[\w-]{12}$/u);
    const opened = async () => say(`/start ${link}`, someone());
    expect(quotesOf(await opened())).toEqual([MEMBERS]);

    await writeFile(
      path.join(bot.workshop.reports, FILE),
      `${FIRST}\n\n${LAST}\n\nTin thêm của ban biên tập hôm nay.\n\n${MEMBERS}\n`,
    );
    await reload();
    const moved = await opened();
    expect(quotesOf(moved)).toEqual([MEMBERS]);
    expect(labelsOf(moved)).toContain('Xem ngữ cảnh');

    await rename(path.join(bot.workshop.reports, FILE), path.join(bot.workshop.reports, 'dak-nong-so-ket.txt'));
    await reload();
    expect(quotesOf(await opened())).toEqual([MEMBERS]);

    const now = await readFile(path.join(bot.workshop.reports, 'dak-nong-so-ket.txt'), 'utf8');
    await writeFile(
      path.join(bot.workshop.reports, 'dak-nong-so-ket.txt'),
      now.replace('73 đảng viên', '74 đảng viên'),
    );
    await reload();
    const gone = await opened();
    expect(gone.text).toContain('không còn trong các báo cáo');
    expect(quotesOf(gone)).toEqual([]);
  });

  test.each([`p_${'a'.repeat(63)}`, 'p_../../x', 'p_AAAAAAAAAAAA', '../', 'P_'])(
    'E41: /start %s leads to the help',
    async (payload) => {
      expect((await say(`/start ${payload}`)).text).toContain('Bạn cứ hỏi bằng lời thường');
    },
  );
});

describe('/kiemchung through the compiled bot', { timeout: 60_000 }, () => {
  test.each([
    ['Đảng bộ Sở hiện có 94 đảng viên, gồm 91 đảng viên chính thức', /^✓ Nguyên văn/u],
    ['Đảng bộ Sở hiện có 94 đảng viên … đang sinh hoạt ở 06 chi bộ', /^✓ Nguyên văn/u],
    ['Đảng bộ Sở hiện có 49 đảng viên, gồm 91 đảng viên chính thức', /bạn đưa «49», báo cáo ghi «94»/u],
    ['Quốc hội thông qua luật về đường sắt cao tốc trong kỳ họp mùa thu', /^✗ Không có trong các báo cáo/u],
  ])('%s', async (text, says) => {
    expect((await say(`/kiemchung ${text}`)).text).toMatch(says);
  });

  test('the part of a message that was marked', async () => {
    const replied = {
      message_id: 1,
      date: 1,
      chat: { id: an.id, type: 'private' },
      text: 'Nghe nói Đảng bộ Sở hiện có 90 đảng viên.',
    };
    const quote = { text: 'Đảng bộ Sở hiện có 90 đảng viên', position: 9, is_manual: true };
    const message = await bot.say(an, '/verify', { reply_to_message: replied, quote });
    expect(message.text).toContain('bạn đưa «90», báo cáo ghi «94»');
    expect(message.text).not.toContain('Nghe nói');
  });
});
