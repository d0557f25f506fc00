import { type InsideMost, insideMost, isItselfOf } from '../../questions/inside-most.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { Block, Report } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { foldedWords } from '../../text/tokens.js';
import type { Answer } from '../answer.js';
import type { ReadingOf } from '../compose.js';
import type { Engine } from '../engine-input.js';
import type { Looked } from '../look.js';
import { makeQuote } from '../quoting.js';

/** From this probability on, the intended report is certain. */
const SURE = 0.9;

/** A unit inside a body, with the number that its report gives for it. */
interface UnitCount {
  readonly span: Span;
  readonly number: Span;
  readonly value: number;
}

/**
 * "Chi bộ nào đông nhất?" about one report: the unit with the highest or lowest value. Undefined if fewer than two units have such a
 * number.
 */
export async function answerInsideMost(
  { inquiry: { asked, likely }, scored }: Looked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  const wanted = insideMost(asked);
  const profile = wanted && meant(asked, scored);
  const report = profile && !isItselfOf(profile, wanted) ? await engine.sources.report(profile.meta.id) : undefined;
  if (!wanted || !report) return undefined;
  const counts = inTables(report, wanted) ?? inSentences(report, wanted);
  if (counts.length < 2) return undefined;
  const values = counts.map(({ value }) => value);
  const best = asked.operation === 'least' ? Math.min(...values) : Math.max(...values);
  const quotes = counts
    .filter(({ value }) => value === best)
    .map(({ span, number }) => makeQuote(report, span, [number]));
  return {
    status: 'answered',
    reading: reading(likely[0]?.intent.name ?? 'number', [report.meta.id]),
    quotes: quotes.slice(0, MOST_SHOWN),
    others: [],
    ...(quotes.length > 1 && { notes: [{ kind: 'tied', count: quotes.length }] }),
  };
}
const MOST_SHOWN = 5;

/** The one report of the conversation or the question. */
function meant({ inherited, scope }: Looked['inquiry']['asked'], scored: Looked['scored']): ReportProfile | undefined {
  const [first] = scored;
  if (!first) return undefined;
  if (inherited && !scope.anchored)
    return inherited.length === 1 ? scored.find(({ profile }) => profile.meta.id === inherited[0])?.profile : undefined;
  return scope.anchored && scope.missing === undefined && first.chance >= SURE ? first.profile : undefined;
}

const MEMBERS: readonly string[] = ['dang', 'vien'];
const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());
const isTotal = (label: string): boolean => /^(?:tổng|cộng|toàn)/iu.test(label);

/** The units of the first table with a column for the compared value; undefined without one. */
function inTables(report: Report, { kind, measure }: InsideMost): readonly UnitCount[] | undefined {
  const tables = new Map<number, UnitCount[]>();
  for (const { form, span } of report.blocks) {
    if (form?.kind !== 'row' || !form.header) continue;
    const head = report.text.slice(form.header.start, form.header.end).split('\n').at(-1) ?? '';
    const column = columnFor(cellsOf(head), measure);
    const counted = column < 0 ? undefined : countIn(report.text, span, column);
    if (!counted || !isUnit(counted.label, cellsOf(head), kind)) continue;
    const table = tables.get(form.header.start) ?? [];
    table.push(counted.count);
    tables.set(form.header.start, table);
  }
  return [...tables.values()].find(({ length }) => length > 1);
}

/** The column with the shortest heading that contains the compared words; -1 if none does. */
function columnFor(heads: readonly string[], measure: readonly string[]): number {
  const wanted = measure.length > 0 ? measure : MEMBERS;
  let best = -1;
  let length = Number.POSITIVE_INFINITY;
  heads.forEach((head, at) => {
    const words = foldedWords(head).flatMap((word) => (word === 'dv' ? MEMBERS : [word]));
    const rest = words.filter((word) => !wanted.includes(word) && !PLAIN.has(word)).length;
    const all = wanted.every((word) => words.includes(word)) && (measure.length > 0 || rest === 0);
    if (at === 0 || !all || words.length >= length) return;
    best = at;
    length = words.length;
  });
  return best;
}
const PLAIN: ReadonlySet<string> = new Set(['so', 'luong', 'tong', 'hien', 'co']);

/** The label of a row, and the number in one of its columns. */
function countIn(
  text: string,
  { start, end }: Span,
  column: number,
): { readonly label: string; readonly count: UnitCount } | undefined {
  const from = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(Math.max(start, from), end);
  const base = Math.max(start, from);
  let at = 0;
  const cells = line.split('|').map((cell) => {
    const span = { start: base + at, end: base + at + cell.length };
    at += cell.length + 1;
    return { cell: cell.trim(), span };
  });
  const label = cells.find(({ cell }) => /\p{L}/u.test(cell))?.cell ?? '';
  const value = numberIn(cells[column]?.cell ?? '');
  if (value === undefined || label === '' || isTotal(label)) return undefined;
  return { label, count: { span: { start: base, end }, number: cells[column]?.span ?? { start, end }, value } };
}

const numberIn = (cell: string): number | undefined =>
  /^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/u.test(cell)
    ? Number(cell.replace(/\./gu, '').replace(',', '.'))
    : undefined;

/** Is it a row of a unit of this kind, by its label or by the heading of the labels? */
const isUnit = (label: string, heads: readonly string[], kind: readonly string[]): boolean =>
  [label, ...heads.slice(0, 2)].some((one) => ` ${foldedWords(one).join(' ')} `.includes(` ${kind.join(' ')} `));

/** The units in running text and lists, each in a clause with its own number. */
function inSentences(report: Report, wanted: InsideMost): readonly UnitCount[] {
  return report.blocks
    .filter(({ role, form }) => role === 'paragraph' && form?.kind !== 'row')
    .flatMap((block) => clausesOf(report.text, block))
    .flatMap((clause) => unitCount(report.text, clause, wanted) ?? []);
}

/** The parts of sentences between commas and semicolons; separators inside numbers do not count. */
function clausesOf(text: string, { sentences }: Block): readonly Span[] {
  return sentences.flatMap(({ start, end }) => {
    const out: Span[] = [];
    let from = start;
    for (const { index } of text.slice(start, end).matchAll(/[;,](?!\d)/gu)) {
      out.push({ start: from, end: start + index });
      from = start + index + 1;
    }
    out.push({ start: from, end });
    return out.map((span) => trimmed(text, span));
  });
}

const trimmed = (text: string, { start, end }: Span): Span => ({
  start: start + (/^\s*/u.exec(text.slice(start, end))?.[0].length ?? 0),
  end,
});

/** The number that a clause gives for the one unit that it names. */
function unitCount(text: string, clause: Span, { kind, measure }: InsideMost): UnitCount | undefined {
  const own = text.slice(clause.start, clause.end);
  const said = ` ${foldedWords(own).join(' ')} `;
  const name = new RegExp(`(?<![a-z])${kind.join(' ')} `, 'gu');
  const named = [...fold(own).matchAll(name)].filter(({ index, 0: { length } }) =>
    /^(?:\p{Lu}|\d)/u.test(own.slice(index + length)),
  );
  if (named.length !== 1 || (measure.length > 0 && !measure.every((word) => said.includes(` ${word} `))))
    return undefined;
  // "Chi bộ 3": the number in a name counts nothing.
  const behind = (named[0]?.index ?? 0) + (named[0]?.[0].length ?? 0);
  const numbers = [...own.matchAll(measure.length > 0 ? NUMBER : MEMBERS_COUNT)].filter(({ index }) => index > behind);
  const [number] = numbers;
  if (!number || numbers.length > 1) return undefined;
  const value = numberIn(number[1] ?? '');
  const start = clause.start + number.index;
  return value === undefined ? undefined : { span: clause, number: { start, end: start + number[0].length }, value };
}

const NUMBER = /(?<![\p{L}\d/.])(\d[\d.,]*\d|\d)(?![\p{L}\d/%])/gu;
const MEMBERS_COUNT =
  /(?<![\p{L}\d/.])(\d[\d.]*\d|\d) (?:đảng viên|đồng chí|đ\/c|đv)(?! (?:mới|dự bị|chính thức|nữ))/giu;
