import { tells as isTelling } from '../questions/bodies.js';
import { innerUnit } from '../questions/inner-units.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import { type Body, compareBodies, isPartOf, UNIT_ORGANS } from '../text/bodies.js';
import { foldedWords } from '../text/tokens.js';
import type { Inquiry } from './inquiry.js';
import { byField, labelOf, namesWords } from './named-in-text.js';

/** Does a span of a report name the unit in question? */
export type Names = (text: string) => boolean;

/** How a report names the unit in question. Undefined if it names none, or is that unit's own. `own`: its profile. */
export function unitIn(report: Report, own: Own | undefined, { asked, bodiesIn }: Inquiry): Names | undefined {
  const head = foldedWords(`${report.meta.title} ${report.meta.organisation ?? ''}`);
  const names = bodyAsked(asked, own, bodiesIn, report.meta.province) ?? runAsked(asked, report, head);
  return names &&
    report.blocks.some(({ role, span }) => role !== 'title' && names(report.text.slice(span.start, span.end)))
    ? names
    : undefined;
}

type Own = Pick<ReportProfile, 'bodies'>;

/** By the one body in the question besides the report's own. */
function bodyAsked(
  asked: Understanding,
  own: Own | undefined,
  bodiesIn: Inquiry['bodiesIn'],
  province: string | undefined,
): Names | undefined {
  const bodies = own?.bodies ?? [];
  const others = asked.bodies.filter((body) => isTelling(body) && isNamed(body) && isNotOf(body, bodies));
  const [body, ...more] = others;
  if (!body || more.length > 0) return undefined;
  if (body.name.length > 0) return (text) => namesWords(text, body);
  const said = foldedWords([body.kind, body.field].filter((one) => one !== undefined).join(' '));
  const listed = byField(body, bodies, province);
  return (text) =>
    holdsRun(foldedWords(text), said) ||
    bodiesIn(text).some((one) => isSame(body, one)) ||
    listed?.(labelOf(text)) === true;
}

const isNotOf = (body: Body, own: readonly Body[]): boolean => own.length > 0 && own.every((one) => isOther(body, one));

/** "UBND" or "Ủy ban Kiểm tra" without a proper name belong to the report's own unit. */
export const isNamed = ({ kind, name }: Body): boolean => name.length > 0 || !UNIT_ORGANS.has(kind);

/** Is the named body a part of the report's own, or another? The organs of a unit count as the unit. */
export function isOther(body: Body, own: Body): boolean {
  if (body.level !== undefined && body.level === own.level && body.name.length > 0 && sameName(body, own)) return false;
  return isPartOf(body, own) || compareBodies(withoutOrgan(body), withoutOrgan(own)) === 'clash';
}

const sameName = ({ name }: Body, own: Body): boolean => name.join(' ') === own.name.join(' ');

function withoutOrgan({ party: _, ...body }: Body): Body {
  return body;
}

const isSame = (body: Body, one: Body): boolean => one.kind === body.kind && compareBodies(body, one) !== 'clash';

/** By the text's words for it, if they are not part of the report's own name. */
function runAsked(asked: Understanding, { text }: Report, head: readonly string[]): Names | undefined {
  const unit = innerUnit(asked.utterance.words, text, freeIn(asked));
  if (!unit || holdsRun(head, unit.words)) return undefined;
  return (own) => holdsRun(foldedWords(own), unit.words) || isRowOf(own, unit.name);
}

/** Is a line a table row headed by the name without its kind: "Quản lý khoa học | 9"? */
const isRowOf = (line: string, name: readonly string[]): boolean =>
  line.includes('|') &&
  foldedWords(/^(?:\d{1,3} ?\|)?[^|]*/u.exec(line.trim())?.[0] ?? '')
    .join(' ')
    .endsWith(name.join(' '));

const holdsRun = (words: readonly string[], run: readonly string[]): boolean =>
  words.some((_, at) => run.every((word, i) => words[at + i] === word));

/** Is a word of the question outside all bodies, people and places? */
export function freeIn({ scope, bodies }: Understanding): (at: number) => boolean {
  const taken = [...bodies.filter(({ kind }) => kind !== 'đơn vị'), ...scope.persons, ...scope.places];
  return (at) => !taken.some(({ from, to }) => from <= at && at < to);
}
