import type { SelfTest } from '../../app.js';
import type { MessageKey, Phrases } from '../messages/messages.js';
import { join, plain, styled } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import type { JobResult } from './job-result.js';
import { changeLine } from './preview.js';

/** Questions listed under a heading; the rest are counted. */
const NAMED = 6;

/** Asks the known questions again and reports the result. */
export async function selftest(services: Services, request: ChatRequest): Promise<JobResult> {
  const phrases = request.phrases;
  const test = await services.app.selftest.run();
  const { asked, right, refused, missed, wrong, lost, kept } = test;
  const bad = missed.length + wrong.length + lost.length + test.inexact;
  return {
    outcome: 'done',
    detail: `${right + refused}/${asked} !${bad}${kept > 0 ? ` ${kept - lost.length}/${kept}` : ''}`,
    screen: screen(resultOf(test, phrases)),
  };
}

function resultOf(test: SelfTest, phrases: Phrases): ReturnType<typeof plain> {
  const { asked, right, refused, missed, wrong, inexact, changed, kept, lost } = test;
  const exact = phrases.say(inexact === 0 ? 'selftest.exact' : 'selftest.inexact', { count: inexact });
  return join(
    [
      styled(phrases.say('selftest.done', { asked }), 'bold'),
      join([phrases.say('selftest.right', { right }), phrases.say('selftest.refused', { refused }), exact], '\n'),
      plain(
        section(
          'selftest.missed',
          missed.map((one) => clip(one.known.question, 100)),
          phrases,
        ),
      ),
      plain(
        section(
          'selftest.wrong',
          wrong.map((one) => `${clip(one.known.question, 80)} → «${clip(one.said, 60)}»`),
          phrases,
        ),
      ),
      plain(
        section(
          'selftest.changed',
          changed.map((one) => changeLine(one.question, one, phrases)),
          phrases,
        ),
      ),
      plain(kept > 0 ? phrases.say('selftest.kept', { same: kept - lost.length, kept }) : ''),
      plain(
        section(
          'selftest.lost',
          lost.map((one) => changeLine(one.question, { before: one.said, after: one.now }, phrases)),
          phrases,
        ),
      ),
      kept === 0 ? plain(phrases.say('selftest.how')) : plain(''),
    ],
    '\n\n',
  );
}

function section(key: MessageKey, lines: readonly string[], phrases: Phrases): string {
  if (lines.length === 0) return '';
  const rest = lines.length > NAMED ? [`• +${lines.length - NAMED}`] : [];
  return [phrases.say(key, { count: lines.length }), ...lines.slice(0, NAMED).map((line) => `• ${line}`), ...rest].join(
    '\n',
  );
}
