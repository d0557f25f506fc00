import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DocumentFault, type Outcome, outcomeSchema } from './outcome.js';

/** What the reading of one document may cost. */
export interface DocumentLimits {
  readonly milliseconds: number;
  /** Resident memory of the reading process; watched where the system tells it (Linux). */
  readonly bytes: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = { milliseconds: 60_000, bytes: 600 * 1024 * 1024 };
const HEAP_MB = 320;
/** No report has more text. */
const MAX_OUTPUT = 20 * 1024 * 1024;
const WATCH_EVERY = 50;

/**
 * Reads a document in a process of its own, which may read the program's files and nothing else, knows nothing of the
 * environment, and is killed when it takes too long or too much. Gives the reading or the fault; never throws.
 */
export async function readDocument(
  bytes: Uint8Array,
  format: 'pdf' | 'docx',
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<Outcome> {
  try {
    return outcomeSchema.parse(JSON.parse(await outputOf(bytes, format, limits)));
  } catch (error) {
    if (error instanceof DocumentFault) return { code: error.code, reason: error.message };
    return { code: 'damaged', reason: 'The document broke the program that reads it.' };
  }
}

function outputOf(bytes: Uint8Array, format: string, limits: DocumentLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags(), childFile(), format], {
      // The environment may hold secrets; reading a document needs nothing of it.
      env: {},
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (fault: DocumentFault): void => {
      child.kill('SIGKILL');
      reject(fault);
    };
    const timer = setTimeout(
      () =>
        stop(new DocumentFault('too_slow', `The document takes longer than ${limits.milliseconds / 1000} s to read.`)),
      limits.milliseconds,
    );
    const tooMuch = (): DocumentFault =>
      new DocumentFault(
        'too_much_memory',
        `The document takes more than ${Math.round(limits.bytes / 1024 / 1024)} MB to read.`,
      );
    const watch = setInterval(async () => {
      if ((await residentBytes(child.pid)) > limits.bytes) stop(tooMuch());
    }, WATCH_EVERY);
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_OUTPUT) stop(tooMuch());
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      // What Node does when its heap is full.
      if (signal === 'SIGABRT' || code === 134) reject(tooMuch());
      else if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`ended with ${code ?? signal}`));
    });
    // It may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
  });
}

/** The compiled reading process, named in package.json so that it is found from anywhere. */
function childFile(): string {
  return createRequire(import.meta.url).resolve('#read-document');
}

function flags(): string[] {
  const root = path.resolve(path.dirname(childFile()), '../../..');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const permission = major > 22 || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission';
  const readable = ['dist', 'node_modules', 'data/encodings'].map((folder) => path.join(root, folder, '*'));
  return [
    permission,
    ...[...readable, path.join(root, 'package.json')].map((place) => `--allow-fs-read=${place}`),
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
  ];
}

/** Resident memory of a process, 0 where that cannot be known. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE;
}
const PAGE = 4096;
