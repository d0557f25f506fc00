import { readAlone } from './by-itself.js';
import { goesOn, howManyPointedTo, pointsToEach, withoutOpening } from './followup.js';
import { asksByItself, detailOnly, isScopeAlone, leansOnNothing, SHORT, standsAlone } from './leaning.js';
import { detail, inherit, slotChange, withName } from './taking-over.js';
import type { Before, Tools, Understanding } from './understanding.js';

export type { Before, Leaning, Quoted, Tools, Understanding } from './understanding.js';

/** Reads a question; a follow-up is read together with the previous one. Never throws. */
export function understand(text: string, before: Before | undefined, tools: Tools): Understanding {
  const asked = {
    ...inContext(text, before && withEarlier(text, before, tools), tools),
    before: before?.reports ?? [],
  };
  return before?.over ? { ...asked, listed: { query: before.over, page: before.page ?? 0 } } : asked;
}

/** "Cả hai nơi" after two answers from one report each: both reports. */
function withEarlier(text: string, before: Before, tools: Tools): Before {
  const { reports, earlier = [] } = before;
  if (reports.length !== 1 || earlier.length === 0 || before.over) return before;
  const { words } = tools.read(text);
  if (!pointsToEach(words)) return before;
  const meant = [...reports, ...earlier].slice(0, howManyPointedTo(words));
  return { ...before, reports: meant.reverse() };
}

function inContext(text: string, before: Before | undefined, tools: Tools): Understanding {
  const alone = unjoined(readAfter(text, before, tools), before, tools);
  if (!before || alone.utterance.words.length === 0) return alone;
  // "còn Bình Dương?", "o binh duong": the previous question for another place.
  if (isScopeAlone(alone) && tools.aboutReports(before.intent)) return slotChange(alone, before, tools);
  // "Điều 7 quy định gì?" says what it asks, but not about which paper.
  if (alone.part && !alone.scope.anchored) return inherit(alone, before, tools);
  if (leansOnNothing(alone, before, tools)) return alone;
  const whole = (asksByItself(alone) && !detailOnly(alone, before)) || standsAlone(alone, tools);
  const long = alone.utterance.words.length > SHORT;
  return whole || long ? inherit(alone, before, tools) : detail(alone, before, tools);
}

/** A question by its own words, with the name of the person in the previous answer. */
const readAfter = (text: string, before: Before | undefined, tools: Tools): Understanding =>
  before ? readAlone(withName(text, before), tools, 0, before.reports.length > 0) : readAlone(text, tools);

/** "Còn Lai Châu?" without a previous question names Lai Châu: "còn" means no shortcoming. */
function unjoined(alone: Understanding, before: Before | undefined, tools: Tools): Understanding {
  const goes = before !== undefined && tools.aboutReports(before.intent);
  // "Con Cuông" is itself a name.
  const named = alone.scope.used.has(0) || alone.scope.bodies.some(({ from }) => from === 0);
  if (goes || named || !goesOn(alone.utterance.words) || !isScopeAlone(alone)) return alone;
  const name = withoutOpening(alone.utterance);
  return name === '' ? alone : readAlone(name, tools);
}
