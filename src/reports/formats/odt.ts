import type { DocumentFormat } from './format.js';
import { isZip } from './zip.js';

const MIME = 'application/vnd.oasis.opendocument.text';
const OFFICE = 'application/vnd.';
/** Within so many bytes stands what it is, as the first entry of the archive. */
const WITHIN = 200;

export const odt: DocumentFormat = {
  name: 'odt',
  extensions: ['.odt'],
  mime: [MIME],
  isolated: true,
  recognises(bytes) {
    if (!isZip(bytes)) return false;
    const head = bytes.subarray(0, WITHIN);
    // Some programs deflate the entry that says it: then the names of its parts have to do.
    return (
      head.includes(MIME) || (head.includes('mimetype') && !head.includes(OFFICE) && bytes.includes('content.xml'))
    );
  },
  read: async (bytes) => (await import('../documents/odt.js')).readOdt(bytes),
};
