import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Settings that can be in a file, named by the setting with _FILE: then no secret is in the environment, which other processes may read.
 */
const IN_FILES = ['BOT_TOKEN', 'WEBHOOK_SECRET'] as const;

/**
 * The environment with secrets read from the files that it names.
 * @throws ConfigError if a file cannot be read, or a secret is given both ways; its text contains no secret.
 */
export function withSecretFiles(env: Env): Env {
  const faults: string[] = [];
  const found = IN_FILES.flatMap((name) => {
    const file = env[`${name}_FILE`]?.trim() ?? '';
    if (file === '') return [];
    if ((env[name] ?? '').trim() !== '') faults.push(`${name} and ${name}_FILE are both set; one is enough`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
      faults.push(`${name}_FILE cannot be read (${code})`);
      return [];
    }
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...env, ...Object.fromEntries(found) };
}
