import type { Merger } from '../questions/merger.js';
import type { Answer, Note } from './answer.js';

/**
 * The answer with what must be said of provinces that became one: where the one asked for has reports under another name only, is
 * the new one of several, or is asked for in the time since. Other answers stay as they are.
 */
export function withMerger(answer: Answer, merger: Merger | undefined): Answer {
  if (!merger || answer.status === 'chat' || answer.status === 'ambiguous') return answer;
  const { asked, present, others, own, since } = merger;
  if (answer.status === 'no_match' && answer.reason.kind !== 'no_report') return answer;
  if (own && asked !== present && !since) return answer;
  const former = asked === present ? others : [asked];
  const note: Note = { kind: 'merged', former, present, ...(answer.status === 'no_match' && { have: others }) };
  return { ...answer, notes: [...(answer.notes ?? []), note] };
}
