import { attributeOf, childOf, childrenOf, valOf, within, type Xml } from './xml.js';

/** What the styles of a document define about hidden text. */
interface Hiding {
  /** The default of the document. */
  readonly byDefault: boolean;
  /** By name: does the style hide text? Styles are left out if neither they nor their base styles say so. */
  readonly styles: ReadonlyMap<string, boolean>;
  /** The default paragraph style. */
  readonly plain: string;
}

/** Limit for a chain of base styles, which may contain a cycle. */
const DEEPEST = 20;

/** Removes hidden text: hidden runs and rows, deleted cells. Returns the number of hidden spans; adjacent runs count as one. */
export function takeHidden(root: Xml, styles: Xml | undefined): number {
  const hiding = hidingOf(styles);
  let count = removeUnseen(root);
  const inTables = new Map<Xml, boolean>();
  for (const table of within(root, 'tbl')) {
    const hides = hiding.styles.get(valOf(childOf(childOf(table, 'tblPr') ?? table, 'tblStyle')) ?? '');
    if (hides !== undefined) for (const paragraph of within(table, 'p')) inTables.set(paragraph, hides);
  }
  for (const paragraph of within(root, 'p')) {
    const all = ofParagraph(paragraph, hiding) ?? inTables.get(paragraph) ?? hiding.byDefault;
    count += removeRuns(within(paragraph, 'r'), (run) => isHidden(run, hiding, all));
  }
  return count;
}

function hidingOf(root: Xml | undefined): Hiding {
  const all = root ? childrenOf(root, 'style') : [];
  const byId = new Map(all.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const says = (style: Xml | undefined, depth = 0): boolean | undefined => {
    if (!style || depth > DEEPEST) return undefined;
    return hides(childOf(style, 'rPr')) ?? says(byId.get(valOf(childOf(style, 'basedOn')) ?? ''), depth + 1);
  };
  const styles = new Map<string, boolean>();
  for (const [id, style] of byId) {
    const hidden = says(style);
    if (hidden !== undefined) styles.set(id, hidden);
  }
  const [defaults] = root ? within(root, 'rPrDefault') : [];
  const plain = all.find((style) => attributeOf(style, 'type') === 'paragraph' && isOn(attributeOf(style, 'default')));
  return {
    byDefault: hides(defaults && childOf(defaults, 'rPr')) ?? false,
    styles,
    plain: (plain && attributeOf(plain, 'styleId')) ?? '',
  };
}

/** Word omits the value for "yes". */
const isOff = (value: string): boolean => /^(?:0|false|off)$/u.test(value);
const isOn = (value: string | undefined): boolean => value !== undefined && !isOff(value);

/** Do these properties hide text, in print or on the web? Undefined if they do not say. */
function hides(properties: Xml | undefined): boolean | undefined {
  const said = ['vanish', 'webHidden'].flatMap((name) => (properties && childOf(properties, name)) ?? []);
  return said.length === 0 ? undefined : said.some((one) => !isOff(valOf(one) ?? '1'));
}

function ofParagraph(paragraph: Xml, { styles, plain }: Hiding): boolean | undefined {
  const properties = childOf(paragraph, 'pPr');
  return styles.get(valOf(properties && childOf(properties, 'pStyle')) ?? plain);
}

function isHidden(run: Xml, { styles }: Hiding, all: boolean): boolean {
  const own = childOf(run, 'rPr');
  return hides(own) ?? styles.get(valOf(own && childOf(own, 'rStyle')) ?? '') ?? all;
}

/** Removes hidden rows, and cells with a tracked deletion. */
function removeUnseen(root: Xml): number {
  const is = (element: Xml, properties: string, name: string): boolean => {
    const said = childOf(childOf(element, properties) ?? element, name);
    return said !== undefined && !isOff(valOf(said) ?? '1');
  };
  const unseen = [
    ...within(root, 'tr').filter((row) => is(row, 'trPr', 'hidden')),
    ...within(root, 'tc').filter((cell) => is(cell, 'tcPr', 'cellDel')),
  ];
  for (const one of unseen) one.parentNode?.removeChild(one);
  return unseen.filter((one) => (one.textContent ?? '').trim() !== '').length;
}

/** Removes hidden runs with words. Returns the number of spans. */
function removeRuns(runs: readonly Xml[], isOne: (run: Xml) => boolean): number {
  let count = 0;
  let before = false;
  for (const run of runs) {
    const hidden = isOne(run);
    if (hidden && (run.textContent ?? '').trim() !== '') {
      if (!before) count++;
      run.parentNode?.removeChild(run);
    }
    before = hidden;
  }
  return count;
}
