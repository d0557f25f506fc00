import { type Body, compareBodies } from '../../text/bodies.js';
import { foldedWords } from '../../text/tokens.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** Bodies that the question names and that the report never speaks of. */
export const BODIES: readonly DecisionFeature[] = [
  { name: 'body-nowhere', group: 'naming', value: (j) => flag(bodiesNowhere(j)) },
];

/** The passages of the first unit's report that were looked at. */
const passagesOf = once((j) => {
  const { id } = j.first.evidence.report;
  const views = j.ranked.pool.evidence.flatMap(({ report, found }) => (report.id === id ? [found.view] : []));
  return [...new Set(views)].map(({ passage }) => passage);
});

function bodiesNowhere(j: Judging): boolean {
  const { asked } = inquiryOf(j);
  const { profile } = j.first.evidence.found;
  return asked.bodies.some((body) => {
    const own = wordsOf(body);
    if (body.kind === 'đơn vị' || own.length === 0 || own.every((word) => profile.bodyWords.has(word))) return false;
    return !passagesOf(j).some(({ text, folded }) => holds(folded, own) || writes(j, text, body));
  });
}

/** The words that tell a body from others of its kind; a name of one word with the word before it. */
function wordsOf({ kind, field, name }: Body): readonly string[] {
  if (name.length > 1) return name;
  if (name.length === 1) return [foldedWords(kind).at(-1) ?? '', ...name];
  return field === undefined ? [] : foldedWords(field);
}

/** Do the words stand side by side, the first two of a longer name? */
function holds(folded: readonly string[], [first, second]: readonly string[]): boolean {
  return folded.some((word, at) => word === first && (second === undefined || folded[at + 1] === second));
}

/** Is the body, or one of its field, named there by an abbreviation ("Sở TN&MT")? */
function writes(j: Judging, text: string, body: Body): boolean {
  if (!/\p{Lu}{2}/u.test(text)) return false;
  const same = (own: Body): boolean =>
    compareBodies(body, own) === 'equal' || (body.field !== undefined && own.field === body.field);
  return inquiryOf(j).bodiesIn(text).some(same);
}
