import { z } from 'zod';
import { actionKind } from '../action.js';

const PIN_STEP = z.discriminatedUnion('step', [
  /** Shows a passage that may be bound to the question, after those `seen`; `miss`: the unanswered question that it stands for. */
  z.object({ step: z.literal('offer'), question: z.string(), seen: z.array(z.string()), miss: z.number().optional() }),
  /** Binds the passage to the question. */
  z.object({ step: z.literal('keep'), question: z.string(), passage: z.string(), miss: z.number().optional() }),
  /** Shows one fixed answer, by the number of its first question. */
  z.object({ step: z.literal('look'), id: z.number() }),
  /** Takes bindings back. */
  z.object({ step: z.literal('drop'), ids: z.array(z.number()) }),
  /** A page of them all, from 0. */
  z.object({ step: z.literal('list'), page: z.number() }),
]);
export type PinStep = z.infer<typeof PIN_STEP>;

/** What a button of the fixed answers does. For admins only, checked at every tap. */
export const PIN = actionKind('pin', z.object({ of: PIN_STEP }));
