import { expect, test } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import { INTENTS } from '../../src/answers/intents/index.js';
import { withNearby } from '../../src/answers/nearby.js';
import type { Found, Sources } from '../../src/answers/sources.js';
import type { Understanding } from '../../src/questions/understand.js';
import { sampleReport } from '../search/sample.js';

const report = sampleReport('a', ['title| Hội nghị xóm Mận', 'Xóm Mận trồng 12 gốc bưởi. Bưởi năm nay sai quả.']);
const [title, body] = report.blocks;
const reading = (intent: string): Reading => ({ intent, reports: ['a'], places: [], question: 'bưởi bán ở đâu' });
const missed = (intent: string): Answer => ({ status: 'not_stated', reading: reading(intent), reports: [report.meta] });
const understanding = {
  scope: { used: new Set(), places: [], bodies: [], persons: [] },
  utterance: { words: [] },
} as unknown as Understanding;
const hit = (span = body?.span, coverage = 0.5): Found =>
  ({ reportId: 'a', span, marks: [], score: 1, confidence: 0.1, coverage }) as unknown as Found;

const near = (intent: string, found: readonly Found[]) =>
  withNearby(missed(intent), understanding, {
    intents: INTENTS,
    sources: { report: async () => report, search: async () => found } as unknown as Sources,
  } as Parameters<typeof withNearby>[2]);

test('the nearest passage stands beside a question that only a passage could answer, no title and not one of other words', async () => {
  const answer = await near('passage', [hit(title?.span), hit()]);
  expect(answer).toMatchObject({
    status: 'not_stated',
    nearby: { text: 'Xóm Mận trồng 12 gốc bưởi. Bưởi năm nay sai quả.' },
  });
  expect(await near('passage', [hit(body?.span, 0.2)])).toEqual(missed('passage'));
  expect(await near('passage', [])).toEqual(missed('passage'));
});

test('of a figure that is not stated nothing is near', async () => {
  expect(await near('members', [hit()])).toEqual(missed('members'));
});
