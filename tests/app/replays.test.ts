import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { Generation } from '../../src/app/generation.js';
import { type KnownQuestion, knownQuestions } from '../../src/app/known.js';
import { createReplays } from '../../src/app/replays.js';
import type { ReportProfile } from '../../src/questions/profile.js';
import { REPORTS } from '../support/fake-app.js';

const [SON_LA, HA_NAM] = REPORTS as [(typeof REPORTS)[0], (typeof REPORTS)[0]];
const NONE: Answer = {
  status: 'no_match',
  reading: { intent: '', reports: [], places: [], question: '' },
  reason: { kind: 'outside' },
};

/** A generation as far as asking again looks at it. */
const generationOf = (hashes: Readonly<Record<string, string>>): Generation =>
  ({
    profiles: Object.keys(hashes).map((id) => ({ meta: { id } })),
    learned: new Map(Object.entries(hashes).map(([id, hash]) => [id, { hash }])),
  }) as unknown as Generation;

const known = (report: KnownQuestion['report']): KnownQuestion => ({
  intent: 'members',
  report,
  question: `${report.id}?`,
});

test('what was asked of the same reports is not asked again, nor what a report states that stayed as it was', async () => {
  const asked: string[] = [];
  const replays = createReplays(async (generation, question, _previous, fixed) => {
    asked.push(`${generation === before ? 'before' : 'after'} ${fixed ? 'states' : 'asks'} ${question}`);
    return NONE;
  });
  const before = generationOf({ [SON_LA.id]: 'a', [HA_NAM.id]: 'b' });
  const after = generationOf({ [SON_LA.id]: 'a', [HA_NAM.id]: 'changed' });
  const both = [known(SON_LA), known(HA_NAM)];
  expect(await replays(both, before)).toEqual(await replays(both, before));
  expect(asked.filter((one) => one.includes('asks'))).toEqual(both.map(({ question }) => `before asks ${question}`));
  asked.length = 0;
  await replays(both, after);
  expect(asked.filter((one) => one.includes('asks'))).toEqual(both.map(({ question }) => `after asks ${question}`));
  const own = asked.filter((one) => one.includes('states'));
  expect(own.length).toBeGreaterThan(0);
  // Asked by its words, the report that stayed would be asked by its own question.
  expect(own.some((one) => one.includes(SON_LA.id))).toBe(false);
});

test('of reports that are neither new nor of the same place a sample is asked', () => {
  const templates = new Map([['members', '{place} có bao nhiêu đảng viên?']]);
  const of = (count: number, province?: string): ReportProfile[] =>
    Array.from(
      { length: count },
      (_, i) =>
        ({
          meta: { id: `${province}-${i}`, title: `T${i}`, file: 'f', ...(province && { province }) },
        }) as unknown as ReportProfile,
    );
  const profiles = [...of(3, 'Sơn La'), ...of(40, 'Hà Nam'), ...of(1)];
  expect(knownQuestions(profiles, templates, 30, ['Sơn La-0'])).toHaveLength(3 + 5);
  expect(knownQuestions(profiles, templates, 30, ['undefined-0'])).toHaveLength(1 + 10);
  expect(knownQuestions(profiles, templates, 30)).toHaveLength(30);
});
