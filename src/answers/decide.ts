import type { Understanding } from '../questions/understand.js';
import { foldedText } from '../questions/utterance.js';

/** What structure says about the intent, beyond the words that the classifier has seen. */
interface Rule {
  readonly name: string;
  /** Chance factor for intents when the rule applies. */
  readonly factors: Readonly<Record<string, number>>;
  readonly applies: (u: Understanding, folded: string) => boolean;
}

const PERSON_INTENTS = [
  'person',
  'speaker',
  'personnel-change',
  'role-holder',
  'election',
  'awards',
  'attendees',
  'term',
  'passage',
  'chair',
];

const RULES: readonly Rule[] = [
  {
    name: 'somebody is named, and it is asked who or what position that is',
    factors: { person: 12, 'role-holder': 0.3 },
    applies: (u, folded) =>
      u.scope.persons.length > 0 &&
      /(?:la ai|chuc|la nguoi|lam gi|vai tro|vi tri|cuong vi|nhu the nao|la gi)(?![a-z])/u.test(folded) &&
      u.roles.length === 0,
  },
  {
    name: 'somebody is named: what concerns people',
    factors: Object.fromEntries(PERSON_INTENTS.map((name) => [name, 3])),
    applies: (u) => u.scope.persons.length > 0,
  },
  {
    name: 'somebody is named, and it is asked what was said',
    factors: { speaker: 6, person: 0.4 },
    applies: (u, folded) =>
      u.scope.persons.length > 0 &&
      /(?:noi gi|noi the nao|nhan xet|danh gia|phat bieu|de nghi|nhan manh|cam on|bieu duong|yeu cau|chi dao|mong muon|ket luan)/u.test(
        folded,
      ),
  },
  {
    name: 'somebody is named, but the question is about something else',
    factors: { person: 0.3 },
    applies: (u, folded) =>
      u.scope.persons.length > 0 &&
      !/(?:la ai|chuc|vai tro|vi tri|cuong vi|la nguoi)/u.test(folded) &&
      [...u.cued.keys()].some((intent) => !['person', 'role-holder'].includes(intent)),
  },
  {
    name: 'which term',
    factors: { term: 8 },
    applies: (u, folded) =>
      /nhiem (?:ky|ki) (?:nao|may|gi|bao nhieu|tu nam nao)/u.test(folded) ||
      (u.premise !== undefined && /nhiem (?:ky|ki) (?:19|20)\d\d/u.test(folded) && u.asks !== 'number'),
  },
  {
    name: 'what somebody was asked to do',
    factors: { targets: 40, election: 0.3 },
    applies: (_, folded) =>
      /(?:duoc de nghi|duoc yeu cau|phai lam gi|can lam gi|se lam gi|duoc giao|dinh lam gi)/u.test(folded),
  },
  {
    name: 'who was there before, who came after',
    factors: { 'personnel-change': 20 },
    applies: (_, folded) => /(?:tien nhiem|ke nhiem|thay the ai|ve thay|len thay)/u.test(folded),
  },
  {
    name: 'who handed something over',
    factors: { awards: 6, chair: 0.2, 'role-holder': 0.2 },
    applies: (_, folded) =>
      /(?<!le )(?:trao|tang) (?:giay khen|bang khen|huy hieu|thuong|co |danh hieu|qua)/u.test(folded),
  },
  {
    name: 'who led a meeting, whatever it was held for',
    factors: { chair: 20, awards: 0.2 },
    applies: (u, folded) =>
      u.asks === 'person' &&
      /(?:chu tri|chu toa|cam trich|dieu hanh (?:hoi|dai|buoi|le|cuoc)|dieu khien)/u.test(folded),
  },
  {
    name: 'when or where a ceremony was held: not who was rewarded',
    factors: { awards: 0.1 },
    applies: (u, folded) =>
      (u.asks === 'date' || u.asks === 'place') &&
      /(?<![a-z])le (?:trao|tang|ket nap|cong bo|tuyen duong)/u.test(folded),
  },
  {
    name: 'which meeting came first or last',
    factors: { date: 12, place: 0.1 },
    applies: (u, folded) =>
      (u.operation === 'newest' || u.operation === 'oldest') &&
      /(?:hop|dien ra|to chuc|hoi nghi|dai hoi)/u.test(folded),
  },
  {
    name: 'no word for a theme',
    factors: { theme: 0.05 },
    applies: (_, folded) => !/(?:chu de|phuong cham|khau hieu|thong diep|tinh than)/u.test(folded),
  },
  {
    name: 'in which meeting or report something stands',
    factors: { place: 0.05, date: 0.1, passage: 5 },
    applies: (_, folded) =>
      /(?:o|tai|trong|cua) (?:nhung |cac )?(?:hoi nghi|dai hoi|bao cao|bai(?: viet| bao)?) nao/u.test(folded),
  },
  {
    name: 'what is asked of the bot itself',
    factors: { help: 50 },
    applies: (u, folded) => /^(?:bot |ban |may |em )?ten (?:la )?gi/u.test(folded) && u.scope.places.length === 0,
  },
  {
    name: 'somebody is named beside a position',
    factors: { 'role-holder': 4, 'personnel-change': 0.4 },
    applies: (u, folded) =>
      u.scope.persons.length > 0 &&
      u.roles.length > 0 &&
      /(?:lam|la|giu) /u.test(folded) &&
      !/(?:nghi huu|chuyen|thay|bo nhiem|dieu dong|bau|trung cu|nhiem)/u.test(folded),
  },
  {
    name: 'which meeting was held',
    factors: { topic: 15 },
    applies: (_, folded) => /to chuc (?:le|su kien|cuoc hop|hoi nghi|dai hoi|buoi)? ?(?:gi|nao)(?![a-z])/u.test(folded),
  },
  {
    name: 'which of a kind of people came',
    factors: { attendees: 6, awards: 0.3 },
    applies: (u, folded) =>
      u.asks === 'person' &&
      /(?<![a-z])(?:tham |den |ve |toi |cung )?du(?! (?:bi|an|kien|thao|toan|bao))(?![a-z])/u.test(folded),
  },
  {
    name: 'a number, and nobody is said to have come',
    factors: { attendees: 0.02 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      !/(?<![a-z])(?:du|tham du|co mat|di hop|den hop|tham gia|trieu tap|hop|dai bieu)(?![a-z])/u.test(folded),
  },
  {
    name: 'nobody is named: not about a particular person',
    factors: { person: 0.25 },
    applies: (u) => u.scope.persons.length === 0,
  },
  {
    name: 'a position and "who": the holder of it',
    factors: { 'role-holder': 12 },
    applies: (u, folded) =>
      u.roles.length > 0 &&
      (u.asks === 'person' || u.asks === 'thing') &&
      !/(?:phat bieu|bao cao(?! vien)|chu tri|ket luan|bau|trung cu|dac cu|thay|nghi huu|du |trao|tang|khen|tham luan|chu toa|dieu hanh|trinh bay|bo nhiem|dieu dong|chuyen)/u.test(
        folded,
      ) &&
      u.scope.persons.length === 0,
  },
  {
    name: 'not asked for a number: no count',
    factors: { members: 0.35, branches: 0.35, number: 0.3 },
    applies: (u, folded) =>
      u.asks !== 'number' &&
      !/(?:so luong|tong so|nhat|so dang vien|so chi bo|quan so|\d)/u.test(folded) &&
      u.operation !== 'compare',
  },
  {
    name: 'asked for a number',
    factors: { topic: 0.2, 'role-holder': 0.1, chair: 0.1, theme: 0.2, passage: 0.5, place: 0.1, author: 0.1 },
    applies: (u) => u.asks === 'number',
  },
  {
    name: 'a number, and members of the Party are not spoken of',
    factors: { members: 0.001 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      !/(?:dang vien|dang bo|party|quan so|du bi|chinh thuc|dong nhat|dong hon)/u.test(folded) &&
      !u.cued.has('members'),
  },
  {
    name: 'a number, and reports are not spoken of',
    factors: { 'list-reports': 0.02 },
    applies: (u, folded) => u.asks === 'number' && !/(?:bao cao|tai lieu|tinh|bai|noi|van ban|du lieu)/u.test(folded),
  },
  {
    name: 'a number, and branches are not spoken of',
    factors: { branches: 0.001 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      !/(?:chi bo|to dang|to chuc (?:co so )?dang|dang bo (?:truc thuoc|bo phan)|chi dang bo)/u.test(folded),
  },
  {
    name: 'a number of members with something done by or to them: another count',
    factors: { members: 0.0005, number: 3 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      /(?:ket nap|gioi thieu|khen|ky luat|hoan thanh|moi|huy hieu|kiem tra|giam sat|chuyen dang|phan dau|phan tram)/u.test(
        folded,
      ) &&
      /dang vien|nguoi/u.test(folded) &&
      !/tong so|hien co|hien nay/u.test(folded),
  },
  {
    name: 'a number, and no election is spoken of',
    factors: { election: 0.02 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      !/(?:bau|trung cu|dac cu|ban chap hanh|ban thuong vu|bch|btv|cap uy|chi uy|dang uy|uy vien|dai bieu|phieu|nhan su)/u.test(
        folded,
      ),
  },
  {
    name: 'a number of people who came',
    factors: { attendees: 8, members: 0.2 },
    applies: (u, folded) =>
      (u.asks === 'number' || u.premise !== undefined) &&
      /(?<![a-z])(?:den du|tham du|ve du|toi du|du hoi nghi|du dai hoi|du hop|du le|co mat|di hop|den hop|tham gia hoi nghi|dang vien du)(?![a-z])(?! bi)/u.test(
        folded,
      ),
  },
  {
    name: 'a number of those on a committee',
    factors: { election: 8, members: 0.2 },
    applies: (u, folded) =>
      u.asks === 'number' &&
      /(?:ban chap hanh|ban thuong vu|cap uy|uy vien|chi uy|dai bieu (?:di )?du dai hoi|cap tren)/u.test(folded) &&
      !/(?:tham du|du hop|du hoi nghi|co mat)/u.test(folded),
  },
  {
    name: 'reports are not spoken of',
    factors: { 'list-reports': 0.05 },
    applies: (_, folded) =>
      !/(?:bao cao|tai lieu|du lieu|(?<![a-z])bai(?![a-z])|tinh|hoi nghi|dai hoi|van ban|danh sach|danh muc|kho|he thong|cuoc hop|liet ke|report|don vi|dang bo|noi nao|thong tin|(?<![a-z])so(?![a-z])|(?:co|nhung) gi|trong (?:nay|day))/u.test(
        folded,
      ),
  },
  {
    name: 'asked for something that reports state: not for the reports themselves',
    factors: { 'list-reports': 0.15 },
    applies: (u) =>
      u.roles.length > 0 ||
      [...u.cued].some(
        ([intent, weight]) => weight >= 0.5 && !['list-reports', 'source', 'date', 'help'].includes(intent),
      ),
  },
];

/** The intents with their chances, structure counted in; most likely first, summing to 1. */
export function decide(understanding: Understanding): { intent: string; probability: number }[] {
  const folded = foldedText(understanding.utterance.words);
  const applying = RULES.filter((rule) => rule.applies(understanding, folded));
  const weighed = understanding.guesses.map(({ intent, probability }) => ({
    intent,
    probability: applying.reduce((p, rule) => p * (rule.factors[intent] ?? 1), probability),
  }));
  const sum = weighed.reduce((all, g) => all + g.probability, 0) || 1;
  return weighed
    .map((g) => ({ intent: g.intent, probability: g.probability / sum }))
    .sort((a, b) => b.probability - a.probability);
}
