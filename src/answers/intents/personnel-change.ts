import { nameKey } from '../../text/people.js';
import { attr, fromFacts, type Intent } from '../intent.js';

const CHANGES: readonly { readonly change: string; readonly asked: RegExp }[] = [
  { change: 'retired', asked: /nghi huu|ve huu|nghi che do/u },
  { change: 'transferred', asked: /chuyen|di dau|luan chuyen/u },
  {
    change: 'appointed',
    asked:
      /bo nhiem|dieu dong|thay the|ve thay|ke nhiem|thay (?:ai|bi thu|cho|ong|dong chi)|moi (?:la|ve)|len lam|ke vi/u,
  },
];

const LEFT: ReadonlySet<string> = new Set(['retired', 'transferred', 'removed']);

/** Who retired, was moved, appointed, replaced. */
export const personnelChange: Intent = {
  name: 'personnel-change',
  kinds: ['personnel-change'],
  open: false,
  candidates: ({ understanding, facts, folded, covers }) => {
    const keys = new Set(understanding.scope.persons.flatMap((p) => p.people.map((who) => who.key)));
    const change = CHANGES.find(({ asked }) => asked.test(folded))?.change;
    // Who was there before is not the one who is named.
    const predecessor = /(?:tien nhiem|thay ai|thay cho ai|truoc do la ai)/u.test(folded);
    if (predecessor)
      return fromFacts(
        facts.filter((f) => LEFT.has(attr(f, 'change')) && !keys.has(nameKey(attr(f, 'person')))),
        (f) => 1 + covers(f.evidence),
      );
    const about = keys.size > 0 ? facts.filter((f) => keys.has(nameKey(attr(f, 'person')))) : facts;
    const fits =
      keys.size === 0 && change !== undefined
        ? about.filter((f) => attr(f, 'change') === change || attr(f, 'change') === 'other')
        : about;
    return fromFacts(fits, (f) => 1 + (attr(f, 'change') === change ? 0.5 : 0) + covers(f.evidence));
  },
};
