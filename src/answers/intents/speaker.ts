import type { Fact } from '../../facts/fact.js';
import { nameKey } from '../../text/people.js';
import { attr, type Fitting, type Intent } from '../intent.js';
import { tellsWords } from '../measures/facts.js';

/** Acts of speech by the words of a question (without marks), the most specific first. */
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
/** The tone of a speech, by the words of a question (without marks). */
const MANNERS: readonly { readonly manner: string; readonly asked: RegExp }[] = [
  { manner: 'criticism', asked: /phe binh|phe phan|chi ra|che trach|nhac nho|phan nan|han che|khuyet diem|thieu sot/u },
  { manner: 'praise', asked: /(?<![a-z])khen|bieu duong|ghi nhan|danh gia cao|chuc mung|hoan nghenh/u },
  {
    manner: 'advice',
    asked:
      /de nghi|yeu cau|kien nghi|de xuat|goi y|luu y|mong muon|dan do|nhac nho|(?<![a-z])giao(?: cho)?(?: nhiem vu| gi)/u,
  },
];
/** The fit of a fact that only says that somebody attended, for a question about what they said. */
const ONLY_CAME = 0.2;
/** The fit of a fact with another tone, or none, for a question about one. */
const OTHER_MANNER = 0.3;
const NO_MANNER = 0.6;

const SPOKEN: ReadonlySet<string> = new Set(['speech', 'directive', 'conclude', 'opening']);

/** Who spoke, on what, and what they said. */
export const speaker: Intent = {
  name: 'speaker',
  kinds: ['speaker'],
  closed: false,
  fit: (fact, to) => byAct(fact, to) * byManner(fact, to),
};

/** Was it one of the acts of speech in the question (without marks)? A contribution also counts as speaking. */
export function isOfAct(fact: Fact, folded: string): boolean {
  const acts = ACTS.filter(({ asked }) => asked.test(folded)).map(({ act }) => act);
  const own = attr(fact, 'act');
  const spoke = SPOKEN.has(own) || own === 'discussion';
  return acts.length === 0 || acts.includes(own) || (spoke && acts.some((act) => act === 'speech'));
}

/** The purpose of a speech, and its speaker. */
function byAct(fact: Fact, { folded, people }: Fitting): number {
  const act = ACTS.find(({ asked }) => asked.test(folded))?.act;
  const own = attr(fact, 'act');
  if (people.size > 0 && !people.has(nameKey(attr(fact, 'person')))) return 0;
  if (people.size > 0 && !tellsWords(fact)) return ONLY_CAME;
  if (act === undefined || own === act) return 1;
  // A guest who directs a meeting usually speaks at it; a participant of a discussion does not.
  if (people.size === 0 && act === 'directive' && own === 'speech' && !/^phát biểu/iu.test(attr(fact, 'words')))
    return 0.6;
  if (people.size > 0 || (SPOKEN.has(act) && SPOKEN.has(own))) return 0.7;
  return 0;
}

/** Praise does not answer a question about demands. */
function byManner(fact: Fact, { folded }: Fitting): number {
  const asked = MANNERS.filter((one) => one.asked.test(folded)).map((one) => one.manner);
  if (asked.length === 0) return 1;
  const own = attr(fact, 'manner');
  if (own === '') return NO_MANNER;
  return asked.includes(own) ? 1 : OTHER_MANNER;
}
