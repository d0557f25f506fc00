import type { AskKind } from '../text/ask.js';
import { KIND } from '../text/typed.js';

/** Kinds of token that answer a question. */
export const WANTED: readonly { readonly asks: AskKind; readonly kinds: number }[] = [
  { asks: 'number', kinds: KIND.number | KIND.percent | KIND.money | KIND.ratio },
  { asks: 'date', kinds: KIND.date | KIND.year | KIND.hour },
  { asks: 'person', kinds: KIND.person },
  { asks: 'place', kinds: KIND.name },
  { asks: 'organisation', kinds: KIND.name },
];

/** All kinds that a question asks for, as bits; 0 if no kind of token answers it. */
export const wantedKinds = (asked: ReadonlySet<AskKind>): number =>
  WANTED.reduce((all, { asks, kinds }) => (asked.has(asks) ? all | kinds : all), 0);
