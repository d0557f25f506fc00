import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import { CHART, COMPARE, EVENT, FIGURE, FIGURES, TIMELINE } from './actions.js';
import { showChart } from './chart.js';
import { compareCommand, showComparison, showFigure, showKinds } from './compare.js';
import { showEvent, showTimeline, timelineCommand } from './timeline.js';

/** Several reports side by side: figures as table and picture, events in the order of time. */
export const across: Feature = {
  commands: [compareCommand, timelineCommand],
  buttons: [
    button(FIGURES, {
      right: ownerInPlace,
      run: (desk, turn, kinds, tap) => showKinds(desk, turn, kinds.reports, edited(kinds, tap)),
    }),
    button(COMPARE, {
      right: ownerInPlace,
      run: (desk, turn, table, tap) => showComparison(desk, turn, table.of, table.page, edited(table, tap)),
    }),
    button(FIGURE, {
      right: ownerInPlace,
      run: (desk, turn, one, tap) => showFigure(desk, turn, one.of, one.page, one.report, edited(one, tap)),
    }),
    button(CHART, { right: 'anyone', terminal: false, run: (desk, turn, { of }) => showChart(desk, turn, of) }),
    button(TIMELINE, {
      right: ownerInPlace,
      run: (desk, turn, events, tap) => showTimeline(desk, turn, events.reports, events.page, edited(events, tap)),
    }),
    button(EVENT, {
      right: ownerInPlace,
      run: (desk, turn, one, tap) => showEvent(desk, turn, one.reports, one.page, one.report, edited(one, tap)),
    }),
  ],
};
