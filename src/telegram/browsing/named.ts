import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import { plainly } from '../../text/plainly.js';
import { nameOf } from '../rendering/names.js';

/**
 * The reports that a text names, in order, if it contains nothing else: a province, body, short name, title, file or id. None if it says
 * more.
 */
export function reportsNamed(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const asked = plainly(text).replace(/^(?:bao cao |the |tinh |thanh pho |tp |report )+/u, '');
  if (asked === '') return [];
  return reports.filter((report) => {
    const { province = '', organisation = '', title, id, file } = report;
    return [province, organisation, nameOf(report), title, id, file].some((name) => plainly(name) === asked);
  });
}

/**
 * The reports whose title, body or short name contains a text word for word. A single word ("hội") must begin a name or be one: as part of
 * a common word ("đại hội") it does not count.
 */
export function reportsHolding(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const asked = ` ${plainly(text)} `;
  const word = asked.trim();
  if (word === '') return [];
  if (!word.includes(' ') && /\p{L}/u.test(word)) {
    const begun = reports.filter((report) =>
      [report.organisation ?? '', nameOf(report)].some((name) => beginsWith(name, word)),
    );
    if (begun.length > 0) return begun;
    return reports.filter(({ title, organisation = '' }) =>
      [title, organisation].some((name) => holdsName(calm(name), [word], false)),
    );
  }
  return reports.filter((report) =>
    [report.title, report.organisation ?? '', nameOf(report)].some((name) => ` ${plainly(name)} `.includes(asked)),
  );
}

/** If more reports than this share a name, the name does not say which one is meant. */
const MOST_TITLED = 3;
/** Words of a proper name that may stand alone. */
const NAME_WORDS = 4;

/**
 * The few reports whose title or body contains a text of two to four words as a proper name ("Kỳ Anh" in "Thị ủy Kỳ Anh"), or begins with
 * it ("Hội Nông dân"). None for a common word, or one that many reports have. After "báo cáo" one word with one capital is enough.
 */
export function reportsTitled(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const whole = plainly(text);
  const said = whole.replace(/^(?:bao cao|report) (?:ve |cua |of |on )?/u, '');
  const called = said !== whole;
  const asked = said.split(' ');
  if (asked.length < (called ? 1 : 2) || asked.length > NAME_WORDS) return [];
  const found = reports.filter(
    (report) =>
      [report.title, report.organisation ?? ''].some((name) => holdsName(calm(name), asked, called)) ||
      (asked.length > 1 && [report.organisation ?? '', nameOf(report)].some((name) => beginsLike(name, asked))),
  );
  return found.length > MOST_TITLED ? [] : found;
}

/** Words that people drop from a name together ("cơ sở"). */
const LEFT_OUT = 2;

/** Does a name begin with these words, in order: "Công đoàn cơ sở Bệnh viện Nhi" with "Công đoàn bệnh viện"? */
function beginsLike(name: string, asked: readonly string[]): boolean {
  const words = plainly(name).split(' ');
  let at = -1;
  return asked.every((word, i) => {
    const next = words.indexOf(word, at + 1);
    const near = next >= 0 && next - at - 1 <= (i === 0 ? 0 : LEFT_OUT);
    at = next;
    return near;
  });
}

const beginsWith = (name: string, said: string): boolean => `${plainly(name)} `.startsWith(`${said} `);

/** Are these words adjacent in a text, each with a capital, or with `first` only the first of them? */
function holdsName(text: string, asked: readonly string[], first: boolean): boolean {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const folded = words.map(plainly);
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(words[at] ?? '');
  return words.some((_, at) =>
    asked.every((word, i) => folded[at + i] === word && (isCapital(at + i) || (first && i > 0))),
  );
}

/** The reports that a text names by what they are called, else by a name in their titles. */
export function namedIn(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const named = reportsNamed(text, reports);
  return named.length > 0 ? named : reportsTitled(text, reports);
}
