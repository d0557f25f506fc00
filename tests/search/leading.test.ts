import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/facts/fact.js';
import { columnsOf } from '../../src/search/fact-columns.js';

/** A count of members in a report of the department of transport of Hòa Bình, whose evidence is `text` up to the number and behind it. */
function leading(sentences: readonly string[], kind: 'members' | 'election' = 'members'): string[] {
  const text = sentences.map((one) => one.replace(/[[\]]/gu, '')).join(' ');
  const words = 'dang bo so giao thong van tai hoa binh tinh quan hai thanh'.split(' ');
  const profile = { kind: 'profile', attrs: { words } };
  let at = 0;
  const facts = sentences.map((one) => {
    const [before = '', value = '', behind = ''] = one.split(/[[\]]/u);
    const [, subject] = /^(\p{Lu}[\p{L} ]*?) (?:có|gồm|là|bầu|hơn)/u.exec(before) ?? [];
    const start = at;
    at += before.length + value.length + behind.length + 1;
    const count = Number(value.replace(/\D/gu, ''));
    return {
      kind,
      value: { start: start + before.length, end: start + before.length + value.length },
      evidence: { start, end: at - 1 },
      certainty: 'certain',
      ...(subject && { subject: { kind: kind === 'members' ? 'body' : 'committee', name: subject } }),
      attrs: { count, ...(kind === 'members' ? { group: 'total', noun: '' } : { what: 'committee' }) },
    };
  });
  const all = [profile, ...facts] as unknown as readonly Fact[];
  const columns = columnsOf(all, text);
  return sentences.filter((_, i) => columns[i + 1]?.lead === 1);
}

describe('the count that a report is taken to state', () => {
  test.each<[string, string[], string]>([
    [
      'its own before that of what is above it',
      ['Cả tỉnh có [8.720] đảng viên.', 'Đảng bộ Sở Giao thông vận tải có [146] đảng viên.'],
      'Đảng bộ Sở Giao thông vận tải có [146] đảng viên.',
    ],
    [
      'its own before those of its parts',
      ['Phường Tân An có [812] đảng viên.', 'Toàn quận có [6208] đảng viên.'],
      'Toàn quận có [6208] đảng viên.',
    ],
    [
      'the exact one before the one about it',
      ['Đảng bộ gồm hơn [60] đảng viên,', 'chính xác là [63] đảng viên.'],
      'chính xác là [63] đảng viên.',
    ],
    [
      'the first of its own',
      ['Đảng bộ có [94] đảng viên.', 'Đảng bộ có [90] đảng viên.'],
      'Đảng bộ có [94] đảng viên.',
    ],
    ['another one where there is no other', ['Phường Tân An có [812] đảng viên.'], 'Phường Tân An có [812] đảng viên.'],
  ])('%s', (_, sentences, lead) => {
    expect(leading(sentences)).toEqual([lead]);
  });

  test('one of each committee', () => {
    const three = 'Ban Thường vụ có [3] đồng chí.';
    const eleven = 'Ban Chấp hành có [11] đồng chí.';
    expect(leading([three, eleven, 'Ban Chấp hành có [9] đồng chí.'], 'election')).toEqual([three, eleven]);
  });
});
