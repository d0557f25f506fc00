import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUTTONS, buttonOf, FEATURES } from '../../src/telegram/features.js';

describe('features', () => {
  test('are all in the list', async () => {
    const files = await readdir(path.resolve(import.meta.dirname, '../../src/telegram'), { recursive: true });
    expect(FEATURES).toHaveLength(
      files.filter((file) => path.basename(file) === 'feature.ts' && file.includes('/')).length,
    );
  });

  test('have no name of a button twice', () => {
    const names = BUTTONS.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

const reading = {
  intent: 'members',
  reports: ['nghe-an-2023'],
  places: ['Nghệ An'],
  year: 2023,
  question: 'bao nhiêu?',
};
const of = {
  reading,
  passages: ['p1'],
  marks: [{ start: 0, end: 2 }],
  seen: [],
  others: ['lai-chau-2023'],
  asked: 'q',
};
const reports = ['nghe-an-2023'];
const table = { figure: 'members', reports };

/** Buttons as versions up to now have kept them: they stay on phones for months. */
const KEPT: readonly { readonly do: string; readonly [field: string]: unknown }[] = [
  { do: 'ask', question: 'Có bao nhiêu đảng viên?' },
  { do: 'read', reading, inPlace: true },
  { do: 'choices', choices: [{ report: 'nghe-an-2023', reading }], page: 1, inPlace: true },
  { do: 'others', reading, reports },
  { do: 'card', report: 'nghe-an-2023', inPlace: false },
  { do: 'summary', report: 'nghe-an-2023' },
  { do: 'list', page: 2, of: 'nghệ an', inPlace: true },
  { do: 'scope', place: 'Nghệ An' },
  { do: 'scope' },
  { do: 'mode', keepsMisses: true },
  { do: 'vote', good: true, answer: 'a1', question: 'q', reading },
  { do: 'opt_out', out: true },
  { do: 'unfollow', topic: 'nghệ an' },
  { do: 'forget', step: 'ask' },
  { do: 'misses', page: 0 },
  { do: 'miss', id: 1, page: 0, step: 'look' },
  { do: 'teach', id: 1, page: 0, intent: 'members' },
  { do: 'unteach', intent: 'members', text: 'q' },
  { do: 'full', question: 'q', previous: reading, within: reports },
  { do: 'figures', reports, inPlace: true },
  { do: 'compare', of: table, page: 0, inPlace: false },
  { do: 'figure', of: table, page: 0, report: 'nghe-an-2023', inPlace: true },
  { do: 'chart', of: { figure: 'counted', noun: 'chi bộ' } },
  { do: 'timeline', reports, page: 0, inPlace: true },
  { do: 'event', page: 0, report: 'nghe-an-2023', inPlace: true },
  { do: 'context', of, inPlace: true },
  { do: 'more', of, inPlace: true },
  { do: 'again', of: { ...of, verdict: 'confirmed', heading: 'h' }, inPlace: true },
  { do: 'repair', of, menu: 'top', page: 0, inPlace: true },
  { do: 'admin', wish: { want: 'errand', errand: { do: 'reload', forced: true } } },
  { do: 'admin', wish: { want: 'errand', errand: { do: 'undo', deed: 'd1' } } },
  { do: 'admin', wish: { want: 'discard', id: 'w1' } },
  { do: 'admin', wish: { want: 'remove', report: 'nghe-an-2023' } },
  { do: 'admin', wish: { want: 'removable', page: 1 } },
  { do: 'admin', wish: { want: 'undo' } },
  { do: 'admin', wish: { want: 'coverage', page: 1 } },
  { do: 'admin', wish: { want: 'drop', question: 'q' } },
  { do: 'admin', wish: { want: 'nothing' } },
];

describe('buttons on phones', () => {
  test.each(KEPT.map((action) => [JSON.stringify(action), action] as const))('%s is understood', (_, action) => {
    expect(buttonOf(action)?.tapped(action)).toBeDefined();
  });

  test.each([
    { do: 'gone' },
    { do: 'card' },
    { do: 'card', report: 7, inPlace: true },
    { do: 'admin' },
    { do: 'admin', wish: { want: 'admin', wish: { want: 'undo' } } },
    { do: 'admin', wish: { want: 'coverage' } },
  ])('%o is not, and so counts as too old', (action) => {
    expect(buttonOf(action)?.tapped(action)).toBeUndefined();
  });
});
