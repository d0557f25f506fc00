import { nameKey } from '../../text/people.js';
import { attr, type Intent } from '../intent.js';

/** Changes of personnel, by unmarked words of a question. */
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
/** The fit of a fact that names the person only as a predecessor. */
const BEFORE = /(?:tien nhiem|thay ai|thay cho ai|truoc do la ai)/u;

/** Who retired, was moved, appointed, replaced. */
export const personnelChange: Intent = {
  name: 'personnel-change',
  kinds: ['personnel-change'],
  closed: true,
  fit: (fact, { folded, people }) => {
    const named = people.has(nameKey(attr(fact, 'person')));
    if (BEFORE.test(folded)) return LEFT.has(attr(fact, 'change')) && !named ? 1 : 0;
    if (people.size > 0) return named ? 1 : 0;
    const change = CHANGES.find(({ asked }) => asked.test(folded))?.change;
    const own = attr(fact, 'change');
    if (change === undefined || own === change) return 1;
    return own === 'other' ? 0.6 : 0;
  },
};
