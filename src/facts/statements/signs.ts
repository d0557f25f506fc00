import type { PhraseFound, PhraseGroups } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';
import { headingOf, isHeading, isListItem, isStarred, labelOf, leads } from './headings.js';
import { headedBy, monthOf, periodsOf, type ReportMonth } from './periods.js';
import { figuresIn, numbersOf, shapeOf } from './shape.js';
import { groupsOf, orderOf, toneOf } from './wordings.js';

/** A sentence with the signs by which its kinds of statement are told. */
export interface Signed {
  readonly sentence: Sentence;
  /** Names of the signs that it has; what they weigh is fitted. */
  readonly signs: readonly string[];
  /** Its words, each once, as signs. */
  readonly words: readonly string[];
  /** Where wordings of the kinds stand in it. */
  readonly matches: readonly PhraseFound[];
  /** How many things it counts. */
  readonly figures: number;
  /** Number of the heading that it stands below, from 0. */
  readonly section: number;
}

/** What stands above a sentence. */
interface Above {
  readonly signs: readonly string[];
  /** The first block below it. */
  readonly block: number;
}

/** The kind that a heading names, else the period that it names. */
function orPeriod(named: readonly string[], words: SentenceWords, month: ReportMonth | undefined): readonly string[] {
  const headed = named.includes('above.unknown') ? headedBy(periodsOf(words, month), month) : [];
  return headed.length > 0 ? headed : named;
}

/** The sentences of a report that may state something, with their signs; headings left out. */
export function signed(view: ReportView, groups: PhraseGroups): Signed[] {
  const out: Signed[] = [];
  const month = monthOf(view);
  let above: Above = { signs: [], block: -1 };
  let section = 0;
  let before: { readonly sentence: Sentence; readonly own: readonly string[] } | undefined;
  for (const sentence of view.sentences) {
    if (sentence.role !== 'paragraph' && sentence.role !== 'caption') continue;
    const words = view.words(sentence);
    const matches = groups.find(words);
    const own = groupsOf(matches);
    const named = headingNames(sentence, matches, own);
    if (named) {
      above = { signs: orPeriod(named, words, month), block: sentence.block + 1 };
      section++;
      before = undefined;
      continue;
    }
    const label = /^\s*[-–+*•]/u.test(sentence.low) ? [] : labelOf(words, matches);
    above = aboveOf(sentence, label, above);
    const figures = figuresIn(sentence);
    out.push({
      sentence,
      matches,
      figures,
      section,
      words: [...new Set(words.words.map((word) => `w.${word}`))],
      signs: [
        'always',
        ...own,
        ...orderOf(matches),
        ...toneOf(words.words, matches),
        ...shapeOf(view, sentence, words, figures),
        ...numbersOf(words),
        ...periodsOf(words, month),
        ...placeOf(sentence, above, label.length > 0),
        ...neighbour(sentence, before),
      ],
    });
    before = { sentence, own };
    // "…, cụ thể:" heads what follows as a heading does.
    if (/(?::|cụ thể|như sau)[\s.:]*$/u.test(sentence.low)) {
      above = { signs: leads(own), block: sentence.block + 1 };
      section++;
    }
  }
  return out;
}

/** What a heading names; undefined where the sentence is none. */
function headingNames(
  sentence: Sentence,
  matches: readonly PhraseFound[],
  own: readonly string[],
): readonly string[] | undefined {
  const headings = matches.map(({ group }) => group).filter((group) => group.startsWith('heading.'));
  const heads = isHeading(sentence) || (isStarred(sentence) && headings.length > 0);
  return heads ? headingOf([...headings, ...own]) : undefined;
}

/** What stands above a sentence: its own label, else what stood above the one before. */
function aboveOf(sentence: Sentence, label: readonly string[], before: Above): Above {
  if (label.length > 0) return { signs: label, block: sentence.block };
  // Items of a list stand close below their heading, however many there are.
  const follows = isListItem(sentence) && before.block === sentence.block - 1;
  return follows ? { ...before, block: sentence.block } : before;
}

/** What stands above it, and how near. */
function placeOf(sentence: Sentence, above: Above, labelled: boolean): string[] {
  const named = (family: string): string[] => above.signs.map((one) => one.replace('above', family));
  if (labelled) return named('label');
  return [
    ...above.signs,
    ...(isListItem(sentence) ? named('listed') : []),
    ...(above.block === sentence.block ? named('close') : []),
  ];
}

/** What the sentence right before it in the same paragraph says. */
function neighbour(
  sentence: Sentence,
  before: { readonly sentence: Sentence; readonly own: readonly string[] } | undefined,
): string[] {
  if (before === undefined || (before.sentence.block !== sentence.block && !goesOn(sentence))) return ['first'];
  return before.own.map((name) => `before.${name}`);
}

/** "Thứ hai, …", "Hai là, …", "- …": goes on with what stands above it. */
function goesOn(sentence: Sentence): boolean {
  return /^\s*(?:[-–+*•]|\d+[.)]|[a-zđ][.)]|thứ (?:hai|ba|tư|năm|sáu)|(?:hai|ba|bốn|năm|sáu) là|cùng với đó|ngoài ra|bên cạnh đó|đồng thời)/u.test(
    sentence.low,
  );
}
