import { describe, expect, test } from 'vitest';
import { type Attributes, readAttributes, writeAttributes } from '../../src/text/attributes.js';
import { tokenise } from '../../src/text/tokens.js';
import { KIND } from '../../src/text/typed.js';
import { shippedData } from '../support/data.js';

/** As a start has them: from what was written down. */
const parseAttributes = (file: string): Attributes => readAttributes(writeAttributes(file));
const shipped = parseAttributes((await shippedData()).attributes);
const nameOf = (set: number, { attributes } = shipped): string => attributes[set]?.name ?? '';
const asked = (question: string, from = shipped): string[] =>
  [...new Set(from.asked.find(tokenise(question)).map(({ set }) => nameOf(set, from)))].sort();
const signs = (text: string, from = shipped): string[] =>
  [...new Set(from.signs.find(tokenise(text)).map(({ set }) => nameOf(set, from)))].sort();

describe('the file', () => {
  test('is a line for each attribute: its phrases, and its signs, of which some are kinds of token', () => {
    const { attributes } = parseAttributes(
      '# ghi chú\n\nhour = mấy giờ, giờ nào ~ @hour, giờ, @number\ncost = giá ~ @money\n',
    );
    expect(attributes).toEqual([
      { name: 'hour', kinds: KIND.hour | KIND.number },
      { name: 'cost', kinds: KIND.money },
    ]);
  });

  test.each([
    ['hour mấy giờ ~ @hour', /name = phrase, phrase ~ sign, sign.*hour mấy giờ/u],
    ['hour = mấy giờ', /name = phrase/u],
    ['= mấy giờ ~ @hour', /name = phrase/u],
    ['giờ = mấy giờ ~ @hour', /name = phrase/u],
    ['hour = mấy giờ ~ @clock', /no kind of token @clock.*hour = mấy giờ/u],
    ['hour = mấy giờ ~ @toString', /no kind of token @toString/u],
  ])('of another form is refused with its line: %s', (line, fault) => {
    expect(() => parseAttributes(line)).toThrow(fault);
  });

  test('names each attribute once, and each has a phrase and a sign', () => {
    const names = shipped.attributes.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has "-do đồng chí" among those for a reason', async () => {
    expect((await shippedData()).attributes).toMatch(/^reason = .*-do đồng chí/mu);
  });
});

describe('what a question asks for', () => {
  test.each<[string, string[]]>([
    ['họp lúc mấy giờ', ['hour']],
    ['vì sao chậm', ['reason']],
    ['tai sao cham', ['reason']],
    ['đại hội ở đâu', ['place']],
    ['họp ở mô', ['place']],
    ['bữa mô họp', ['date']],
    ['chậm vì răng', ['reason']],
    ['đóng bao nhiêu một tháng', ['money']],
    ['nộp những gì', ['papers']],
    ['mất thì sao', ['penalty']],
    ['nuôi mèo có bị cấm không', ['allowed']],
    ['bão thiệt hại gì', ['damage']],
    ['hội trường rộng', []],
  ])('%s: %j', (question, expected) => {
    for (const one of expected) expect(asked(question)).toContain(one);
    if (expected.length === 0) expect(asked(question)).toEqual([]);
  });

  test('"do ai" is no question about what is "dở"', () => {
    expect(asked('do ai trình bày')).not.toContain('shortcoming');
  });

  test('a phrase that is none takes away what it holds', () => {
    expect(asked('thu hút mấy dự án')).not.toContain('attended');
    expect(asked('ai dự họp')).toContain('attended');
    const made = parseAttributes('attended = dự, -dự án ~ dự');
    expect(asked('dự án nào', made)).toEqual([]);
    expect(asked('ai dự', made)).toEqual(['attended']);
  });

  test('marks that were typed count: "vi sảo" is no "vì sao"', () => {
    expect(asked('vi sảo chậm')).not.toContain('reason');
  });
});

describe('signs in a passage', () => {
  test.each(['chậm do thiếu vốn', 'vì mưa nhiều', 'nguyên nhân là mưa'])('a reason: %s', (text) => {
    expect(signs(text)).toContain('reason');
  });

  test.each([
    'hội nghị do đồng chí Lê Văn Tám chủ trì',
    'do đ/c Tám chủ trì',
    'đoàn do ông Tám dẫn đầu',
    'do Sở tổ chức',
    'vì vậy cần cố gắng',
  ])('none: %s', (text) => {
    expect(signs(text)).not.toContain('reason');
  });

  test.each(['cam kết', 'ban chấp hành', 'chị Ba nói'])(
    'no word without marks is read as a sign of a rule or of a woman: %s',
    (text) => {
      expect(signs(text).filter((name) => name === 'allowed' || name === 'female')).toEqual([]);
    },
  );

  test('a phrase that is none takes away the signs inside it, and no other', () => {
    const made = parseAttributes('reason = vì sao ~ do, -do đồng chí\nby = do ai ~ do');
    expect(signs('do đồng chí Tám', made)).toEqual(['by']);
    expect(signs('do đồng lúa ngập', made)).toEqual(['by', 'reason']);
    const at = made.signs.find(tokenise('do mưa, do đồng chí Tám')).map(({ from, set }) => [from, set]);
    expect(at).toEqual([
      [0, 0],
      [0, 1],
      [2, 1],
    ]);
  });

  test('a phrase that is none takes away no sign that goes on beyond it', () => {
    const made = parseAttributes('reason = vì sao ~ do đồng ruộng, -do đồng');
    expect(signs('do đồng ruộng khô', made)).toEqual(['reason']);
  });
});
