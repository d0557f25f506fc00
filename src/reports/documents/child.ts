import { fromLegacyFont } from '../encodings/legacy.js';
import type { Reading } from '../readers/reader.js';
import { DocumentFault, type Outcome } from './outcome.js';

/** The reading process: a document on standard input, its format as argument, an outcome in JSON on standard output. */
async function main(format: string | undefined): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const outcome = await outcomeOf(() => read(bytes, format));
  process.stdout.write(JSON.stringify(outcome));
}

async function read(bytes: Buffer, format: string | undefined): Promise<Reading> {
  if (format === 'pdf') return (await import('./pdf/pdf.js')).readPdf(bytes);
  return (await import('./docx.js')).readDocx(bytes);
}

async function outcomeOf(work: () => Promise<Reading>): Promise<Outcome> {
  try {
    const { text, found, dropped = [] } = await work();
    const converted = await fromLegacyFont(text);
    const title = found.title === undefined ? undefined : (converted?.convert(found.title) ?? found.title);
    return {
      text: converted?.text ?? text,
      found: title === undefined ? {} : { title },
      dropped: [...dropped],
      ...(converted && { encoding: converted.from }),
    };
  } catch (error) {
    if (error instanceof DocumentFault) return { code: error.code, reason: error.message };
    const reason = error instanceof Error ? error.message.slice(0, 120) : String(error);
    return { code: 'damaged', reason: `The document cannot be read (${reason}).` };
  }
}

await main(process.argv[2]);
