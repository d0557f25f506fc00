import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PRIVATE, writeWhole } from '../reports/shelf/files.js';

const ABOUT = z.object({
  id: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  by: z.number(),
  name: z.string(),
  title: z.string(),
  /** Its catalog entry. `file`: its future name in the folder. */
  entry: z.looseObject({ file: z.string() }),
  /** The future name of the original file. */
  original: z.string(),
  /** What its reader left out, line by line. */
  left: z.array(z.string()).exactOptional(),
});

/** An upload that is not yet imported. */
export type Waiting = Readonly<z.infer<typeof ABOUT>>;

/** Stores uploads until an admin confirms them, over restarts. */
export interface Staging {
  /** The id of a content: equal contents have equal ids. */
  idOf(content: Uint8Array): string;
  /** `text`: the quotable text. `content`: the original file. */
  put(about: Waiting, text: string, content: Uint8Array): Promise<void>;
  get(id: string): Promise<Waiting | undefined>;
  text(id: string): Promise<Buffer>;
  content(id: string): Promise<Buffer>;
  /** The uploads, oldest first. */
  of(by: number): Promise<readonly Waiting[]>;
  drop(id: string): Promise<boolean>;
}

/** Milliseconds after which an upload expires. */
const KEEP = 3 * 24 * 3600 * 1000;
/** The most uploads at a time; the oldest are dropped. */
const MOST = 50;
const ID = /^[a-f0-9]{16}$/u;

/** Opens the folder of uploads. It is created on first use, readable only by its owner. */
export function openStaging(dir: string, now: () => number): Staging {
  const about = (id: string): string => path.join(dir, `${id}.json`);
  const body = (id: string): string => path.join(dir, `${id}.content`);
  const read = (id: string): string => path.join(dir, `${id}.text`);

  const get = async (id: string): Promise<Waiting | undefined> => {
    if (!ID.test(id)) return undefined;
    try {
      return ABOUT.parse(JSON.parse(await readFile(about(id), 'utf8')));
    } catch {
      return undefined;
    }
  };
  const all = async (): Promise<Waiting[]> => {
    const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json'));
    const found = await Promise.all(names.map((name) => get(name.slice(0, -'.json'.length))));
    return found.filter((one) => one !== undefined).sort((a, b) => a.at - b.at);
  };
  const drop = async (id: string): Promise<boolean> => {
    const known = (await get(id)) !== undefined;
    if (!known) return false;
    await rm(about(id), { force: true });
    await rm(body(id), { force: true });
    await rm(read(id), { force: true });
    return true;
  };

  return {
    idOf: (content) => createHash('sha256').update(content).digest('hex').slice(0, 16),
    async put(waiting, text, content) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const others = (await all()).filter((one) => one.id !== waiting.id);
      const old = others.filter((one, i) => one.at < now() - KEEP || i < others.length - MOST + 1);
      for (const { id } of old) await drop(id);
      await writeWhole(body(waiting.id), content, PRIVATE);
      await writeWhole(read(waiting.id), text, PRIVATE);
      await writeWhole(about(waiting.id), JSON.stringify(waiting), PRIVATE);
    },
    get,
    text: (id) => readFile(read(id)),
    content: (id) => readFile(body(id)),
    of: async (by) => (await all()).filter((one) => one.by === by),
    drop,
  };
}
