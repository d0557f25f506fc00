import type { Action } from '../actions.js';
import type { Desk } from '../desk.js';
import type { Turn } from '../turn.js';
import { showComparison, showFigure, showKinds } from './compare.js';
import { showEvent, showTimeline } from './timeline.js';

/** The buttons of tables and timelines. */
export type AcrossAction = Extract<Action, { readonly do: 'figures' | 'compare' | 'figure' | 'timeline' | 'event' }>;

/** Follows one of them; `message` is the tapped one. */
export async function onAcross(
  desk: Desk,
  turn: Turn,
  action: AcrossAction,
  message: number | undefined,
): Promise<void> {
  const edit = action.inPlace ? message : undefined;
  switch (action.do) {
    case 'figures':
      return showKinds(desk, turn, action.reports, edit);
    case 'compare':
      return showComparison(desk, turn, action.of, action.page, edit);
    case 'figure':
      return showFigure(desk, turn, action.of, action.page, action.report, edit);
    case 'timeline':
      return showTimeline(desk, turn, action.reports, action.page, edit);
    case 'event':
      return showEvent(desk, turn, action.reports, action.page, action.report, edit);
  }
}
