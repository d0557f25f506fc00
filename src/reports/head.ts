import type { Span } from '../text/span.js';
import { lowered, paperWords } from './paper-words.js';
import type { Block, PaperHead } from './report.js';

/** "Số: 77/2024/NĐ-CP", "Luật số: 45/2019/QH14", "Nghị quyết số 12-NQ/TW": the number itself. */
const NUMBER = /(?:^|\s)số\s*[:.]?\s*(?<number>\d[\d.]*\s?(?:[-–/]\s?[\p{L}\d&.]+)+)/diu;
const kindOf = paperWords('kind', (any) => new RegExp(`^(?<kind>${any})(?!\\p{L})`, 'u'));
/** "Hà Nội, ngày 05 tháng 3 năm 2024". */
const PLACED = /^(?<place>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}),?\s+ngày\s/u;

/** What the head and the foot of an official paper say of it. Fields that they do not have are absent. */
export function paperHeadOf(text: string, blocks: readonly Block[]): PaperHead {
  const kind = paperKindIn(text, blocks);
  const number = numberIn(text, blocks);
  if (number === undefined && kind === undefined) return {};
  const place = blocks
    .filter(({ role }) => role === 'dateline')
    .map((block) => PLACED.exec(squeezed(text, block.span))?.groups?.['place'])
    .find((one) => one !== undefined);
  const signature = blocks.flatMap(({ form }) => (form?.kind === 'signature' ? form.signatures : [])).at(-1);
  return {
    ...(number && { number: squeezed(text, number).replace(/\s/gu, '') }),
    ...(kind !== undefined && { paper: kind }),
    ...(place !== undefined && { place }),
    ...(signature && {
      signer: squeezed(text, signature.signer),
      signedAs: signature.offices.map((span) => squeezed(text, span)).join(' '),
    }),
  };
}

/** The kind of a paper as its title begins, lower case. */
export function paperKindIn(text: string, blocks: readonly Block[]): string | undefined {
  const title = blocks.filter(({ role }) => role === 'title').map(({ span }) => squeezed(text, span));
  return kindOf().exec(lowered(title.join(' ')))?.groups?.['kind'];
}

/** Where the number of a paper stands: over or below its title, or in the title right behind its kind. */
export function numberIn(text: string, blocks: readonly Block[]): Span | undefined {
  const kind = paperKindIn(text, blocks);
  const title = blocks.find(({ role }) => role === 'title');
  // "Nghị quyết số 12-NQ/TW về …": another number in a title would be of a paper that it is about.
  const own = title && kind !== undefined && /^\s+số/iu.test(squeezed(text, title.span).slice(kind.length));
  const places = [...blocks.filter(({ role }) => role === 'caption'), ...(own ? [title] : [])];
  for (const { span } of places) {
    const [from, to] = NUMBER.exec(text.slice(span.start, span.end))?.indices?.groups?.['number'] ?? [];
    if (from !== undefined && to !== undefined) return { start: span.start + from, end: span.start + to };
  }
  return undefined;
}

const squeezed = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ').trim();
