import type { Certainty, Fact, FactKind } from '../facts/fact.js';
import { formed } from '../reports/blocks.js';
import type { Block, BlockRole, Report, ReportMeta } from '../reports/report.js';
import { damagedRow } from '../storage/database.js';
import type { FactRow } from '../storage/search/facts.js';
import type { ReportRow } from '../storage/search/reports.js';
import type { Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Above } from './passages.js';
import type { WordsAbove } from './prepared-passage.js';

/** Block roles by stored number; extend only at the end. */
export const ROLES: readonly BlockRole[] = ['title', 'dateline', 'paragraph', 'caption', 'byline', 'furniture'];

/**
 * Blocks as JSON, without their forms, which follow from the text: for each the number of its role, its span and the
 * spans of its sentences, in one flat array.
 */
export function packBlocks(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(({ role, span, sentences }) => [
      ROLES.indexOf(role),
      span.start,
      span.end,
      ...sentences.flatMap((s) => [s.start, s.end]),
    ]),
  );
}

/** The reverse of `packBlocks`. */
function unpackBlocks(packed: string): Block[] {
  return parsed<number[][]>(packed).map(([role = 0, start = 0, end = 0, ...sentences]) => ({
    role: ROLES[role] ?? 'paragraph',
    span: { start, end },
    sentences: unpackSpans(sentences),
  }));
}

/** Pairs of numbers as spans. */
export function unpackSpans(numbers: readonly number[]): Span[] {
  const out: Span[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) out.push({ start: numbers[i] ?? 0, end: numbers[i + 1] ?? 0 });
  return out;
}

/** The text above a passage, as stored: one line for column heads, one for headings; null if there is neither. */
export function packAbove(text: string, { header, headings }: Above): string | null {
  if (!header && headings.length === 0) return null;
  const line = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' ');
  return `${line(header ? [header] : [])}\n${line(headings)}`;
}

/** The words of what `packAbove` stored. */
export function unpackAbove(packed: string): WordsAbove {
  const [columns = [], headings = []] = packed.split('\n').map((line) => tokenise(line));
  return { columns, headings };
}

/** The report in a row. The form of its paragraphs is computed on first use: few answers need it. */
export function reportOf(row: ReportRow): Report {
  const packed = unpackBlocks(row.blocks);
  let blocks: readonly Block[] | undefined;
  return {
    meta: metaOf(row.meta),
    text: row.text,
    ...(row.original !== null && { original: row.original }),
    hash: row.hash,
    get blocks() {
      blocks ??= formed(row.text, packed);
      return blocks;
    },
    ...(row.left_out !== null && { left: parsed<string[]>(row.left_out) }),
  };
}

/** The text of the report in a row. @throws DatabaseError when the row contains anything not written here. */
export function textOf(row: ReportRow): string {
  metaOf(row.meta);
  unpackBlocks(row.blocks);
  if (row.left_out !== null) parsed(row.left_out);
  return row.text;
}

/** The metadata in a column. */
export function metaOf(json: string): ReportMeta {
  return parsed<ReportMeta>(json);
}

/** @throws DatabaseError: everything written here is JSON. */
function parsed<T>(json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (error) {
    throw damagedRow(error);
  }
}

type Sense = Pick<Fact, 'subject' | 'modality' | 'asOf'>;

/** A fact's subject, modality and as-of as JSON; null without any. */
export function packSense({ subject, modality, asOf }: Fact): string | null {
  return subject || modality || asOf !== undefined ? JSON.stringify({ subject, modality, asOf }) : null;
}

/** The fact in a row. */
export function factOf(row: FactRow): Fact {
  const fact = {
    kind: row.kind as FactKind,
    value: { start: row.value_start, end: row.value_end },
    evidence: { start: row.evidence_start, end: row.evidence_end },
    certainty: row.certainty as Certainty,
    attrs: parsed<Fact['attrs']>(row.attrs),
    ...(row.sense !== null && parsed<Sense>(row.sense)),
  };
  // Our own output: kind and attributes match.
  return fact as Fact;
}
