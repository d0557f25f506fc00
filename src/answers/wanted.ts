import type { AskKind } from '../text/ask.js';
import { KIND } from '../text/typed.js';

/** Kinds of token that answer what is asked. */
export const WANTED: readonly { readonly asks: AskKind; readonly kinds: number }[] = [
  { asks: 'number', kinds: KIND.number | KIND.percent | KIND.money | KIND.ratio },
  { asks: 'date', kinds: KIND.date | KIND.year | KIND.hour },
  { asks: 'person', kinds: KIND.person },
  { asks: 'place', kinds: KIND.name },
  { asks: 'organisation', kinds: KIND.name },
];

/** All of them that a question asks for; 0 of one that no kind of token answers. */
export const wantedKinds = (asked: ReadonlySet<AskKind>): number =>
  WANTED.reduce((all, { asks, kinds }) => (asked.has(asks) ? all | kinds : all), 0);
