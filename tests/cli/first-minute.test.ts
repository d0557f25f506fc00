import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROMPT = 'Hỏi: ';
/** Ctrl+D. */
const END = '\u0004';
/** What makes a terminal of a pipe. */
const hasScript = spawnSync('script', ['--version']).status === 0;

/** `npm start` without a token at a terminal of so many columns, line by line, each behind a prompt of its own. Gives what was shown. */
async function sitting(columns: number, lines: readonly string[]): Promise<{ shown: string; code: number | null }> {
  const state = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const command = `stty cols ${columns} rows 40; exec "${process.execPath}" dist/cli/main.js start`;
  const env = { PATH: process.env['PATH'], STATE_DIR: state, BOT_TOKEN: '', TERM: 'xterm', NO_COLOR: '1' };
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: ROOT, env });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let seen = 0;
  for (const line of lines) {
    await vi.waitUntil(() => shown.indexOf(PROMPT, seen) >= 0, { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = shown.length;
    child.stdin.write(line === END ? line : `${line}\r`);
  }
  const code = await ended;
  await rm(state, { recursive: true, force: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is taken out
  return { shown: shown.replace(/\u001b(?:\[[0-9;?]*[A-Za-z]|[78])|\r/gu, ''), code };
}

test.skipIf(!hasScript).each([60, 80, 120])(
  "a newcomer's first minute at a terminal of %d columns",
  async (columns) => {
    const { shown, code } = await sitting(columns, [
      ...[
        'giá vàng hôm nay',
        'ok',
        '/help',
        'Nghệ An có bao nhiêu đảng viên?',
        'ok',
        '/nguon',
        'Cà Mau có bao nhiêu đảng viên?',
      ],
      ...['1', 'haha', END],
    ]);
    const [start = '', ...said] = shown.split(PROMPT);
    const replies = said.map((one) => one.trim());
    expect(code).toBe(0);
    expect(start).toContain('Chào bạn!');
    expect(start).toContain('[1] ');
    // Small words get a sign; the help after a miss is the help, and not the miss again.
    expect(replies.find((one) => one.startsWith('ok'))).toMatch(/^ok\s+👌$/u);
    const help = replies.find((one) => one.startsWith('/help'));
    expect(help).toContain('/baocao – ');
    expect(help).not.toContain('không thấy điều này');
    expect(replies.find((one) => one.startsWith('/nguon'))).toMatch(
      /^\/nguon\s+http:\/\/ngheandost\.gov\.vn\/\S+\.html$/u,
    );
    const miss = replies.find((one) => one.startsWith('Cà Mau')) ?? '';
    expect(miss).toContain('[1] Nghệ An 2023');
    expect(miss.split('\n').length).toBeLessThan(8);
    expect(replies.at(-1)).toMatch(/Tạm biệt!$/u);
    for (const line of shown.split('\n').filter((one) => !/^https?:|Hỏi: /u.test(one) && !one.includes('reports')))
      expect(line.length, line).toBeLessThanOrEqual(columns);
  },
);
