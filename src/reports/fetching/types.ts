import { FORMATS } from '../formats/index.js';
import { FetchFault } from './fault.js';

/** Types that a report may come as; what it really is, its first bytes tell later. */
const TYPES: ReadonlySet<string> = new Set([
  ...FORMATS.flatMap(({ mime }) => mime),
  'application/octet-stream',
  'binary/octet-stream',
  'application/download',
  'application/force-download',
]);

/** What a request says it takes. */
export const ACCEPT = `${FORMATS.filter(({ name }) => name !== 'text')
  .map(({ mime }) => mime[0])
  .join(', ')}, text/plain;q=0.9, */*;q=0.1`;

/**
 * Lets a `Content-Type` pass that a report may have, or none at all.
 * @throws FetchFault `type`.
 */
export function checkType(contentType: string | undefined): void {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !TYPES.has(type))
    throw new FetchFault('type', `The address leads to "${type.slice(0, 60)}", not to a page or a document.`);
}
