import type { ReportMeta } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import { calm, nameOf } from '../rendering/names.js';

/** The reports that a text names and nothing else, in their order: a province, a short name, a title, a file or its id; none where it says more. */
export function reportsNamed(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const asked = plainly(text).replace(/^(?:bao cao |the |tinh |thanh pho |tp |report )+/u, '');
  if (asked === '') return [];
  return reports.filter((report) =>
    [report.province ?? '', nameOf(report), report.title, report.id, report.file].some(
      (name) => plainly(name) === asked,
    ),
  );
}

/** Reports that share a name in their titles: of more it is not told which one is meant. */
const MOST_TITLED = 3;
/** Words of a proper name that may stand alone. */
const NAME_WORDS = 4;

/** The few reports in whose title or body a text of two to four words stands as a proper name ("Kỳ Anh" in "Thị ủy Kỳ Anh"); none where it is a common word, or many have it. */
export function reportsTitled(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const asked = plainly(text).split(' ');
  if (asked.length < 2 || asked.length > NAME_WORDS) return [];
  const found = reports.filter(({ title, organisation = '' }) =>
    [title, organisation].some((name) => holdsName(calm(name), asked)),
  );
  return found.length > MOST_TITLED ? [] : found;
}

/** Do these words stand next to each other in a text, each with a capital? */
function holdsName(text: string, asked: readonly string[]): boolean {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const folded = words.map(plainly);
  return words.some((_, at) =>
    asked.every((word, i) => folded[at + i] === word && /^\p{Lu}/u.test(words[at + i] ?? '')),
  );
}

/** Without marks, case and punctuation, one blank between words. */
export function plainly(text: string): string {
  return fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
