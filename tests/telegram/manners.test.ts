import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/answers/answer.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { claimIn } from '../../src/telegram/asking/claims.js';
import { wantsVerdict } from '../../src/telegram/asking/put-forward.js';
import { reportsTitled } from '../../src/telegram/browsing/named.js';
import { holdsToken } from '../../src/telegram/manners/secrets.js';
import { loadSmallWords } from '../../src/telegram/manners/small-words.js';
import { nearestCommand } from '../../src/telegram/manners/unknown.js';
import { quoteOf, REPORTS, readingOf } from '../support/fake-app.js';
import { PROJECT } from '../support/project.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, newGroup, type Person, privateText, someone, tapOn } from '../support/updates.js';

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

/** The same message, edited by its writer. */
const edited = (update: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> => ({
  edited_message: { ...(update['message'] as object), text, edit_date: Math.floor(Date.now() / 1000) },
});
const settled = () => running.server.until(() => running.server.pending.length === 0);
const reactions = () => running.server.callsOf('setMessageReaction').map(({ params }) => params['reaction']);

describe('small words', () => {
  test.each([
    ['ok', 'nod'],
    ['OKKK', 'nod'],
    ['vâng ạ', 'nod'],
    ['ừ, được rồi nhé', 'nod'],
    ['hahaha', 'smile'],
    ['ok haha', 'smile'],
    ['👍', 'nod'],
    ['👍🏻 ❤️', 'nod'],
    ['👍 ai chủ trì', undefined],
    ['tạm biệt nhé', 'bye'],
    ['ngủ ngon bot', 'bye'],
    ['sai rồi', 'sorry'],
    ['trả lời sai rồi bot ơi', 'sorry'],
    ['đm bot ngu', 'sorry'],
    ['dcm', 'sorry'],
    ['👎', 'sorry'],
    ['you are wrong', 'sorry'],
    ['trả lời lung tung', 'sorry'],
    ['ủa sao kì v', 'sorry'],
    ['ủa', 'nod'],
    ['sao chi bộ ấy giảm', undefined],
    ['trả lời lại đi', 'sorry'],
    ['trả lời lại câu này', undefined],
    ['ok nhưng sai rồi', undefined],
    ['bot ơi', undefined],
    ['ngủ ở đâu', undefined],
    ['sai ở điểm nào', undefined],
    ['cán bộ nào sai phạm', undefined],
    ['không phải 94 mà là 95', undefined],
    ['2', undefined],
    ['ok?', undefined],
    ['ok còn Lai Châu', undefined],
    ['được mấy người', undefined],
    ['', undefined],
    ['!!!', undefined],
  ])('%s: %s', async (text, kind) => {
    expect((await loadSmallWords(`${PROJECT}/data`)).nodOf(text)).toBe(kind);
  });

  test('get a reaction and no message, and the conversation goes on', async () => {
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    running.server.push(privateText(an, 'ok'));
    await running.server.until(() => reactions().length === 1);
    expect(reactions()).toEqual([[{ type: 'emoji', emoji: '👌' }]]);
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
    await running.ask(privateText(an, 'ai chủ trì?'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['son-la-2023']);
  });
});

describe('a command asked for in words', () => {
  test.each([
    ['chi tiết hơn đi bot', { name: 'ngucanh', rest: '', names: false }],
    ['cho minh xin file', { name: 'xuat', rest: '', names: false }],
    ['so sánh Sơn La và Hà Nam', { name: 'sosanh', rest: 'Sơn La và Hà Nam', names: true }],
    ['theo dõi Cà Mau nhé', { name: 'theodoi', rest: 'Cà Mau', names: false }],
    ['hỏi chuyện khác', { name: 'moi', rest: '', names: false }],
    ['đoạn khác đi', { name: 'doankhac', rest: '', names: false }],
    ['còn nữa không ạ', { name: 'doankhac', rest: '', names: false }],
    ['còn gì nữa', { name: 'doankhac', rest: '', names: false }],
    ['bảng so sánh', { name: 'bang', rest: '', names: false }],
    ['xếp theo năm nhé', { name: 'moitruoc', rest: '', names: false }],
    ['cu nhat truoc', { name: 'cutruoc', rest: '', names: false }],
    ['xếp theo năm nào', undefined],
    ['còn gì nữa ở Sơn La', undefined],
    ['còn hạn chế gì nữa', undefined],
    ['cho mình xem toàn văn nhé', { name: 'toanvan', rest: '', names: false }],
    ['toàn văn Sơn La', { name: 'xuat', rest: 'Sơn La', names: true }],
    ['có gì mới không', { name: 'baocao', rest: '', names: false }],
    ['Sơn La có gì mới không', undefined],
    ['toàn văn kiến kể chuyện', { name: 'xuat', rest: 'kiến kể chuyện', names: true }],
    ['chi tiết hơn về kết quả', undefined],
    ['file báo cáo nào mới', undefined],
    ['ai theo dõi việc này', undefined],
    ['kết quả so sánh với năm trước', undefined],
  ])('%s', async (text, said) => {
    expect((await loadSmallWords(`${PROJECT}/data`)).saidIn(text)).toEqual(said);
  });

  test('runs it; "so sánh" only between names of reports', async () => {
    expect((await running.ask(privateText(an, 'so sánh Sơn La với Hà Nam'))).text).toMatch(/^Bạn muốn so sánh/u);
    expect((await running.ask(privateText(an, 'so sánh Sơn La với trời mưa'))).text).not.toMatch(/^Bạn muốn so sánh/u);
    expect((await running.ask(privateText(an, 'gửi file cho mình'))).text).toContain('/xuat');
    expect((await running.ask(privateText(an, 'hỏi chuyện khác'))).text).toContain('quên câu trước');
  });

  test('what only admins may do is heard from them alone', async () => {
    expect((await running.ask(privateText(ADMIN, 'xóa báo cáo Sơn La'))).text).toMatch(/^Bỏ báo cáo Sơn La 2023\?/u);
    expect((await running.ask(privateText(an, 'xóa báo cáo Sơn La'))).text).not.toMatch(/Bỏ báo cáo|quản trị/u);
  });

  test('"đoạn khác" looks further, "toàn văn" sends the text of the report that is talked of', async () => {
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    expect((await running.ask(privateText(an, 'đoạn khác'))).text.length).toBeGreaterThan(0);
    const one = someone();
    await running.ask(privateText(one, 'Sơn La có bao nhiêu đảng viên?'));
    const before = running.app.asked.length;
    expect((await running.ask(privateText(one, 'cho mình xem toàn văn'))).upload?.name).toBe('son-la-2023.txt');
    expect(running.app.asked.length).toBe(before);
  });

  test('"còn nữa" turns the page of the list that was shown, to its end', async () => {
    const over = { show: { kind: 'facts', intent: 'members' }, among: {}, conditions: [], order: 'newest' } as const;
    const base: Reading = { ...readingOf(REPORTS), over };
    running.app.answerReading = async (reading) => {
      const page = reading.page ?? 0;
      const list = { total: 3, first: page, ...(page < 2 && { next: { ...base, page: page + 1 } }) };
      return { status: 'answered', reading, quotes: REPORTS.slice(page, page + 1).map(quoteOf), others: [], list };
    };
    running.app.answer = () => running.app.answerReading(base);
    await running.ask(privateText(an, 'các nơi có bao nhiêu đảng viên'));
    expect((await running.ask(privateText(an, 'còn nữa không'))).text).toContain('31 đảng viên');
    expect((await running.ask(privateText(an, 'tiếp đi'))).text).toContain('19 đảng viên');
    expect((await running.ask(privateText(an, 'còn gì nữa'))).text).toBe('Danh sách đến đây là hết.');
  });

  test('"chi tiết hơn" opens the main points after a card, the card after the main points', async () => {
    await running.ask(privateText(an, 'Sơn La'));
    expect((await running.ask(privateText(an, 'chi tiết hơn'))).text).toMatch(/^Trích các ý chính/u);
    expect((await running.ask(privateText(an, 'còn gì nữa'))).text).toMatch(/^Sơn La 2023\n/u);
  });

  test('a word that is taken for thanks and is none gets a nod', async () => {
    const { answer } = running.app;
    running.app.answer = async () => ({ status: 'chat', topic: 'thanks' });
    expect((await running.ask(privateText(an, 'cảm ơn b nhiều'))).text).toBe('Không có gì ạ.');
    const before = reactions().length;
    running.server.push(privateText(an, 'vậy hả'));
    await running.server.until(() => reactions().length > before);
    expect((await running.ask(privateText(an, '" OR 1=1; --'))).text).toMatch(/^Mình chưa hiểu/u);
    running.app.answer = answer;
    expect(running.server.messagesIn(an.id)).toHaveLength(2);
  });

  test('"chi tiết hơn" shows the paragraph around the last quote; before any question it is one itself', async () => {
    expect((await running.ask(privateText(an, 'chi tiết hơn'))).text).not.toContain('Đoạn văn chứa');
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    const before = running.app.answer;
    running.app.answer = async (text, ...rest) => {
      const given = await before(text, ...rest);
      if (given.status !== 'answered') return given;
      const { report, span } = given.quotes[0] as (typeof given.quotes)[0];
      return { ...given, reading: { ...given.reading, quoted: { report: report.id, ...span } } };
    };
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    expect((await running.ask(privateText(an, 'chi tiết hơn'))).text).toMatch(/^Đoạn văn chứa lời trích/u);
  });
});

describe('whoever is not content', () => {
  test('gets one line, and the way to change how the question was read where there was one', async () => {
    const first = await running.ask(privateText(an, 'sai rồi'));
    expect(first.text).toMatch(/^Xin lỗi bạn\. /u);
    expect(first.text.length).toBeLessThan(110);
    expect(labelsOf(first)).toEqual([]);
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    expect(labelsOf(await running.ask(privateText(an, 'đm bot ngu')))).toEqual(['Sửa cách hiểu']);
  });
});

describe('a text that may be about another report', () => {
  test.each([
    ['thế báo cáo nào nêu hạn chế', true],
    ['còn các sở thì sao', true],
    ['tất cả đảng viên', true],
    ['đại hội lần thứ mấy', true],
    ['ai chủ trì', false],
    ['sở có bao nhiêu đảng viên', false],
    ['nào các bạn', false],
    ['báo cáo này', false],
  ])('%s: %s', async (text, elsewhere) => {
    expect((await loadSmallWords(`${PROJECT}/data`)).asksElsewhere(text)).toBe(elsewhere);
  });
});

describe('a text that may be a claim', () => {
  test.each([
    ['Chi bộ hiện có 28 đảng viên', false, 'statement'],
    ['Hội nghị do đồng chí Mai chủ trì.', false, 'statement'],
    ['Hội nghị do đồng chí Mai', false, undefined],
    ['Hội nghị do đồng chí Mai chủ trì', true, 'statement'],
    ['Chi bộ có bao nhiêu đảng viên?', true, undefined],
    ['Chi bộ có bao nhiêu đảng viên', false, undefined],
    ['số đảng viên sơn la 2023', false, undefined],
    ['Tham dự hội nghị có đại diện lãnh đạo các phòng và đơn vị', false, 'words'],
    ['Nghệ An 95 đảng viên', false, 'statement'],
    ['theo nghị quyết 18 trung ương', false, undefined],
    ['đảng bộ khóa 12 nhiệm kỳ', false, undefined],
    ['họp trong 3 ngày', false, undefined],
    ['hội nghị', true, undefined],
    ['28 người', true, 'statement'],
    ['95 members', false, 'statement'],
    ['6 branches', false, 'statement'],
    ['four branches', false, undefined],
    ['95 party members in Sơn La', false, 'statement'],
    ['Sơn La has 95 members', false, 'statement'],
    ['how many members', false, undefined],
    ['5 years', false, undefined],
    ['3 days', false, undefined],
    ['article 5 says', false, undefined],
    ['about 95 members', false, undefined],
    ['more than 90 members', false, undefined],
    ['95 members or more', false, undefined],
    ['2 năm', false, undefined],
  ])('%s (forwarded: %s): %s', async (text, forwarded, claim) => {
    expect(claimIn(await loadSmallWords(`${PROJECT}/data`), text, forwarded)).toBe(claim);
  });

  test('is held against the words of the reports, then against what they say; forwarded ones get a word in any case', async () => {
    const asked: string[] = [];
    const answer = running.app.answer;
    running.app.answer = async (text, ...rest) => {
      asked.push(text);
      const given = await answer(text, ...rest);
      return given.status === 'answered' && text.endsWith('phải không?') && text.includes('28')
        ? { ...given, verdict: 'contradicted' }
        : given;
    };
    const differs = await running.ask(privateText(an, 'Sơn La có 28 đảng viên.'));
    expect(differs.text).toMatch(/^Nguồn ghi khác/u);
    expect(asked).toEqual(['Sơn La có 28 đảng viên phải không?']);
    const origin = { forward_origin: { type: 'hidden_user', sender_user_name: 'x', date: 1 } };
    expect((await running.ask(privateText(an, 'Xã nọ có 5 cây đa.', origin))).text).toContain(
      'Không có trong các báo cáo',
    );
    // Where only figures differ that is said to the letter; where the words do too, what the report states decides.
    const quotes = [quoteOf(REPORTS[0] as ReportMeta)];
    const figures = [{ given: '28', source: '27' }];
    running.app.real = async () => ({ kind: 'differs', quotes, differences: figures });
    const letter = await running.ask(privateText(an, 'Sơn La có 28 đảng viên.'));
    expect(letter.text).toMatch(/^✗ Khác với báo cáo ở 1 chỗ/u);
    const worded = [...figures, { given: 'Sơn La', source: 'chi bộ' }];
    running.app.real = async () => ({ kind: 'differs', quotes, differences: worded });
    const said = await running.ask(privateText(an, 'Sơn La có 28 đảng viên.'));
    expect(said.text).toMatch(/^Nguồn ghi khác/u);
    const unsaid = await running.ask(privateText(an, 'Sơn La có 29 đảng viên.'));
    expect(unsaid.text).toMatch(/^✗ Khác với báo cáo ở 2 chỗ/u);
    running.app.real = async () => ({
      kind: 'exact',
      quotes: [quoteOf(REPORTS[0] as ReportMeta)],
      bare: false,
      others: [],
    });
    const exact = await running.ask(privateText(an, 'Chi bộ hiện có 27 đảng viên.'));
    expect(exact.text).toMatch(/^✓ Nguyên văn trong báo cáo/u);
  });

  test('where yes or no is asked for and the quote does not decide, that is said', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La giải thể 5 phòng phải không?'));
    expect(answer.text).toMatch(/^Lời trích chưa đủ để nói đúng hay sai\n\nChi bộ/u);
  });
});

describe('a text that wants yes or no', () => {
  test.each([
    ['Sơn La có 95 đảng viên phải không?', true],
    ['Sơn La has 95 members, right?', true],
    ['Sơn La has 95 members, correct?', true],
    ["Sơn La has 95 members, isn't it?", true],
    ['Sơn La has 95 members, doesn’t it?', true],
    ['Sơn La has 95 members, is that right?', true],
    ['Is it true that Sơn La has 95 members?', true],
    ['what is the land use right?', false],
    ['which answer is correct?', false],
    ['Is the right of members told?', false],
    ['how many members does Sơn La have?', false],
  ])('%s: %s', (text, wants) => {
    expect(wantsVerdict(text)).toBe(wants);
  });
});

describe('a place, a report or a name alone', () => {
  test('opens the card; further questions are about it', async () => {
    const card = await running.ask(privateText(an, 'sơn la'));
    expect(card.text).toMatch(/^Sơn La 2023\n\nĐảng viên: 27 đảng viên\n\nMình không tìm thấy: /u);
    expect(card.entities.find(({ type }) => type === 'text_link')?.url).toMatch(/\?start=p_[\w-]{12}$/u);
    expect(labelsOf(card)).toEqual(['Số đảng viên của Sơn La?', 'Tóm tắt', '‹ Danh sách báo cáo']);
    await running.ask(privateText(an, 'ai chủ trì?'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['son-la-2023']);
    expect((await running.ask(privateText(someone(), '/baocao Hà Nam 2022'))).text).toMatch(/^Hà Nam 2022/u);
    expect((await running.ask(privateText(an, '/baocao nơi khác'))).text).toContain('không tìm thấy báo cáo nào tên');
  });

  test.each<[string, string[]]>([
    ['Kỳ Anh', ['a']],
    ['ky anh', ['a']],
    ['Tân Hội', ['b']],
    ['đại hội', []],
    ['Thị ủy', []],
    ['kiểm điểm giữa năm', []],
    ['Anh', []],
    // The beginning of a name, and what is called a report.
    ['Hội Nông dân', ['c']],
    ['hoi nong dan xa', ['c']],
    ['Nông dân', []],
    ['hội xã Mỹ Lộc', ['c']],
    ['hội Mỹ Lộc xã', []],
    ['báo cáo nông dân', ['c']],
    ['báo cáo kiểm điểm', ['a']],
    ['báo cáo giữa năm', []],
    ['báo cáo', []],
  ])('by a name in its title: %s', (text, ids) => {
    const [first] = REPORTS as [ReportMeta];
    const titles = {
      a: 'Thị ủy Kỳ Anh: Kiểm điểm giữa năm',
      b: 'XÃ TÂN HỘI (CAI LẬY): ĐẠI HỘI ĐẢNG BỘ',
      c: 'Hội Nông dân xã Mỹ Lộc',
    };
    const reports = Object.entries(titles).map(([id, title]) => ({
      ...{ ...first, id, title },
      organisation: id === 'c' ? title : 'Đảng bộ',
    }));
    expect(reportsTitled(text, reports).map(({ id }) => id)).toEqual(ids);
  });

  test('opened with a tap, or named again, is what is spoken of from then on', async () => {
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    const list = await running.ask(privateText(an, '/baocao'));
    running.server.push(tapOn(an, list, 'Hà Nam'));
    await running.server.until(() => list.text.startsWith('Hà Nam 2022'));
    expect((await running.ask(privateText(an, 'Sơn La'))).text).toMatch(/^Sơn La 2023\n/u);
    await running.ask(privateText(an, 'thế ai chủ trì?'));
    expect(running.app.asked.at(-1)?.previous).toMatchObject({ reports: ['son-la-2023'] });
  });

  test('takes the place of another in the question before it', async () => {
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    expect((await running.ask(privateText(an, 'Hà Nam'))).text).toContain('31 đảng viên chính thức 🌱');
  });

  test('"Tóm tắt" on its card gives the main points as quotes, as whoever asks for them in words gets them', async () => {
    const card = await running.ask(privateText(an, 'Sơn La'));
    const summed = await running.ask(tapOn(an, card, 'Tóm tắt'));
    expect(summed.text).toMatch(/^Trích các ý chính\n\nChi bộ hiện có 27/u);
    const { answer } = running.app;
    running.app.answer = async (text, previous, options) => {
      const given = await answer(text, previous, options);
      return given.status === 'answered' ? { ...given, about: 'summary' } : given;
    };
    const asked = await running.ask(privateText(someone(), 'Sơn La có gì đáng chú ý?'));
    running.app.answer = answer;
    expect(asked.text).toBe(summed.text);
    expect(labelsOf(asked)).toEqual(['Thẻ báo cáo']);
  });

  test('the address of its page opens it, however it is written; other links are not read', async () => {
    const card = await running.ask(privateText(an, 'https://WWW.bao.example/son-la-2023.html#dau'));
    expect(card.text).toMatch(/^Sơn La 2023\n/u);
    const other = await running.ask(privateText(an, 'https://noi-khac.example/bai'));
    expect(other.text).toContain('không mở đường dẫn');
    expect(running.app.asked).toEqual([]);
  });
});

describe('an unknown command', () => {
  test.each([
    ['baocoa', false, 'baocao'],
    ['ho', false, 'hoi'],
    ['sosan', false, 'sosanh'],
    ['nhatki', false, undefined],
    ['nhatki', true, 'nhatky'],
    ['khongbiet', false, undefined],
    ['x', false, undefined],
    ['abc', false, undefined],
  ])('/%s (admin: %s) leads to %s', (name, admin, near) => {
    expect(nearestCommand(name, admin, 'vi')).toBe(near);
  });
});

describe('a token that was pasted', () => {
  const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';
  test.each([
    [`đây là token ${TOKEN} nhé`, true],
    [`BOT_TOKEN=${TOKEN}`, true],
    ['Quyết định số 12:2023 của Sở', false],
    ['https://a.example/123456:abc', false],
  ])('%s: %s', (text, holds) => {
    expect(holdsToken(text)).toBe(holds);
  });

  test('is warned of in private and, unasked, in a group; nothing of it is looked up or kept', async () => {
    const inPrivate = await running.ask(privateText(an, `/hoi ${TOKEN}`));
    const inGroup = await running.ask(groupText(an, `token: ${TOKEN}`, { chat: newGroup() }));
    for (const { text } of [inPrivate, inGroup]) expect(text).toMatch(/token[\s\S]*\/revoke/u);
    expect(running.app.asked).toEqual([]);
    expect(await running.store.misses(10)).toEqual([]);
    expect(running.log.lines.join('\n')).not.toContain(TOKEN.slice(12));
  });
});

describe('a file', () => {
  const document = { file_id: 'F', file_unique_id: 'f', file_name: 'x.pdf', file_size: 9 };
  test('of somebody who is no admin is not read: said, also where a question is its caption', async () => {
    const more = { text: undefined, entities: undefined, document };
    const asked = await running.ask(privateText(an, '', { ...more, caption: 'Sơn La có bao nhiêu đảng viên?' }));
    expect(asked.text).toContain('Mình không đọc tệp người khác gửi');
    expect((await running.ask(privateText(an, '', more))).text).toContain('không đọc tệp');
    expect(running.app.asked).toEqual([]);
  });
});

describe('D33: an edited question', () => {
  test('edits its answer, with the context it was asked in', async () => {
    await running.ask(privateText(an, 'Phú Thọ có bao nhiêu đảng viên?'));
    const question = privateText(an, 'Sơn La?');
    const answer = await running.ask(question);
    running.server.push(edited(question, 'Hà Nam?'));
    await running.server.until(() => answer.text.includes('31 đảng viên'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['phu-tho-2021']);
    running.server.push(edited(question, 'dự báo thời tiết'));
    await running.server.until(() => answer.text.includes('không thấy điều này'));
    expect(running.server.messagesIn(an.id)).toHaveLength(2);
  });

  test('of a group, too; where there is nothing now, that stands in its place', async () => {
    const question = groupText(an, '/hoi Sơn La?', { chat: newGroup() });
    const answer = await running.ask(question);
    running.server.push(edited(question, '/hoi dự báo thời tiết'));
    await running.server.until(() => answer.text === 'Mình không thấy trong các báo cáo.');
  });

  test('that is the same, unknown, or a command, changes nothing', async () => {
    const question = privateText(an, 'Sơn La?');
    await running.ask(question);
    const asked = running.app.asked.length;
    running.server.push(edited(question, 'Sơn La?'));
    running.server.push(edited(privateText(an, 'x'), 'Hà Nam?'));
    running.server.push(edited(question, '/baocao'));
    running.server.push(edited(privateText(ADMIN, '/naplai'), '/naplai'));
    await settled();
    await running.ask(privateText(an, 'Phú Thọ?'));
    expect(running.app.asked).toHaveLength(asked + 1);
    expect(running.app.reloads).toBe(0);
    expect(running.server.messagesIn(an.id)).toHaveLength(2);
  });
});
