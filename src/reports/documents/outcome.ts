import { z } from 'zod';

/** Why a document was not read, besides the faults of any file. */
export const DOCUMENT_FAULTS = [
  'encrypted',
  'scanned',
  'damaged',
  'too_many_pages',
  'too_slow',
  'too_much_memory',
  'too_deep',
  'inflates',
] as const;
export type DocumentFaultCode = (typeof DOCUMENT_FAULTS)[number];

/** A document that cannot be read. `message` is one short English sentence. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';
  readonly code: DocumentFaultCode;

  constructor(code: DocumentFaultCode, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** The result of the reading process: a reading, or a fault. */
export const outcomeSchema = z.union([
  z.object({
    text: z.string(),
    found: z.object({ title: z.string().optional() }).transform(({ title }) => (title === undefined ? {} : { title })),
    dropped: z.array(z.string()),
    /** The legacy font encoding that the text was converted from. */
    encoding: z.string().exactOptional(),
  }),
  z.object({ code: z.enum(DOCUMENT_FAULTS), reason: z.string() }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
