import { attributeOf, childrenOf, within, type Xml } from './xml.js';

/** The numbering of a list level; undefined for a bullet. */
export interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}
/** What the styles of a document define about lists and letters. */
export interface Styles {
  /** By list name, its levels from 1. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly hidden: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/** Reads the styles of some parts. `roots`: the roots of those parts. */
export function stylesOf(roots: readonly Xml[]): Styles {
  const lists = new Map<string, ReadonlyMap<number, Level>>();
  for (const list of roots.flatMap((root) => within(root, 'list-style'))) {
    const levels = new Map<number, Level>();
    for (const level of childrenOf(list, 'list-level-style-number'))
      levels.set(Number(attributeOf(level, 'level') ?? 1), {
        format: attributeOf(level, 'num-format') ?? '',
        prefix: attributeOf(level, 'num-prefix') ?? '',
        suffix: attributeOf(level, 'num-suffix') ?? '',
        start: Number(attributeOf(level, 'start-value') ?? 1),
      });
    lists.set(attributeOf(list, 'name') ?? '', levels);
  }
  const styles = roots.flatMap((root) => within(root, 'style'));
  const having = (holds: (properties: Xml) => boolean): ReadonlySet<string> =>
    new Set(
      styles
        .filter((one) => childrenOf(one, 'text-properties').some(holds))
        .map((one) => attributeOf(one, 'name') ?? ''),
    );
  return {
    lists,
    hidden: having((one) => attributeOf(one, 'display') === 'none'),
    raised: having((one) => /^super|^[3-9]\d%/u.test(attributeOf(one, 'text-position') ?? '')),
    titles: new Set([
      'Title',
      ...styles
        .filter((one) => attributeOf(one, 'parent-style-name') === 'Title')
        .map((one) => attributeOf(one, 'name') ?? ''),
    ]),
  };
}
