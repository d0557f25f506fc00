import { expect, test } from 'vitest';
import { isStrangerAlone, officeAsked } from '../../src/app/strangers.js';
import { language, understood } from '../questions/reading.js';

const asked = (text: string) =>
  officeAsked(understood(text), language.analyser.names.surnames, language.asks)?.question;

test.each([
  ['có phải Ngô Bá Tạ là bí thư chi bộ không', 'ai là bí thư chi bộ'],
  ['Ngô Bá Tạ là bí thư chi bộ đúng không?', 'ai là bí thư chi bộ'],
  ['nghe nói Ngô Bá Tạ là bí thư chi bộ', 'ai là bí thư chi bộ'],
  ['Ngô Bá Tạ mới là bí thư chi bộ chứ nhỉ', 'ai mới là bí thư chi bộ'],
  ['bí thư chi bộ là Ngô Bá Tạ hả', 'bí thư chi bộ là ai'],
  ['tưởng bí thư chi bộ là Ngô Bá Tạ mà', 'bí thư chi bộ là ai'],
])('%s asks: %s', (text, question) => {
  expect(asked(text)).toBe(question);
});

test.each([
  // Nothing is put forward, or nobody, or two people are.
  'Ngô Bá Tạ là ai',
  'bí thư chi bộ là ai',
  'có phải chi bộ có 12 đảng viên không',
  'nghe nói Ngô Bá Tạ thay Lê Thị Mơ làm bí thư',
])('%s asks for no office', (text) => {
  expect(asked(text)).toBeUndefined();
});

test.each([
  ['Ngô Bá Tạ là ai', true],
  ['ông Ngô Bá Tạ là ai vậy', true],
  ['cô Ngô Bá Tạ là ai thế', true],
  ['thầy Ngô Bá Tạ là ai nhỉ', true],
  ['bí thư chi bộ là ai', false],
  ['Ngô Bá Tạ nói gì', false],
  ['Ngô Bá Tạ là bí thư à', false],
])('%s asks only who somebody unknown is: %s', (text, alone) => {
  expect(isStrangerAlone(understood(text), language.analyser.names.surnames)).toBe(alone);
});
