import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { whenSpent } from '../patience.js';
import { DocumentFault, type Outcome, outcomeSchema } from './outcome.js';

/** Limits for reading one document. */
export interface DocumentLimits {
  /** CPU time if the system reports it (Linux); else wall-clock time. */
  readonly milliseconds: number;
  /** Resident memory of the reading process, checked if the system reports it (Linux). */
  readonly bytes: number;
}

const HEAP_MB = 320;
/** Text limit; no report has more. */
const MAX_OUTPUT = 20 * 1024 * 1024;
const WATCH_EVERY = 50;

/**
 * A process that reads documents one after another. It can read only the program's files, gets no environment variables, and is killed if a
 * document takes too long or too much memory. It does not keep the program from exiting.
 */
export class ReadingProcess {
  readonly #child: ChildProcess;
  /** Number of documents read so far. */
  read = 0;

  /** `onEnd`: called once when the process has ended. */
  constructor(onEnd: () => void) {
    this.#child = spawn(process.execPath, [...flags(), childFile()], {
      // The environment may contain secrets, and reading a document needs none of it.
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child.once('close', onEnd);
    // `close` reports the end; the process may end before it has read all input.
    this.#child.on('error', () => {});
    this.#child.stdin?.on('error', () => {});
  }

  /**
   * Reads one document; only one at a time.
   * @throws DocumentFault `too_slow`, `too_much_memory` or `damaged`: the process has then ended.
   */
  async outcomeOf(bytes: Uint8Array, format: string, limits: DocumentLimits): Promise<Outcome> {
    this.#hold(true);
    try {
      const line = await this.#answerTo(bytes, format, limits);
      this.read++;
      return outcomeSchema.parse(JSON.parse(line));
    } catch (error) {
      this.end();
      if (error instanceof DocumentFault) throw error;
      throw new DocumentFault('damaged', 'The document broke the program that reads it.');
    } finally {
      this.#hold(false);
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #answerTo(bytes: Uint8Array, format: string, limits: DocumentLimits): Promise<string> {
    const { stdin, stdout, pid } = this.#child;
    return new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const seconds = limits.milliseconds / 1000;
      const tooSlow = new DocumentFault('too_slow', `The document takes longer than ${seconds} s to read.`);
      const megabytes = Math.round(limits.bytes / 1024 / 1024);
      const tooMuch = new DocumentFault('too_much_memory', `The document takes more than ${megabytes} MB to read.`);
      const settle = (finish: () => void): void => {
        stopWaiting();
        clearInterval(watch);
        stdout?.off('data', onData);
        this.#child.off('close', onClose);
        finish();
      };
      const onData = (chunk: Buffer): void => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_OUTPUT) settle(() => reject(tooMuch));
        else if (chunk.at(-1) === NEWLINE) settle(() => resolve(Buffer.concat(chunks).toString('utf8')));
      };
      // How Node exits when its heap is full.
      const onClose = (code: number | null, signal: string | null): void =>
        settle(() =>
          reject(signal === 'SIGABRT' || code === 134 ? tooMuch : new Error(`ended with ${code ?? signal}`)),
        );
      const before = processorTime(pid);
      const spent = async (): Promise<number | undefined> => {
        const [from, now] = [await before, await processorTime(pid)];
        return from === undefined || now === undefined ? undefined : now - from;
      };
      const stopWaiting = whenSpent(limits.milliseconds, spent, () => settle(() => reject(tooSlow)));
      const watch = setInterval(async () => {
        if ((await residentBytes(pid)) > limits.bytes) settle(() => reject(tooMuch));
      }, WATCH_EVERY);
      stdout?.on('data', onData);
      this.#child.on('close', onClose);
      stdin?.write(`${format} ${bytes.length}\n`);
      stdin?.write(bytes);
    });
  }

  /** Keeps the program from exiting while a document is read. */
  #hold(on: boolean): void {
    const pipes = [this.#child.stdin, this.#child.stdout] as readonly unknown[] as readonly ChildProcess[];
    for (const handle of [this.#child, ...pipes]) {
      if (on) handle.ref();
      else handle.unref();
    }
  }
}

const NEWLINE = 10;

/** The compiled reading process, named in package.json so that it is found from anywhere. */
function childFile(): string {
  return createRequire(import.meta.url).resolve('#read-document');
}

function flags(): string[] {
  const root = path.resolve(path.dirname(childFile()), '../../..');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const permission = major > 22 || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission';
  const readable = ['dist', 'node_modules', 'data/encodings', 'data/lexicon']
    .flatMap((folder) => withTarget(path.join(root, folder)))
    .map((folder) => path.join(folder, '*'));
  return [
    permission,
    ...[...readable, path.join(root, 'package.json')].map((place) => `--allow-fs-read=${place}`),
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
  ];
}

/** A folder and, if it is a link, its target: several programs may share linked modules. */
function withTarget(folder: string): readonly string[] {
  try {
    const target = realpathSync(folder);
    return target === folder ? [folder] : [folder, target];
  } catch {
    return [folder];
  }
}

/** Resident memory of a process; 0 if unknown. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE;
}
const PAGE = 4096;

/** CPU milliseconds of a process; undefined if unknown. */
async function processorTime(pid: number | undefined): Promise<number | undefined> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // After the name, which may contain anything: user and system time in hundredths of a second.
  const [user, system] = told
    .slice(told.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return user === undefined || system === undefined ? undefined : 10 * (user + system);
}
