import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { addressesIn, paint, plainRows } from '../../src/cli/terminal/paint.js';
import { choiceLines, choicesOf } from '../../src/cli/terminal/screen.js';
import { LIST } from '../../src/telegram/browsing/actions.js';

// Read when the module is loaded: whether a terminal shows links is otherwise found out from the terminal.
vi.hoisted(() => {
  process.env['FORCE_HYPERLINK'] = '1';
});

const PLAIN = { width: 40, bold: false, links: false };
const QUOTE = 'Chi bộ hiện có 27 đảng viên, trong đó 2 đảng viên dự bị.';
const SOURCE = 'Sơn La 2023 · nguyên văn ↗';
const URL = 'https://bao.example/a.html#:~:text=Chi%20b%E1%BB%99';
const message = {
  text: `${QUOTE}\n${SOURCE}`,
  entities: [
    { type: 'blockquote', offset: 0, length: QUOTE.length },
    { type: 'bold', offset: 15, length: 12 },
    { type: 'text_link', offset: QUOTE.length + 1, length: SOURCE.length, url: URL },
  ] as const,
};

describe('a message in the terminal', () => {
  test('has quotes behind a bar, lines broken between words, addresses on lines of their own', async () => {
    expect(await paint(message, PLAIN)).toBe(
      '│ Chi bộ hiện có 27 đảng viên, trong đó\n│ 2 đảng viên dự bị.\nSơn La 2023 · nguyên văn ↗\n  https://bao.example/a.html',
    );
  });

  test('shows answering words in bold and links to tap where it can', async () => {
    const shown = await paint(message, { width: 80, bold: true, links: true });
    expect(shown).toContain('\u001b[1m27 đảng viên\u001b[22m');
    expect(shown).toContain(`\u001b]8;;${URL}\u0007`);
    expect(shown.split('\n')).toHaveLength(2);
  });

  test('a row that is bold over its break begins and ends with a word', async () => {
    const text = 'một hai ba bốn năm sáu bảy';
    const bold = { type: 'bold', offset: 4, length: 19 } as const;
    const shown = await paint({ text, entities: [bold] }, { width: 20, bold: true, links: false });
    expect(shown).toBe('một \u001b[1mhai ba bốn năm\u001b[22m\n\u001b[1msáu \u001b[22mbảy');
  });

  test('of an address that is longer than a row its site is shown where the whole can be asked for', async () => {
    const url = `https://bao.example/${'a'.repeat(160)}.html`;
    const [quote, mark] = message.entities;
    const long = { text: message.text, entities: [quote, mark, { ...message.entities[2], url }] };
    expect(await paint(long, { ...PLAIN, whole: '(/nguon)' })).toMatch(/\n {2}https:\/\/bao\.example\/… \(\/nguon\)$/u);
    expect(await paint(long, PLAIN)).toContain(url);
    expect(addressesIn(long.entities)).toEqual([url]);
  });

  test('lets nothing through that moves the cursor or turns the writing round', async () => {
    const shown = await paint(
      { text: 'a\u001b[2J\u202eb\u0007', entities: [] },
      { width: 80, bold: true, links: true },
    );
    expect(shown).toBe('a\ufffd[2J\ufffdb\ufffd');
  });

  test('keeps every word whole and in its order, at any width', async () => {
    const word = fc.stringMatching(/^[a-zđăâêôơư]{1,15}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 20, max: 100 }),
        async (words, width) => {
          const text = words.join(' ');
          const shown = await paint({ text, entities: [] }, { width, bold: false, links: false });
          expect(shown.split(/\s+/u)).toEqual(words);
          for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test('rows of plain words are those of wrap-ansi', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aổđƯ1.,:«»“”–…↗·'), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 18, max: 60 }), (words, width) => {
      const line = words.join(' ');
      const plain = plainRows(line, width);
      if (words.every((one) => one.length < width)) expect(plain).toBeDefined();
      if (plain) expect(plain.join('\n')).toBe(wrapAnsi(line, width, { trim: false, hard: true }));
    }),
    { numRuns: 2000 },
  );
  for (const other of ['a  b', ' a', 'a ', '漢字 a', '👍 a', 'e\u0301', '\u001b[1ma\u001b[22m', 'a\u00adb'])
    expect(plainRows(other, 40)).toBeUndefined();
});

test('choices stand side by side where they fit, else a line each', () => {
  const choice = (label: string, number: number) => ({ number, label, data: 'k.0', message: 1, action: 'ask' });
  const [one, two] = [choice('Một câu hỏi dài', 1), choice('Một câu hỏi khác', 2)];
  expect(choiceLines([choice('Xem', 1), choice('Chép', 2)], 40, '')).toBe('[1] Xem   [2] Chép');
  expect(choiceLines([one, two], 30, '').split('\n')).toHaveLength(2);
});

test('the rows of a table are chosen by their own numbers, and stand together', async () => {
  const labels = ['11', '12', '13', 'Trang trước', 'Trang sau'];
  const actions = labels.map(() => LIST.with({ page: 0, inPlace: true }));
  const keyboard = [labels.map((text, at) => ({ text, callback_data: `keys.${at}` }))];
  const state = { buttons: async () => ({ asker: 1, actions }) };
  const choices = await choicesOf({ inline_keyboard: keyboard }, 1, state as never);
  expect(choices.map(({ number }) => number)).toEqual([11, 12, 13, 14, 15]);
  expect(choiceLines(choices, 80, 'xem dòng')).toBe('[11–13] xem dòng   [14] Trang trước   [15] Trang sau');
});
