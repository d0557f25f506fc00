import type { Quote, Reading } from '../answers/answer.js';
import type { Realness } from '../answers/real.js';
import type { App } from '../app.js';
import { fill } from './messages.js';
import { type RenderOptions, renderQuote } from './render.js';
import { type LastAsked, renderWhy, whyOfLast } from './why.js';

/** Where a conversation stands. */
interface Place {
  readonly reading: Reading | undefined;
  /** Quotes shown since the last question. */
  readonly seen: readonly Quote[];
  readonly last: LastAsked | undefined;
}

/** What is to be written, and the further quotes in it. */
interface Look {
  readonly text: string;
  readonly shown: readonly Quote[];
}

type Looking = (app: App, options: RenderOptions, place: Place) => Promise<Look>;

/** What a command of the terminal does; nothing for a line that is none. */
export function lookOf(line: string): Looking | undefined {
  const [, name, argument = ''] = /^\/(kiemchung|verify|ngucanh|khac|why)(?:\s+(.*))?$/isu.exec(line) ?? [];
  switch (name?.toLowerCase()) {
    case 'kiemchung':
    case 'verify':
      return async (app, options) => ({ text: renderReal(await app.real(argument), options), shown: [] });
    case 'ngucanh':
      return showContext;
    case 'khac':
      return showNext;
    case 'why':
      return showWhy;
    default:
      return undefined;
  }
}

const showContext: Looking = async (app, options, { seen }) => {
  const last = seen.at(-1);
  const context = last && (await app.passages.context(last));
  const { contextTitle, nothingYet } = options.messages;
  return { text: context ? `${contextTitle}\n${renderQuote(context, options)}` : nothingYet, shown: [] };
};

const showNext: Looking = async (app, options, { reading, seen }) => {
  const { noMore, nothingYet } = options.messages;
  if (!reading || seen.length === 0) return { text: nothingYet, shown: [] };
  const next = await app.passages.next(reading, seen);
  return next ? { text: renderQuote(next, options), shown: [next] } : { text: noMore, shown: [] };
};

const showWhy: Looking = async (app, { messages }, { last }) => ({
  text: last ? renderWhy(await whyOfLast(app, last)) : messages.nothingYet,
  shown: [],
});

function renderReal(result: Realness, options: RenderOptions): string {
  const { messages: m } = options;
  switch (result.kind) {
    case 'exact':
      return [result.bare ? m.realBare : m.realExact, ...result.quotes.map((q) => renderQuote(q, options))].join('\n');
    case 'differs':
      return [
        fill(m.realDiffers, { count: String(result.differences.length) }),
        ...result.differences.map(({ given, source }) =>
          fill(given === '' ? m.realLeftOut : source === '' ? m.realAdded : m.realChanged, { given, source }),
        ),
        ...result.quotes.map((q) => renderQuote(q, options)),
      ].join('\n');
    case 'absent':
      return result.outside
        ? fill(m.realOutside, { report: result.outside.report.title, line: result.outside.line })
        : m.realAbsent;
    case 'short':
      return m.realShort;
  }
}
