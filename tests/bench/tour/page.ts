import type { TourScreen } from './conversation.js';

/** The tour as a page of Markdown: each screen with its picture. */
export function tourPage(screens: readonly TourScreen[]): string {
  const parts = screens.map(({ name, title, about }) =>
    [`## ${title}`, about, `<img src="tour/${name}.png" width="390" alt="${altOf(name, screens)}">`].join('\n\n'),
  );
  return [
    '# Tour',
    'Ten screens of a conversation with the bot, on the reports that come with it. They were played and drawn by `npm run tour`; a test keeps them as the bot is.',
    ...parts,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
}

/** What is to be seen, in words: who said what. */
function altOf(name: string, screens: readonly TourScreen[]): string {
  const { items = [] } = screens.find((screen) => screen.name === name) ?? {};
  const told = items.map(
    ({ from, text }) => `${from === 'bot' ? 'Bot' : 'Người hỏi'}: ${text.replace(/\s+/gu, ' ').slice(0, 160)}`,
  );
  return told.join(' — ').replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
