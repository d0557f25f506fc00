import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { type Person, privateText, someone, tapOn, tapWith } from '../support/updates.js';

let running: RunningBot;
let an: Person;
let ben: Person;
beforeEach(() => {
  an = someone();
  ben = someone('en-GB');
});
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

describe('a private chat', () => {
  test('/start tells what there is and offers three questions; a tap on one answers it', async () => {
    const hello = await running.ask(privateText(an, '/start'));
    expect(hello.text).toContain('Hiện có 3 báo cáo: Sơn La 2023, Hà Nam 2022, Phú Thọ 2021.');
    expect(labelsOf(hello)).toHaveLength(3);
    const answer = await running.ask(tapOn(an, hello, 'Hà Nam'));
    expect(answer.text).toMatch(/^Hỏi: Hà Nam có bao nhiêu đảng viên\?/);
    expect(answer.text).toContain('Hà Nam 2022 · Trang Thử · 03/05/2022 · lược thuật · trang nguồn ↗');
    expect(running.server.callsOf('answerCallbackQuery').at(-1)?.params).not.toHaveProperty('text');
  });

  test.each(['/start ../../x', `/start ${'a'.repeat(65)}`, '/start p_unknown'])(
    'a payload nobody knows leads to the help: %s',
    async (text) => {
      expect((await running.ask(privateText(an, text))).text).toContain('Bạn cứ hỏi bằng lời thường');
    },
  );

  test('free text is a question; the answer is a quote as an entity, with its source under it', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    const quote = answer.entities.find(({ type }) => type === 'blockquote');
    const slice = answer.text.slice(quote?.offset, (quote?.offset ?? 0) + (quote?.length ?? 0));
    expect(slice).toBe('Chi bộ hiện có 27 đảng viên, trong đó 2 đảng viên dự bị.');
    expect(answer.text).toContain('Sơn La 2023 · Báo Thử Nghiệm · 20/12/2023 · nguyên văn ↗');
    expect(answer.text).toMatch(/Hiểu là: số đảng viên$/);
  });

  test('a follow-up is asked with the reading of the question before; after a restart as well', async () => {
    await running.ask(privateText(ben, 'Sơn La có bao nhiêu đảng viên?'));
    await running.ask(privateText(ben, 'thế bí thư là ai?'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['son-la-2023']);
    const again = await runBot({ state: running.state });
    await again.ask(privateText(ben, 'ngày nào?'));
    expect(again.app.asked.at(-1)?.previous?.intent).toBe('chair');
    await again.close();
  });

  test('the person whose client is English is spoken to in English; the quote stays', async () => {
    const answer = await running.ask(privateText(ben, 'Sơn La?'));
    expect(answer.text).toContain('· verbatim ↗');
    expect(answer.text).toContain('27 đảng viên');
  });

  test('choices are buttons with names of people; the tap turns the question into the answer', async () => {
    const choice = await running.ask(privateText(an, 'câu mơ hồ'));
    expect(labelsOf(choice)).toEqual(['Sơn La 2023', 'Hà Nam 2022', 'Phú Thọ 2021']);
    running.server.push(tapOn(an, choice, 'Phú Thọ'));
    await running.server.until(() => choice.text.includes('19 đảng viên'));
    expect(labelsOf(choice)).not.toContain('Sơn La 2023');
  });

  test('"Báo cáo khác (n)" asks the same of the others', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    running.server.push(tapOn(an, answer, '⋯'));
    await running.server.until(() => labelsOf(answer).includes('Báo cáo khác (2)'));
    const others = await running.ask(tapOn(an, answer, 'Báo cáo khác (2)'));
    expect(others.text).toContain('31 đảng viên chính thức 🌱');
    expect(others.text).toContain('19 đảng viên');
  });

  test('a report that is not there: the ones that are stand on buttons, with the same question', async () => {
    const miss = await running.ask(privateText(an, 'Đắk Lắk có bao nhiêu đảng viên'));
    expect(miss.text).toContain('chưa có báo cáo nào về Đắk Lắk');
    expect(miss.entities).toEqual([]);
    const answer = await running.ask(tapOn(an, miss, 'Hà Nam 2022'));
    expect(answer.text).toContain('31 đảng viên');
  });

  test('/baocao lists the reports; a card opens in place, leads to an answer and back to the list', async () => {
    const list = await running.ask(privateText(an, '/baocao'));
    expect(labelsOf(list)).toHaveLength(REPORTS.length);
    running.server.push(tapOn(an, list, 'Sơn La'));
    await running.server.until(() => list.text.includes('27 đảng viên'));
    expect(list.text).toContain('Mình không tìm thấy: thời gian, địa điểm, chủ trì, bầu cử, chủ đề, kết quả.');
    const answer = await running.ask(tapOn(an, list, 'Số đảng viên của Sơn La?'));
    expect(answer.text).toContain('27 đảng viên');
    running.server.push(tapOn(an, list, 'Danh sách'));
    await running.server.until(() => list.text.startsWith('Có 3 báo cáo'));
  });

  test.each(['khongco.0', 'x', '', 'aaaa.999', '💥'])(
    'a stale or forged button is answered politely: "%s"',
    async (data) => {
      const answer = await running.ask(privateText(an, 'Sơn La?'));
      const before = running.server.callsOf('answerCallbackQuery').length;
      running.server.push(tapWith(an, answer, data));
      const call = await running.server.until(() => running.server.callsOf('answerCallbackQuery')[before]);
      expect(call.params['text']).toBe('Nút này đã cũ, bạn hỏi lại giúp mình nhé.');
    },
  );

  test.each([
    ['/hoi', 'Bạn muốn hỏi gì?'],
    ['/ask Sơn La?', '27 đảng viên'],
    ['/HOI Sơn La?', '27 đảng viên'],
    ['/khongbiet', 'Không có lệnh /khongbiet. Gõ /help'],
    ['/baocoa', 'Không có lệnh /baocoa. Ý bạn là /baocao?'],
    ['/nhatki', 'Không có lệnh /nhatki. Gõ /help'],
    ['/help', '/baocao'],
    ['xin chào', 'Bạn cần tìm gì'],
    ['thời tiết', 'không thấy điều này trong các báo cáo'],
    ['Sơn La bí thư là ai', 'Mình không tìm thấy người chủ trì trong báo cáo Sơn La 2023.'],
  ])('%s', async (text, expected) => {
    expect((await running.ask(privateText(an, text))).text).toContain(expected);
  });

  test('a voice message gets a kind word, a sticker a nod', async () => {
    const voice = { text: undefined, entities: undefined, voice: { file_id: 'x' } };
    expect((await running.ask(privateText(an, '', voice))).text).toContain('câu hỏi bằng chữ');
    const before = running.server.reactions.length;
    running.server.push(privateText(an, '', { text: undefined, entities: undefined, sticker: { file_id: 'x' } }));
    await running.server.until(() => running.server.reactions.length > before);
    expect(running.server.reactions.at(-1)?.emoji).toBe('👌');
  });

  test('an answer whose quote is no longer true is withheld', async () => {
    running.app.truthful = false;
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    running.app.truthful = true;
    expect(answer.text).toContain('không khớp với văn bản gốc');
    expect(answer.text).not.toContain('27');
    expect(running.log.lines.join('\n')).toContain('error quote differs from its report');
  });
});
