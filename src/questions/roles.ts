import type { RoleEntry } from '../text/people.js';
import { PhraseTable } from '../text/phrases.js';
import type { QuestionWord } from './utterance.js';

/** A position named in a question, with the words after it that name its body. */
export interface RoleQuery {
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

/** Finds positions in questions; built once per lexicon. */
export function roleFinder(roles: readonly RoleEntry[]): (words: readonly QuestionWord[]) => RoleQuery[] {
  const table = new PhraseTable<string>();
  for (const { canonical, variants } of roles)
    for (const variant of new Set([canonical, ...variants])) table.add(variant, canonical);
  return (words) => {
    const out: RoleQuery[] = [];
    for (const { from, to, value } of table.find(words))
      if (!out.some((r) => r.from === from)) out.push({ role: value, from, to });
    return out;
  };
}
