import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askLines } from '../../src/cli/ask.js';
import { createFakeApp } from '../support/fake-app.js';
import { PROJECT } from '../support/project.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-outputs-'));
  const line = JSON.stringify({ id: '1', q: 'Cà Mau có bao nhiêu đảng viên?' });
  await writeFile(path.join(root, 'questions.jsonl'), `${line}\n`.repeat(400));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs the compiled program by a shell, as `$MAIN`. */
async function shell(script: string): Promise<{ readonly stderr: string; readonly code: unknown }> {
  const child = spawn('bash', ['-c', script], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      MAIN: path.join(PROJECT, 'dist', 'cli', 'main.js'),
      STATE_DIR: path.join(root, 'state'),
      REPORTS_DIR: path.join(PROJECT, 'data', 'reports'),
    },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = await once(child, 'close');
  return { stderr, code };
}

describe('what cannot be written', () => {
  test('a reader that has seen enough ends the program without a word', async () => {
    const asked = 'set -o pipefail; node "$MAIN" ask --jsonl < questions.jsonl | head -1';
    expect(await shell(asked)).toEqual({ stderr: '', code: 1 });
  });

  test('a full disk is told in one line', async () => {
    const { stderr, code } = await shell('node "$MAIN" ask --jsonl < questions.jsonl > /dev/full');
    expect([stderr.trim().split('\n').length, code]).toEqual([1, 1]);
    expect(stderr).toContain('ENOSPC');
  });
});

test('an input that breaks off is no end of the questions', async () => {
  const input = new Readable({ read: () => {} });
  input.push('{"id":"1","q":"xin chào"}\n');
  const written: string[] = [];
  const done = askLines(
    createFakeApp(),
    input,
    (line) => {
      written.push(line);
      input.destroy(new Error('EIO'));
    },
    () => {},
  );
  await expect(done).rejects.toThrow('EIO');
  expect(written).toHaveLength(1);
});
