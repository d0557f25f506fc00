import { fromLegacyFont } from '../encodings/legacy.js';
import { isTooDeep } from '../fault.js';
import type { DocumentFormat } from '../formats/format.js';
import { FORMATS } from '../formats/index.js';
import type { Reading } from '../readers/reader.js';
import { DocumentFault, type Outcome } from './outcome.js';

/**
 * The process that reads documents. Standard input has, for each document, a line with its format and its length in bytes, then its bytes.
 * Standard output has, for each, a line of JSON with the outcome. The process ends with its input.
 */
async function main(): Promise<void> {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = Number.POSITIVE_INFINITY;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (wanted === Number.POSITIVE_INFINITY) wanted = lengthOf(Buffer.concat(chunks)) ?? wanted;
    if (size < wanted) continue;
    const held = Buffer.concat(chunks);
    const end = held.indexOf(NEWLINE);
    const format = held.toString('latin1', 0, end).split(' ')[0];
    const outcome = await outcomeOf(() => read(held.subarray(end + 1, wanted), format));
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    chunks = [];
    size = 0;
    wanted = Number.POSITIVE_INFINITY;
  }
}

const NEWLINE = 0x0a;

/**
 * The bytes of a document with its first line, once they have arrived. The caller sends the next document only after this one's outcome.
 */
function lengthOf(held: Buffer): number | undefined {
  const end = held.indexOf(NEWLINE);
  return end < 0 ? undefined : end + 1 + Number(held.toString('latin1', 0, end).split(' ')[1]);
}

async function read(bytes: Buffer, format: string | undefined): Promise<Reading> {
  const known = FORMATS.find((one): one is DocumentFormat => one.isolated && one.name === format);
  if (!known) throw new DocumentFault('damaged', `There is no format "${format}".`);
  return known.read(bytes);
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
    if (isTooDeep(error)) return { code: 'too_deep', reason: 'The document is nested too deeply.' };
    const reason = error instanceof Error ? error.message.slice(0, 120) : String(error);
    return { code: 'damaged', reason: `The document cannot be read (${reason}).` };
  }
}

await main();
