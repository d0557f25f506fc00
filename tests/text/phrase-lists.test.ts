import { describe, expect, test } from 'vitest';
import { pairsOf, parsePhraseLists, setsOf } from '../../src/text/phrase-lists.js';

describe('a set of phrases', () => {
  const words = setsOf('body-words.txt', ['stop', 'side'] as const);

  test('is told a line of a kind that it does not know when it is first asked, not before', () => {
    const side = words('side');
    expect(() => side.has('bac')).toThrow(/^lexicon\/body-words\.txt: a line needs "stop\|side = phrase, …": /u);
  });

  test('holds the phrases of all lines of its kind, as they are looked up', () => {
    const file = '# note\nside = Bắc, nam\nstop = có\nside = tây\n';
    expect(parsePhraseLists(file, 'words.txt', ['stop', 'side'])).toEqual({
      stop: ['có'],
      side: ['bắc', 'nam', 'tây'],
    });
  });
});

describe('pairs of phrases', () => {
  const membersOf = pairsOf('body-words.txt', ['members'] as const)('members');

  test('read their file when one is first asked', () => {
    expect(() => membersOf.get('hoi')).toThrow(/^lexicon\/body-words\.txt: a line needs "members = phrase, …": /u);
  });

  test('tell what a phrase stands for, as it is written', async () => {
    const { questionPairs } = await import('../../src/questions/question-words.js');
    const members = questionPairs('members');
    expect(members.get('hoi')).toBe('hội viên');
    expect(members.get('chi doan')).toBe('đoàn viên');
    expect(members.get('hội')).toBeUndefined();
    expect(members.get('chi bo')).toBeUndefined();
  });
});

describe('the shipped words', () => {
  test('of bodies are read with marks and, where asked so, without', async () => {
    const { bodyWords } = await import('../../src/text/body-words.js');
    expect(bodyWords('stop').has('được')).toBe(true);
    expect(bodyWords('stop').has('duoc')).toBe(false);
    const bare = bodyWords('stop', (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd'));
    expect(bare.has('duoc')).toBe(true);
    expect(bodyWords('before so').has('co')).toBe(true);
    expect(bodyWords('behind so').has('co')).toBe(false);
  });
});
