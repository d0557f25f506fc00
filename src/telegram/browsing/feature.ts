import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import type { Services } from '../services.js';
import { CARD, LIST, SUMMARY } from './actions.js';
import { reportsCommand, showCard, showReports } from './reports.js';
import { showSummary } from './summary.js';

/** The reports: their list, cards and main points. */
export const browsing: Feature<Services> = {
  commands: [reportsCommand],
  buttons: [
    button(CARD, {
      right: ownerInPlace,
      run: async (services, request, card, tap) =>
        void (await showCard(services, request, card.report, edited(card, tap))),
    }),
    button(SUMMARY, {
      right: 'anyone',
      run: async (services, request, { report }) => void (await showSummary(services, request, report)),
    }),
    button(LIST, {
      right: ownerInPlace,
      run: async (services, request, list, tap) =>
        void (await showReports(services, request, list.page, edited(list, tap), list.of)),
    }),
  ],
};
