import type { LoadSummary } from '../../app.js';
import { MUCH } from '../../reports/left-out.js';
import type { MessageKey, Phrases } from '../messages/messages.js';
import { concat, plain, type Rich, styled } from '../rendering/rich.js';
import { clip } from '../rendering/screen.js';
import { MESSAGE_LIMIT, numbered, splitText } from '../rendering/split.js';
import { MAX_PARTS, NUMBER_ROOM } from '../rendering/view.js';

/** Files listed under one heading; the rest are counted. */
const MAX_NAMED = 40;

/** Display names of reports by id; an unknown id stands for itself. */
export type Names = ReadonlyMap<string, string>;

/** The result of a reload, for the admin: reports added, changed and removed, failures with reasons, and the time it took. */
export function summaryParts(summary: LoadSummary, names: Names, phrases: Phrases): readonly Rich[] {
  const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? id);
  const blocks = [
    section('reload.added', named(summary.added), phrases),
    section('reload.changed', named(summary.changed), phrases),
    section('reload.removed', named(summary.removed), phrases),
    phrases.say('reload.unchanged', { count: summary.unchanged }),
    ...leftOutSections(summary, names, phrases),
    section(
      'reload.failed',
      summary.failed.map(({ file, code, reason }) =>
        phrases.say('reload.failed_item', { file, reason: clip(phrases.failure(code, reason), 200) }),
      ),
      phrases,
    ),
  ].filter((block) => block !== '');
  const head = styled(headline(summary, phrases), 'bold');
  const [first = '', ...more] = splitText(blocks.join('\n\n'), MESSAGE_LIMIT - head.text.length - NUMBER_ROOM - 2);
  return numbered([concat(head, '\n\n', first), ...more.map(plain)].slice(0, MAX_PARTS));
}

/** How much text was left out of the files, and which files lost much. */
function leftOutSections({ leftOut = [] }: LoadSummary, names: Names, phrases: Phrases): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.reduce((sum, one) => sum + one.lines, 0);
  const much = leftOut
    .filter(({ share }) => share > MUCH)
    .map(({ id, share }) =>
      phrases.say('reload.left_item', { file: names.get(id) ?? id, percent: Math.round(share * 100) }),
    );
  return [phrases.say('reload.left', { lines, count: leftOut.length }), section('reload.left_much', much, phrases)];
}

function headline(summary: LoadSummary, phrases: Phrases): string {
  const seconds = (summary.milliseconds / 1000).toFixed(1).replace('.', phrases.locale === 'vi' ? ',' : '.');
  if (summary.swapped) return phrases.say('reload.done', { seconds });
  return phrases.say(wasKept(summary) ? 'reload.kept' : 'reload.unchanged_all', { seconds });
}

/** Something changed, but no new index could replace the old one. */
export function wasKept({ swapped, added, changed, removed }: LoadSummary): boolean {
  return !swapped && added.length + changed.length + removed.length > 0;
}

/** The counts in short form, for the audit: added, changed, removed, failed. */
export function countsLine({ added, changed, removed, failed }: LoadSummary): string {
  return `+${added.length} ~${changed.length} −${removed.length} !${failed.length}`;
}

function section(key: MessageKey, lines: readonly string[], phrases: Phrases): string {
  if (lines.length === 0) return '';
  const named = lines.slice(0, MAX_NAMED).map((line) => `• ${line}`);
  const rest = lines.length > MAX_NAMED ? [`• +${lines.length - MAX_NAMED}`] : [];
  return [phrases.say(key, { count: lines.length }), ...named, ...rest].join('\n');
}
