import type { Report } from './report.js';

/** What of a file is not of its report, as far as the program can tell: never quoted or searched, but to be looked at. */
export interface LeftOut {
  /** Line by line: first what the reader left out, then the furniture of the text, in order. */
  readonly lines: readonly string[];
  /** Its share of the running text of the file, 0 to 1. */
  readonly share: number;
}

/** Above this share of the running text, somebody should look. */
export const MUCH = 0.15;

/** Shorter lines are menus, labels and counters. */
const PROSE = 60;

/** What was left out of a report. */
export function leftOutOf({ text, blocks, left = [] }: Pick<Report, 'text' | 'blocks' | 'left'>): LeftOut {
  const squeezed = (one: (typeof blocks)[number]): string =>
    text.slice(one.span.start, one.span.end).replace(/\s+/gu, ' ');
  const lines = [...left, ...blocks.filter((one) => one.role === 'furniture').map(squeezed)];
  const kept = sizeOf(blocks.filter((one) => one.role !== 'furniture').map(squeezed));
  const lost = sizeOf(lines);
  return { lines, share: lost === 0 ? 0 : lost / (lost + kept) };
}

/** Code units of the running text in lines: those with a sentence in them. */
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => (line.length >= PROSE && /[.!?;,:]/u.test(line) ? sum + line.length : sum), 0);
}
