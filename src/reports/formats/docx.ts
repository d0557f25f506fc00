import type { DocumentFormat } from './format.js';
import { isZip } from './zip.js';

const WORD_PART = Buffer.from('word/document');

export const docx: DocumentFormat = {
  name: 'docx',
  extensions: ['.docx'],
  mime: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/msword'],
  isolated: true,
  recognises: (bytes) => isZip(bytes) && bytes.includes(WORD_PART),
  read: async (bytes) => (await import('../documents/docx.js')).readDocx(bytes),
};
