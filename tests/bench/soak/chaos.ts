import { type Fault, flood, refusal } from '../../support/bot-api-server.js';

const FAULTS: readonly Fault[] = [
  flood(1),
  { kind: 'html', status: 502 },
  { kind: 'reset', after: false },
  { kind: 'reset', after: true },
  refusal(500, 'Internal Server Error: restart'),
  { kind: 'late', ms: 400 },
  { kind: 'split' },
  { kind: 'cut' },
  { kind: 'empty' },
];

export interface Chaos {
  /** How many calls went wrong, by kind. */
  readonly done: ReadonlyMap<string, number>;
  fault(method: string, params: Readonly<Record<string, unknown>>): Fault | undefined;
}

/**
 * Lets a share of all calls go wrong, in every way in turn, drawn from a seed. What is sent again to the same chat right
 * after a failure goes through: the bot may try a send once more and no oftener, for there is no way to know what arrived.
 */
export function createChaos(share: number, seed: number, enabled: () => boolean): Chaos {
  const done = new Map<string, number>();
  const spared = new Set<string>();
  let state = seed;
  let turn = 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    done,
    fault(method, params) {
      if (!enabled()) return undefined;
      const scope = `${method} ${String(params['chat_id'] ?? '')}`;
      if (spared.delete(scope) || random() >= share) return undefined;
      spared.add(scope);
      const fault = FAULTS[turn++ % FAULTS.length];
      if (fault) done.set(nameOf(fault), (done.get(nameOf(fault)) ?? 0) + 1);
      return fault;
    },
  };
}

function nameOf(fault: Fault): string {
  if (fault.kind === 'error') return String(fault.code);
  if (fault.kind === 'reset') return fault.after ? 'reset after' : 'reset before';
  return fault.kind;
}
