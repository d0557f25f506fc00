import type { TextFormat } from './format.js';

export const markdown: TextFormat = {
  name: 'markdown',
  extensions: ['.md'],
  mime: ['text/markdown', 'text/x-markdown'],
  isolated: false,
  recognises: (_, extension) => extension === '.md',
  read: async (text) => (await import('../readers/markdown.js')).markdownReader.read(text),
};
