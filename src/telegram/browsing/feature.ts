import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import { CARD, LIST, SUMMARY } from './actions.js';
import { reportsCommand, showCard, showReports } from './reports.js';
import { showSummary } from './summary.js';

/** The reports themselves: their list, their cards and their main points. */
export const browsing: Feature = {
  commands: [reportsCommand],
  buttons: [
    button(CARD, {
      right: ownerInPlace,
      run: async (desk, turn, card, tap) => void (await showCard(desk, turn, card.report, edited(card, tap))),
    }),
    button(SUMMARY, {
      right: 'anyone',
      run: async (desk, turn, { report }) => void (await showSummary(desk, turn, report)),
    }),
    button(LIST, {
      right: ownerInPlace,
      run: (desk, turn, list, tap) => showReports(desk, turn, list.page, edited(list, tap), list.of),
    }),
  ],
};
