import type { Absent } from '../questions/absent.js';
import { periodsIn } from '../questions/periods.js';
import type { ScoredReport } from '../questions/report-score.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import { type Body, compareBodies } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import { standsAlone } from '../text/longer-name.js';
import type { Span } from '../text/span.js';
import { foldedWords, tokenise } from '../text/tokens.js';
import type { Answer, Note } from './answer.js';
import type { Sources } from './sources.js';

/** Reports whose texts are searched for a name that no report has. */
const MOST_READ = 8;

/** A question with its candidate reports, after their texts were searched for names that no report has. */
export interface Checked {
  readonly asked: Understanding;
  readonly scored: readonly ScoredReport[];
  /** For a body without a report: by report, the blocks that name it. Other blocks are about other bodies. */
  readonly within?: ReadonlyMap<string, readonly Span[]>;
}

/**
 * A place or body that no report is about may still be in a text, as a guest's: then it is not missing. Only reports that name a place may
 * answer for it. If no report names it, or none mentions a body that the lexicon knows in full, none may answer.
 */
export async function checkNamed(
  asked: Understanding,
  scored: readonly ScoredReport[],
  sources: Pick<Sources, 'report'>,
  bodiesIn: BodiesIn,
): Promise<Checked> {
  const { absent } = asked.scope;
  if (!absent || absent.year !== undefined) return { asked, scored };
  const holding = await blocksNaming({ absent, said: saidOf(absent, asked) }, scored, sources, bodiesIn);
  if (holding.size === 0) return { asked, scored: mayOtherAnswer(absent, asked) ? scored : [] };
  const { absent: _, missing: __, ...scope } = asked.scope;
  // A capitalised name of something else is no place.
  if (absent.short !== undefined) {
    const places = scope.places.filter(({ short }) => short === undefined);
    return { asked: { ...asked, scope: { ...scope, places } }, scored };
  }
  const guest = isGuest(absent, asked);
  const left =
    guest || isNamedOut(absent, asked) ? scored.filter(({ profile }) => holding.has(profile.meta.id)) : scored;
  return {
    asked: { ...asked, scope: { ...scope, reports: left.map(({ profile }) => profile) } },
    scored: left,
    ...(guest && { within: withMuchWhole(holding) }),
    ...(!guest && isNamedOut(absent, asked) && asksOwn(asked) && { within: withMuchWhole(holding) }),
  };
}

/**
 * A body known in full, without a report: only reports that name it may answer, if they are of its province or the question asks for
 * something of its own.
 */
const isGuest = (absent: Absent, asked: Understanding): boolean =>
  isKnownInFull(absent) &&
  !asked.inherited &&
  (absent.body?.province !== undefined || (absent.body?.field !== undefined && asksOwn(asked)));

/** What belongs to a body itself: its count, its officers, its meeting. Anything else may be in a passage that does not name it. */
const OWN: ReadonlySet<string> = new Set([
  'members',
  'branches',
  'number',
  'chair',
  'role-holder',
  'date',
  'place',
  'election',
]);
const asksOwn = ({ guesses: [top] }: Understanding): boolean => top !== undefined && OWN.has(top.intent);

/** With this many passages that name the body, the report is practically about it: then any passage may answer. */
const MUCH = 3;
const withMuchWhole = (holding: ReadonlyMap<string, readonly Span[]>): ReadonlyMap<string, readonly Span[]> =>
  new Map([...holding].map(([id, spans]) => [id, spans.length < MUCH ? spans : WHOLE]));
const WHOLE: readonly Span[] = [{ start: 0, end: Number.POSITIVE_INFINITY }];

/** No report is of the body or place and none names it. May any of them answer, because the body was perhaps not meant? */
const mayOtherAnswer = (absent: Absent, asked: Understanding): boolean =>
  asked.inherited !== undefined || !(isKnownInFull(absent) || isSurelyNamed(absent, asked));

/** Is the missing name made of lower-case words with marks, as names rarely are: "Công ty đền cho dân"? */
export function isNoName({ scope: { absent }, utterance: { words } }: Understanding): boolean {
  const { body, year } = absent ?? {};
  if (!body || year !== undefined) return false;
  const name = words.slice(body.from, body.to).filter(({ folded }) => body.name.includes(folded));
  return name.some(({ marked }) => marked) && name.every(({ proper, derived }) => !proper && !derived);
}

/** What is missing, and the words that name it as typed, in lower case with marks; empty if they are capitals. */
interface Sought {
  readonly absent: Absent;
  readonly said: string;
}

function saidOf({ from, to }: Absent, { utterance: { words } }: Understanding): string {
  const own = words.slice(from, to);
  return own.some(({ proper, marked, derived }) => proper || derived || !marked)
    ? ''
    : own.map(({ raw }) => raw).join(' ');
}

/**
 * Adds to an answer that names several places or bodies a note on those without a report, unless a likely or quoted report mentions them.
 */
export async function withStrangers(
  answer: Answer,
  { scope }: Understanding,
  { sources, bodiesIn }: { readonly sources: Pick<Sources, 'report'>; readonly bodiesIn: BodiesIn },
): Promise<Answer> {
  if (answer.status !== 'answered' || scope.beside.length === 0) return answer;
  const told = (answer.notes ?? []).flatMap((note) => (note.kind === 'unstated' ? note.parts : [])).join('\n');
  const ids = new Set([...answer.quotes.map(({ report }) => report.id), ...scope.reports.map(({ meta }) => meta.id)]);
  const reports = (await Promise.all([...ids].slice(0, MOST_READ).map((id) => sources.report(id)))).filter(
    (report) => report !== undefined,
  );
  const strange = scope.beside.filter(
    ({ absent, typed }) =>
      !told.includes(typed) && !reports.some((report) => naming(report, { absent, said: '' }, [], bodiesIn).length > 0),
  );
  if (strange.length === 0) return answer;
  const note: Note = { kind: 'unstated', parts: strange.map(({ typed }) => typed) };
  return { ...answer, notes: [...(answer.notes ?? []), note] };
}

/** By report among those read, the blocks that name what is missing. No entry for a report without such a block. */
async function blocksNaming(
  sought: Sought,
  scored: readonly ScoredReport[],
  sources: Pick<Sources, 'report'>,
  bodiesIn: BodiesIn,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const holding = new Map<string, readonly Span[]>();
  for (const { profile } of scored.slice(0, MOST_READ)) {
    const report = await sources.report(profile.meta.id);
    const blocks = report ? naming(report, sought, profile.bodies, bodiesIn) : [];
    if (blocks.length > 0) holding.set(profile.meta.id, blocks);
  }
  return holding;
}

/** The blocks of a report that name what is missing. The whole text if its title does, or for a place or quarter. */
function naming(report: Report, sought: Sought, own: readonly Body[], bodiesIn: BodiesIn): readonly Span[] {
  const { provinces, body, quarter } = sought.absent;
  if (provinces || quarter !== undefined)
    return speaksOf(report.text, sought) ? [{ start: 0, end: report.text.length }] : [];
  if (!body) return [];
  const listed = new Set(listedIn(report, body, own));
  const found = report.blocks.flatMap((block) => {
    const start = listed.has(block) ? block.span.start : namedFrom(report, block, body, bodiesIn);
    return start === undefined ? [] : [{ role: block.role, span: { start, end: block.span.end } }];
  });
  return found.some(({ role }) => role === 'title') ? WHOLE : found.map(({ span }) => span);
}

/** Does a text mention the place or quarter? Lower-case "hòa bình" is a common word. */
function speaksOf(text: string, { absent: { provinces = [], short, town, quarter }, said }: Sought): boolean {
  if (quarter !== undefined) return namesQuarter(text, quarter);
  if (town !== undefined) return standsAlone(text, town);
  if (said !== '' && ` ${text} `.includes(` ${said} `)) return true;
  if (short !== undefined) return standsAlone(text, short) || isShortFor(text, short);
  return provinces.some(({ name, aliases }) => [name, ...aliases].some((one) => standsAlone(text, one)));
}

/** "quý III", "quý 3": does a text mention the quarter? */
const namesQuarter = (text: string, quarter: number): boolean =>
  periodsIn(foldedWords(text)).some(({ kind, number }) => kind === 'quy' && number === quarter);

type BodiesIn = (text: string) => readonly Body[];
type Block = Report['blocks'][number];

/** A place, or an administrative unit with a proper name: only texts that mention it may answer. */
const isNamedOut = ({ provinces, town, body }: Absent, { inherited }: Understanding): boolean =>
  (provinces !== undefined && town === undefined) || ((body?.name.length ?? 0) > 1 && !inherited);

/** A body with a proper name, written as one: no other body answers for it. */
const isSurelyNamed = ({ body }: Absent, { utterance: { words } }: Understanding): boolean => {
  if (!body || body.name.length < 2) return false;
  const own = words.slice(body.from, body.to);
  // Words read as part of a longer name keep the typed form of the whole with the first word.
  const typed = own.map(({ raw }) => raw).join(' ');
  const name = tokenise(typed).filter(({ folded }) => body.name.includes(folded));
  const written = own.some(({ proper }) => proper)
    ? name.filter(({ span }) => isCapital(typed.charAt(span.start)))
    : [];
  return written.length > 1 || (ENDED.test(body.kind) && name.some(({ marked }) => marked));
};
const isCapital = (letter: string): boolean => /\p{Lu}/u.test(letter);
/** Kinds whose names are read to their end in lower case too. */
const ENDED = /^(?:trường|xã|phường|thị trấn|huyện|quận|thị xã)(?= |$)/u;

const isKnownInFull = ({ provinces, body, quarter }: Absent): boolean =>
  provinces !== undefined || quarter !== undefined || body?.name.length === 0;

/** The start of the first sentence of a block that names a body: the text before it is about another. Undefined if none does. */
function namedFrom({ text }: Report, { span, sentences }: Block, body: Body, bodiesIn: BodiesIn): number | undefined {
  const own = ({ start, end }: Span): string => text.slice(start, end);
  const byName = body.name.length > 0;
  if (byName && namesWords(own(span), body))
    return sentences.find((one) => namesWords(own(one), body))?.start ?? span.start;
  // Bodies are parsed near a matching word only, not in all of a long report.
  const words = foldedWords(body.field ?? body.name.join(' ')).concat(foldedWords(body.kind));
  const [rarest = ''] = words.sort((a, b) => b.length - a.length);
  return sentences.find((one) => mayName(own(one), rarest) && bodiesIn(own(one)).some((other) => isSame(body, other)))
    ?.start;
}

/** The lines of a report that list a unit of its own body: "Văn phòng | 14", "- Chi bộ Thanh tra: 9". */
function listedIn({ text, blocks, meta }: Report, body: Body, own: readonly Body[]): readonly Block[] {
  const { parent } = body;
  const unit = [...foldedWords(body.kind), ...body.name];
  const isListed =
    parent && own.some((one) => compareBodies(parent, one) !== 'clash')
      ? (label: readonly string[]): boolean =>
          label.length <= unit.length + UNIT_WORDS && label.slice(-unit.length).join(' ') === unit.join(' ')
      : byField(body, own, meta.province);
  if (!isListed) return [];
  return blocks.filter(({ form, span }) => {
    if (form?.kind !== 'row' && form?.kind !== 'item') return false;
    return isListed(labelOf(text.slice(span.start, span.end)));
  });
}

/** The folded words at the start of the last line of a row or item, up to its value. */
export const labelOf = (block: string): readonly string[] =>
  foldedWords(
    /^[^|:;,.]*/u.exec((block.split('\n').at(-1) ?? '').replace(/^(?:[-–+•*]|\p{L}[.)]|\d{1,2}[.)])\s*/u, ''))?.[0] ??
      '',
  );

/**
 * Does a label contain the words of a unit's kind and field, besides those of the report's own body? "Chi bộ Trung tâm Thông tin và Thống
 * kê" is "TT Thông tin KHCN" in the report of a Sở KHCN. False if the unit has no field, or is of another province than the report.
 */
export function byField(
  { kind, field, province }: Body,
  own: readonly Body[],
  of: string | undefined,
): ((label: readonly string[]) => boolean) | undefined {
  if (field === undefined || kind === 'sở' || (province !== undefined && province !== of)) return undefined;
  const shared = new Set(own.flatMap((one) => foldedWords(one.field ?? '')));
  const telling = foldedWords(field).filter((word) => !shared.has(word));
  if (telling.length === 0) return undefined;
  const words = [...foldedWords(kind), ...telling];
  return (label) => words.every((word) => label.includes(word));
}

/** Words before the name of a unit in a list: "Chi bộ". */
const UNIT_WORDS = 2;

/** The first two words of the name, adjacent; for a one-word name, that word and the last of its kind. */
export function namesWords(text: string, { kind, name }: Body): boolean {
  const [first, second] = name.length > 1 ? name : [foldedWords(kind).at(-1), name[0]];
  const words = foldedWords(text);
  return words.some((word, i) => word === first && words[i + 1] === second);
}

/** A sentence that contains the word, or an abbreviation that may stand for it. */
const mayName = (text: string, word: string): boolean => /\p{Lu}{2}/u.test(text) || fold(text).includes(word);

const isBare = ({ field, name }: Body): boolean => field === undefined && name.length === 0;

/** The body, a part of it, or one of its unit. For a shortened name some words are enough. "Sở" alone is the report's own. */
function isSame(body: Body, own: Body): boolean {
  const match = isBare(own) && !isBare(body) ? 'clash' : compareBodies(body, own);
  if (match === 'equal' || match === 'contained' || (match === 'unknown' && own.kind === body.kind)) return true;
  const named = body.name.length > 0 && body.name.every((word) => own.name.includes(word));
  if (named && (own.kind === body.kind || (body.level !== undefined && own.level === body.level))) return true;
  return own.parent !== undefined && isSame(body, own.parent);
}

/** "QN" may be the city of Quy Nhơn if the text names it. */
function isShortFor(text: string, short: string): boolean {
  const letters = fold(short);
  for (const [, name = ''] of text.matchAll(UNIT_NAME))
    if (letters === fold(name).replace(/(?<=\p{L})\p{L}+|\s+/gu, '')) return true;
  return false;
}
const UNIT_NAME =
  /(?<!\p{L})(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|T[PpXx]\.?) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)/gu;
