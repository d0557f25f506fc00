import { describe, expect, test } from 'vitest';
import type { Fitting } from '../../src/answers/intent.js';
import { speaker } from '../../src/answers/intents/speaker.js';
import type { Manner } from '../../src/facts/attributes.js';
import type { Fact } from '../../src/facts/fact.js';

const said = (manner?: Manner): Fact => ({
  kind: 'speaker',
  value: { start: 0, end: 1 },
  evidence: { start: 0, end: 1 },
  certainty: 'certain',
  attrs: { person: 'Lê Văn Sáng', act: 'speech', words: '', caption: 0, ...(manner && { manner }) },
});
const worth = (folded: string, fact: Fact): number =>
  speaker.fit(fact, { folded, people: new Set(['le van sang']) } as Pick<Fitting, 'folded' | 'people'> as Fitting);

describe('what is asked of a speech', () => {
  test.each<[string, Manner]>([
    ['ong sang de nghi gi', 'advice'],
    ['dong chi sang yeu cau nhung gi', 'advice'],
    ['ong sang khen gi', 'praise'],
    ['ong sang bieu duong ai', 'praise'],
    ['ong sang phe binh gi', 'criticism'],
    ['ong sang chi ra khuyet diem nao', 'criticism'],
  ])('%s: %s answers best', (folded, manner) => {
    const all: readonly (Manner | undefined)[] = ['advice', 'praise', 'criticism', undefined];
    const best = [...all].sort((a, b) => worth(folded, said(b)) - worth(folded, said(a)))[0];
    expect(best).toBe(manner);
    expect(worth(folded, said(manner))).toBeGreaterThan(worth(folded, said(undefined)));
  });

  test('whoever is told to speak at a meeting directs it rather than whoever takes part in the discussion', () => {
    const to = { folded: 'ai phat bieu chi dao', people: new Set() } as Pick<Fitting, 'folded' | 'people'> as Fitting;
    const spoke = (words: string): number => {
      const fact = said();
      return speaker.fit({ ...fact, attrs: { ...fact.attrs, words } } as Fact, to);
    };
    expect(spoke('Phát biểu tại')).toBeGreaterThan(spoke('đề nghị'));
    expect(spoke('đề nghị')).toBeGreaterThan(0.5);
  });

  test('without a manner asked, all that was said answers alike', () => {
    expect(worth('ong sang phat bieu gi', said('praise'))).toBe(worth('ong sang phat bieu gi', said()));
  });
});
