import type { Difference, Realness } from '../../answers/real.js';
import { sourcedQuote } from './quote.js';
import { join, plain, type Rich, styled } from './rich.js';
import { answerRows } from './rows.js';
import { clip, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { View } from './view.js';

/** Differences told one by one; further ones are counted. */
const MOST_TOLD = 6;

/** Whether a text stands in the reports: word for word, where it differs, or not at all. */
export function renderReal(result: Realness, view: View): Screen {
  const { phrases } = view;
  if (result.kind === 'short') return screen(plain(phrases.say('real.short')));
  if (result.kind === 'absent')
    return screen(join([styled(phrases.say('real.absent'), 'bold'), phrases.say('real.absent_note')], '\n'));
  const { quote } = result;
  const count = result.kind === 'differs' ? result.differences.length : 0;
  const head = styled(phrases.say(result.kind === 'exact' ? 'real.exact' : 'real.differs', { count }), 'bold');
  const told = result.kind === 'differs' ? differenceLines(result.differences, view) : plain('');
  const [block] = sourcedQuote(quote, phrases, MESSAGE_LIMIT - 1500, view.group);
  const of = {
    reading: { intent: 'passage', reports: [quote.report.id], places: [], question: '' },
    passages: view.passageIds ?? [],
    seen: [],
    others: [],
  };
  return screen(join([head, told, block ?? plain('')], '\n\n'), answerRows(of, [quote], view));
}

function differenceLines(differences: readonly Difference[], { phrases }: View): Rich {
  const lines = differences.slice(0, MOST_TOLD).map(({ given, source }) => {
    const values = { given: clip(given, 80), source: clip(source, 80) };
    if (given === '') return phrases.say('real.left_out', values);
    return phrases.say(source === '' ? 'real.added' : 'real.changed', values);
  });
  const more = differences.length - lines.length;
  return join([...lines, ...(more > 0 ? [phrases.say('real.more', { count: more })] : [])], '\n');
}
