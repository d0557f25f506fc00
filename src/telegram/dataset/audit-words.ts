import type { MessageKey, Phrases, Values } from '../messages/messages.js';

/** Operations in the audit, with their display names. */
const OPERATIONS: ReadonlyMap<string, MessageKey> = new Map(
  (
    ['add', 'remove', 'undo', 'reload', 'coverage', 'selftest', 'status', 'audit', 'misses', 'pin', 'nothing'] as const
  ).map((action) => [action, `audit.${action}`]),
);

/** The display name of an operation. An operation of an older version keeps its stored name. */
export function actionName(action: string, phrases: Phrases): string {
  const key = OPERATIONS.get(action);
  return key === undefined ? `/${action}` : phrases.say(key);
}

/** A pattern for stored details, and its wording. */
interface Form {
  readonly pattern: RegExp;
  say(found: Readonly<Record<string, string>>, phrases: Phrases): string;
}

const said = (key: MessageKey) => (found: Values, phrases: Phrases) => phrases.say(key, found);
const intentIn = (key: MessageKey) => (found: Readonly<Record<string, string>>, phrases: Phrases) =>
  phrases.say(key, { intent: phrases.intent(found['intent'] ?? '') ?? found['intent'] ?? '' });

/** All patterns; the first match wins. Text without a match is a title or a command and stays unchanged. */
const FORMS: readonly Form[] = [
  { pattern: /^\+(?<added>\d+) ~(?<changed>\d+) −(?<removed>\d+) !(?<failed>\d+)$/u, say: countsIn },
  { pattern: /^(?<right>\d+)\/(?<asked>\d+) !(?<bad>\d+)(?: \d+\/\d+)?$/u, say: said('audit.tested') },
  { pattern: /^dismissed (?<count>\d+)$/u, say: said('audit.dismissed') },
  { pattern: /^taught (?<intent>[\w-]+)$/u, say: intentIn('audit.taught') },
  { pattern: /^(?<intent>[\w-]+): taken back$/u, say: intentIn('audit.untaught') },
  { pattern: /^pinned (?<question>.+)$/u, say: said('audit.pinned') },
  { pattern: /^unpinned (?<question>.+)$/u, say: said('audit.unpinned') },
  { pattern: /^\+ (?<question>.+)$/u, say: said('audit.kept') },
  { pattern: /^− (?<question>.+)$/u, say: said('audit.dropped') },
  { pattern: /^again$/u, say: said('audit.again') },
  { pattern: /^cut off twice$/u, say: said('audit.cut_off') },
  { pattern: /^not in private$/u, say: said('audit.not_private') },
  { pattern: /^too large$/u, say: (_, phrases) => phrases.failure('too_large', '') },
  { pattern: /^(?<code>[a-z]+(?:_[a-z]+)*)$/u, say: ({ code = '' }, phrases) => phrases.failure(code, code) },
];

/** The outcome of an operation, in words. `names`: display names of reports, by id. */
export function detailIn(detail: string, phrases: Phrases, names: ReadonlyMap<string, string>): string {
  const name = names.get(detail);
  if (name !== undefined) return name;
  for (const { pattern, say } of FORMS) {
    const found = pattern.exec(detail);
    if (found) return say(found.groups ?? {}, phrases);
  }
  return detail;
}

const COUNTS = ['added', 'changed', 'removed', 'failed'] as const;

/** What a reload changed, or that it changed nothing. */
function countsIn(found: Readonly<Record<string, string>>, phrases: Phrases): string {
  const told = COUNTS.filter((one) => found[one] !== '0').map((one) =>
    phrases.say(`audit.count_${one}`, { count: found[one] ?? '' }),
  );
  return told.length > 0 ? told.join(', ') : phrases.say('audit.unchanged');
}
