import { questionWords } from '../../questions/question-words.js';
import { parseNumberWords } from '../../text/numbers/words.js';
import { namesIn } from '../evidence.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** Names asked for: of a person, of a kind of thing, of a counted group. */
export const GROUPS: readonly DecisionFeature[] = [
  { name: 'unnamed-group', group: 'signs', value: unnamedGroup },
  { name: 'group-listed', group: 'signs', value: (j) => flag(groupAsked(j) > 0 && listedIn(j) >= groupAsked(j)) },
  { name: 'group-unlisted', group: 'signs', value: (j) => flag(groupAsked(j) > 0 && listedIn(j) < groupAsked(j)) },
  { name: 'group-nameless', group: 'signs', value: (j) => flag(groupAsked(j) > 0 && listedIn(j) === 0) },
  {
    name: 'names',
    group: 'signs',
    value: (j) =>
      flag(inquiryOf(j).asked.which.length > 0 || inquiryOf(j).asked.ask.kinds.has('organisation')) *
      Math.min(3, namesIn(j.first.evidence)),
  },
  {
    name: 'names-near',
    group: 'signs',
    value: (j) => flag(inquiryOf(j).asked.ask.kinds.has('person')) * Math.min(2, j.first.evidence.people),
  },
];

/** Names in the unit. If things are asked for, not people, list items count too: they need no capital. */
function listedIn(j: Judging): number {
  const names = namesIn(j.first.evidence);
  return inquiryOf(j).asked.ask.kinds.has('person') ? names : Math.max(names, j.first.evidence.found.unit.items);
}

/** Units after a number that count no group: "30 năm tuổi Đảng", "45-year". */
const MEASURES = questionWords('measure');

function isMeasure(
  { utterance: { words } }: Judging['ranked']['pool']['inquiry']['asked'],
  places: readonly number[] = [],
): boolean {
  return places.some((at) => {
    const next = words[at + 1]?.folded ?? '';
    return MEASURES.has(next) && !(next === 'dong' && words[at + 2]?.folded === 'chi');
  });
}

/** Words that introduce a group without its size. */
const SEVERAL = questionWords('several');
/** Number words that are often other words. */
const DOUBTFUL = questionWords('doubtful');
const MOST_NAMED = 60;

/** The minimum number of names asked for ("ba đề tài nào", "những ai"); 0 if no names of a group are asked for. */
const groupAsked = once((j): number => {
  const { asked, attributes, analyser } = inquiryOf(j);
  const listed = attributes.some((set) => analyser.attributes.attributes[set]?.name === 'names');
  const named = asked.which.length > 0 || asked.ask.kinds.has('person') || asked.ask.kinds.has('organisation');
  return listed || named ? Math.max(listed ? 2 : 0, ...sizesIn(j)) : 0;
});

/** The sizes of groups in the question: as words, as figures, or two if it only says several. */
function sizesIn(j: Judging): number[] {
  const { asked, numbers, claimed, query } = inquiryOf(j);
  const { words } = asked.utterance;
  const inWords = words.slice(0, -1).flatMap(({ word }, at) => {
    if (isMeasure(asked, [at]) || asked.scope.used.has(at)) return [];
    if (SEVERAL.has(word)) return [2];
    const value = DOUBTFUL.has(word) ? Number.NaN : parseNumberWords(word);
    return value >= 2 ? [value] : [];
  });
  const inFigures = query.terms.flatMap(({ folded, aside, places }, i) => {
    const value = Number(folded);
    const counts = numbers[i] && !claimed[i] && !aside && !isMeasure(asked, places);
    return counts && value >= 2 && value <= MOST_NAMED ? [value] : [];
  });
  return [...inWords, ...inFigures];
}

/** The question gives a group by its number, which the unit contains, and asks for names, which it lacks. */
export function unnamedGroup(j: Judging): number {
  const { numbers, claimed, query, asked } = inquiryOf(j);
  if (!asked.ask.kinds.has('person') && asked.which.length === 0) return 0;
  const { found } = j.first.evidence.found.unit;
  for (let i = 0; i < numbers.length; i++) {
    if (!numbers[i] || claimed[i] || !found[i] || query.terms[i]?.aside || isMeasure(asked, query.terms[i]?.places))
      continue;
    if (j.first.evidence.people < Number(query.terms[i]?.folded) && j.first.evidence.which < 2) return 1;
  }
  return 0;
}
