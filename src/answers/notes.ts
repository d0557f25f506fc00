import type { Merger } from '../questions/merger.js';
import type { Answer, Note } from './answer.js';

/**
 * Adds a note about merged provinces: if the one in the question has reports only under another name, is the new one of several, or is
 * asked about after the merger. Other answers stay unchanged.
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
