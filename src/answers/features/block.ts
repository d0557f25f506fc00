import type { Evidence } from '../evidence.js';
import { type Among, type Beside, type Feature, flag } from '../feature.js';
import { chance, role } from './measured.js';

const ROLES = ['title', 'dateline', 'caption', 'byline'] as const;
/** Intents whose answers are outside the paragraphs of a page, or at its opening. */
const PLACED = [
  'source',
  'list-reports',
  'topic',
  'published',
  'author',
  'date',
  'place',
  'chair',
  'attendees',
  'term',
];

/** Most blocks of a page are paragraphs. */
const isNoParagraph: Among = (b) => role(b) !== 'paragraph';

/** What the unit is, and where it stands on its page. */
export const BLOCK: readonly Feature[] = [
  ...ROLES.map(
    (kind): Feature => ({
      name: `is-${kind}`,
      group: 'block',
      value: (b) => flag(role(b) === kind),
      among: isNoParagraph,
    }),
  ),
  {
    name: 'title-asked',
    group: 'block',
    value: (b) => (role(b) === 'title' ? chance(b, 'source') + chance(b, 'list-reports') : 0),
    among: isNoParagraph,
  },
  {
    name: 'title-topic',
    group: 'block',
    value: (b) => (role(b) === 'title' ? chance(b, 'topic') : 0),
    among: isNoParagraph,
  },
  {
    name: 'dateline-asked',
    group: 'block',
    value: (b) => (role(b) === 'dateline' ? chance(b, 'published') : 0),
    among: isNoParagraph,
  },
  {
    name: 'byline-asked',
    group: 'block',
    value: (b) => (role(b) === 'byline' ? chance(b, 'author') : 0),
    among: isNoParagraph,
  },
  { name: 'heading', group: 'block', value: ({ evidence }) => flag(evidence.found.view.passage.heading) },
  { name: 'leads-in', group: 'block', value: ({ evidence }) => flag(leadsIn(evidence)) },
  { name: 'opening', group: 'block', value: (b) => flag(isLead(b)), among: isLead },
  ...PLACED.map(
    (intent): Feature => ({
      name: `opening-${intent}`,
      group: 'block',
      value: (b) => (isLead(b) ? chance(b, intent) : 0),
      among: isLead,
    }),
  ),
  {
    name: 'position',
    group: 'block',
    value: ({ evidence }) => evidence.found.span.start / (evidence.found.span.start + 2000),
  },
  {
    name: 'position-targets',
    group: 'block',
    value: (b) => (chance(b, 'targets') * b.evidence.found.span.start) / (b.evidence.found.span.start + 2000),
  },
  {
    name: 'length',
    group: 'block',
    value: ({ evidence }) => (evidence.found.span.end - evidence.found.span.start) / 320,
  },
  { name: 'two', group: 'block', value: ({ evidence }) => flag(evidence.found.unit.sentences === 2) },
  { name: 'part', group: 'block', value: ({ evidence }) => flag(evidence.found.unit.sentences === 0) },
];

/** Does the unit only introduce what follows: a list, or the answer to a question that the text asks itself? */
export function leadsIn({ found: { view, unit } }: Evidence): boolean {
  if (unit.sentences === 2) return false;
  const { text } = view.passage;
  let last = unit.span.end - 1;
  while (last > unit.span.start && /\s/u.test(text.charAt(last))) last--;
  if (last > unit.span.start && '”"’)'.includes(text.charAt(last))) last--;
  return last >= unit.span.start && (text.charAt(last) === ':' || text.charAt(last) === '?');
}

/** Does the unit open the report's text, after its title? */
function isLead({ evidence, report }: Beside): boolean {
  return evidence.found.span.start === report.opening;
}
