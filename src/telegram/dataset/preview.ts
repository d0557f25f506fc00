import type { AnswerChange, Preview } from '../../app.js';
import type { Phrases } from '../messages/messages.js';
import { nameOf, showDate } from '../rendering/names.js';
import { concat, join, linked, plain, type Rich, styled } from '../rendering/rich.js';
import { clip, type Screen, screen } from '../rendering/screen.js';
import { DISCARD } from './actions.js';
import { jobButton } from './buttons.js';

/** Answers listed one by one; the rest are counted. */
const NAMED = 6;

/** Previews an uploaded report: what it would be and what it would change, with buttons to import or drop it. */
export function renderPreview(
  preview: Preview,
  waiting: readonly { readonly id: string; readonly title: string }[],
  phrases: Phrases,
): Screen {
  const { report, id } = preview;
  const lost = preview.changes.some((one) => one.kind === 'lost');
  const head = join(
    [styled(clip(report.title, 300), 'bold'), styled(preview.name === '' ? '' : clip(preview.name, 120), 'italic')],
    '\n',
  );
  const text = join(
    [head, aboutLines(preview, phrases), warnings(preview, phrases), changeLines(preview, phrases)],
    '\n\n',
  );
  const take = jobButton(
    phrases.say(lost ? 'add.take_anyway' : 'add.take'),
    { do: 'apply', ids: [id], titles: [clip(report.title, 100)] },
    lost ? 'danger' : 'success',
  );
  const drop = { label: phrases.say('add.drop'), action: DISCARD.with({ id }) };
  const ids = waiting.map((one) => one.id);
  const titles = waiting.map((one) => clip(one.title, 100));
  const all = jobButton(phrases.say('add.take_all', { count: ids.length }), { do: 'apply', ids, titles });
  return screen(text, [[take, drop], ids.length > 1 ? [all] : []]);
}

function linkTo({ url, site }: Preview['report'], phrases: Phrases): Rich {
  if (url !== undefined) return linked(phrases.say('source.article'), url);
  if (site === undefined) return plain(phrases.say('add.no_link'));
  return concat(linked(phrases.say('source.site'), site), ` (${phrases.say('add.site_only')})`);
}

function aboutLines({ report, dropped, stated }: Preview, phrases: Phrases): Rich {
  const unknown = phrases.say('add.unknown');
  const line = (key: 'add.province' | 'add.published' | 'add.publisher', value: string | undefined): Rich =>
    plain(phrases.say(key, { value: value ?? unknown }));
  const link = linkTo(report, phrases);
  const names = stated.flatMap((kind) => phrases.intent(kind === 'role' ? 'role-holder' : kind) ?? []);
  const furniture =
    dropped.count === 0
      ? ''
      : phrases.say('add.dropped', {
          count: dropped.count,
          some:
            dropped.some.map((one) => `«${clip(one, 40)}»`).join(', ') +
            (dropped.count > dropped.some.length ? '…' : ''),
        });
  return join(
    [
      line('add.province', report.province),
      line('add.published', report.published && showDate(report.published)),
      line('add.publisher', report.publisher),
      link,
      plain(names.length > 0 ? phrases.say('add.stated', { names: names.join(', ') }) : ''),
      plain(furniture),
    ],
    '\n',
  );
}

function warnings({ oddities, alike }: Preview, phrases: Phrases): Rich {
  const lines = [
    ...oddities.map((one) => phrases.say(`oddity.${one}`)),
    ...alike.map((one) => phrases.say('add.alike', { report: clip(`${nameOf(one)}: ${one.title}`, 120) })),
  ];
  if (lines.length === 0) return plain('');
  return concat(styled(phrases.say('add.look'), 'bold'), ...lines.map((one) => `\n• ${one}`));
}

function changeLines({ changes }: Preview, phrases: Phrases): Rich {
  const of = (kind: AnswerChange['kind']): readonly AnswerChange[] => changes.filter((one) => one.kind === kind);
  const [added, changed, lost] = [of('added'), of('changed'), of('lost')];
  if (changes.length === 0) return plain(phrases.say('add.no_changes'));
  const names = [...new Set(added.map((one) => phrases.intent(one.known.intent) ?? one.known.intent))];
  return join(
    [
      styled(phrases.say('add.changes'), 'bold'),
      plain(added.length > 0 ? phrases.say('add.added', { count: added.length, names: names.join(', ') }) : ''),
      ...listed('add.changed', changed, phrases),
      ...listed('add.lost', lost, phrases),
    ],
    '\n',
  );
}

function listed(key: 'add.changed' | 'add.lost', changes: readonly AnswerChange[], phrases: Phrases): string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, NAMED).map((one) => `• ${changeLine(one.known.question, one, phrases)}`);
  const rest = changes.length > NAMED ? [`• +${changes.length - NAMED}`] : [];
  return [phrases.say(key, { count: changes.length }), ...lines, ...rest];
}

/** A question with its old and its new answer. */
export function changeLine(
  question: string,
  { before, after }: { readonly before: string; readonly after: string },
  phrases: Phrases,
): string {
  return `${clip(question, 80)} ${saidWords(before, phrases)} → ${saidWords(after, phrases)}`;
}

function saidWords(said: string, phrases: Phrases): string {
  if (said === '') return phrases.say('said.nothing');
  return said === '?' ? phrases.say('said.asks') : `«${clip(said, 60)}»`;
}
