import { attributeOf, childOf, childrenOf, valOf, type Xml } from './xml.js';

/** A list level: how Word counts and formats it. */
export interface Level {
  readonly start: number;
  /** "decimal", "upperRoman", "bullet", … */
  readonly format: string;
  /** "Điều %1.": `%n` is the count of level n. */
  readonly text: string;
  /** All counts in digits. */
  readonly legal: boolean;
  /** The style whose paragraphs are at this level. */
  readonly style: string | undefined;
}
/** An instance of a list in a document. */
export interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this instance restarts, with their first counts. */
  readonly restarts: ReadonlyMap<number, number>;
}
/** What a style defines about lists. */
export interface Styled {
  readonly base: string | undefined;
  readonly list: string | undefined;
  readonly level: string | undefined;
}

/** By style id. */
export function stylesOf(styles: Xml | undefined): ReadonlyMap<string, Styled> {
  const out = new Map<string, Styled>();
  for (const style of styles ? childrenOf(styles, 'style') : []) {
    const properties = childOf(style, 'pPr');
    const numbers = properties && childOf(properties, 'numPr');
    out.set(attributeOf(style, 'styleId') ?? '', {
      base: valOf(childOf(style, 'basedOn')),
      list: valOf(numbers && childOf(numbers, 'numId')),
      level: valOf(numbers && childOf(numbers, 'ilvl')),
    });
  }
  return out;
}

/** By instance id. `numbering`: the root of that part. */
export function listsOf(numbering: Xml | undefined): ReadonlyMap<string, List> {
  if (!numbering) return new Map();
  const abstract = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', levelsOf(one)]),
  );
  const out = new Map<string, List>();
  for (const one of childrenOf(numbering, 'num')) {
    const id = valOf(childOf(one, 'abstractNumId')) ?? '';
    const changes = childrenOf(one, 'lvlOverride');
    const levels = new Map([...(abstract.get(id) ?? []), ...changes.flatMap((change) => [...levelsOf(change)])]);
    out.set(attributeOf(one, 'numId') ?? '', { id, levels, restarts: restartsOf(changes) });
  }
  return out;
}

/** By level, the first number of this list instance. */
function restartsOf(changes: readonly Xml[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const change of changes) {
    const start = valOf(childOf(change, 'startOverride'));
    if (start !== undefined) out.set(Number(attributeOf(change, 'ilvl') ?? 0), Number(start));
  }
  return out;
}

function levelsOf(list: Xml): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(list, 'lvl').map((one) => {
      const at = Number(attributeOf(one, 'ilvl') ?? 0);
      const format = valOf(childOf(one, 'numFmt')) ?? 'decimal';
      return [
        at,
        {
          start: Number(valOf(childOf(one, 'start')) ?? 1),
          format,
          text: valOf(childOf(one, 'lvlText')) ?? (format === 'bullet' ? '' : `%${at + 1}.`),
          legal: childOf(one, 'isLgl') !== undefined,
          style: valOf(childOf(one, 'pStyle')),
        },
      ];
    }),
  );
}
