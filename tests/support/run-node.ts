import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a script in its own process; rejects if it fails. */
export async function runNode(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout;
}
