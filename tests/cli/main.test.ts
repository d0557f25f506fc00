import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { derive } from '../../src/app.js';
import { derivedOf } from '../../src/cli/derived.js';
import { CATALOG, type Folder, folderOf, TEXTS } from '../app/folder.js';
import { shippedData } from '../support/data.js';
import { run } from './run.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TOKEN = '1234567890:AAabcdefghijklmnopqrstuvwxyz0123456';
let folder: Folder;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await folderOf(TEXTS, CATALOG);
  env = { STATE_DIR: folder.state };
});
afterAll(() => folder.close());

describe('usage', () => {
  test('--help names every command, exit code 0', async () => {
    const { code, stdout } = await run(['--help'], env);
    expect(code).toBe(0);
    for (const command of ['start', 'ask', 'chat', 'index', 'import'])
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
  });

  test.each(['start', 'ask', 'chat', 'index', 'import'])('%s --help tells of --reports', async (command) => {
    const { code, stdout } = await run([command, '--help'], env);
    expect(code).toBe(0);
    expect(stdout).toContain('--reports');
  });

  test.each([[['dance']], [['ask', '--dance']], [['index', '--reports']]])('%j: exit code 2', async (args) => {
    const { code, stdout, stderr } = await run(args, env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /u);
  });
});

describe('start', () => {
  test('without a token and a terminal: exit code 2, and what to set', async () => {
    const { code, stdout, stderr } = await run(['start', '--reports', folder.reports], env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('BOT_TOKEN');
  });
});

describe('faults of the environment', () => {
  const bad = {
    BOT_TOKEN: `${TOKEN} oops`,
    ADMIN_IDS: '12,minh',
    TELEGRAM_API_ROOT: 'http://example.com',
    LOG_LEVEL: 'loud',
  };

  test.each([['start'], ['ask', 'x'], ['index'], ['chat']])(
    '%s: all are listed at once, exit code 2',
    async (...args) => {
      const { code, stdout, stderr } = await run(args, { ...env, ...bad });
      expect([code, stdout]).toEqual([2, '']);
      for (const name of Object.keys(bad)) expect(stderr).toContain(name);
      expect(stderr).not.toContain('    at ');
      expect(stderr).not.toContain(TOKEN);
    },
  );

  test('no token is in any output', async () => {
    const outputs = await Promise.all([
      run(['ask', '--reports', folder.reports, 'Lào Cai có mấy chi bộ'], {
        ...env,
        BOT_TOKEN: TOKEN,
        LOG_LEVEL: 'debug',
      }),
      run(['ask', '--reports', `${folder.reports}/gone`, 'x'], { ...env, BOT_TOKEN: TOKEN, LOG_LEVEL: 'debug' }),
      run(['index', '--reports', folder.reports], { ...env, BOT_TOKEN: TOKEN, LOG_LEVEL: 'debug' }),
    ]);
    for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toContain(TOKEN.slice(-20));
  });
});

describe('index', () => {
  test('says what it found, then that nothing changed', async () => {
    const fresh = await folderOf(TEXTS, CATALOG);
    const args = ['index', '--reports', fresh.reports];
    const first = await run(args, { STATE_DIR: fresh.state });
    const second = await run(args, { STATE_DIR: fresh.state });
    await fresh.write('hong.txt', '');
    const third = await run(args, { STATE_DIR: fresh.state });
    await fresh.close();
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^added 3: /u), stderr: '' });
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^unchanged 3, failed 0, /u) });
    expect(third).toMatchObject({ code: 1, stderr: expect.stringMatching(/^hong\.txt: /u) });
  });
});

describe('chat away from a terminal', () => {
  test('answers line by line, a number chooses, the end of the input ends it', async () => {
    const { code, stdout } = await run(
      ['chat', '--reports', folder.reports],
      env,
      'có bao nhiêu đảng viên\n1\nthế bí thư là ai\n',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('19 đảng viên');
    expect(stdout).toContain('Vũ Ngọc Khoai');
  });

  test('/why tells what spoke for the last answer, of a chosen reading too; before any question, to ask one', async () => {
    const { code, stdout } = await run(
      ['chat', '--reports', folder.reports],
      env,
      '/why\ncó bao nhiêu đảng viên\n1\n/why\nLào Cai có bao nhiêu đảng viên\n/why\n',
    );
    expect(code).toBe(0);
    const [before = '', chosen = '', asked = ''] = stdout.split(/^(?=intents: )/mu);
    expect(before).toContain('Bạn hỏi một câu trước đã nhé.');
    expect(chosen).toMatch(/^intents: members 1\.00$/mu);
    expect(chosen).toMatch(/^reports: ca-mau-2023 1\.00$/mu);
    expect(asked).toMatch(/^1\. 0\.\d{3} lao-cai-2022 /mu);
  });

  test('is that of the chat: the same screens and commands, and nothing said twice', async () => {
    const input = 'có bao nhiêu đảng viên\n1\nok\n/ngucanh\n/help\nCà Mau\n/baocoa\n99\nthoát\nkhông ai đọc\n';
    const { code, stdout } = await run(['chat', '--reports', folder.reports], env, input);
    expect(code).toBe(0);
    const answers = stdout.split('Hỏi: ').map((text) => text.trim());
    expect(answers).toHaveLength(10);
    const [, choice, answer, nod, context, help, , near, number, bye] = answers;
    expect(choice).toMatch(/trong báo cáo nào\?[\s\S]*\[1\] /u);
    expect(answer).toMatch(/^│ .*đảng viên/u);
    expect(answer).not.toContain('Trích nguyên văn');
    expect(nod).toBe('👌');
    expect(context).toContain('Đoạn văn chứa lời trích');
    expect(help).toContain('/baocao – xem các báo cáo');
    expect(help).not.toContain('/hoi@');
    expect(near).toBe('Không có lệnh /baocoa. Ý bạn là /baocao?');
    expect(number).toMatch(/Bạn chọn từ 1 đến \d|Chưa có gì để chọn/u);
    expect(bye).toBe('Tạm biệt!');
    for (const line of stdout.split('\n')) expect(line.startsWith('  http') || line.length <= 80, line).toBe(true);
  });

  test('says nothing that is true in Telegram only', async () => {
    const input = '/quyenriengtu\n/xoadulieu\n/theodoi Lào Cai\n/theodoi\n/naplai\n/help\n';
    const { stdout } = await run(['chat', '--reports', folder.reports], env, input);
    const [, kept, forget, follow, followed, reload, help] = stdout.split('Hỏi: ').map((text) => text.trim());
    expect(kept).toMatch(/^Quyền riêng tư\n+Trong cửa sổ này/u);
    expect(kept).not.toMatch(/Telegram|Bạn đã chọn/u);
    expect(forget).toMatch(/^Ở đây không có gì để xoá/u);
    for (const said of [follow, followed]) expect(said).toMatch(/^Mình không nhắn tin tới cửa sổ này được\.[^[]*$/u);
    expect(reload).toMatch(/^Lệnh quản trị chỉ có trong Telegram/u);
    expect(help).toContain('/tiep – trang sau');
  });
});

describe('what the language data comes to', () => {
  test('is kept in the state folder, read back the same, and worked out again where it is broken', async () => {
    const state = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
    const data = await shippedData();
    const fresh = await derivedOf(data, path.join(state, 'new'));
    const [file = ''] = await readdir(path.join(state, 'new'));
    const kept = path.join(state, 'new', file);
    const whole = await readFile(kept, 'utf8');
    expect(JSON.stringify(await derivedOf(data, path.join(state, 'new')))).toBe(JSON.stringify(fresh));
    const derived = derive(data);
    for (const part of ['examples', 'words', 'folded', 'pairs'] as const)
      expect(JSON.stringify(fresh[part]) === JSON.stringify(derived[part]), part).toBe(true);
    // Rows of features are kept in an order of their own.
    expect(JSON.parse(JSON.stringify(fresh.counts))).toEqual(JSON.parse(JSON.stringify(derived.counts)));
    for (const broken of ['', '{"examples":[', whole.slice(0, -9), whole.replace('chi bộ', 'chi bo')]) {
      await writeFile(kept, broken);
      expect(JSON.stringify(await derivedOf(data, path.join(state, 'new')))).toBe(JSON.stringify(fresh));
      expect((await readFile(kept, 'utf8')) === whole).toBe(true);
    }
    expect(await readdir(path.join(state, 'new'))).toEqual([file]);
    await rm(state, { recursive: true });
  });

  test('a state folder that cannot be written costs only time', async () => {
    const state = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
    await writeFile(path.join(state, 'file'), '');
    const derived = await derivedOf(await shippedData(), path.join(state, 'file', 'below'));
    await rm(state, { recursive: true });
    expect(derived.examples.length).toBeGreaterThan(1000);
  });
});
