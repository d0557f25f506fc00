import type { Quote } from '../../answers/answer.js';
import type { ReportCard } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import type { MessageKey } from '../messages/keys.js';
import { exampleRows } from './chat.js';
import { nameOf, namesOf } from './names.js';
import { quoteBlock, sourceLine } from './quote.js';
import { concat, join, plain, type Rich, styled, webAddress } from './rich.js';
import { type Button, clip, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { View } from './view.js';

const FACTS = ['date', 'place', 'chair', 'members'] as const;
type FactName = (typeof FACTS)[number];
/** Reports on one page of the list. */
export const PAGE_SIZE = 8;

/** A report at a glance: what it states of date, place, chair and members, each as a quote; its source; what to ask. */
export function renderCard(card: ReportCard, view: View): Screen {
  const { phrases } = view;
  const head = join([styled(clip(card.report.title, 300), 'bold'), styled(nameOf(card.report), 'italic')], '\n');
  const blocks = factGroups(card).map(({ names, quote }) =>
    concat(
      styled(names.map((name) => phrases.say(`card.${name}`)).join(', '), 'bold'),
      '\n',
      quoteBlock(quote, view.group),
    ),
  );
  const open = FACTS.filter((name) => card.facts[name] === undefined).map((name) => labelOf(name, view));
  const missing = plain(open.length > 0 ? phrases.say('card.not_stated', { facts: open.join(', ') }) : '');
  const ask = plain(card.questions.length > 0 ? phrases.say('card.ask') : '');
  const foot = [missing, sourceLine(card.report, phrases), ask];
  const text = join([head, ...fitting(blocks, MESSAGE_LIMIT - 1500), ...foot], '\n\n');
  const back: Button = { label: phrases.say('button.back'), action: { do: 'list', page: 0, inPlace: true } };
  const preview = view.group ? undefined : webAddress(card.report.url);
  return screen(text, [...exampleRows(card.questions.slice(0, 5)), [back]], preview);
}

function labelOf(name: FactName, view: View): string {
  const key: MessageKey = `card.${name}`;
  return view.phrases.say(key).toLocaleLowerCase(view.phrases.locale);
}

/** Facts that one passage states together are shown once, with the answering words of all of them. */
function factGroups(card: ReportCard): readonly { readonly names: FactName[]; readonly quote: Quote }[] {
  const groups: { names: FactName[]; quote: Quote }[] = [];
  for (const name of FACTS) {
    const quote = card.facts[name];
    if (!quote) continue;
    const same = groups.find((group) => group.quote.span.start === quote.span.start && group.quote.text === quote.text);
    if (same) {
      same.names.push(name);
      same.quote = { ...same.quote, marks: [...same.quote.marks, ...quote.marks] };
    } else {
      groups.push({ names: [name], quote });
    }
  }
  return groups;
}

function fitting(blocks: readonly Rich[], limit: number): readonly Rich[] {
  let used = 0;
  return blocks.filter((block) => {
    used += block.text.length + 2;
    return used <= limit;
  });
}

/** The reports as buttons, a page of them (`of`: the words that they are limited to), with buttons to the pages around it. A page beyond the end is the last. */
export function renderReports(reports: readonly ReportMeta[], page: number, view: View, of = ''): Screen {
  const { phrases } = view;
  if (reports.length === 0) return screen(plain(phrases.say('reports.none')));
  const pages = Math.ceil(reports.length / PAGE_SIZE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const names = namesOf(reports);
  const rows = reports.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE).map((report): Button[] => {
    const name = names.get(report.id) ?? nameOf(report);
    const label = name.includes(' · ') || report.province === undefined ? name : `${name} · ${report.title}`;
    return [{ label, action: { do: 'card', report: report.id, inPlace: true } }];
  });
  const title = phrases.say('reports.title', { count: reports.length });
  const where = pages > 1 ? `\n${phrases.say('reports.page', { page: at + 1, pages })}` : '';
  return screen(plain(title + where), [...rows, pageRow(at, pages, view, of)]);
}

function pageRow(at: number, pages: number, view: View, of: string): readonly Button[] {
  const row: Button[] = [];
  const go = (page: number, key: MessageKey) =>
    row.push({ label: view.phrases.say(key), action: { do: 'list', page, inPlace: true, ...(of !== '' && { of }) } });
  if (at > 0) go(at - 1, 'button.previous');
  if (at < pages - 1) go(at + 1, 'button.next');
  return row;
}
