import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CATALOG, type Folder, folderOf, TEXTS } from '../app/folder.js';
import { jsonLines, type Outcome, run } from './run.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await folderOf(TEXTS, CATALOG);
  env = { STATE_DIR: folder.state };
});
afterAll(() => folder.close());

const jsonl = (lines: readonly (object | string)[], more: Record<string, string> = {}, end = '\n'): Promise<Outcome> =>
  run(
    ['ask', '--jsonl', '--reports', folder.reports],
    { ...env, ...more },
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(end) + end,
  );

interface AnswerShape {
  readonly report: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly source: Readonly<Record<string, string>>;
}
const answersOf = (line: Readonly<Record<string, unknown>> | undefined): readonly AnswerShape[] =>
  (line?.['answers'] ?? []) as readonly AnswerShape[];

describe('ask --jsonl', () => {
  test('answers each line in order, quotes being slices of the files, sources as in the catalog', async () => {
    const { code, stdout, stderr } = await jsonl([
      { id: 'a', q: 'Lào Cai có bao nhiêu đảng viên?' },
      { id: 'b', q: 'có bao nhiêu đảng viên?' },
      { id: 'c', q: 'Quảng Ngãi có bao nhiêu đảng viên?' },
      { id: 'd', q: 'xin chào' },
      { id: 'e', q: 'Ai chủ trì đại hội ở Cà Mau?' },
      { id: 'f', q: '' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const lines = jsonLines(stdout);
    expect(lines.map((l) => [l['id'], l['status']])).toEqual([
      ['a', 'answered'],
      ['b', 'ambiguous'],
      ['c', 'no_match'],
      ['d', 'chat'],
      ['e', 'not_stated'],
      ['f', 'no_match'],
    ]);
    const [answer] = answersOf(lines[0]);
    if (!answer) throw new Error('no answer');
    expect((await folder.read('lao-cai-2022.txt')).slice(answer.start, answer.end)).toBe(answer.quote);
    expect(answer).toMatchObject({ report: 'lao-cai-2022', quote: expect.stringContaining('63 đảng viên') });
    const { title, publisher, url } = CATALOG[0] ?? {};
    expect(answer.source).toEqual({ title, publisher, url });
    expect(lines[1]?.['choices']).toEqual(
      expect.arrayContaining([{ report: 'lao-cai-2022' }, { report: 'ca-mau-2023' }, { report: 'phu-tho-2020' }]),
    );
    expect(answersOf(lines[2])).toEqual([]);
  });

  test('a conversation for each chat; lines without one share nothing', async () => {
    const { stdout } = await jsonl([
      { id: '1', chat: 'x', q: 'Lào Cai có bao nhiêu đảng viên?' },
      { id: '2', chat: 'y', q: 'Phú Thọ có bao nhiêu đảng viên?' },
      { id: '3', chat: 'x', q: 'thế mấy chi bộ' },
      { id: '4', chat: 'y', q: 'thế mấy chi bộ' },
      { id: '5', q: 'Cà Mau có bao nhiêu đảng viên?' },
      { id: '6', q: 'bí thư là ai' },
    ]);
    const lines = jsonLines(stdout);
    expect(answersOf(lines[2])[0]?.quote).toContain('5 chi bộ');
    expect(answersOf(lines[3])[0]?.quote).toContain('9 chi bộ');
    expect(lines[5]?.['status']).toBe('ambiguous');
  });

  test('lines that are no questions are reported with their number and skipped; exit code 1', async () => {
    const { code, stdout, stderr } = await jsonl([
      { id: 'a', q: 'xin chào' },
      'no json',
      '',
      '{"id":"b"}',
      '{"id":7,"q":"x"}',
      '[]',
      'null',
      { id: 'c', q: 'cảm ơn' },
    ]);
    expect(code).toBe(1);
    expect(jsonLines(stdout).map((l) => l['id'])).toEqual(['a', 'c']);
    const reported = stderr
      .trim()
      .split('\n')
      .map((line) => /^line (\d+): /u.exec(line)?.[1]);
    expect(reported).toEqual(['2', '4', '5', '6', '7']);
  });

  test('takes a byte order mark, CRLF, a last line without an end, and decomposed text', async () => {
    const lines = [
      { id: 'a', q: 'xin chào' },
      { id: 'b', q: 'Lào Cai có bao nhiêu đảng viên?'.normalize('NFD') },
    ];
    const input = `\ufeff${lines.map((l) => JSON.stringify(l)).join('\r\n')}`;
    const { code, stdout } = await run(['ask', '--jsonl', '--reports', folder.reports], env, input);
    expect(code).toBe(0);
    expect(jsonLines(stdout).map((l) => l['status'])).toEqual(['chat', 'answered']);
  });

  test('no input is no fault', async () => {
    expect(await jsonl([], {}, '')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('ask', () => {
  test('one question: the quote with its source', async () => {
    const { code, stdout, stderr } = await run(
      ['ask', '--reports', folder.reports, 'Lào', 'Cai', 'có bao nhiêu đảng viên?'],
      env,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('63 đảng viên');
    expect(stdout).toContain('https://vi-du.example/lao-cai');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([[[]], [['  ']]])('no question (%j): exit code 2, and how to ask', async (words) => {
    const { code, stdout, stderr } = await run(['ask', ...words], env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--jsonl');
  });

  test('a report that cannot be read: told in one line, the rest answers, exit code 1', async () => {
    const other = await folderOf({ ...TEXTS, 'hong.txt': '' }, CATALOG);
    const { code, stdout, stderr } = await run(['ask', '--reports', other.reports, 'Lào Cai có mấy chi bộ'], {
      STATE_DIR: other.state,
    });
    await other.close();
    expect(code).toBe(1);
    expect(stdout).toContain('5 chi bộ');
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^hong\.txt: /u)]);
  });

  test('a folder that is not there: one line, exit code 1', async () => {
    const { code, stderr } = await run(['ask', '--reports', `${folder.reports}/gone`, 'x'], env);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('does not exist')]);
  });
});

describe('ask --why', () => {
  const question = 'Lào Cai có bao nhiêu đảng viên?';

  test('tells of the first candidates and of the decision behind the answer', async () => {
    const { code, stdout, stderr } = await run(['ask', '--why', '--reports', folder.reports, question], env);
    expect([code, stderr]).toEqual([0, '']);
    const [answer = '', why = ''] = stdout.split(/^(?=intents: )/mu);
    expect(answer).toContain('63 đảng viên');
    expect(why).toMatch(/^intents: members \d\.\d\d, /u);
    expect(why).toMatch(/^reports: lao-cai-2022 \d\.\d\d/mu);
    expect(why).toMatch(/^decision: answer; right 0\.\d\d, wrong 0\.\d\d, nothing 0\.\d\d, talk 0\.\d\d /mu);
    expect(why).toMatch(/^1\. 0\.\d{3} lao-cai-2022 \d+-\d+ «.*63 đảng viên.*»$/mu);
    const strengths = [...why.matchAll(/^ {3}([+-]) (.*)$/gmu)].map(([, sign, line = '']) => ({
      sign,
      counts: line.split(', ').map((one) => Number(/^[a-z:-]+ ([+-]\d+\.\d\d)$/u.exec(one)?.[1])),
    }));
    expect(strengths.length).toBeGreaterThanOrEqual(6);
    for (const { sign, counts } of strengths) {
      expect(counts.length).toBeLessThanOrEqual(5);
      expect(counts.every((one) => (sign === '+' ? one >= 0 : one <= 0))).toBe(true);
      const sizes = counts.map(Math.abs);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  test('with --jsonl: a field more, of a follow-up too, and nothing without --why', async () => {
    const input = [
      { id: 'a', chat: 'x', q: question },
      { id: 'b', chat: 'x', q: 'thế mấy chi bộ' },
      { id: 'c', q: 'xin chào' },
    ];
    const plain = jsonLines((await jsonl(input)).stdout);
    const lines = input.map((line) => JSON.stringify(line)).join('\n');
    const told = jsonLines(
      (await run(['ask', '--jsonl', '--why', '--reports', folder.reports], env, `${lines}\n`)).stdout,
    );
    expect(plain.some((line) => 'why' in line)).toBe(false);
    expect(told.map(({ why: _, ...rest }) => rest)).toEqual(plain);
    const whys = told.map(({ why }) => why as { units: object[]; decision: { kind: string; chances: object } });
    expect(whys.map(({ decision }) => decision.kind)).toEqual(['answer', 'answer', 'talk']);
    const [answer] = answersOf(plain[1]);
    expect(whys[1]?.units[0]).toMatchObject({ report: 'lao-cai-2022', start: answer?.start, end: answer?.end });
    expect(whys[0]?.units).toHaveLength(3);
  });
});
