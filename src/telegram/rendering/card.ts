import type { Quote } from '../../answers/answer.js';
import { CARD_FACTS, type CardFact, type ReportCard } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import { CARD, LIST, SUMMARY } from '../browsing/actions.js';
import { exampleRows } from './chat.js';
import { nameOf, namesOf } from './names.js';
import { pageTurns } from './page-turns.js';
import { listed } from './pages.js';
import { fullSource } from './quote.js';
import { concat, join, linked, plain, type Rich, styled, webAddress } from './rich.js';
import { passageLink } from './rows.js';
import { type Button, clip, type Screen, screen } from './screen.js';
import type { View } from './view.js';

/** Code units of a value on a card. Longer values are one tap away as a quote. */
const LONGEST_VALUE = 90;
/** The longest value that reads well although it starts mid-sentence ("vào chiều 30/5"). */
const SHORT_VALUE = 30;
/** Questions offered on a card; with the other buttons there are five. */
const MOST_QUESTIONS = 3;

/** What the text of a card needs. */
type CardView = Pick<View, 'phrases' | 'username' | 'passageIds'>;

/**
 * The card of a report: its name, its facts in its own words, each linked to its quote, one line of what was not found, and the full
 * source. `view.passageIds`: ids of the quotes, in the order of `card.facts`.
 */
export function cardText(card: ReportCard, view: CardView): Rich {
  const { phrases } = view;
  const head = styled(nameOf(card.report), 'bold');
  const stated = Object.keys(card.facts);
  const lines = CARD_FACTS.flatMap((name) => {
    const quote = card.facts[name];
    const id = view.passageIds?.[stated.indexOf(name)];
    return quote ? [factLine(name, quote, id, view)] : [];
  });
  const open = CARD_FACTS.filter((name) => card.facts[name] === undefined).map((name) => labelOf(name, view));
  const missing = plain(open.length > 0 ? phrases.say('card.not_stated', { facts: open.join(', ') }) : '');
  return join([head, join(lines, '\n'), missing, fullSource(card.report, phrases)], '\n\n');
}

/** The card with suggested questions about the report. */
export function renderCard(card: ReportCard, view: View): Screen {
  const { phrases } = view;
  const rows = [
    ...exampleRows(card.questions.slice(0, MOST_QUESTIONS)),
    [
      { label: phrases.say('button.summary'), action: SUMMARY.with({ report: card.report.id }) },
      { label: phrases.say('button.back'), action: LIST.with({ page: 0, inPlace: true }) },
    ],
  ];
  return screen(cardText(card, view), rows, view.group ? undefined : webAddress(card.report.url));
}

/** "Đảng viên: 94 đảng viên": the answer in the report's words, linked to the quote if it can be opened. */
function factLine(name: CardFact, quote: Quote, id: string | undefined, view: CardView): Rich {
  const value = clip(valueIn(name, quote), LONGEST_VALUE);
  const shown = id === undefined || view.username === '' ? plain(value) : linked(value, passageLink(id, view));
  return concat(`${view.phrases.say(`card.${name}`)}: `, shown);
}

/**
 * The answering words without the final punctuation of their sentence. The whole sentence if the words start mid-sentence or only name
 * their kind ("Bầu").
 */
function valueIn(name: CardFact, { text, marks }: Quote): string {
  const marked = marks.map(({ start, end }) => text.slice(start, end)).join(', ');
  const longest = TELLS_BY_ITSELF.has(name) ? SHORT_VALUE : 0;
  const torn = marked.length > longest && /^\p{Ll}/u.test(marked);
  const bare = !TELLS_BY_ITSELF.has(name) && !marked.trim().includes(' ');
  const value = marked === '' || torn || bare ? sentenceAt(text, marks[0]?.start ?? 0) : marked;
  return calm(value.replace(LABEL, '')).replace(/[\s.;,:]+$/u, '');
}

/** The line of a text, from the start of the sentence at an offset. */
function sentenceAt(text: string, at: number): string {
  const begin = Math.max(
    0,
    ...Array.from(text.slice(0, at).matchAll(/[.!?]\s+(?=\p{Lu})|\n+/gu), (end) => end.index + end[0].length),
  );
  return text.slice(begin).trim().split('\n')[0] ?? text;
}

/** Facts that a day, a place, a name or a number tells by itself. */
const TELLS_BY_ITSELF: ReadonlySet<CardFact> = new Set(['date', 'place', 'chair', 'members']);

/** A label that the report puts before a value ("Nơi họp: …"); the card's line already has one. */
const LABEL =
  /^\s*(?:nơi họp|địa điểm|thời gian|ngày họp|chủ trì|chủ tọa|chủ toạ|tổng số đảng viên|số đảng viên|chủ đề|kết quả)\s*:\s+(?=\S)/iu;

function labelOf(name: CardFact, view: CardView): string {
  return view.phrases.say(`card.${name}`).toLocaleLowerCase(view.phrases.locale);
}

/** Several reports with one name, each with a button to its card. With very many, a button to the list. */
export function renderCards(reports: readonly ReportMeta[], { phrases }: View): Screen {
  const names = namesOf(reports);
  const cards = reports
    .slice(0, 4)
    .map((report): Button[] => [
      { label: names.get(report.id) ?? nameOf(report), action: CARD.with({ report: report.id, inPlace: true }) },
    ]);
  const all: Button = { label: phrases.say('button.all_reports'), action: LIST.with({ page: 0, inPlace: true }) };
  return screen(plain(phrases.say('card.which')), [...cards, ...(reports.length > cards.length ? [[all]] : [])]);
}

/**
 * A page of the reports to choose from (`of`: the words that limit them), with buttons to the neighbouring pages. A page beyond the end
 * becomes the last.
 */
export function renderReports(reports: readonly ReportMeta[], page: number, view: View, of = ''): Screen {
  const { phrases } = view;
  if (reports.length === 0) return screen(plain(phrases.say('reports.none')));
  const names = namesOf(reports);
  const buttons = reports.map(
    (report): Button => ({
      label: names.get(report.id) ?? nameOf(report),
      action: CARD.with({ report: report.id, inPlace: true }),
    }),
  );
  const { lines, rows, at, pages } = listed(buttons, page);
  const turns = pageTurns(at, pages, phrases, (to) => LIST.with({ page: to, inPlace: true, ...(of !== '' && { of }) }));
  const title = phrases.say('reports.title', { count: reports.length });
  const where =
    pages > 1 ? `\n${phrases.say('reports.page', { page: at + 1, pages })}. ${phrases.say('reports.hint')}` : '';
  return screen(plain(title + lines + where), [...rows, turns]);
}
