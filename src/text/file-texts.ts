import { createHash } from 'node:crypto';

/** Texts of files, by name. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

const digests = new WeakMap<object, string>();

/**
 * The texts of files, each decoded on first use: a start with all derived data in place reads few of them.
 * @param bytesOf reads a file; its errors are passed on.
 */
export function textsOf<Name extends string>(names: readonly Name[], bytesOf: (name: Name) => Buffer): Texts<Name> {
  const out = {} as Record<Name, string>;
  const files = names.map((name) => [name, bytesOf(name)] as const);
  for (const [name, bytes] of files) {
    let text: string | undefined;
    const get = (): string => {
      text ??= bytes.toString('utf8');
      return text;
    };
    Object.defineProperty(out, name, { enumerable: true, configurable: true, get });
  }
  digests.set(out, digest(files));
  return out;
}

/** Changes with every name and text; equal for texts that come from files and texts that do not. */
export const digestOf = (texts: Texts<string>): string => digests.get(texts) ?? digest(Object.entries(texts));

function digest(files: readonly (readonly [name: string, content: Buffer | string])[]): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`\0${name}\0${Buffer.byteLength(content)}\0`).update(content);
  return hash.digest('hex');
}
