import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Kinds whose gold is whole: a fact of them that is not in gold is false. */
export const CLOSED = [
  'members',
  'branches',
  'date',
  'place',
  'chair',
  'role',
  'election',
  'personnel-change',
  'author',
  'term',
] as const;
/** Kinds of which gold names some facts, and reports that have none. */
export const OPEN = [
  'results',
  'shortcomings',
  'targets',
  'awards',
  'theme',
  'attendees',
  'speaker',
  'speech',
] as const;
export type ClosedKind = (typeof CLOSED)[number];
export type OpenKind = (typeof OPEN)[number];

const strings = z.array(z.string().min(1));

/**
 * What a report states. `facts`: every fact of the closed kinds, as `keyOf` writes it, other ways to write it behind " | ",
 * one with "?" in front is neither wanted nor false;
 * `says`: strings that a fact of an open kind holds; `none`: open kinds that the report has nothing of; `whole`: open kinds of
 * which `says` names every fact. `speech` is "manner|who|words": advice, praise and criticism, and whose.
 */
const GoldSchema = z.strictObject({
  report: z.string().min(1),
  /** Only measured: its misses are not looked at when rules are made. */
  held: z.boolean().default(false),
  /** The closed kinds that it is whole of; of the others it says nothing. */
  kinds: z.array(z.enum(CLOSED)).default([...CLOSED]),
  facts: z.partialRecord(z.enum(CLOSED), strings).default({}),
  says: z.partialRecord(z.enum(OPEN), strings).default({}),
  none: z.array(z.enum(OPEN)).default([]),
  whole: z.array(z.enum(OPEN)).default([]),
});
export type Gold = z.infer<typeof GoldSchema>;

/**
 * Reads a file of gold facts, one report a line.
 * @throws Error naming file and line of the first line that is not as `Gold` says.
 */
export function readGold(file: string): Gold[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [GoldSchema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${file}:${i + 1}: not a line of gold`, { cause });
      }
    });
}
