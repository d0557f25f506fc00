import { DATE, dayIn } from './dateline.js';
import { paperKindIn } from './head.js';
import { lowered, paperWords } from './paper-words.js';
import type { Block } from './report.js';

const minutes = paperWords('minutes', (any) => new RegExp(`^(?:${any})$`, 'u'));
/** "Hôm nay, vào hồi 8 giờ 30, tại nhà văn hóa thôn, ngày 3/4/2024": from how minutes begin to the day, only the hour and the place stand between. */
const sitting = paperWords('opens', 'clock', (opens, clock) => {
  const hour = String.raw`\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2}\s?(?:phút|p|')?)?(?![\p{L}\p{N}/])`;
  const between = String.raw`(?:[\s,:;()–-]|(?:${clock})(?![\p{L}\p{N}])|${hour})*`;
  return new RegExp(
    String.raw`^[-–*•+\s]*(?:(?:\d{1,2}|[ivx]{1,5})[.)/]\s*)?(?:${opens})(?![\p{L}\p{N}])` +
      `${between}(?:tại [^.;:]{3,120}?,${between})?(?<day>${DATE.source})`,
    'u',
  );
});
/** Minutes say when they were taken in their first lines; further down other meetings are told of. */
const FIRST_LINES = 15;

/** The day that minutes were taken, ISO, as one of their first lines says; nothing for other papers. */
export function dayOfMinutes(text: string, blocks: readonly Block[]): string | undefined {
  if (!minutes().test(paperKindIn(text, blocks) ?? '')) return undefined;
  const lines = blocks.filter(({ role }) => role === 'paragraph').slice(0, FIRST_LINES);
  for (const { span } of lines) {
    const line = lowered(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
    const day = dayIn(sitting().exec(line)?.groups?.['day'] ?? '');
    if (day !== undefined) return day;
  }
  return undefined;
}
