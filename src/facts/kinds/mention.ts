import { nameKey, type PersonMention } from '../../text/people.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import type { Sentence } from '../view.js';
import { chair } from './chair.js';
import { election } from './election.js';
import { personnelChange } from './personnel-change.js';
import { role } from './role.js';
import { speaker } from './speaker.js';

/** Kinds that say who somebody is: the people in them need no mention. */
const TELLING: readonly FactExtractor[] = [role, chair, speaker, personnelChange, election];

/** Words of a full name. */
const FULL = 3;

/** These words before a name make it that of a place or body: "huyện Trần Văn Thời", "Trường THPT Nguyễn Thị Định". */
const PLACES: ReadonlySet<string> = new Set(
  'tỉnh huyện ủy xã phường trấn quận phố thôn ấp bản buôn làng đường cầu chợ trường thpt thcs học non viện ty tâm máy khu'.split(
    ' ',
  ),
);
/** A word before capitalised words. The pattern starts only at the beginning of a word, so a word of a million letters is tried once. */
const NAMED = /(?<!\p{L})\p{L}+(?:\s+\p{Lu}[\p{L}'’]*){2,6}/gu;
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

/** Somebody who is only mentioned ("giấy khen cho Ma Thị Hằng"), once, at the first place. */
export const mention: FactExtractor = {
  kind: 'mention',
  extract: (view) => {
    const told = new Set(
      TELLING.flatMap((kind) => view.facts(kind)).map(({ attrs }) => nameKey(String(attrs['person'] ?? ''))),
    );
    const places = placesIn(view.report.text);
    const out: Fact[] = [];
    for (const s of view.sentences) {
      if (s.role !== 'paragraph') continue;
      for (const person of view.people(s)) {
        const key = nameKey(person.name);
        if (!mayBePerson(key, person) || told.has(key)) continue;
        told.add(key);
        if (!places.has(key)) out.push(mentionOf(s, person));
      }
    }
    return out;
  },
};

/** Two words without a title may as well be a place ("Quản Bạ"). */
const mayBePerson = (key: string, { span, whole }: PersonMention): boolean =>
  key.split(' ').length >= (whole.start < span.start ? 2 : FULL);

const mentionOf = (s: Sentence, { name, span }: PersonMention): Fact => ({
  kind: 'mention',
  value: span,
  evidence: s.span,
  certainty: 'certain',
  attrs: { person: name },
});
