import type { TelegramMessage } from '@gramio/types';
import { describe, expect, test } from 'vitest';
import { incomingOf } from '../../src/telegram/groups/addressed.js';
import { entitiesOf, GROUP, groupText, privateText, someone } from '../support/updates.js';

const ME = { id: 77, username: 'MyBot' };
const AN = someone();

type More = Readonly<Record<string, unknown>>;
const inGroup = (text: string, more: More = {}) => groupText(AN, text, more)['message'] as TelegramMessage;
const inPrivate = (text: string, more: More = {}) => privateText(AN, text, more)['message'] as TelegramMessage;
const toMe = {
  reply_to_message: { message_id: 1, date: 1, chat: GROUP, from: { id: 77, is_bot: true, first_name: 'B' } },
};
const toOther = {
  reply_to_message: { message_id: 1, date: 1, chat: GROUP, from: { id: 5, is_bot: false, first_name: 'C' } },
};

describe('D31, D32, D34, D35: in a group', () => {
  test.each<[string, TelegramMessage, string]>([
    ['plain talk', inGroup('số đảng viên Sơn La?'), 'silence'],
    ['a command', inGroup('/hoi Sơn La?'), 'command'],
    ['a command for me', inGroup('/hoi@MyBot Sơn La?'), 'command'],
    ['a command for me in other letters', inGroup('/hoi@mybot Sơn La?'), 'command'],
    ['a command in capitals', inGroup('/HOI@MYBOT Sơn La?'), 'command'],
    ['a command for another bot', inGroup('/hoi@OtherBot Sơn La?'), 'silence'],
    ['a mention', inGroup('@MyBot số đảng viên?'), 'question'],
    ['a mention in other letters', inGroup('này @mybot, số đảng viên?'), 'question'],
    ['a mention after an astral sign', inGroup('🌱 @MyBot số đảng viên?'), 'question'],
    ['a name that begins with mine', inGroup('@mybot2 số đảng viên?'), 'silence'],
    [
      'an address with my name in it',
      inGroup('thư tới a@MyBot.vn', { entities: [{ type: 'email', offset: 8, length: 10 }] }),
      'silence',
    ],
    [
      'a mention that lies in code',
      inGroup('gõ @MyBot nhé', {
        entities: [
          { type: 'code', offset: 0, length: 13 },
          { type: 'mention', offset: 3, length: 6 },
        ],
      }),
      'silence',
    ],
    ['my name alone', inGroup('@MyBot'), 'command'],
    ['my name before a command', inGroup('@MyBot /hoi Sơn La?'), 'command'],
    ['my name before a command for another bot', inGroup('@MyBot /hoi@OtherBot Sơn La?'), 'question'],
    ['a command inside code', inGroup('/hoi x', { entities: [{ type: 'code', offset: 0, length: 6 }] }), 'silence'],
    ['a command in the middle', inGroup('thử /hoi xem'), 'silence'],
    ['another person is called', inGroup('@nguoikhac số đảng viên Sơn La?'), 'silence'],
    ['my name inside code', inGroup('@MyBot', { entities: [{ type: 'code', offset: 0, length: 6 }] }), 'silence'],
    [
      'a text mention of me',
      inGroup('Bot ơi', { entities: [{ type: 'text_mention', offset: 0, length: 3, user: { id: 77 } }] }),
      'question',
    ],
    [
      'a text mention of another',
      inGroup('Bot ơi', { entities: [{ type: 'text_mention', offset: 0, length: 3, user: { id: 78 } }] }),
      'silence',
    ],
    ['a reply to me', inGroup('ngày nào?', toMe), 'question'],
    ['a reply to another', inGroup('ngày nào?', toOther), 'silence'],
    ['another bot', inGroup('@MyBot hỏi', { from: { id: 9, is_bot: true, first_name: 'B' } }), 'silence'],
    ['my own inline result', inGroup('/hoi x', { via_bot: { id: 77, is_bot: true, first_name: 'B' } }), 'silence'],
    ['an automatic forward', inGroup('/hoi x', { is_automatic_forward: true }), 'silence'],
    [
      'an anonymous administrator',
      inGroup('/hoi x', { from: { id: 1087968824, is_bot: true, first_name: 'G' }, sender_chat: GROUP }),
      'command',
    ],
    [
      'somebody in the name of a channel',
      inGroup('@MyBot hỏi', { from: { id: 136817688, is_bot: true, first_name: 'C' }, sender_chat: { id: -1009 } }),
      'question',
    ],
    [
      'another bot that claims to write for a channel',
      inGroup('@MyBot hỏi', { from: { id: 9, is_bot: true, first_name: 'B' }, sender_chat: { id: -1009 } }),
      'silence',
    ],
    [
      'the linked channel, forwarded automatically',
      inGroup('@MyBot hỏi', {
        from: { id: 777000, is_bot: false, first_name: 'Telegram' },
        sender_chat: { id: -1009 },
        is_automatic_forward: true,
      }),
      'silence',
    ],
    ['a post of a channel', inGroup('/hoi x', { chat: { id: -1009, type: 'channel' } }), 'silence'],
    ['a picture as a reply to me', inGroup('', { ...toMe, text: undefined, photo: [] }), 'no_text'],
    ['someone joins', inGroup('', { text: undefined, new_chat_members: [] }), 'silence'],
    [
      'a command in a caption',
      inGroup('', { text: undefined, photo: [], caption: '/xoa 3', caption_entities: entitiesOf('/xoa 3') }),
      'silence',
    ],
    [
      'a command for me in a caption',
      inGroup('', {
        text: undefined,
        photo: [],
        caption: '/hoi@MyBot Sơn La?',
        caption_entities: entitiesOf('/hoi@MyBot Sơn La?'),
      }),
      'command',
    ],
    [
      'a command for another bot in a caption',
      inGroup('', { ...toMe, text: undefined, photo: [], caption: '/hoi@OtherBot Sơn La?' }),
      'silence',
    ],
  ])('%s', (_, message, expected) => {
    expect(incomingOf(message, ME).kind).toBe(expected);
  });

  test.each<[string, TelegramMessage, string | undefined]>([
    ['a question to everybody', inGroup('số đảng viên Sơn La?'), 'số đảng viên Sơn La?'],
    ['not a question', inGroup('số đảng viên Sơn La'), undefined],
    ['only a question mark', inGroup('???'), undefined],
    ['a question to somebody', inGroup('@nguoikhac số đảng viên Sơn La?'), undefined],
    ['another bot', inGroup('số đảng viên?', { from: { id: 9, is_bot: true, first_name: 'B' } }), undefined],
  ])('overheard: %s', (_, message, expected) => {
    const incoming = incomingOf(message, ME);
    expect(incoming).toMatchObject({ kind: 'silence' });
    expect('overheard' in incoming ? incoming.overheard : undefined).toBe(expected);
  });

  test('the mention is not part of the question', () => {
    expect(incomingOf(inGroup('@MyBot, số đảng viên Sơn La?'), ME)).toEqual({
      kind: 'question',
      text: 'số đảng viên Sơn La?',
    });
    expect(incomingOf(inGroup('số đảng viên 🌱 @MyBot Sơn La?'), ME)).toEqual({
      kind: 'question',
      text: 'số đảng viên 🌱 Sơn La?',
    });
  });
});

describe('in a private chat', () => {
  test.each<[string, TelegramMessage, object]>([
    ['a question', inPrivate('ai chủ trì?'), { kind: 'question', text: 'ai chủ trì?' }],
    ['a command', inPrivate('/HOI  ai chủ trì?'), { kind: 'command', name: 'hoi', argument: 'ai chủ trì?' }],
    [
      'a command over two lines',
      inPrivate('/hoi\nai chủ trì?'),
      { kind: 'command', name: 'hoi', argument: 'ai chủ trì?' },
    ],
    ['a slash in a sentence', inPrivate('6/2024 có gì?'), { kind: 'question', text: '6/2024 có gì?' }],
    ['a path is no command', inPrivate('/a/b có gì?'), { kind: 'question', text: '/a/b có gì?' }],
    [
      'a caption',
      inPrivate('', { text: undefined, photo: [], caption: 'ai đây?' }),
      { kind: 'question', text: 'ai đây?' },
    ],
    [
      'another bot',
      inPrivate('x', { from: { id: 9, is_bot: true, first_name: 'B' } }),
      { kind: 'silence', why: 'a bot' },
    ],
  ])('%s', (_, message, expected) => {
    expect(incomingOf(message, ME)).toEqual(expected);
  });
});
