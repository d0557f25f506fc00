import type { Span } from '../text/span.js';
import type { Attributes } from './attributes.js';

/** Kinds of fact, one file each in `kinds/`. */
export type FactKind = keyof Attributes;

/** Stated outright, or following from what is stated (a year taken from the publication date). */
export type Certainty = 'certain' | 'implied';

/**
 * How the report means it: as it is, aimed at ("phấn đấu kết nạp 5 đảng viên"), of a time before ("nhiệm kỳ trước có 4 chi bộ"),
 * to come ("dự kiến khai mạc ngày 5/6"), or that it is not so ("không có đảng viên bị kỷ luật").
 */
export type Modality = 'stated' | 'target' | 'past' | 'planned' | 'negated';

/** Whom or what a fact is about. `name` is as the report writes it. */
export interface Subject {
  /** `row`: what the row of a table is of, by its first cell. */
  readonly kind: 'body' | 'committee' | 'person' | 'group' | 'row';
  readonly name: string;
}

/** A detail of a fact. */
export type Attribute = string | number | readonly string[];

interface FactOf<Kind extends FactKind> {
  readonly kind: Kind;
  /** The words that answer (a number with its noun, a name, a date …). */
  readonly value: Span;
  /** The stretch to quote: a sentence, or the part of a long one that carries the fact; holds `value`. */
  readonly evidence: Span;
  readonly certainty: Certainty;
  /** Absent: the body whose report it is, or whoever the attributes name. */
  readonly subject?: Subject;
  /** Absent: stated as it is. */
  readonly modality?: Modality;
  /** The day or period that it is of, as written ("06/2024", "nhiệm kỳ trước"). Absent: that of the report. */
  readonly asOf?: string;
  readonly attrs: Attributes[Kind] & Readonly<Record<string, Attribute>>;
}

/** Something a report states, with where it says so. All spans are UTF-16 offsets into the report's text. */
export type Fact = { readonly [Kind in FactKind]: FactOf<Kind> }[FactKind];

/** A fact of one kind. */
export type FactOfKind<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>;

/** How the report means it. */
export function modalityOf({ modality }: Fact): Modality {
  return modality ?? 'stated';
}
