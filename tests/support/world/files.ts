import type { ServerResponse } from 'node:http';
import { type ApiAnswer, done, type Params, refuse } from './answer.js';

/** A file that somebody sent to the bot. */
export interface StoredFile {
  readonly body: Buffer;
  /** The size that getFile reports; by default the true one, `null` for none. */
  readonly size?: number | null;
  /** The path that getFile reports. */
  readonly path?: string;
  /** Stops after this many bytes and never continues. */
  readonly stallAfter?: number;
}

export interface Files {
  /** Makes a file available under this id. */
  put(id: string, file: StoredFile): void;
  getFile(params: Params): ApiAnswer;
  /** Serves a path of the file address; false if there is nothing. */
  serve(path: string, response: ServerResponse): boolean;
  /** Paths that were downloaded. */
  readonly downloads: readonly string[];
}

/** The cloud Bot API delivers no files above this size. */
const MAX_FILE = 20 * 1024 * 1024;

export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  const downloads: string[] = [];
  const pathOf = (id: string, file: StoredFile) => file.path ?? `documents/${id}`;
  return {
    downloads,
    put: (id, file) => void files.set(id, file),
    getFile(params) {
      const id = String(params['file_id']);
      const file = files.get(id);
      if (!file) return refuse(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
      if (file.body.length > MAX_FILE) return refuse(400, 'Bad Request: file is too big');
      const size = file.size === undefined ? file.body.length : file.size;
      return done({
        file_id: id,
        file_unique_id: `u${id}`,
        ...(size === null ? {} : { file_size: size }),
        file_path: pathOf(id, file),
      });
    },
    serve(path, response) {
      const found = [...files].find(([id, file]) => pathOf(id, file) === path);
      if (!found) return false;
      downloads.push(path);
      const [, { body, stallAfter }] = found;
      if (stallAfter === undefined) response.writeHead(200).end(body);
      else response.writeHead(200).write(body.subarray(0, stallAfter));
      return true;
    },
  };
}
