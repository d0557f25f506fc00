import { describe, expect, test } from 'vitest';
import { repairFor, withoutParameters } from '../../src/telegram/outbox/repair.js';

describe('what Telegram refuses (C25)', () => {
  test.each([
    [
      '400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
      'accept',
    ],
    ['400: Bad Request: query is too old and response timeout expired or query ID is invalid', 'ignore'],
    ['400: Bad Request: message to edit not found', 'gone'],
    ["400: Bad Request: message can't be edited", 'gone'],
    ['400: Bad Request: chat not found', 'inactive'],
    ['400: Bad Request: not enough rights to send text messages to the chat', 'inactive'],
    ['400: Bad Request: message is too long', 'alarm'],
    ['400: Bad Request: something new', 'alarm'],
  ])('C25: %s → %s', (description, expected) => {
    expect(repairFor(description).do).toBe(expected);
  });

  test.each([
    ['400: Bad Request: message to be replied not found', 'reply_parameters', false],
    ['400: Bad Request: reply message not found', 'reply_parameters', false],
    ['400: Bad Request: message thread not found', 'message_thread_id', false],
    ['400: Bad Request: TOPIC_CLOSED', 'message_thread_id', false],
    ["400: Bad Request: can't parse entities: unsupported start tag", 'entities', true],
    ['400: Bad Request: BUTTON_DATA_INVALID', 'reply_markup', true],
  ])('C25: %s → again without %s', (description, parameter, alarm) => {
    const repair = repairFor(description);
    expect(repair).toMatchObject({ do: 'without', alarm });
    expect(repair.do === 'without' && repair.parameters).toContain(parameter);
  });

  test('C25: there is no second try with the same parameters', () => {
    expect(withoutParameters({ a: 1, b: 2 }, ['b'])).toEqual({ a: 1 });
    expect(withoutParameters({ a: 1 }, ['b'])).toBeUndefined();
  });
});
