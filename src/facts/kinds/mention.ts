import { nameKey } from '../../text/people.js';
import type { FactExtractor } from '../kind.js';
import { chair } from './chair.js';
import { election } from './election.js';
import { personnelChange } from './personnel-change.js';
import { role } from './role.js';
import { speaker } from './speaker.js';

/** Kinds that tell who somebody is: whoever they name needs no mention. */
const TELLING: readonly FactExtractor[] = [role, chair, speaker, personnelChange, election];

/** Words of a full name. */
const FULL = 3;

/** Before a name these make it a place's or a body's: "huyện Trần Văn Thời", "Trường THPT Nguyễn Thị Định". */
const PLACES: ReadonlySet<string> = new Set(
  'tỉnh huyện ủy xã phường trấn quận phố thôn ấp bản buôn làng đường cầu chợ trường thpt thcs học non viện ty tâm máy khu'.split(
    ' ',
  ),
);
/** A word before words with capitals. */
const NAMED = /\p{L}+(?:\s+\p{Lu}[\p{L}'’]*){2,6}/gu;
const LONGEST = 4;

/** Keys of the names that the text gives to places and bodies. Linear in its length. */
function placesIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [run] of text.matchAll(NAMED)) {
    const words = run.split(/\s+/u);
    words.forEach((word, i) => {
      if (!PLACES.has(word.toLowerCase())) return;
      for (let n = 2; n <= LONGEST; n++) out.add(nameKey(words.slice(i + 1, i + 1 + n).join(' ')));
    });
  }
  return out;
}

/** Somebody who is only named ("giấy khen cho Ma Thị Hằng"), once: at the first place. */
export const mention: FactExtractor = {
  kind: 'mention',
  extract: (view) => {
    const told = new Set(
      TELLING.flatMap((kind) => view.facts(kind)).map(({ attrs }) => nameKey(String(attrs['person'] ?? ''))),
    );
    const places = placesIn(view.report.text);
    return view.sentences.flatMap((s) =>
      s.role === 'paragraph'
        ? view.people(s).flatMap(({ name, span, whole }) => {
            const key = nameKey(name);
            // Two words without a title are as likely a place ("Quản Bạ").
            if (key.split(' ').length < (whole.start < span.start ? 2 : FULL) || told.has(key)) return [];
            told.add(key);
            if (places.has(key)) return [];
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
