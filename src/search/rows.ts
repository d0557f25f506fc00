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

/** Block roles by the number they are stored as; only ever extended at the end. */
export const ROLES: readonly BlockRole[] = ['title', 'dateline', 'paragraph', 'caption', 'byline', 'furniture'];

/** Blocks as JSON, without their forms, which follow from the text: for each its role's number, its span, then the spans of its sentences, all in one flat array of numbers. */
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

/** The text of what stands above a passage, as it is stored: over the columns, then headings, a line each way; null where nothing does. */
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

/** The report that a row holds. What its paragraphs are by their form is worked out when it is asked for: few answers need it. */
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

/** The text of the report that a row holds. @throws DatabaseError when anything in the row was not written here. */
export function textOf(row: ReportRow): string {
  metaOf(row.meta);
  unpackBlocks(row.blocks);
  if (row.left_out !== null) parsed(row.left_out);
  return row.text;
}

/** The metadata that a column holds. */
export function metaOf(json: string): ReportMeta {
  return parsed<ReportMeta>(json);
}

/** @throws DatabaseError: what was written here was JSON. */
function parsed<T>(json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (error) {
    throw damagedRow(error);
  }
}

type Sense = Pick<Fact, 'subject' | 'modality' | 'asOf'>;

/** A fact's subject, modality and as-of as JSON; null where it has none of them. */
export function packSense({ subject, modality, asOf }: Fact): string | null {
  return subject || modality || asOf !== undefined ? JSON.stringify({ subject, modality, asOf }) : null;
}

/** The fact that a row holds. */
export function factOf(row: FactRow): Fact {
  const fact = {
    kind: row.kind as FactKind,
    value: { start: row.value_start, end: row.value_end },
    evidence: { start: row.evidence_start, end: row.evidence_end },
    certainty: row.certainty as Certainty,
    attrs: parsed<Fact['attrs']>(row.attrs),
    ...(row.sense !== null && parsed<Sense>(row.sense)),
  };
  // What we wrote ourselves: kind and attributes go together.
  return fact as Fact;
}
