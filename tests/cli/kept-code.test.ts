import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const QUESTION = 'Nghệ An có bao nhiêu đảng viên?';
const folder = mkdtempSync(path.join(tmpdir(), 'kept-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Node keeps it by itself, elsewhere. */
const byNode = 'enableCompileCache' in module;

describe.skipIf(byNode)('what is compiled is kept for the next start', () => {
  cpSync(path.join(ROOT, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => !/\.map$|dist\/(?:scripts|kept)/u.test(file),
  });
  for (const beside of ['node_modules', 'data']) symlinkSync(path.join(ROOT, beside), path.join(folder, beside));
  cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  const keptFolder = path.join(folder, 'dist/kept');
  const kept = (): string[] => readdirSync(keptFolder).filter((file) => file.startsWith('start.cjs'));
  const ask = async (args: readonly string[] = ['ask', QUESTION], env = {}): Promise<string> => {
    // With nothing worked out before, more of the program runs.
    const state = { STATE_DIR: mkdtempSync(path.join(folder, 'state-')), ...env };
    const { code, stdout, stderr } = await run(args, state, '', folder, path.join(folder, 'dist/cli/main.js'));
    expect(stderr).not.toMatch(/error|warning/iu);
    expect(code).toBe(0);
    return stdout;
  };

  test('by a run that answered, and used whatever became of it', { timeout: 180_000 }, async () => {
    await ask(['--help']);
    await ask(['ask', '--help']);
    expect(() => kept()).toThrow();
    await ask(undefined, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(() => kept()).toThrow();
    const first = await ask();
    expect(first).toContain('Nghệ An');
    const [file = '', ...others] = kept();
    expect(others).toEqual([]);
    expect(await ask()).toBe(first);
    expect(kept()).toEqual([file]);
    writeFileSync(path.join(keptFolder, file), 'damaged');
    expect(await ask()).toBe(first);
    // A program that was changed is not run as it was kept.
    appendFileSync(path.join(folder, 'dist/program/start.cjs'), '\nprocess.stdout.write("changed\\n");');
    expect(await ask()).toBe(`changed\n${first}`);
    expect(kept()).toHaveLength(2);
  });
});
