import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** What compiles a file of the program; ts-node and others put theirs in the same place. */
interface Compiler {
  _compile(this: NodeJS.Module, source: string, file: string): unknown;
}

/** What Node does by itself where it can: from 22.8 on, the second from 22.10 on. */
interface CompileCache {
  enableCompileCache(): unknown;
  flushCompileCache(): void;
}

/** What a file imports only when it is needed. */
const IMPORTS = /\bimport\s*\(/u;

/** A script of the program, and where what was compiled of it is kept. */
interface Compiled {
  readonly script: Script;
  readonly kept: string;
}

/**
 * Keeps what is compiled of the files below `program` for the next start: by Node itself where it can (from 22.8 on), else in the folder
 * `kept`. Compiling is a quarter of what a first answer costs. `worth`: is this a run whose code the next ones need? Asked as it ends.
 */
export function keepCode(program: string, kept: string, worth: () => boolean): void {
  const { enableCompileCache, flushCompileCache } = module as Partial<CompileCache>;
  if (enableCompileCache) {
    enableCompileCache();
    // Node writes it down as a process ends by itself; ours may be told to end.
    process.once('exit', () => flushCompileCache?.());
    return;
  }
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] === '1') return;
  const compiler = (module.Module as unknown as { readonly prototype: Compiler }).prototype;
  const plainly = compiler._compile;
  const fresh: Compiled[] = [];
  compiler._compile = function (source, file) {
    // Node imports nothing from a script that was compiled here.
    if (!file.startsWith(program) || IMPORTS.test(source)) return plainly.call(this, source, file);
    const { script, known, place } = compiled(source, file, kept);
    if (!known) fresh.push({ script, kept: place });
    const run = script.runInThisContext() as (...given: readonly unknown[]) => unknown;
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, file, path.dirname(file));
  };
  process.once('exit', () => {
    if (worth()) for (const one of fresh) write(one);
  });
}

function compiled(source: string, file: string, folder: string): { script: Script; known: boolean; place: string } {
  const place = path.join(folder, `${path.basename(file)}-${stampOf(file)}`);
  const cachedData = readKept(place);
  const script = new Script(module.Module.wrap(source), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  return { script, known: cachedData !== undefined && script.cachedDataRejected === false, place };
}

/** Changes with the file, and with the version of V8 and the flags that what is compiled holds for. */
function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs, cachedDataVersionTag()].map((part) => Math.round(part).toString(36)).join('-');
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, as others may read it. Where nothing may be written, every start compiles. */
function write({ script, kept }: Compiled): void {
  try {
    mkdirSync(path.dirname(kept), { recursive: true });
    const beside = `${kept}.${process.pid}`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, kept);
  } catch {}
}
