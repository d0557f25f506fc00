import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that may stand in a file of their own, named by the setting with _FILE: what a process can read of another's environment holds no secret then. */
const IN_FILES = ['BOT_TOKEN', 'WEBHOOK_SECRET'] as const;

/**
 * The environment with the secrets that it names files for.
 * @throws ConfigError when a file cannot be read, or a secret is given both ways; nothing of a secret is in its text.
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
