import { describe, expect, it } from 'vitest';
import { FORMS } from '../bench/reading/forms.js';
import { scoreForm } from '../bench/reading/score.js';

/** Documents of each form: together more than sixty. */
const COUNT = 8;

describe('made documents are read whole', () => {
  it.each(Object.keys(FORMS))('%s', { timeout: 60_000 }, async (form) => {
    const { documents, prose, kept, text, letIn, right, differences } = await scoreForm(form, COUNT);
    const told = differences.join('\n');
    expect(documents).toBe(COUNT);
    expect(kept / prose, told).toBeGreaterThanOrEqual(0.99);
    expect(letIn / text, told).toBeLessThanOrEqual(0.005);
    expect(right.order, told).toBe(COUNT);
    for (const head of ['title', 'number', 'published', 'body'] as const)
      expect(right[head] / COUNT, told).toBeGreaterThanOrEqual(0.95);
  });
});
