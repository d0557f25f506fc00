import { distance } from 'fastest-levenshtein';
import { type AdminServices, mayAdminister } from '../dataset/guard.js';
import { COMMANDS } from '../features.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';

/** Beyond this many edits, or half of the typed letters, a command was not meant. */
const NEAR = 2;

/** Says in one line that the command does not exist, and names the nearest one that this person may use here. */
export async function sayUnknown(services: AdminServices, request: ChatRequest, name: string): Promise<void> {
  const near = nearestCommand(name, mayAdminister(services, request), request.phrases.locale);
  if (near === undefined) await say(services, request, 'unknown.command', { name });
  else await say(services, request, 'unknown.near', { name, near });
}

/** The nearest known command: at most two edits away and mostly the same, or a prefix. Undefined if none is near. */
export function nearestCommand(name: string, admin: boolean, locale: 'vi' | 'en'): string | undefined {
  const open = COMMANDS.filter(({ menu }) => menu !== 'none' && (admin || menu !== 'admins'));
  const names = open.flatMap(({ names: { vi, en } }) => (locale === 'vi' ? [...vi, ...en] : [...en, ...vi]));
  const measured = names.map((one) => ({
    one,
    off: one.startsWith(name) && name.length > 2 ? 1 : distance(one, name),
  }));
  const best = measured.reduce((least, next) => (next.off < least.off ? next : least), { one: '', off: NEAR + 1 });
  return best.off <= Math.min(NEAR, name.length >> 1) ? best.one : undefined;
}
