import type { Span } from '../../text/span.js';
import { type Office, type Telling, wordingAt } from '../telling.js';
import { gapAt } from './telling.js';

/** What stands between a position and the next position, name, verb or sign: the body that it is of. Offsets into the report; may be empty. */
export function bodyOf(t: Telling, office: Office): Span {
  const { words, starts, ends } = t.words;
  const next = [...t.offices.map(({ from }) => from), ...t.named.map(({ from }) => from), words.length];
  const most = Math.min(...next.filter((at) => at >= office.to));
  const from = words[office.to] === 'của' && office.to < most && !isOver(t, office.to) ? office.to + 1 : office.to;
  let to = from;
  while (to < most && !isOver(t, to)) to++;
  while (to > from && /^(?:và|cùng)$/u.test(words[to - 1] ?? '')) to--;
  const [start, end] =
    to > from ? [starts[from] ?? 0, ends[to - 1] ?? 0] : [ends[office.to - 1] ?? 0, ends[office.to - 1] ?? 0];
  return { start: t.s.span.start + start, end: t.s.span.start + end };
}

/** Does the name of a body end before word `at`? */
function isOver(t: Telling, at: number): boolean {
  if (/[,;:()!?"“”|]|\.(?=\s|$)|\s[–—-](?:\s|$)|\s\//u.test(gapAt(t, at))) return true;
  return wordingAt(t, at, 'ends', 'ends-body') !== undefined;
}
