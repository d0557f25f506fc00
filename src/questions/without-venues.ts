import type { Stretch } from '../text/ask.js';
import { compareBodies } from '../text/bodies.js';
import { tells } from './bodies.js';
import { bestMatch } from './body-match.js';
import type { Named } from './named.js';
import type { ReportProfile } from './profile.js';
import type { QuestionWord } from './utterance.js';
import { type Venue, venuesIn } from './venue.js';

/** What a question asks about, without the names of venues. */
export interface Located extends Named {
  readonly heldAt: readonly Stretch[];
}

/**
 * The names in a question without its venues: "Sở Y tế họp ở hội trường UBND tỉnh đúng không" does not ask about the
 * UBND. `spoken`: it is about the report of the conversation if it names none outside the venue.
 */
export function withoutVenues(
  named: Named,
  words: readonly QuestionWord[],
  profiles: readonly ReportProfile[],
  spoken: boolean,
): Located {
  const stretches: readonly Stretch[] = [
    ...named.bodies,
    ...named.places,
    ...named.proper.map(({ at }) => ({ from: at, to: at + 2 })),
  ];
  const all = { ...named, heldAt: [] };
  if (stretches.length === 0) return all;
  return venuesIn(words, stretches)
    .filter((venue) => isOnlyPlace(venue, named, profiles, spoken))
    .reduce(without, all);
}

const within =
  (venue: Stretch) =>
  ({ from, to }: Stretch): boolean =>
    venue.from <= from && to <= venue.to;

/** Is a venue only a venue? Not if it names the body that the question is about, or everything that is named. */
function isOnlyPlace(venue: Venue, named: Named, profiles: readonly ReportProfile[], spoken: boolean): boolean {
  const inside = within(venue);
  const bodies = named.bodies.filter(tells);
  const there = bodies.filter(inside);
  const others = bodies.filter((body) => !inside(body));
  if (there.some((body) => others.some((other) => compareBodies(other, body) !== 'clash'))) return false;
  const elsewhere =
    others.length + named.proper.filter(({ at }) => !inside({ from: at, to: at + 2 })).length > 0 ||
    named.places.some((place) => !inside(place));
  if (elsewhere || spoken) return true;
  // Only a room is named: it selects a report about that body or place, if there is one.
  const known = profiles.some((report) => there.some((body) => bestMatch(report, body) !== 'clash'));
  return venue.room && !named.places.some(inside) && !known;
}

function without(named: Located, venue: Venue): Located {
  const outside = (one: Stretch): boolean => !within(venue)(one);
  return {
    ...named,
    bodies: named.bodies.filter(outside),
    places: named.places.filter(outside),
    proper: named.proper.filter(({ at }) => outside({ from: at, to: at + 2 })),
    inPlace: (one) => named.inPlace(one) || within(venue)(one),
    heldAt: [...named.heldAt, ...[...named.bodies, ...named.places].filter(within(venue))],
  };
}
