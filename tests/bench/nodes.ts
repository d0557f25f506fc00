import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * `npm run test:nodes`: the fast tests and one conversation with the compiled bot, on other versions of Node than the one at hand. They
 * are npm packages, installed under `node_modules/.nodes`. Versions may be named; 22 and 24 unless told.
 */
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
const CONVERSATION = 'tests/e2e/telegram.chat.test.ts';
const VITEST = path.resolve('node_modules/vitest/vitest.mjs');

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** The binary of a version, installed where it is not there yet. @throws Error where the package has none for this machine. */
function binaryOf(version: string): string {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = path.resolve('node_modules/.nodes', version);
  if (!run('npm', ['install', '--silent', '--no-save', '--prefix', folder, `${name}@${version}`]))
    throw new Error(`${name}@${version} cannot be installed`);
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const failed: string[] = [];
for (const version of VERSIONS) {
  const node = binaryOf(version);
  run(node, ['--version']);
  const passed =
    run(node, [VITEST, 'run', '--project', 'unit']) && run(node, [VITEST, 'run', '--project', 'e2e', CONVERSATION]);
  if (!passed) failed.push(version);
}
if (failed.length > 0) process.stderr.write(`failed on Node ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
