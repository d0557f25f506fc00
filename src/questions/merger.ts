import type { PlaceMention } from './places.js';

/** A province asked for that is one with others since 1 July 2025 (Resolution 202/2025/QH15), and what reports there are of those. */
export interface Merger {
  /** The province as asked for, by its canonical name. */
  readonly asked: string;
  /** What it belongs to now; itself where the new province kept its name. */
  readonly present: string;
  /** Other provinces of the same present one that have reports. */
  readonly others: readonly string[];
  /** There are reports of the province asked for. */
  readonly own: boolean;
  /** It is asked for as it is since: by a year from 2025 on, or in so many words. */
  readonly since: boolean;
}

const FIRST_YEAR = 2025;
const IN_WORDS = /(?<![a-z])(?:sap nhap|hop nhat|(?:tinh|thanh pho) moi|merged?|merger)(?![a-z])/u;

/** What a question for one province has to reckon with; nothing where that province has no other in the reports. `reported`: provinces with reports; `folded`: the question without marks. */
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
