import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** The internal method that compiles a file of the program; ts-node and others hook in at the same place. */
interface Compiler {
  _compile(this: NodeJS.Module, source: string, file: string): unknown;
}

/** Node's own compile cache: available from 22.8, the second method from 22.10. */
interface CompileCache {
  enableCompileCache(): unknown;
  flushCompileCache(): void;
}

/** The files that a file imports lazily. */
const IMPORTS = /\bimport\s*\(/u;

/** A script of the program, and where its compiled code is cached. */
interface Compiled {
  readonly script: Script;
  readonly kept: string;
}

/**
 * Caches the compiled code of the files below `program` for the next start: with Node's own cache from 22.8 on, else in the folder `kept`.
 * Compiling is a quarter of the time of a first answer. `worth`: should this run's code be cached? Asked at its end.
 */
export function keepCode(program: string, kept: string, worth: () => boolean): void {
  const { enableCompileCache, flushCompileCache } = module as Partial<CompileCache>;
  if (enableCompileCache) {
    enableCompileCache();
    // Node writes its cache when a process exits by itself; ours may be told to exit.
    process.once('exit', () => flushCompileCache?.());
    return;
  }
  if (process.env['NODE_DISABLE_COMPILE_CACHE'] === '1') return;
  const compiler = (module.Module as unknown as { readonly prototype: Compiler }).prototype;
  const plainly = compiler._compile;
  const fresh: Compiled[] = [];
  compiler._compile = function (source, file) {
    // Node cannot import from a script that was compiled here.
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

/** Changes with the file, the version of V8 and its flags. */
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

/** Writes a new file and renames it, because others may read the old one. If writing is not possible, every start compiles. */
function write({ script, kept }: Compiled): void {
  try {
    mkdirSync(path.dirname(kept), { recursive: true });
    const beside = `${kept}.${process.pid}`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, kept);
  } catch {}
}
