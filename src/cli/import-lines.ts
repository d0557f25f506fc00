import { leftOutOf, MUCH } from '../reports/left-out.js';
import type { Replaced } from '../reports/shelf/digests.js';
import type { Imported } from '../reports/shelf/import.js';
import type { Prepared } from '../reports/shelf/prepare.js';

/** The result of one source, in a line or two. */
export function importedLine(outcome: Imported): string {
  switch (outcome.kind) {
    case 'added':
      return `added ${outcome.prepared.file}\n  ${foundIn(outcome.prepared)}`;
    case 'there':
      return `already there: ${outcome.source} (${outcome.file})`;
    default:
      return `failed: ${outcome.source}: ${outcome.reason}`;
  }
}

/** The result of one digest, in a line or two. */
export function replacedLine(outcome: Replaced): string {
  switch (outcome.kind) {
    case 'replaced':
      return `replaced ${outcome.file}\n  ${foundIn(outcome.prepared)}`;
    case 'no_page':
      return `no page known: ${outcome.file}`;
    default:
      return `failed: ${outcome.file}: ${outcome.url}: ${outcome.reason}`;
  }
}

/** How many dropped lines are shown. */
const SHOWN = 4;

/** "found: title; 14/12/2023; site; 8 paragraphs. dropped 12 lines: «Trang chủ», …" */
function foundIn({ report, dropped }: Prepared): string {
  const { title, published, publisher, author } = report.meta;
  const paragraphs = report.blocks.filter((block) => block.role === 'paragraph').length;
  const found = [
    `«${title}»`,
    published?.split('-').reverse().join('/') ?? 'no date',
    ...(publisher === undefined ? [] : [publisher]),
    ...(author === undefined ? [] : [author]),
    `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}`,
  ].join('; ');
  if (dropped.length === 0) return `found ${found}.`;
  const { share } = leftOutOf(report);
  const warning = share > MUCH ? ` Warning: ${Math.round(share * 100)}% of its running text was left out.` : '';
  const some = dropped.slice(0, SHOWN).map((line) => `«${line.length > 40 ? `${line.slice(0, 40)}…` : line}»`);
  const more = dropped.length > SHOWN ? ', …' : '';
  return `found ${found}. Dropped ${dropped.length} ${dropped.length === 1 ? 'line' : 'lines'}: ${some.join(', ')}${more}.${warning}`;
}
