import { z } from 'zod';
import { actionKind } from '../action.js';

const PIN_STEP = z.discriminatedUnion('step', [
  /** Shows a passage to pin to the question, after those `seen`. `miss`: the unanswered question behind it. */
  z.object({ step: z.literal('offer'), question: z.string(), seen: z.array(z.string()), miss: z.number().optional() }),
  /** Pins the passage to the question. */
  z.object({ step: z.literal('keep'), question: z.string(), passage: z.string(), miss: z.number().optional() }),
  /** Shows one pinned answer, by the number of its first question. */
  z.object({ step: z.literal('look'), id: z.number() }),
  /** Removes pins. */
  z.object({ step: z.literal('drop'), ids: z.array(z.number()) }),
  /** Opens a page of all pins, from 0. */
  z.object({ step: z.literal('list'), page: z.number() }),
]);
export type PinStep = z.infer<typeof PIN_STEP>;

/** An action of the pin buttons. For admins only, checked at every tap. */
export const PIN = actionKind('pin', z.object({ of: PIN_STEP }));
