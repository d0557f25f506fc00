import type { DocumentFormat } from './format.js';

const WITHIN = 1024;

export const pdf: DocumentFormat = {
  name: 'pdf',
  extensions: ['.pdf'],
  mime: ['application/pdf', 'application/x-pdf'],
  isolated: true,
  recognises(bytes) {
    // What a viewer accepts: the mark somewhere in the first kilobyte, but not behind text of another kind.
    const mark = bytes.subarray(0, WITHIN).indexOf('%PDF-');
    return mark === 0 || (mark > 0 && !/^[\p{L}<]/u.test(bytes.subarray(0, mark).toString('latin1').trim()));
  },
  read: async (bytes) => (await import('../documents/pdf/pdf.js')).readPdf(bytes),
};
