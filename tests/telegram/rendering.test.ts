import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { CardFact } from '../../src/app.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { loadMessages, type Messages } from '../../src/telegram/messages/messages.js';
import { renderAnswer } from '../../src/telegram/rendering/answer.js';
import { renderCard } from '../../src/telegram/rendering/card.js';
import { renderContext } from '../../src/telegram/rendering/context.js';
import { addressOfQuote } from '../../src/telegram/rendering/fragment.js';
import { moveTo } from '../../src/telegram/rendering/miss.js';
import { sourceLine } from '../../src/telegram/rendering/quote.js';
import { type Rich, webAddress } from '../../src/telegram/rendering/rich.js';
import type { Screen } from '../../src/telegram/rendering/screen.js';
import type { View } from '../../src/telegram/rendering/view.js';
import { quoteOf, REPORTS, readingOf } from '../support/fake-app.js';
import { MESSAGES_DIR } from '../support/running-bot.js';

let messages: Messages;
beforeAll(async () => {
  messages = await loadMessages(MESSAGES_DIR);
});
const view = (more: Partial<View> = {}): View => ({
  phrases: messages.vi,
  username: 'hoibaocao_test_bot',
  inline: true,
  group: false,
  reports: REPORTS,
  examples: [],
  ...more,
});
const [SON_LA, HA_NAM, PHU_THO] = REPORTS as [ReportMeta, ReportMeta, ReportMeta];
const answered = (reports: readonly ReportMeta[], more: object = {}): Answer => ({
  status: 'answered',
  reading: readingOf(reports),
  quotes: reports.map(quoteOf),
  others: [],
  ...more,
});
const textOf = (screen: Screen) => screen.parts.map(({ text }) => text).join('\n');
const marked = (rich: Rich | undefined, type: string) =>
  rich?.entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => rich.text.slice(offset, offset + length));

describe('a row of a table', () => {
  test('stands below the row over its columns, each quoted by itself', () => {
    const row = { ...quoteOf(SON_LA), text: 'Kế toán | 14', marks: [] };
    const header = { text: 'Chi bộ | Đảng viên', span: { start: 0, end: 18 } };
    const [part] = renderAnswer(answered([SON_LA], { quotes: [{ ...row, header }] }), view()).parts;
    expect(part?.text).toContain('Chi bộ | Đảng viên\nKế toán | 14\n');
    expect(marked(part, 'blockquote')).toEqual(['Chi bộ | Đảng viên', 'Kế toán | 14']);
  });

  test('below the one before shows that row once', () => {
    const header = { text: 'Chi bộ | Đảng viên', span: { start: 0, end: 18 } };
    const row = (text: string, start: number) => ({
      ...quoteOf(SON_LA),
      ...{ text, header, marks: [], span: { start, end: start + text.length } },
    });
    const quotes = [row('Kế toán | 14', 20), row('Văn thư | 9', 40), { ...row('Tổng | 23', 60), header: undefined }];
    const [part] = renderAnswer(answered([SON_LA], { quotes }), view()).parts;
    expect(part?.text).toContain('Chi bộ | Đảng viên\nKế toán | 14\nVăn thư | 9\n\nTổng | 23\nSơn La');
    expect(marked(part, 'blockquote')).toEqual(['Chi bộ | Đảng viên', 'Kế toán | 14', 'Văn thư | 9', 'Tổng | 23']);
  });
});

describe('what has to be said beside an answer', () => {
  test('stands outside every quote, in italics', () => {
    const notes = [
      { kind: 'conflict', values: ['71', '74'] },
      { kind: 'merged', former: ['Bình Dương'], present: 'Thành phố Hồ Chí Minh' },
    ];
    const screen = renderAnswer(answered([SON_LA], { notes }), view());
    const [part] = screen.parts;
    const said = marked(part, 'italic')?.join('\n') ?? '';
    expect(said).toContain('71, 74');
    expect(said).toContain('Bình Dương đã nhập vào Thành phố Hồ Chí Minh');
    const quoted = [...(marked(part, 'blockquote') ?? []), ...(marked(part, 'expandable_blockquote') ?? [])];
    expect(quoted.join()).not.toContain('71, 74');
  });

  test('a province without a report: by which name there is one', () => {
    const missing: Answer = {
      status: 'no_match',
      reading: readingOf([]),
      reason: { kind: 'no_report', asked: 'Thành phố Hồ Chí Minh' },
      notes: [{ kind: 'merged', former: ['Bình Dương'], present: 'Thành phố Hồ Chí Minh', have: ['Bình Dương'] }],
    };
    expect(textOf(renderAnswer(missing, view()))).toContain('Mình đang có báo cáo của Bình Dương');
  });
});

describe('a miss of who came', () => {
  const missed = (question: string): string => {
    const reading = { ...readingOf([SON_LA], 'attendees'), question };
    return textOf(renderAnswer({ status: 'not_stated', reading, reports: [SON_LA] }, view()));
  };

  test.each([
    'bão ở Sơn La có ai chết ko',
    'lũ quét có ai bị thương không',
    'co ai bi ky luat khong',
    'có ai được khen thưởng chưa',
    'có ai phản đối hông',
    'có ai trượt không',
  ])('is none of who came: %s', (question) => {
    expect(missed(question)).toContain('Mình không tìm thấy điều này trong báo cáo Sơn La 2023.');
    expect(missed(question)).not.toContain('thành phần dự');
  });

  test.each([
    'có ai dự không',
    'có ai tham gia ko',
    'Sơn La có ai tới không?',
    'có ai đến chưa',
    'có ai có mặt không',
    'có ai vắng mặt không',
    'co ai da toi du khong',
    'có ai không',
    'hội nghị có ai',
    'những ai dự hội nghị',
  ])('is named where that is asked: %s', (question) => {
    expect(missed(question)).toContain('Mình không tìm thấy thành phần dự trong báo cáo Sơn La 2023.');
  });
});

describe('a quote', () => {
  test('is the block, its answering words bold, its source under it', () => {
    const [part] = renderAnswer(answered([SON_LA]), view()).parts;
    expect(marked(part, 'blockquote')).toEqual([quoteOf(SON_LA).text]);
    expect(marked(part, 'bold')).toEqual(['27 đảng viên']);
    expect(marked(part, 'text_link')).toEqual(['Sơn La 2023 · Báo Thử Nghiệm · 20/12/2023 · nguyên văn ↗']);
    expect(part?.entities.find(({ url }) => url)?.url).toBe(
      `${SON_LA.url}#:~:text=Chi%20b%E1%BB%99%20hi%E1%BB%87n%20c%C3%B3%2027%20%C4%91%E1%BA%A3ng`,
    );
    expect(part?.text).toBe(
      `${quoteOf(SON_LA).text}\nSơn La 2023 · Báo Thử Nghiệm · 20/12/2023 · nguyên văn ↗\n\nHiểu là: số đảng viên`,
    );
  });

  test.each<[string, Partial<View>, number | undefined, boolean]>([
    ['what was typed', { asked: 'Sơn La có bao nhiêu đảng viên' }, 0.95, false],
    ['with another case and marks', { asked: 'son la co bao nhieu dang vien?' }, 0.95, false],
    ['taken over from the question before', { asked: 'còn Sơn La?' }, 0.95, true],
    ['guessed', { asked: 'Sơn La có bao nhiêu đảng viên' }, 0.6, true],
    ['chosen with a button', { asked: 'Sơn La có bao nhiêu đảng viên', chosen: true }, 0.95, true],
  ])('says how the question was read only where that is not plain: %s', (_, more, chance, told) => {
    const reading = { ...readingOf([SON_LA]), question: 'Sơn La có bao nhiêu đảng viên?' };
    const answer = answered([SON_LA], { reading, ...(chance !== undefined && { chance }) });
    expect(textOf(renderAnswer(answer, view(more))).includes('Hiểu là: số đảng viên')).toBe(told);
  });

  test('names the other sites of the same news behind its source', () => {
    const also = [HA_NAM, PHU_THO].map((report, i) => ({
      ...report,
      publisher: `Báo ${i}`,
      url: `https://b.example/${i}`,
    }));
    const quote = { ...quoteOf(SON_LA), alsoIn: also };
    const [part] = renderAnswer(answered([SON_LA], { quotes: [quote] }), view()).parts;
    expect(part?.text).toContain(' ↗ · cũng đăng ở Báo 0, Báo 1\n');
    expect(marked(part, 'text_link')?.slice(1)).toEqual(['Báo 0', 'Báo 1']);
  });

  test('folds when it is long, and always in groups', () => {
    const text = `${'Rất dài. '.repeat(40)}Hết.`;
    const long: Answer = {
      status: 'answered',
      reading: readingOf([SON_LA]),
      others: [],
      quotes: [{ report: SON_LA, span: { start: 0, end: text.length }, text, marks: [] }],
    };
    expect(marked(renderAnswer(long, view()).parts[0], 'expandable_blockquote')).toEqual([text]);
    expect(
      marked(renderAnswer(answered([SON_LA]), view({ group: true })).parts[0], 'expandable_blockquote'),
    ).toHaveLength(1);
  });

  test('marks that overlap, lie outside or cut a character are left out', () => {
    const text = 'a🌱b 27';
    const marks = [
      { start: 5, end: 7 },
      { start: 1, end: 2 },
      { start: 6, end: 7 },
      { start: 5, end: 99 },
    ];
    const answer: Answer = {
      status: 'answered',
      reading: readingOf([SON_LA]),
      others: [],
      quotes: [{ report: SON_LA, span: { start: 0, end: 7 }, text, marks }],
    };
    expect(marked(renderAnswer(answer, view()).parts[0], 'bold')).toEqual(['27']);
  });
});

describe('the source line', () => {
  test.each<[ReportMeta, string, string[]]>([
    [HA_NAM, 'Hà Nam 2022 · Trang Thử · 03/05/2022 · lược thuật · trang nguồn ↗', ['https://trang.example/']],
    [PHU_THO, 'Phú Thọ 2021 · 09/07/2021 · nguyên văn', []],
    [{ ...PHU_THO, url: 'javascript:alert(1)' }, 'Phú Thọ 2021 · 09/07/2021 · nguyên văn', []],
    [
      { ...SON_LA, publisher: '', published: '', site: 'https://s.example' } as ReportMeta,
      'Sơn La 2023 · nguyên văn ↗',
      [SON_LA.url ?? ''],
    ],
  ])('%#', (report, text, links) => {
    const line = sourceLine(report, messages.vi);
    expect(line.text).toBe(text);
    expect(line.entities.map(({ url }) => url)).toEqual(links);
  });

  test('takes only http and https for links', () => {
    expect(webAddress('https://a.example/b?c=1')).toBe('https://a.example/b?c=1');
    expect(webAddress('http://a.example/đường dẫn')).toBe('http://a.example/%C4%91%C6%B0%E1%BB%9Dng%20d%E1%BA%ABn');
    for (const bad of ['ftp://a.example', 'tg://user?id=1', 'không phải', '', undefined])
      expect(webAddress(bad)).toBeUndefined();
  });
});

describe('what nobody found', () => {
  const reading = readingOf([SON_LA], 'chair');
  test.each([
    [undefined, 'Mình không tìm thấy người chủ trì trong báo cáo Sơn La 2023.'],
    [0.6, 'Mình không tìm thấy người chủ trì trong báo cáo Sơn La 2023.'],
    [0.97, 'Báo cáo Sơn La 2023 không nêu người chủ trì.'],
  ])('is said of the report only where its chance is high: %s', (chance, said) => {
    const answer: Answer = { status: 'not_stated', reading, reports: [SON_LA], ...(chance && { chance }) };
    expect(textOf(renderAnswer(answer, view()))).toContain(said);
  });

  test.each([
    ['Sơn La có bao nhiêu đảng viên?', 'Mình không tìm thấy số đảng viên trong'],
    ['Sơn La có bao nhiêu hội viên?', 'Mình không tìm thấy điều này trong'],
    ['son la co may doan vien', 'Mình không tìm thấy điều này trong'],
    ['', 'Mình không tìm thấy số đảng viên trong'],
  ])('is called by its kind where that is what was asked: %s', (question, said) => {
    const of = { ...readingOf([SON_LA], 'members'), question };
    const answer: Answer = { status: 'not_stated', reading: of, reports: [SON_LA] };
    expect(textOf(renderAnswer(answer, view()))).toContain(said);
  });

  test('of the day of the meeting: the day of posting is told', () => {
    const answer: Answer = { status: 'not_stated', reading: readingOf([SON_LA], 'date'), reports: [SON_LA] };
    expect(textOf(renderAnswer(answer, view()))).toContain('Bài đăng 20/12/2023.');
  });

  test('is not told by its kind where the report does state something of that kind', () => {
    const answer: Answer = { status: 'not_stated', reading, reports: [SON_LA] };
    const text = textOf(renderAnswer(answer, view({ ofKind: quoteOf(SON_LA) })));
    expect(text).toContain('Mình không tìm thấy điều này trong báo cáo Sơn La 2023.');
    // Read as that kind, it would have been answered.
    expect(text).not.toContain('Hiểu là');
  });

  test('shows what the report states of that kind, labelled, where nothing else is near', () => {
    const date = { ...reading, intent: 'date' };
    const answer: Answer = { status: 'not_stated', reading: date, reports: [SON_LA] };
    const text = textOf(renderAnswer(answer, view({ ofKind: quoteOf(SON_LA) })));
    expect(text).toContain('Đoạn gần nhất, chưa chắc là câu trả lời:\nChi bộ hiện có 27 đảng viên');
    expect(text).not.toContain('Bài đăng');
    const near = { ...answer, nearby: quoteOf(HA_NAM) };
    expect(textOf(renderAnswer(near, view({ ofKind: quoteOf(SON_LA) })))).not.toContain('27 đảng viên');
  });

  test('what is offered instead is the last line, right above its buttons', () => {
    const answer: Answer = { status: 'not_stated', reading: readingOf([SON_LA], 'number'), reports: [SON_LA] };
    expect(textOf(renderAnswer(answer, view({ elsewhere: [HA_NAM] })))).toMatch(/Báo cáo khác có nêu:$/u);
  });

  test('is offered of other reports, three at most, by short names', () => {
    const others = ['A', 'B', 'C', 'D'].map((province) => ({ ...HA_NAM, id: province, province }));
    const answer: Answer = { status: 'not_stated', reading, reports: [SON_LA] };
    const shown = renderAnswer(answer, view({ elsewhere: others }));
    expect(shown.rows.slice(0, -1).map((row) => row.map(({ label }) => label))).toEqual([
      ['A 2022', 'B 2022'],
      ['C 2022'],
    ]);
  });
});

describe('a report that there is not', () => {
  const reading = readingOf([], 'chair');
  const miss: Answer = {
    status: 'no_match',
    reading,
    reason: { kind: 'no_report', asked: 'Đắk Lắk', nearest: [PHU_THO, HA_NAM] },
  };
  const buttons = (shown: Screen) =>
    shown.rows.flat().map((button) => [button.label, 'action' in button && button.action.do]);

  test('is told as it was named, with those that the answer holds to be nearest: asked where they answer, else their cards', () => {
    const shown = renderAnswer(miss, view({ elsewhere: [HA_NAM] }));
    expect(textOf(shown)).toBe('Mình chưa có báo cáo nào về Đắk Lắk.\nCó thể bạn cần:');
    expect(buttons(shown)).toEqual([
      ['Phú Thọ 2021', 'card'],
      ['Hà Nam 2022', 'read'],
      ['Xem tất cả báo cáo', 'list'],
    ]);
  });

  test('where nothing is near, those that state it are offered; where none does, the newest', () => {
    const far = { ...miss, reason: { kind: 'no_report', asked: 'Đắk Lắk', nearest: [] } } as Answer;
    const stating = renderAnswer(far, view({ elsewhere: [HA_NAM] }));
    expect(textOf(stating)).toBe('Mình chưa có báo cáo nào về Đắk Lắk.\nBáo cáo khác có nêu:');
    expect(buttons(stating).slice(0, 1)).toEqual([['Hà Nam 2022', 'read']]);
    expect(buttons(renderAnswer(far, view()))[0]).toEqual(['Sơn La 2023', 'card']);
  });

  test('is named as it is written, however it was typed; at most three others are offered', () => {
    const typed = { ...miss, reading: { ...reading, places: ['Đắk Lắk'] } } as typeof miss;
    const nearest = ['A', 'B', 'C', 'D'].map((province) => ({ ...HA_NAM, id: province, province }));
    const shown = renderAnswer(
      { ...typed, reason: { kind: 'no_report', asked: 'dak lak', nearest } } as Answer,
      view(),
    );
    expect(textOf(shown)).toContain('về Đắk Lắk.');
    expect(buttons(shown).map(([label]) => label)).toEqual(['A 2022', 'B 2022', 'C 2022']);
  });

  test('is asked of another alone, without the query that went over many', () => {
    const over = { show: { kind: 'facts', intent: 'chair' }, among: {}, conditions: [], order: 'most' } as const;
    const moved = moveTo({ ...reading, year: 2020, over, page: 2 }, HA_NAM);
    expect(moved).toEqual({ ...reading, reports: [HA_NAM.id], places: ['Hà Nam'] });
  });
});

describe('a line to the page', () => {
  test.each([
    [
      'https://a.example/b',
      'Đảng bộ có\n94 người',
      'https://a.example/b#:~:text=%C4%90%E1%BA%A3ng%20b%E1%BB%99%20c%C3%B3',
    ],
    ['https://a.example/b#c', 'a-b, (c) & d', 'https://a.example/b#c:~:text=a%2Db%2C%20%28c%29%20%26%20d'],
    ['https://a.example/b#:~:text=x', 'y', 'https://a.example/b#:~:text=x'],
    ['https://a.example/b', '', 'https://a.example/b'],
    ['javascript:alert(1)', 'y', undefined],
  ])('%s and «%s»', (page, quoted, address) => {
    expect(addressOfQuote(page, quoted)).toBe(address);
  });
});

describe('an answer', () => {
  test('to a question with a premise is led by the verdict', () => {
    expect(textOf(renderAnswer(answered([SON_LA], { verdict: 'confirmed' }), view()))).toMatch(
      /^Đúng như nguồn\n\nChi bộ/,
    );
    expect(textOf(renderAnswer(answered([SON_LA], { verdict: 'contradicted' }), view()))).toMatch(
      /^Nguồn ghi khác\n\n/,
    );
  });

  test('from several reports names each; no page is previewed', () => {
    const screen = renderAnswer(answered(REPORTS), view());
    expect(textOf(screen)).toMatch(/^3 báo cáo có nêu:\n\nChi bộ .*\nSơn La 2023 · Báo Thử Nghiệm/);
    expect(screen.preview).toBeUndefined();
    expect(renderAnswer(answered([SON_LA]), view()).preview).toBe(SON_LA.url);
    expect(renderAnswer(answered([SON_LA]), view({ group: true })).preview).toBeUndefined();
  });

  test('about the reports lists titles as links, with a card behind each button', () => {
    const screen = renderAnswer(answered(REPORTS, { about: 'reports' }), view());
    expect(textOf(screen)).toMatch(/1\. Sơn La 2023 · Hội nghị tổng kết .*… · đăng 20\/12\/2023\n2\. Hà Nam 2022 · /u);
    expect(screen.rows.flat().map((button) => 'action' in button && button.action.do)).toEqual([
      'card',
      'card',
      'card',
    ]);
  });

  test('that is too long comes in three parts at most, numbered, and says what is missing', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ ...SON_LA, id: `r${index}`, province: `Tỉnh ${index}` }));
    const { parts } = renderAnswer(answered(many), view());
    expect(parts).toHaveLength(3);
    expect(parts[0]?.text).toMatch(/\(1\/3\)$/);
    const shown = parts.flatMap((part) => marked(part, 'blockquote') ?? []);
    expect(parts[2]?.text).toContain(`Còn ${150 - shown.length} mục nữa`);
    for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(4096);
  });
});

describe('a miss in the report that was meant', () => {
  const miss = (more: Partial<View>) =>
    renderAnswer({ status: 'not_stated', reading: readingOf([SON_LA]), reports: [SON_LA] }, view(more));
  const labels = (screen: ReturnType<typeof miss>) => screen.rows.map((row) => row.map(({ label }) => label));
  const stated = ['results', 'shortcomings', 'targets'].map((intent) => ({ ...readingOf([SON_LA]), intent }));

  test('offers what the report does state, by kind, with five buttons at most', () => {
    const screen = miss({ stated, elsewhere: REPORTS.slice(1) });
    expect(textOf(screen)).toMatch(/Báo cáo này có nêu:$/u);
    expect(labels(screen)).toEqual([
      ['Kết quả đạt được', 'Hạn chế, tồn tại'],
      ['Chỉ tiêu, nhiệm vụ'],
      ['Thẻ Sơn La 2023', 'Sửa cách hiểu'],
    ]);
  });

  test('offers the reports that do state it, else nothing but to ask otherwise', () => {
    expect(textOf(miss({ elsewhere: REPORTS.slice(1) }))).toMatch(/Báo cáo khác có nêu:$/u);
    expect(textOf(miss({}))).toMatch(/Bạn thử hỏi cách khác, hoặc xem báo cáo khác\.$/u);
  });

  test('shows a group no passage that is no answer', () => {
    const nearby = quoteOf(SON_LA);
    const answer = { status: 'not_stated', reading: readingOf([SON_LA]), reports: [SON_LA], nearby } as const;
    expect(textOf(renderAnswer(answer, view()))).toContain('Đoạn gần nhất');
    expect(textOf(renderAnswer(answer, view({ group: true })))).not.toContain('Đoạn gần nhất');
  });
});

describe('the link of a report', () => {
  test.each([
    [0, ''],
    [1, 'Mình chỉ biết trang của nơi đăng, chưa có đường dẫn tới bài gốc.'],
    [2, 'Mình chưa có đường dẫn của báo cáo này.'],
  ])('report %i', (index, said) => {
    const text = textOf(renderAnswer(answered(REPORTS.slice(index, index + 1), { about: 'source' }), view()));
    expect(text).toContain(said);
    expect(/chưa có đường dẫn/.test(text)).toBe(said !== '');
  });
});

describe('the four misses are worded apart', () => {
  const reading = readingOf([SON_LA], 'chair');
  const misses: Readonly<Record<string, Answer>> = {
    no_report: { status: 'no_match', reading, reason: { kind: 'no_report', asked: 'Đắk Lắk' } },
    outside: { status: 'no_match', reading, reason: { kind: 'outside' } },
    unreadable: { status: 'no_match', reading, reason: { kind: 'unreadable' } },
    not_stated: { status: 'not_stated', reading, reports: [SON_LA] },
    unclear: {
      status: 'ambiguous',
      reading,
      choices: REPORTS.map((report) => ({ report, reading: readingOf([report]) })),
    },
  };

  test('each has words of its own and a next step, none a link', () => {
    const screens = Object.values(misses).map((miss) => renderAnswer(miss, view({ examples: ['Ai chủ trì?'] })));
    expect(new Set(screens.map(textOf)).size).toBe(screens.length);
    for (const screen of screens) {
      expect(screen.rows.length).toBeGreaterThan(0);
      expect(screen.parts.flatMap(({ entities }) => entities).filter(({ type }) => type === 'text_link')).toEqual([]);
    }
  });

  test('of one thing among many it is not said that the report states none', () => {
    const [part] = renderAnswer(
      { status: 'not_stated', reading: readingOf([SON_LA], 'number'), reports: [SON_LA] },
      view(),
    ).parts;
    expect(part?.text).toContain('Mình không tìm thấy điều này trong báo cáo Sơn La 2023.');
    expect(part?.text).toContain('Hiểu là: số liệu');
  });

  test('what stands nearby is shown with its source and labelled as no answer', () => {
    const [part] = renderAnswer(
      { status: 'not_stated', reading, reports: [SON_LA], nearby: quoteOf(SON_LA) },
      view(),
    ).parts;
    expect(part?.text).toContain(
      'Mình không tìm thấy người chủ trì trong báo cáo Sơn La 2023.\n\nĐoạn gần nhất, chưa chắc là câu trả lời:\nChi bộ',
    );
    expect(marked(part, 'blockquote')).toEqual([quoteOf(SON_LA).text]);
  });
});

describe('a value on a card', () => {
  const text = 'Qua 5 năm, 36 nhiệm vụ cấp tỉnh và 12 nhiệm vụ cấp nhà nước đã được triển khai.';
  const card = (start: number, end: number) =>
    textOf(
      renderCard(
        {
          report: SON_LA,
          facts: {
            results: { ...quoteOf(SON_LA), text, span: { start: 0, end: text.length }, marks: [{ start, end }] },
          },
          questions: [],
        },
        view(),
      ),
    );

  test.each<[string, number, number, string]>([
    ['the answering words', 11, 31, 'Kết quả: 36 nhiệm vụ cấp tỉnh\n'],
    [
      'the quote from its beginning, where they are long and begin in the middle',
      23,
      text.length,
      `Kết quả: ${text.slice(0, -1)}\n`,
    ],
    ['also where these are few', 23, 31, `Kết quả: ${text.slice(0, -1)}\n`],
  ])('is %s', (_, start, end, line) => expect(card(start, end)).toContain(line));

  test.each<[CardFact, string, string, string]>([
    ['date', 'Họp vào chiều 30/5 tại phòng lớn.', 'vào chiều 30/5', 'Thời gian: vào chiều 30/5'],
    ['election', 'Bầu Ban Chấp hành gồm 15 ông bà.', 'Bầu', 'Bầu cử: Bầu Ban Chấp hành gồm 15 ông bà'],
    ['results', 'Năm qua khó khăn. Song chi bộ đã trồng rừng.', 'đã trồng rừng', 'Kết quả: Song chi bộ đã trồng rừng'],
    ['chair', 'Chủ trì: đồng chí Hạt.', 'Hạt', 'Chủ trì: Hạt'],
    ['members', 'Toàn chi bộ có 39.', '39', 'Đảng viên: 39'],
    ['results', 'Thu | 1.860 | 23%\nChi | 900 | 11%', '', 'Kết quả: Thu | 1.860 | 23%'],
  ])('as a %s «%s» with «%s» in bold is the line «%s»', (name, written, bold, line) => {
    const start = written.indexOf(bold);
    const marks = bold === '' ? [] : [{ start, end: start + bold.length }];
    const quote = { ...quoteOf(SON_LA), text: written, span: { start: 0, end: written.length }, marks };
    expect(textOf(renderCard({ report: SON_LA, facts: { [name]: quote }, questions: [] }, view()))).toContain(
      `${line}\n`,
    );
  });

  test.each([
    ['NGÀY 03/4/2024', 'Ngày 03/4/2024'],
    ['Nơi họp: phòng giao ban, số 7', 'phòng giao ban, số 7'],
    ['Đoàn kết: sáng tạo', 'Đoàn kết: sáng tạo'],
  ])('of «%s» reads «%s»', (written, shown) => {
    const place = { ...quoteOf(SON_LA), text: written, span: { start: 0, end: written.length }, marks: [] };
    const text = textOf(renderCard({ report: SON_LA, facts: { place }, questions: [] }, view()));
    expect(text).toContain(`Địa điểm: ${shown}\n`);
  });
});

describe('a context', () => {
  const of = { reading: readingOf([SON_LA]), passages: [], seen: [], others: [] };
  const shown = (text: string) =>
    textOf(renderContext({ ...quoteOf(SON_LA), text, span: { start: 0, end: text.length }, marks: [] }, of, view()));

  test.each([
    ['Chi bộ họp. Có 27 đảng viên.', 'Chi bộ họp. Có 27 đảng viên.\nTrích'],
    ['đồng trong năm qua. Chi bộ họp.', '…\nđồng trong năm qua. Chi bộ họp.\nTrích'],
    ['Chi bộ họp. Nội dung thứ 40 nêu', 'Chi bộ họp. Nội dung thứ 40 nêu\n…\nTrích'],
    ['- Phòng 6 người: 180 nghìn đồng;', '- Phòng 6 người: 180 nghìn đồng;\nTrích'],
  ])('«%s» has a mark where it begins or ends in the middle of a sentence', (text, expected) => {
    expect(shown(text)).toContain(`Đoạn văn chứa lời trích\n\n${expected}`);
  });
});
