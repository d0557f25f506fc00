import { nameKey } from '../../text/people.js';
import type { FactExtractor } from '../kind.js';
import { chair } from './chair.js';
import { election } from './election.js';
import { personnelChange } from './personnel-change.js';
import { role } from './role.js';
import { speaker } from './speaker.js';

/** Kinds that tell who somebody is: whoever they name needs no mention. */
const TELLING: readonly FactExtractor[] = [role, chair, speaker, personnelChange, election];

const FULL = 3;

/** Somebody who is only named ("giấy khen cho Ma Thị Hằng"), once: at the first place. */
export const mention: FactExtractor = {
  kind: 'mention',
  extract: (view) => {
    const told = new Set(
      TELLING.flatMap((kind) => view.facts(kind)).map(({ attrs }) => nameKey(String(attrs['person'] ?? ''))),
    );
    return view.sentences.flatMap((s) =>
      s.role === 'paragraph'
        ? view.people(s).flatMap(({ name, span, whole }) => {
            const key = nameKey(name);
            // Two words without a title are as likely a place ("Quản Bạ").
            if (key.split(' ').length < (whole.start < span.start ? 2 : FULL) || told.has(key)) return [];
            told.add(key);
            return [
              {
                kind: 'mention' as const,
                value: span,
                evidence: s.span,
                certainty: 'certain' as const,
                attrs: { person: name },
              },
            ];
          })
        : [],
    );
  },
};
