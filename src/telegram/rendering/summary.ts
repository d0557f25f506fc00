import type { Quote } from '../../answers/answer.js';
import { CARD } from '../browsing/actions.js';
import { sourcedQuotes } from './quote.js';
import { plain, styled } from './rich.js';
import type { Button, Screen } from './screen.js';
import { MESSAGE_LIMIT, numbered, pack } from './split.js';
import { MAX_PARTS, NUMBER_ROOM, type View } from './view.js';

/** The most telling quotes of one report, with one source line under them. */
export function renderSummary(quotes: readonly Quote[], view: View): Screen {
  const { phrases } = view;
  const [first] = quotes;
  const title = styled(phrases.say('summary.title'), 'bold');
  const pieces = sourcedQuotes(quotes, phrases, MESSAGE_LIMIT - 200, view.group);
  const { parts } = pack([title, ...pieces], { reserve: NUMBER_ROOM, maxParts: MAX_PARTS });
  const card: Button[] = first
    ? [
        {
          label: phrases.say('button.card'),
          action: CARD.with({ report: first.report.id, inPlace: false }),
        },
      ]
    : [];
  return { parts: parts.length > 0 ? numbered(parts) : [plain('')], rows: [card] };
}
