import { toldIn } from './days/told.js';
import type { PhraseFound } from './phrases.js';
import type { ReportView, Sentence } from './view.js';

const OPENING_SENTENCES = 6;
/** How many first sentences may announce the meeting. */
const EARLY = 8;
/** The most words between "tổ chức" and the meeting, and between the meeting and "diễn ra". */
const OBJECT = 20;
const SUBJECT = 45;
/** Words in brackets before a sentence: "(Báo Tân An) - ". */
const MARKED = 8;

/** The opening of a report: title, dateline and the first sentences of its body, without captions. */
export function lead(view: ReportView): Sentence[] {
  const body = view.sentences.filter((s) => s.role === 'paragraph');
  const opening = new Set(body.slice(0, OPENING_SENTENCES));
  return view.sentences.filter((s) => opening.has(s) || s.role === 'title' || s.role === 'dateline');
}

/** The words of a sentence that say a meeting is held; undefined if none do. */
export const heldIn = (view: ReportView, s: Sentence): PhraseFound | undefined =>
  toldIn(view, s).find(({ group }) => group === 'held');

/** Does the sentence name a meeting? */
export const namesMeeting = (view: ReportView, s: Sentence): boolean =>
  toldIn(view, s).some(({ group }) => group === 'event');

/** Begins with who came: about guests, not the meeting. */
export function opensGuests(view: ReportView, s: Sentence): boolean {
  const guests = toldIn(view, s).filter(({ group }) => group === 'guests');
  if (guests.length === 0) return false;
  const { marks } = view.words(s);
  const behind = marks[0]?.startsWith('(') ? marks.findIndex((sign, i) => i <= MARKED && /^\)\s*[–-]/u.test(sign)) : -1;
  return guests.some(({ from }) => from === 0 || from === behind);
}

/** The sentence of the opening that says which meeting was held, and by whom. */
export function isAnnouncement(view: ReportView, s: Sentence): boolean {
  if (s.role !== 'paragraph' || s.index >= EARLY) return false;
  const told = toldIn(view, s);
  const events = told.filter(({ group }) => group === 'event');
  const sittings = told.filter(({ group }) => group === 'event' || group === 'sitting');
  const held = told.filter((one) => one.group === 'held' && !isPart(told, one));
  const { marks } = view.words(s);
  const isNear = (one: PhraseFound, next: PhraseFound, most: number): boolean =>
    next.from >= one.to &&
    next.from - one.to <= most &&
    !marks
      .slice(one.to, next.from + 1)
      .join('')
      .includes('.');
  const isHeld =
    events.length > 0 &&
    held.some(
      (verb) => sittings.some((one) => isNear(verb, one, OBJECT)) || events.some((one) => isNear(one, verb, SUBJECT)),
    );
  // A planned meeting was not held.
  const aimed = told.some(({ group, from }) => group === 'aim' && held.some((verb) => verb.from > from));
  return isHeld && !aimed && !opensGuests(view, s);
}

/** "họp" in "cuộc họp" is no verb, and "Bế mạc hội nghị lúc 16 giờ" is about its end. */
const isPart = (told: readonly PhraseFound[], { from, to }: PhraseFound): boolean =>
  told.some(
    (one) => (one.group === 'event' && one.from < from && one.to >= to) || (one.group === 'ends' && one.from === from),
  );
