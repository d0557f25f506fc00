import type { PlaceMention } from './places.js';

/** A province that merged with others on 1 July 2025 (Resolution 202/2025/QH15), and the reports of those. */
export interface Merger {
  /** The province asked for, by its canonical name. */
  readonly asked: string;
  /** The province it belongs to now; itself if the new one kept its name. */
  readonly present: string;
  /** Other former provinces of the same new one that have reports. */
  readonly others: readonly string[];
  /** The province asked for has reports. */
  readonly own: boolean;
  /** It means the merged province: by a year from 2025 on, or explicitly. */
  readonly since: boolean;
}

const FIRST_YEAR = 2025;
const IN_WORDS = /(?<![a-z])(?:sap nhap|hop nhat|(?:tinh|thanh pho) moi|merged?|merger)(?![a-z])/u;

/**
 * The merger that concerns a question about one province; undefined if no other province of the merger has reports.
 * `reported`: provinces with reports; `folded`: the question without marks.
 */
export function mergerOf(
  places: readonly PlaceMention[],
  reported: ReadonlySet<string>,
  presentOf: (province: string) => string,
  years: readonly number[],
  folded: string,
): Merger | undefined {
  const names = new Set(places.map((p) => p.province.name));
  const [asked] = names;
  if (asked === undefined || names.size > 1) return undefined;
  const present = presentOf(asked);
  const others = [...reported].filter((name) => name !== asked && presentOf(name) === present).sort();
  if (others.length === 0) return undefined;
  const since = years.some((year) => year >= FIRST_YEAR) || IN_WORDS.test(folded);
  return { asked, present, others, own: reported.has(asked), since };
}
