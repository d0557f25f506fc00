import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printable } from '../../src/cli/output.js';
import { openStateFolder } from '../../src/cli/state-folder.js';
import { redactText } from '../../src/log.js';
import { PROJECT } from '../support/project.js';
import { runMain } from '../support/run-main.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-bad-'));
  await mkdir(path.join(root, 'reports'));
  await writeFile(path.join(root, 'reports', 'a.txt'), 'Chi bộ Trạm Giống cây Năm Căn, tỉnh Cà Mau có 19 đảng viên.');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root) =>
  runMain(args, { STATE_DIR: path.join(root, 'state'), REPORTS_DIR: path.join(root, 'reports'), ...env }, cwd);
const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

describe('what is shown on a terminal or written to the log', () => {
  test('holds no control characters and no marks that turn it round', async () => {
    const evil = 'a\u001b]0;x\u0007\u009b31m\u202eb\r\u0000';
    expect(printable(`${evil}\u001b[1mđậm\u001b[22m\n`)).toBe('a�]0;x��31m�b��\u001b[1mđậm\u001b[22m\n');
    expect(redactText(evil)).toBe('a]0;x31mb');
    await writeFile(path.join(root, 'reports', 'b\u001b[2J\u009bc.doc'), 'x');
    await writeFile(
      path.join(root, 'reports', 'catalog.json'),
      JSON.stringify([{ file: 'a.txt', province: 'Cà Mau', title: `Đại hội \u001b[2J\u202e${'x'.repeat(5_000_000)}` }]),
    );
    const { stdout, stderr } = await run(['index']);
    const asked = await run(['ask', 'Cà Mau có bao nhiêu đảng viên?']);
    expect(asked.stdout).toContain('19 đảng viên');
    expect(asked.stdout.length).toBeLessThan(5000);
    for (const text of [stdout, stderr, asked.stdout]) expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\u202e]/u);
  });
});

describe('a fault of the machine is one line, and leaves nothing behind', () => {
  const oneLine = ({ stderr, code }: { stderr: string; code: number }): void => {
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(code).not.toBe(0);
  };

  test('a state folder that is a file', async () => {
    await writeFile(path.join(root, 'state'), '');
    const told = await run(['index']);
    oneLine(told);
    expect(told.stderr).toContain('state');
  });

  test('a catalog that is a folder', async () => {
    await mkdir(path.join(root, 'reports', 'catalog.json'));
    await writeFile(path.join(root, 'new.txt'), 'Đảng bộ có 7 chi bộ trực thuộc.');
    const told = await run(['import', path.join(root, 'new.txt')]);
    oneLine(told);
    const left = await readdir(path.join(root, 'reports'), { recursive: true });
    expect(left.filter((name) => name.includes('.writing-') || name.includes('lock'))).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    await chmod(path.join(root, 'reports'), 0o500);
    oneLine(await run(['import', path.join(root, 'reports', 'a.txt')]));
    await chmod(path.join(root, 'reports'), 0o700);
  });
});

describe('the state folder', () => {
  test('is made for its owner only, whoever makes it first, and so is all in it', async () => {
    await run(['ask', 'Cà Mau có bao nhiêu đảng viên?']);
    const state = path.join(root, 'state');
    expect(await modeOf(state)).toBe('700');
    for (const name of await readdir(state))
      if ((await stat(path.join(state, name))).isFile()) expect(await modeOf(path.join(state, name)), name).toBe('600');
  });

  test('that others could read is mended, with a warning', async () => {
    const state = path.join(root, 'state');
    await mkdir(state, { mode: 0o755 });
    await chmod(state, 0o755);
    await writeFile(path.join(state, 'bot.sqlite'), '', { mode: 0o644 });
    const warnings: string[] = [];
    await openStateFolder(state, (line) => warnings.push(line));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('bot.sqlite');
    expect([await modeOf(state), await modeOf(path.join(state, 'bot.sqlite'))]).toEqual(['700', '600']);
    await openStateFolder(state, (line) => warnings.push(line));
    expect(warnings).toHaveLength(1);
  });

  test('given as a relative path is meant from where the program was called', async () => {
    await run(['ask', 'Cà Mau có bao nhiêu đảng viên?'], { STATE_DIR: 'mine', REPORTS_DIR: 'reports' });
    expect((await readdir(path.join(root, 'mine'))).some((name) => name.startsWith('index-'))).toBe(true);
    expect(await readdir(PROJECT)).not.toContain('mine');
  });
});
