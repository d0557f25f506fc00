import { KIND } from '../../text/typed.js';
import { date } from '../kinds/date.js';
import { isAnnouncement } from '../lead.js';
import type { PhraseFound, PhraseGroups } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';
import { headingOf, isHeading, isListItem, isStarred } from './headings.js';
import { STATEMENT_KINDS } from './weights.js';

/** A sentence with the signs by which its kinds of statement are told. */
export interface Signed {
  readonly sentence: Sentence;
  /** Names of the signs that it has; what they weigh is fitted. */
  readonly signs: readonly string[];
  /** Where wordings of the kinds stand in it. */
  readonly matches: readonly PhraseFound[];
  /** How many things it counts. */
  readonly figures: number;
}

/** Behind a number with one of these no thing is counted that says how the year went. */
const FIGURE =
  /(?<![\p{L}\p{N}/.,-])\d[\d.,]*(?:\/\d+)?\s?(?:%|(?!tháng|năm|ngày|giờ|đảng viên|đồng chí|chi bộ|đại biểu|ủy viên|chính thức|dự bị|điểm cầu|h(?!\p{L}))\p{Ll}{2,})/gu;

/** The sentences of a report that may state something, with their signs; headings are none of them. */
export function signed(view: ReportView, groups: PhraseGroups): Signed[] {
  const out: Signed[] = [];
  const year = yearOf(view);
  let above: readonly string[] = [];
  /** The first block below what heads it. */
  let headed = -1;
  let before: { readonly sentence: Sentence; readonly own: readonly string[] } | undefined;
  for (const sentence of view.sentences) {
    if (sentence.role !== 'paragraph' && sentence.role !== 'caption') continue;
    const words = view.words(sentence);
    const matches = groups.find(words);
    const names = [...new Set(matches.map(({ group }) => group))];
    if (isHeading(sentence) || (isStarred(sentence) && names.some((name) => name.startsWith('heading.')))) {
      above = headingOf(names);
      headed = sentence.block + 1;
      before = undefined;
      continue;
    }
    const label = /^\s*[-–+*•]/u.test(sentence.low) ? [] : labelOf(words, matches);
    if (label.length > 0) {
      above = label;
      headed = sentence.block;
    }
    // Items of a list stand close below their heading, however many there are.
    if (isListItem(sentence) && headed === sentence.block - 1) headed = sentence.block;
    const close =
      label.length === 0 && headed === sentence.block ? above.map((one) => one.replace('above.', 'close.')) : [];
    const own = names.filter((name) => !name.startsWith('heading.'));
    const figures = [...sentence.low.matchAll(FIGURE)].length;
    out.push({
      sentence,
      matches,
      figures,
      signs: [
        'always',
        ...own,
        ...together(own),
        ...shape(sentence, figures),
        ...numbersOf(words),
        ...yearsOf(words, year),
        ...(label.length > 0 ? label.map((one) => one.replace('above.', 'label.')) : above),
        ...(label.length === 0 && isListItem(sentence) ? above.map((one) => one.replace('above.', 'listed.')) : []),
        ...close,
        ...neighbour(sentence, before),
      ],
    });
    before = { sentence, own };
    // "…, cụ thể:" heads what follows as a heading does.
    if (/(?::|cụ thể|như sau)[\s.:]*$/u.test(sentence.low)) {
      above = leads(own);
      headed = sentence.block + 1;
    }
  }
  return out;
}

/** Words before a colon that may name what the line is of ("4. Tồn tại: …"), at most. */
const LABEL = 7;

/** What the words before the first colon say that the line is of. */
function labelOf({ marks, words }: SentenceWords, matches: readonly PhraseFound[]): string[] {
  const colon = marks.findIndex((mark, i) => i > 0 && mark.includes(':'));
  if (colon < 1 || colon > LABEL) return [];
  const found = headingOf(matches.filter(({ to }) => to <= colon).map(({ group }) => group));
  // "2. Về tổ chức: …" goes through what its heading is of.
  const through = words[0] === 'về' || words[1] === 'về';
  return found.filter((one) => one !== 'above.unknown' && !(through && one === 'above.other'));
}

const MOST_NUMBERS = 5;

/** How many counts, percentages and shares it has. */
function numbersOf({ kinds, words }: SentenceWords): string[] {
  let numbers = 0;
  const out = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const kind = kinds[i] ?? 0;
    if (kind & (KIND.number | KIND.percent | KIND.ratio)) numbers++;
    if (kind & KIND.ratio) out.add('ratio');
    if (kind & KIND.money) out.add('money');
    if (kind & KIND.date) out.add('dated');
    if (kind & KIND.person) out.add('someone');
  }
  return [`numbers.${Math.min(MOST_NUMBERS, numbers)}`, ...out];
}

/** The years that it names, beside the meeting's. */
function yearsOf({ kinds, words }: SentenceWords, year: number | undefined): string[] {
  const out = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    if (!((kinds[i] ?? 0) & KIND.year) || year === undefined) continue;
    const named = Number(words[i]);
    out.add(named > year ? 'year.later' : named < year ? 'year.earlier' : 'year.same');
  }
  return [...out];
}

/** The year of the meeting, else of the publication. */
function yearOf(view: ReportView): number | undefined {
  const iso = view.facts(date).find(({ attrs }) => attrs['iso'] !== undefined)?.attrs['iso'];
  const day = typeof iso === 'string' ? iso : view.report.meta.published;
  const year = Number(day?.slice(0, 4));
  return year > 0 ? year : undefined;
}

/** Signs that mean something else beside one another: a target that is compared with, an order that has been carried out. */
function together(own: readonly string[]): string[] {
  const has = new Set(own);
  const out: string[] = [];
  const both = (a: string, b: string): void => {
    if (has.has(a) && has.has(b)) out.push(`${a}+${b}`);
  };
  both('future', 'targets.named');
  both('past', 'targets.aim');
  both('targets.aim', 'results.verb');
  both('targets.named', 'results.verb');
  both('past', 'results.verb');
  both('past', 'targets.named');
  both('future', 'results.verb');
  both('future', 'results.reach');
  both('asked', 'targets.order');
  both('asked', 'future');
  both('results.against', 'results.verb');
  both('shortcomings.not', 'shortcomings.quality');
  both('shortcomings.intro', 'shortcomings.still');
  both('shortcomings.intro', 'shortcomings.lack');
  both('shortcomings.intro', 'results.verb');
  both('shortcomings.miss', 'results.verb');
  both('asked', 'shortcomings.lack');
  both('asked', 'shortcomings.intro');
  both('results.verb', 'results.reach');
  both('targets.least', 'results.verb');
  both('composition', 'results.verb');
  return out;
}

function shape(sentence: Sentence, figures: number): string[] {
  const out = [`figures.${Math.min(4, figures)}`];
  if (sentence.low.includes('%')) out.push('percent');
  if (sentence.role === 'caption') out.push('caption');
  if (isListItem(sentence)) out.push('item');
  if (isAnnouncement(sentence)) out.push('announcement');
  if (sentence.low.length < 60) out.push('short');
  if (/;/u.test(sentence.low)) out.push('row');
  if (/^[^,.;:]{0,40}:/u.test(sentence.low)) out.push('labelled');
  if (/[?!]/u.test(sentence.low)) out.push('exclaimed');
  if (ORDINAL.test(sentence.low)) out.push('ordinal');
  if (/["“”]/u.test(sentence.text)) out.push('quoted');
  return out;
}

const ORDINAL = /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)/u;

/** "Thứ hai, …", "Hai là, …": one of several of a kind. */
export const isCountedOff = (sentence: Sentence): boolean => ORDINAL.test(sentence.low);

/** What the sentence right before it in the same paragraph says. */
function neighbour(
  sentence: Sentence,
  before: { readonly sentence: Sentence; readonly own: readonly string[] } | undefined,
): string[] {
  if (before === undefined || (before.sentence.block !== sentence.block && !GOES_ON.test(sentence.low)))
    return ['first'];
  return before.own.filter((name) => CARRIES.has(name)).map((name) => `before.${name}`);
}

/** "Thứ hai, …", "Hai là, …", "- …": goes on with what stands above it. */
const GOES_ON =
  /^\s*(?:[-–+*•]|\d+[.)]|[a-zđ][.)]|thứ (?:hai|ba|tư|năm|sáu)|(?:hai|ba|bốn|năm|sáu) là|cùng với đó|ngoài ra|bên cạnh đó|đồng thời)/u;

/** Does the sentence stand in one paragraph or list with the one before it? */
export function follows(sentence: Sentence, before: Sentence): boolean {
  return before.index === sentence.index - 1 && (before.block === sentence.block || GOES_ON.test(sentence.low));
}

const CARRIES: ReadonlySet<string> = new Set([
  'results.verb',
  'results.reach',
  'results.named',
  'past',
  'future',
  'targets.aim',
  'targets.named',
  'targets.least',
  'shortcomings.intro',
  'shortcomings.still',
  'shortcomings.lack',
  'shortcomings.but',
  'awards.given',
  'asked',
]);

function leads(own: readonly string[]): string[] {
  const kinds = STATEMENT_KINDS.filter((kind) =>
    own.some(
      (name) =>
        name === `${kind}.named` || name === `${kind}.intro` || name === `${kind}.aim` || name === `${kind}.given`,
    ),
  );
  return kinds.length === 1 ? [`above.${kinds[0]}`] : own.includes('asked') ? ['above.targets'] : [];
}
