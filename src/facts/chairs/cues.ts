import {
  opensClause,
  signAt,
  signsIn,
  type Telling,
  tellingIn,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';
import type { ReportView, Sentence } from '../view.js';

/** A wording that says that somebody chairs: words [from, to) of the sentence. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** "dưới sự điều hành của", "do … điều hành": who does is named with it. */
  readonly under: boolean;
}

/** What every telling of a chair has one of. */
const NEEDS = /chủ (?:trì|tọa|tịch đoàn)|đoàn chủ tịch|điều (?:hành|khiển)|cầm trịch/u;
const CUES: ReadonlySet<string> = new Set(['chairs', 'steers']);
/** Words between "do" and the verb, at most. */
const REACH = 30;

/** A sentence by the wordings of `data/lexicon/chairs.txt`; nothing where nobody may be told to chair. */
export function chairingIn(view: ReportView, s: Sentence): Telling | undefined {
  return NEEDS.test(s.low) ? tellingIn(view, s, view.kit.chairs, CUES) : undefined;
}

/** The wordings that say that somebody chairs a meeting. */
export function cuesIn(t: Telling): Cue[] {
  const cues = t.marks.filter(({ group }) => CUES.has(group));
  const within = (a: (typeof cues)[number], b: (typeof cues)[number]): boolean =>
    a !== b && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from;
  return cues
    .filter((cue) => !cues.some((other) => within(cue, other)))
    .flatMap((cue) => {
      const from = wordingBefore(t, cue.from, 'came')?.from ?? cue.from;
      const under = isUnder(t, from);
      if (isWork(t, from, cue.to, under)) return [];
      return cue.group === 'steers' && !under && !steersMeeting(t, cue.from, cue.to)
        ? []
        : [{ from, to: cue.to, under }];
    });
}

/** "dưới sự …", or "do ông A …" in the same part of the sentence. */
function isUnder(t: Telling, from: number): boolean {
  if (wordingBefore(t, from, 'under')) return true;
  const by = t.marks.findLast(({ group, to }) => group === 'by' && to <= from);
  return by !== undefined && from - by.to <= REACH && !/[.;]/u.test(signsIn(t, by.to, from));
}

/** "Sở chủ trì, phối hợp", "chủ trì nhiệm vụ", "đề nghị chủ trì": work, not a meeting, or not said to be so. */
function isWork(t: Telling, from: number, to: number, under: boolean): boolean {
  if (wordingAt(t, to, 'work-behind') || wordingBefore(t, from, 'not-so')) return true;
  if (wordingBefore(t, from, 'as')) return false;
  return !under && signAt(t, from) === '' && wordingBefore(t, from, 'work-before') !== undefined;
}

/** "điều hành" alone may be any work: it means chairing when a meeting or names follow, or when it is the whole clause. */
function steersMeeting(t: Telling, from: number, to: number): boolean {
  const sign = signAt(t, to);
  if (sign === '' && wordingAt(t, to, 'meeting', 'links')) return true;
  const ends = to === t.words.words.length || /[.;]/u.test(sign);
  if (ends && (t.words.words[from] === 'cùng' || wordingBefore(t, from, 'sent'))) return true;
  return sign.includes(':') && isLabel(t, from);
}

/** "* Người điều hành: các ông A, B". */
function isLabel(t: Telling, from: number): boolean {
  let at = from;
  while (/^(?:những|người)$/u.test(t.words.words[at - 1] ?? '') && signAt(t, at) === '') at--;
  return opensClause(t, at) && wordingIn(t, 0, at, 'work-before') === undefined && !signAt(t, at).includes(',');
}
