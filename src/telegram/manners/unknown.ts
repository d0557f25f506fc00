import { distance } from 'fastest-levenshtein';
import { type AdminServices, mayAdminister } from '../dataset/guard.js';
import { COMMANDS } from '../features.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';

/** A command that is no nearer than so many letters, or than half of those typed, was not meant. */
const NEAR = 2;

/** Says in one line that there is no such command, and which one is nearest of those that this person may use here. */
export async function sayUnknown(services: AdminServices, request: ChatRequest, name: string): Promise<void> {
  const near = nearestCommand(name, mayAdminister(services, request), request.phrases.locale);
  if (near === undefined) await say(services, request, 'unknown.command', { name });
  else await say(services, request, 'unknown.near', { name, near });
}

/** The name of the command nearest to a name that is none: at most two letters off and most of them the same, or begun with; nothing where none is near. */
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
