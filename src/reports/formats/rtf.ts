import type { DocumentFormat } from './format.js';

export const rtf: DocumentFormat = {
  name: 'rtf',
  extensions: ['.rtf'],
  mime: ['application/rtf', 'text/rtf'],
  isolated: true,
  recognises: (bytes) => bytes.subarray(0, 6).toString('latin1').startsWith('{\\rtf'),
  read: async (bytes) => (await import('../documents/rtf.js')).readRtf(bytes),
};
