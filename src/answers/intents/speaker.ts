import { nameKey } from '../../text/people.js';
import { attr, type Intent } from '../intent.js';

/** Acts of speech by the words of a question (without marks), the more special first. */
const ACTS: readonly { readonly act: string; readonly asked: RegExp }[] = [
  { act: 'conclude', asked: /ket luan|be mac/u },
  { act: 'opening', asked: /khai mac|dien van/u },
  { act: 'discussion', asked: /tham luan|thao luan|y kien/u },
  { act: 'directive', asked: /chi dao/u },
  {
    act: 'report',
    asked:
      /(?:trinh bay|doc|thong qua|nghe|trinh|ai|nguoi) (?:[a-z]+ ){0,2}bao cao|(?:nao|ai) (?:da )?bao cao|bao cao (?:tai|ket qua|chinh tri|tong ket|so ket|truoc|tom tat|thi)|trinh bay|kiem diem|bao cao vien|^bao cao/u,
  },
  { act: 'speech', asked: /phat bieu|nhan manh|noi|bieu duong|danh gia|chuc mung|de nghi|yeu cau|cam on/u },
];
const SPOKEN: ReadonlySet<string> = new Set(['speech', 'directive', 'conclude', 'opening']);

/** Who took the floor, for what, and what was said. */
export const speaker: Intent = {
  name: 'speaker',
  kinds: ['speaker'],
  closed: false,
  fit: (fact, { folded, people }) => {
    const act = ACTS.find(({ asked }) => asked.test(folded))?.act;
    const own = attr(fact, 'act');
    if (people.size > 0 && !people.has(nameKey(attr(fact, 'person')))) return 0;
    if (act === undefined || own === act) return 1;
    if (people.size > 0 || (SPOKEN.has(act) && SPOKEN.has(own))) return 0.7;
    return 0;
  },
};
