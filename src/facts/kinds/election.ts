import { wholeWords } from '../../text/boundary.js';
import { contextOf } from '../count-context.js';
import type { Fact, Subject } from '../fact.js';
import { numbersIn } from '../figures-in.js';
import { type Holder, holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const ELECTS = wholeWords(
  'bầu|trúng cử|đắc cử|tái cử|tái đắc cử|bỏ phiếu|được tín nhiệm|lựa chọn \\d+|chọn \\d+ đồng chí|chọn vào|hiệp thương|\\d+ phiếu|(?:họp )?phiên (?:họp )?(?:đầu tiên|thứ nhất|thứ 1)',
);
const COMMITTEE = 'ban chấp hành|bch|ban thường vụ|btv|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra|ubkt';
const DELEGATES = 'đoàn đại biểu|đại biểu (?:đi )?dự|đại biểu';
/** A committee is named so far before its size. */
const COMMITTEE_REACH = 160;
/** Those who run the congress itself are no committee. */
const PRESIDIUM = 'đoàn chủ tịch|đoàn thư ký|ban kiểm phiếu|ban thẩm tra|chủ tọa|ban bầu cử|tổ kiểm phiếu';
const COUNTED = wholeWords(`(?<committee>${COMMITTEE})|(?<delegates>${DELEGATES})|(?<presidium>${PRESIDIUM})`, 'g');
/** "làm Bí thư", "giữ chức Phó Bí thư", "Bí thư: …": what stands before, or behind, a position that somebody is given. */
const GIVEN = /(?:làm|giữ|chức(?: vụ| danh)?|cương vị|trọng trách|vị trí|cử|đắc cử|kiêm)\s*$/u;

/** "Ban Chấp hành khóa mới có 15 đồng chí", "cấp ủy khóa I gồm 21 người", "Ban Thường vụ 07 người": its size, without a verb. */
const SIZE =
  /(?:ban chấp hành|ban thường vụ|đảng ủy|chi ủy|cấp ủy|ủy ban kiểm tra)[^.;,]{0,60}(?:ra mắt,|, nhiệm kỳ[^.;,]{0,20})?\s(?:gồm|có) (?:\d+|\p{L}+(?: mươi)?) (?:đồng chí|đ\/c|ủy viên|vị|thành viên|người)(?! (?:nghỉ|chuyển|bị|được khen|vắng|mất|xin))|(?:ban thường vụ|ban chấp hành|ủy ban kiểm tra) \d+ (?:người|đồng chí|ủy viên)|đoàn (?:đại biểu )?(?:đi )?dự đại hội[^.;,]{0,60}(?:gồm|có|:) \d/u;

/** Behind a sentence about a committee: "Lần này, đại hội bầu 11 đồng chí". */
const AGAIN = /(?:đại hội|hội nghị)[^,;.]{0,20} bầu (?:được |ra )?$/u;
/** "Lê Văn A 33/34 phiếu", "A (được 33 phiếu)". */
const VOTES = /^\s*[:(–-]?\s*(?:được |đạt )?(\d+)(?:\/\d+)?\s*phiếu/u;
/** "A, Trưởng phòng, trúng cử Phó Bí thư với 13 phiếu". */
const VOTES_BEHIND_OFFICE =
  /^[^;.]{0,120}?(?:trúng cử|được bầu|đắc cử|tái cử|bầu)[^;.]{0,90}? với (?:số phiếu )?(\d+)(?:\/\d+)?\s*phiếu/u;

function inSentence(view: ReportView, s: Sentence, carried: boolean): Fact[] {
  const verb = ELECTS.exec(s.low) ?? SIZE.exec(s.low);
  if (!verb || /(?:ngày bầu cử|bầu cử đại biểu|công tác bầu cử|đợt bầu cử)/u.test(s.low)) return [];
  const out: Fact[] = [];
  for (const { span, value } of numbersIn(s)) {
    const after = s.low.slice(span.end);
    const noun =
      /^\s*(?:đồng chí|đ\/c|ủy viên|uv|đại biểu|người|thành viên|anh chị|anh, chị|ông, bà|ông bà|vị|gương mặt|nhân sự|cán bộ|(?:chính thức|dự khuyết)(?![\p{L}]))(?:\s+(?:chính thức|dự khuyết))?/u.exec(
        after,
      );
    if (!noun || /\d\s*\/\s*$/u.test(s.low.slice(0, span.start))) continue;
    const what =
      whatIsCounted(s, span.start, noun[0], after.slice(noun[0].length)) ??
      (carried && AGAIN.test(s.low.slice(0, span.start)) ? 'committee' : undefined);
    if (what === undefined) continue;
    const { modality } = contextOf(s, span.start, span.end + noun[0].length);
    const subject = committeeOf(s, span.start, after.slice(noun[0].length));
    out.push({
      kind: 'election',
      value: at(s, span.start, span.end - span.start + noun[0].length),
      evidence: s.span,
      certainty: 'certain',
      ...(what === 'committee' && subject && { subject }),
      ...(modality && { modality }),
      attrs: { what, count: value },
    });
  }
  const holders = holdersIn(view, s);
  const elected = holders.filter((h) => h.tenure === 'elected' && !isSeveral(s, h));
  // "bầu đồng chí A - Giám đốc Sở, làm Bí thư": without a verb of its own every position behind the verb counts.
  for (const holder of elected.length > 0
    ? elected
    : holders.filter((h) => h.role.span.start > s.span.start + verb.index && isGiven(s, h))) {
    out.push({
      kind: 'election',
      value: holder.person.span,
      evidence: s.span,
      certainty: 'certain',
      attrs: { what: 'position', person: holder.person.name, role: holder.role.role },
    });
  }
  const people = view.people(s);
  for (const person of people) {
    const rest = s.low.slice(person.span.end - s.span.start);
    const next = people.find((other) => other.span.start >= person.span.end);
    const own = next ? rest.slice(0, next.span.start - person.span.end) : rest;
    const votes = VOTES.exec(own) ?? VOTES_BEHIND_OFFICE.exec(own);
    if (!votes) continue;
    const end = person.span.end + votes[0].length;
    out.push({
      kind: 'election',
      value: { start: person.span.start, end },
      evidence: s.span,
      certainty: 'certain',
      attrs: { what: 'votes', person: person.name, count: Number(votes[1]) },
    });
  }
  if (out.length === 0) {
    const first = people[0];
    out.push({
      kind: 'election',
      value: first ? first.span : at(s, verb.index, verb[0].length),
      evidence: s.span,
      certainty: 'certain',
      attrs: { what: 'other', ...(first && { person: first.name }) },
    });
  }
  return out;
}

/** Whose size it is: the committee behind "vào", or the last one before the number. */
function committeeOf(s: Sentence, from: number, behind: string): Subject | undefined {
  const into = new RegExp(`^[^,;.]{0,40}(?:vào|tham gia)\\s+(?<name>${COMMITTEE})`, 'u').exec(behind)?.groups?.['name'];
  if (into !== undefined) return { kind: 'committee', name: into };
  const before = new RegExp(`(?<!\\p{L})(?:${COMMITTEE})(?!\\p{L})`, 'gu');
  const name = [...s.low.slice(Math.max(0, from - COMMITTEE_REACH), from).matchAll(before)].at(-1)?.[0];
  return name === undefined ? undefined : { kind: 'committee', name };
}

/** Members of a committee or delegates? By the noun itself, the word before it in the clause, or the one behind ("15 đồng chí vào Ban Chấp hành"). */
function whatIsCounted(s: Sentence, from: number, noun: string, behind: string): 'committee' | 'delegates' | undefined {
  if (noun.includes('đại biểu'))
    return /(?:bầu|cử|chọn|chỉ định|đoàn (?:đi )?dự đại hội)[^;.]*$/u.test(s.low.slice(0, from))
      ? 'delegates'
      : undefined;
  const clause =
    s.low
      .slice(0, from)
      .split(/[;.]\s/u)
      .at(-1) ?? '';
  const into = new RegExp(`^[^,;.]{0,40}(?:vào|tham gia)\\s+(?:${COMMITTEE})`, 'u').test(behind);
  const before = [...clause.matchAll(COUNTED)].at(-1)?.groups;
  if (into && !before?.['delegates']) return 'committee';
  if (before?.['presidium']) return undefined;
  if (before?.['delegates']) return 'delegates';
  if (before?.['committee']) return 'committee';
  const going = /^[^,;.]{0,20}(?:đi )?dự (?:đại hội|hội nghị)/u.test(behind);
  return going ? 'delegates' : undefined;
}

/** "bầu bổ sung hai đảng ủy viên": places to fill, not this one's. */
function isSeveral(s: Sentence, { role }: Holder): boolean {
  return /(?:\d|hai|ba|bốn|năm|các|những)\s+$/u.test(s.low.slice(0, role.span.start - s.span.start));
}

/** Is the position given here, not one that the person has besides ("đồng chí A, Giám đốc Sở, làm Bí thư")? */
function isGiven(s: Sentence, holder: Holder): boolean {
  const { role } = holder;
  const before = s.low.slice(0, role.span.start - s.span.start);
  if (isSeveral(s, holder)) return false;
  return GIVEN.test(before) || /^\s*(?::|là\s)/u.test(s.low.slice(role.span.end - s.span.start));
}

/** What was elected: size of committees, delegates, who to which position. */
export const election: FactExtractor = {
  kind: 'election',
  extract: (view) => {
    const out: Fact[] = [];
    let carried = false;
    for (const s of view.sentences) {
      if (s.role !== 'paragraph') continue;
      const own = inSentence(view, s, carried);
      carried = own.some(({ attrs }) => attrs['what'] === 'committee');
      out.push(...own);
    }
    return out;
  },
};
