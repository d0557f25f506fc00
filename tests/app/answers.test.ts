import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { CATALOG, expectExact, type Folder, quotesOf, TEXTS, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

const ask = async (question: string, before?: Reading): Promise<Answer> => {
  const answer = await app.answer(question, before);
  await expectExact(answer, folder);
  expect(await app.verify(answer)).toBe(true);
  return answer;
};
const readingOf = (answer: Answer): Reading =>
  'reading' in answer ? answer.reading : { intent: '', reports: [], places: [], question: '' };
const first = (answer: Answer): string => `${quotesOf(answer)[0]?.report.id}: ${quotesOf(answer)[0]?.text}`;

describe('answered', () => {
  test.each([
    ['Lào Cai có bao nhiêu đảng viên?', 'lao-cai-2022', '63 đảng viên'],
    ['lao cai co may chi bo', 'lao-cai-2022', '5 chi bộ'],
    ['bao nhiêu đảng viên dự bị ở Lào Cai', 'lao-cai-2022', '2 đảng viên dự bị'],
    ['Ai chủ trì hội nghị ở Lào Cai?', 'lao-cai-2022', 'Lê Văn Tám'],
    // The secretary of the visiting committee is never the report's own.
    ['Bí thư Đảng ủy Sở ở Lào Cai là ai?', 'lao-cai-2022', 'Lê Văn Tám'],
    ['Phó Bí thư Đảng ủy Sở Lào Cai là ai', 'lao-cai-2022', 'Trần Thị Bưởi'],
    ['Phó bí thư Đảng ủy Khối dự họp ở Lào Cai là ai', 'lao-cai-2022', 'Mai Thị Lúa'],
    ['Hội nghị Lào Cai diễn ra ngày nào?', 'lao-cai-2022', '14/7'],
    ['Lào Cai họp ở đâu', 'lao-cai-2022', 'Hội trường tầng 3'],
    ['Lào Cai còn hạn chế gì', 'lao-cai-2022', 'còn chậm'],
    ['Lào Cai kết nạp được bao nhiêu đảng viên mới', 'lao-cai-2022', '3 đảng viên mới'],
    ['Chủ đề đại hội ở Cà Mau là gì', 'ca-mau-2023', 'Kỷ cương, xanh đồng, vững bờ'],
    ['Bí thư chi bộ Trạm Giống cây Năm Căn là ai', 'ca-mau-2023', 'Vũ Ngọc Khoai'],
    ['Ban Chấp hành ở Cà Mau gồm mấy đồng chí', 'ca-mau-2023', '5 đồng chí'],
    ['cà mau khen thưởng ai', 'ca-mau-2023', 'Đinh Công Sắn'],
    ['Đinh Công Sắn được tặng gì', 'ca-mau-2023', 'giấy khen'],
    ['How many party members are there in Phu Tho?', 'phu-tho-2020', '140 đảng viên'],
    ['bệnh viện khám bao nhiêu lượt người bệnh', 'phu-tho-2020', '52.000 lượt'],
  ])('%s', async (question, report, has) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(first(answer)).toContain(`${report}: `);
    expect(first(answer)).toContain(has);
  });

  test('the answering words are marked', async () => {
    const [quote] = quotesOf(await ask('Lào Cai có bao nhiêu đảng viên?'));
    expect(quote?.marks.map((m) => quote.text.slice(m.start, m.end)).join(' ')).toContain('63 đảng viên');
  });

  test('a link and a list ask for the reports themselves', async () => {
    expect(await ask('link bài Lào Cai')).toMatchObject({ status: 'answered', about: 'source' });
    const list = await ask('có những báo cáo nào');
    expect(list).toMatchObject({ status: 'answered', about: 'reports' });
    expect(quotesOf(list)).toHaveLength(3);
  });

  // The weights of 30 November answer both parts by the one passage; to be mended with the next fit.
  test.fails('of two things asked at once the one that is stated is quoted, and the other said not to be', async () => {
    const answer = await ask('Đại hội ở Cà Mau họp hôm nào, ở đâu?');
    expect(first(answer)).toContain('ca-mau-2023: Ngày 18/4/2023');
    expect(answer).toMatchObject({ status: 'answered', notes: [{ kind: 'unstated', parts: ['ở đâu?'] }] });
    expect(await ask('Cà Mau: ai trình bày báo cáo, họp ở đâu?')).toMatchObject({ status: 'not_stated' });
  });

  test('two things asked at once are both answered', async () => {
    const texts = quotesOf(await ask('Lào Cai họp ngày nào và hạn chế gì?'))
      .map((q) => q.text)
      .join('\n');
    expect(texts).toContain('14/7');
    expect(texts).toContain('còn chậm');
  });
});

describe('comparing', () => {
  test.each([
    ['so sánh số đảng viên của Lào Cai và Cà Mau', ['ca-mau-2023', 'lao-cai-2022']],
    ['nơi nào đông đảng viên nhất', ['phu-tho-2020', 'lao-cai-2022', 'ca-mau-2023']],
    // A branch is no đảng bộ.
    ['đảng bộ nào đông đảng viên nhất', ['phu-tho-2020', 'lao-cai-2022']],
    ['nơi nào ít đảng viên nhất', ['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']],
  ])('%s: the figures of all, the most or the least first', async (question, reports) => {
    expect(quotesOf(await ask(question)).map((q) => q.report.id)).toEqual(reports);
  });

  test.each([
    ['cuộc họp nào diễn ra gần đây nhất', 'ca-mau-2023'],
    // A congress is a meeting too.
    ['hội nghị nào diễn ra gần đây nhất', 'ca-mau-2023'],
    ['cuộc họp nào diễn ra sớm nhất', 'phu-tho-2020'],
  ])('%s', async (question, report) => {
    expect(first(await ask(question))).toContain(`${report}: `);
  });
});

describe('ambiguous', () => {
  test('without a place each report that answers is a choice, which asked again answers', async () => {
    const answer = await ask('có bao nhiêu đảng viên?');
    if (answer.status !== 'ambiguous') throw new Error(`it is ${answer.status}`);
    expect(answer.choices.map((c) => c.report.id).sort()).toEqual(['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']);
    for (const { report, reading } of answer.choices) {
      const chosen = await app.answerReading(reading);
      await expectExact(chosen, folder);
      expect(chosen.status).toBe('answered');
      expect(quotesOf(chosen)[0]?.report.id).toBe(report.id);
    }
  });
});

describe('not stated, no match, chat', () => {
  test.each(['Lào Cai nói gì về nuôi cá tầm nước lạnh?', 'bao cao phu tho viet gi ve xuat khau gao'])(
    'what a report is about does not answer what it says of something else: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'not_stated' });
    },
  );

  test.each([
    'Ai chủ trì đại hội ở Cà Mau?',
    'Phú Thọ còn hạn chế gì?',
    'Cà Mau họp ở đâu',
    'Chủ đề hội nghị Lào Cai là gì',
  ])('%s is not stated', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('not_stated');
    if (answer.status !== 'not_stated') return;
    expect(answer.reports).toHaveLength(1);
    // A follow-up goes on from what came nearest, though it was not quoted.
    expect(answer.reading.quoted?.report).toBe(answer.reports[0]?.id);
  });

  test.each([
    ['Quảng Ngãi có bao nhiêu đảng viên', { kind: 'no_report', asked: 'Quảng Ngãi' }],
    ['Lào Cai năm 2015 có bao nhiêu đảng viên', { kind: 'no_report', asked: 'Lào Cai năm 2015' }],
    ['giá vàng hôm nay bao nhiêu', { kind: 'outside' }],
    ['thời tiết ngày mai', { kind: 'outside' }],
    ['', { kind: 'unreadable' }],
    ['???', { kind: 'unreadable' }],
    ['🌱', { kind: 'unreadable' }],
  ])('%j has no match', async (question, reason) => {
    expect(await ask(question)).toMatchObject({ status: 'no_match', reason });
  });

  test.each([
    ['xin chào', 'greeting'],
    ['cảm ơn bạn nhiều', 'thanks'],
    ['bạn làm được gì', 'help'],
    ['/khongbiet', 'help'],
  ])('%s is talk', async (question, topic) => {
    expect(await ask(question)).toEqual({ status: 'chat', topic });
  });
});

describe('follow-ups', () => {
  test('change the place, then the question, then go on through thanks', async () => {
    const one = await ask('Lào Cai có bao nhiêu đảng viên?');
    const two = await ask('còn Cà Mau?', readingOf(one));
    expect(first(two)).toContain('ca-mau-2023: Chi bộ hiện có 19 đảng viên');
    const three = await ask('thế bí thư là ai', readingOf(two));
    expect(first(three)).toContain('Vũ Ngọc Khoai');
    expect(await ask('cảm ơn', readingOf(three))).toMatchObject({ status: 'chat' });
    expect(first(await ask('hạn chế là gì', readingOf(three)))).toContain('kho lạnh');
  });

  test('"đồng chí này" is the person of the answer before', async () => {
    const chair = await ask('Ai chủ trì hội nghị ở Phú Thọ?');
    expect(first(await ask('đồng chí này giữ chức vụ gì', readingOf(chair)))).toContain('Giám đốc Bệnh viện');
  });
});

describe('any question', () => {
  const piece = fc.constantFrom(
    ...'Lào Cai|ca mau|Quảng Ngãi|bao nhiêu|đảng viên|ai|chủ trì|Lê Văn Tám|còn|thì sao|?|phải không|2022|30/5|và|"|*|OR|NEAR(|-|🌱|%|hạn chế|đồng chí này|/hoi|@ten_bot|\u0301|ddaang|so sánh|nhất'.split(
      '|',
    ),
  );
  const question = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')),
  );

  test('has an answer, and its quotes are slices of their files', async () => {
    let before: Reading | undefined;
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const answer = await ask(text, before);
        expect(['answered', 'ambiguous', 'not_stated', 'no_match', 'chat']).toContain(answer.status);
        before = 'reading' in answer ? answer.reading : before;
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
