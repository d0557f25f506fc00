import { expect, test } from 'vitest';
import type { Quote } from '../../../src/answers/answer.js';
import { lookedIn } from '../../../src/answers/over/filter.js';
import { listed } from '../../../src/answers/over/list.js';
import type { OverQuery } from '../../../src/questions/over.js';
import type { ReportProfile } from '../../../src/questions/profile.js';

const query: OverQuery = { show: { kind: 'counts', words: ['rừng'] }, among: {}, conditions: [], order: 'most' };
const quote: Quote = {
  report: { id: 'xa', file: 'xa.txt', title: 'xa', kind: 'original' },
  text: 'Trồng 12 ha rừng.',
  span: { start: 0, end: 17 },
  marks: [],
};
const notesOf = (count: number) => {
  const reports = Array.from({ length: count }, () => ({}) as ReportProfile);
  const lines = { quotes: [quote], total: 1, page: 0, tied: 2, ...lookedIn({ reports }) };
  const answer = listed(lines, query, 'number', (intent, ids) => ({
    intent,
    reports: ids,
    places: [],
    question: '',
  }));
  return answer?.status === 'answered' ? answer.notes : undefined;
};

test('where not all reports were read, the list says of how many it is', () => {
  expect(notesOf(300)).toEqual([{ kind: 'tied', count: 2 }]);
  expect(notesOf(301)).toEqual([
    { kind: 'tied', count: 2 },
    { kind: 'looked', count: 300, total: 301 },
  ]);
});
