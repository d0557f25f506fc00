import type { ScoredReport } from '../questions/report-score.js';
import type { Absent } from '../questions/scope.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import { type Body, compareBodies } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import { foldedWords } from '../text/tokens.js';
import type { Sources } from './sources.js';

/** Reports whose texts are read for a name that no report goes by. */
const MOST_READ = 8;

/** A question, and the reports that may be meant, when the texts have been looked at for what no report is about. */
export interface Checked {
  readonly asked: Understanding;
  readonly scored: readonly ScoredReport[];
}

/**
 * A place or body that no report is about may still stand in a text, as a guest's: then it is not missing. A place is asked of the
 * reports that name it alone; where none does, and where no report speaks of a body that the lexicon knows in full, none may answer.
 */
export async function checkNamed(
  asked: Understanding,
  scored: readonly ScoredReport[],
  sources: Pick<Sources, 'report'>,
  bodiesIn: (text: string) => readonly Body[],
): Promise<Checked> {
  const { absent } = asked.scope;
  if (!absent || absent.year !== undefined) return { asked, scored };
  const holding = new Set<string>();
  for (const { profile } of scored.slice(0, MOST_READ)) {
    const report = await sources.report(profile.meta.id);
    if (report && (names(report, absent, bodiesIn) || lists(report, absent, profile.bodies)))
      holding.add(profile.meta.id);
  }
  if (holding.size === 0) return { asked, scored: isKnownInFull(absent) && !asked.inherited ? [] : scored };
  const { absent: _, missing: __, ...scope } = asked.scope;
  const left = absent.province ? scored.filter(({ profile }) => holding.has(profile.meta.id)) : scored;
  return { asked: { ...asked, scope: { ...scope, reports: left.map(({ profile }) => profile) } }, scored: left };
}

const isKnownInFull = ({ province, body }: Absent): boolean => province !== undefined || body?.name.length === 0;

function names(report: Report, { province, body }: Absent, bodiesIn: (text: string) => readonly Body[]): boolean {
  if (province) return namesPlace(report.text, province);
  if (!body) return false;
  if (body.name.length > 0 && namesWords(report.text, body)) return true;
  // Bodies are read where a word of this one stands, not in all of a long report.
  const words = foldedWords(body.field ?? body.name.join(' ')).concat(foldedWords(body.kind));
  const [rarest = ''] = words.sort((a, b) => b.length - a.length);
  return report.blocks.some(({ sentences }) =>
    sentences.some(({ start, end }) => {
      const text = report.text.slice(start, end);
      return mayName(text, rarest) && bodiesIn(text).some((own) => isSame(body, own));
    }),
  );
}

/** A unit of the report's own body that the report lists: "Văn phòng | 14", "- Chi bộ Thanh tra: 9". */
function lists({ text, blocks }: Report, { body }: Absent, own: readonly Body[]): boolean {
  const parent = body?.parent;
  if (!body || !parent || !own.some((one) => compareBodies(parent, one) !== 'clash')) return false;
  const unit = [...foldedWords(body.kind), ...body.name];
  return blocks.some(({ form, span }) => {
    if (form?.kind !== 'row' && form?.kind !== 'item') return false;
    const line = text.slice(span.start, span.end).split('\n').at(-1) ?? '';
    const label = foldedWords(
      /^[^|:;,.]*/u.exec(line.replace(/^(?:[-–+•*]|\p{L}[.)]|\d{1,2}[.)])\s*/u, ''))?.[0] ?? '',
    );
    return label.length <= unit.length + UNIT_WORDS && label.slice(-unit.length).join(' ') === unit.join(' ');
  });
}

/** Words before the name of a unit in a list: "Chi bộ". */
const UNIT_WORDS = 2;

/** The first two words of the name stand side by side; of a name of one word it and the last of its kind. */
function namesWords(text: string, { kind, name }: Body): boolean {
  const [first, second] = name.length > 1 ? name : [foldedWords(kind).at(-1), name[0]];
  const words = foldedWords(text);
  return words.some((word, i) => word === first && words[i + 1] === second);
}

/** A sentence that holds the word, or an abbreviation that may stand for it. */
const mayName = (text: string, word: string): boolean => /\p{Lu}{2}/u.test(text) || fold(text).includes(word);

/** The body, a part of it or one of its unit; of a name that was cut short some words will do. */
function isSame(body: Body, own: Body): boolean {
  const match = compareBodies(body, own);
  if (match === 'equal' || match === 'contained' || (match === 'unknown' && own.kind === body.kind)) return true;
  const named = body.name.length > 0 && body.name.every((word) => own.name.includes(word));
  if (named && (own.kind === body.kind || (body.level !== undefined && own.level === body.level))) return true;
  return own.parent !== undefined && isSame(body, own.parent);
}

/** As names are written: with capitals and marks, as words of their own. */
function namesPlace(text: string, { name, aliases }: Province): boolean {
  return [name, ...aliases].some((one) => {
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1))
      if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + one.length))) return true;
    return false;
  });
}
