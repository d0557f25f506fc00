import type { TelegramMessageEntity } from '@gramio/types';

export type Entity = TelegramMessageEntity;

/** A text with its markup. Offsets are UTF-16 code units; entities are in order, outer before inner. */
export interface Rich {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** Text without markup. Unpaired surrogates, which JSON cannot carry, become U+FFFD. */
export function plain(text: string): Rich {
  return { text: text.replace(/\p{Surrogate}/gu, '\u{FFFD}'), entities: [] };
}

/** All of `inner` in one style. An empty text gets no markup. */
export function styled(inner: Rich | string, type: Entity['type']): Rich {
  const rich = asRich(inner);
  if (rich.text.length === 0) return rich;
  return { text: rich.text, entities: [{ type, offset: 0, length: rich.text.length }, ...rich.entities] };
}

/** The text as a link; plain text without a usable address. */
export function linked(text: string, address: string | undefined): Rich {
  const rich = plain(text);
  const url = webAddress(address);
  if (url === undefined || rich.text.length === 0) return rich;
  return { text: rich.text, entities: [{ type: 'text_link', offset: 0, length: rich.text.length, url }] };
}

/** An http or https address, or undefined. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return /^[\x21-\x7e]+$/u.test(address) ? address : url.href;
}

/** Concatenates texts. */
export function concat(...parts: readonly (Rich | string)[]): Rich {
  let text = '';
  const entities: Entity[] = [];
  for (const part of parts) {
    const rich = asRich(part);
    for (const entity of rich.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += rich.text;
  }
  return { text, entities };
}

/** Joins the non-empty parts with `separator`. */
export function join(parts: readonly (Rich | string)[], separator: string): Rich {
  const filled = parts.map(asRich).filter((part) => part.text.length > 0);
  return concat(...filled.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

/** The part [start, end) of a text with its markup. White space alone gets no markup. */
export function slice(rich: Rich, start: number, end: number): Rich {
  const entities: Entity[] = [];
  for (const entity of rich.entities) {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (rich.text.slice(from, to).trim() !== '') entities.push({ ...entity, offset: from - start, length: to - from });
  }
  return { text: rich.text.slice(start, end), entities };
}

function asRich(part: Rich | string): Rich {
  return typeof part === 'string' ? plain(part) : part;
}
