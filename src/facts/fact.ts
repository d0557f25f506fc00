import type { Span } from '../text/span.js';
import type { Attributes } from './attributes.js';

/** Kinds of fact, one file each in `kinds/`. */
export type FactKind = keyof Attributes;

/** Explicit, or implied by something stated (a year taken from the publication date). */
export type Certainty = 'certain' | 'implied';

/**
 * The modality: as it is, a target ("phấn đấu kết nạp 5 đảng viên"), of an earlier time ("nhiệm kỳ trước có 4 chi bộ"), planned ("dự kiến
 * khai mạc ngày 5/6"), or negated ("không có đảng viên bị kỷ luật").
 */
export type Modality = 'stated' | 'target' | 'past' | 'planned' | 'negated';

/** The subject of a fact. `name` is as the report writes it. */
export interface Subject {
  /** `row`: the subject of a table row, from its first cell. */
  readonly kind: 'body' | 'committee' | 'person' | 'group' | 'row';
  readonly name: string;
}

/** A detail of a fact. */
export type Attribute = string | number | readonly string[];

interface FactOf<Kind extends FactKind> {
  readonly kind: Kind;
  /** The answering words (a number with its noun, a name, a date …). */
  readonly value: Span;
  /** The span to quote: a sentence, or the part of a long one with the fact. Contains `value`. */
  readonly evidence: Span;
  readonly certainty: Certainty;
  /** Absent: the report's body, or the person in the attributes. */
  readonly subject?: Subject;
  /** Absent: stated as it is. */
  readonly modality?: Modality;
  /** Its day or period, as written ("06/2024", "nhiệm kỳ trước"). Absent: that of the report. */
  readonly asOf?: string;
  readonly attrs: Attributes[Kind] & Readonly<Record<string, Attribute>>;
}

/** A statement of a report, with its place. All spans are UTF-16 offsets into the report's text. */
export type Fact = { readonly [Kind in FactKind]: FactOf<Kind> }[FactKind];

/** A fact of one kind. */
export type FactOfKind<Kind extends FactKind> = Extract<Fact, { readonly kind: Kind }>;

/** The modality of a fact. */
export function modalityOf({ modality }: Fact): Modality {
  return modality ?? 'stated';
}
