import type { AskingServices } from '../asking/reply.js';
import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import { CHART, COMPARE, EVENT, FIGURE, FIGURES, TIMELINE } from './actions.js';
import { type ChartServices, showChart } from './chart.js';
import { compareCommand, showComparison, showFigure, showKinds } from './compare.js';
import { showEvent, showTimeline, timelineCommand } from './timeline.js';

/** Compares reports: figures as a table or picture, events in order of time. */
export const across: Feature<AskingServices & ChartServices> = {
  commands: [compareCommand, timelineCommand],
  buttons: [
    button(FIGURES, {
      right: ownerInPlace,
      run: (services, request, kinds, tap) => showKinds(services, request, kinds.reports, edited(kinds, tap)),
    }),
    button(COMPARE, {
      right: ownerInPlace,
      run: (services, request, table, tap) =>
        showComparison(services, request, table.of, table.page, edited(table, tap)),
    }),
    button(FIGURE, {
      right: ownerInPlace,
      run: (services, request, one, tap) =>
        showFigure(services, request, one.of, one.page, one.report, edited(one, tap)),
    }),
    button(CHART, {
      right: 'anyone',
      terminal: false,
      run: (services, request, { of }) => showChart(services, request, of),
    }),
    button(TIMELINE, {
      right: ownerInPlace,
      run: (services, request, events, tap) =>
        showTimeline(services, request, events.reports, events.page, edited(events, tap)),
    }),
    button(EVENT, {
      right: ownerInPlace,
      run: (services, request, one, tap) =>
        showEvent(services, request, one.reports, one.page, one.report, edited(one, tap)),
    }),
  ],
};
