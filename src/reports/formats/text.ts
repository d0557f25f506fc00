import type { TextFormat } from './format.js';

/** Whatever is text and nothing else: exactly as it is in the file, line ends and all. */
export const text: TextFormat = {
  name: 'text',
  extensions: ['.txt'],
  mime: ['text/plain'],
  isolated: false,
  recognises: () => true,
  read: async (source) => ({ text: source, found: {} }),
};
