import { describe, expect, test } from 'vitest';
import { quotesOf } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import { someone } from '../support/updates.js';

const bot = compiledBot();

describe('passages through the compiled bot', { timeout: 30_000 }, () => {
  test('a passage keeps its link over a restart; /kiemchung tells a true quote from a changed one', async () => {
    const an = someone();
    const answer = await bot.say(an, 'Đảng bộ Sở KH&CN Nghệ An có bao nhiêu đảng viên?');
    const [quote = ''] = quotesOf(answer);
    const share = answer.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === 'Chia sẻ');
    const link = share?.switch_inline_query_chosen_chat?.query ?? '';
    await bot.server.until(() => bot.server.pending.length === 0, 15_000);
    await bot.kill();
    await bot.start();
    const opened = await bot.say(an, `/start ${link}`);
    expect(quotesOf(opened)).toEqual([quote]);
    const real = await bot.say(an, `/kiemchung ${quote}`);
    expect(real.text).toContain('Nguyên văn trong báo cáo');
    const changed = quote.replace(/\d+/u, (digits) => String(Number(digits) + 1));
    const differs = await bot.say(an, `/kiemchung ${changed}`);
    expect(differs.text).toContain('Khác với báo cáo ở 1 chỗ');
    expect(labelsOf(differs)).toContain('Xem ngữ cảnh');
  });
});
