import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createPainter } from '../../src/telegram/across/paint.js';
import { playTour, type TourScreen } from '../bench/tour/conversation.js';
import { tourPage } from '../bench/tour/page.js';
import { picture } from '../bench/tour/picture.js';
import { PROJECT } from '../support/project.js';

const DOCS = path.join(PROJECT, 'docs');
let screens: readonly TourScreen[];
beforeAll(async () => {
  screens = await playTour();
}, 120_000);

test('the tour tells and shows the bot as it is: when it does not, `npm run tour` and look at what has changed', {
  timeout: 120_000,
}, async () => {
  expect(tourPage(screens)).toBe(readFileSync(path.join(DOCS, 'tour.md'), 'utf8'));
  const kept = readdirSync(path.join(DOCS, 'tour')).sort();
  expect(kept).toEqual(screens.map(({ name }) => `${name}.png`).sort());
  const painter = createPainter();
  for (const screen of screens) {
    const drawn = await painter.png(picture(screen));
    expect(drawn.equals(readFileSync(path.join(DOCS, 'tour', `${screen.name}.png`))), screen.name).toBe(true);
  }
});

test('it has ten screens as wide as a phone, at most five buttons under an answer, and no id of a file', () => {
  expect(screens).toHaveLength(10);
  for (const screen of screens) {
    expect(picture(screen)).toContain('viewBox="0 0 390 ');
    for (const { from, text, buttons } of screen.items) {
      expect(buttons.flat().length, screen.name).toBeLessThanOrEqual(5);
      if (from === 'bot') expect(text, screen.name).not.toMatch(/[a-z]+-[a-z]+-20\d\d(?!\.txt)/u);
    }
  }
});
