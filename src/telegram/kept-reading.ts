import { z } from 'zod';
import type { Reading } from '../answers/answer.js';

const texts = z.array(z.string()).optional();

/** The shape of a stored query over reports. */
const OVER = z.object({
  show: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reports') }),
    z.object({ kind: z.literal('facts'), intent: z.string(), columns: z.boolean().optional() }),
    z.object({ kind: z.literal('counts'), words: z.array(z.string()), percent: z.literal(true).optional() }),
    z.object({ kind: z.literal('units'), unit: z.string() }),
    z.object({ kind: z.literal('passages') }),
    z.object({ kind: z.literal('people') }),
  ]),
  among: z.object({
    reports: texts,
    provinces: texts,
    years: z.array(z.number()).optional(),
    bodies: texts,
    kinds: texts,
    heads: texts,
    meetings: texts,
    papers: texts,
    whole: z.literal(true).optional(),
  }),
  conditions: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('value'),
        is: z.enum(['above', 'below', 'equal', 'from', 'upto', 'between']),
        number: z.number(),
        to: z.number().optional(),
      }),
      z.object({ kind: z.literal('day'), day: z.number(), month: z.number(), year: z.number().optional() }),
      z.object({ kind: z.literal('year'), year: z.number() }),
      z.object({ kind: z.literal('unstated'), intent: z.string() }),
      z.object({ kind: z.literal('unsaid'), words: z.string() }),
      z.object({ kind: z.literal('month'), month: z.number(), year: z.number().optional() }),
      z.object({ kind: z.literal('surname'), surname: z.string(), name: z.string() }),
      z.object({ kind: z.literal('same'), people: z.array(z.string()) }),
      z.object({ kind: z.literal('roles'), roles: z.array(z.string()) }),
      z.object({ kind: z.literal('women') }),
    ]),
  ),
  order: z.enum(['newest', 'oldest', 'most', 'least']),
  limit: z.number().optional(),
}) as unknown as z.ZodType<NonNullable<Reading['over']>>;

/** The shape of a stored reading. A reading stored by an older version may be rejected. */
const ALONE = z.object({
  intent: z.string(),
  reports: z.array(z.string()),
  earlier: texts,
  places: z.array(z.string()),
  year: z.number().optional(),
  people: z.array(z.string()).optional(),
  perhaps: z.array(z.object({ report: z.string(), chance: z.number() })).optional(),
  quoted: z.object({ report: z.string(), start: z.number(), end: z.number() }).optional(),
  question: z.string(),
  over: OVER.optional(),
  page: z.number().optional(),
});

/** The same, with the choices that were offered. */
export const READING: z.ZodType<Reading> = ALONE.extend({
  offered: z.array(ALONE).optional(),
}) as unknown as z.ZodType<Reading>;
