import { Worker } from 'node:worker_threads';
import type { Net } from '../../../src/answers/net.js';
import { type Choice, type FitOptions, fitWeights } from '../fit.js';
import { fitNet, type Packed } from './net-fit.js';
import type { NetOptions } from './net-member.js';

/** A model that is fitted repeatedly, each time on other examples. */
export type Job =
  | { readonly kind: 'net'; readonly packed: Packed; readonly classes: number; readonly options: NetOptions }
  | {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      readonly width: number;
      readonly options: FitOptions;
    };

/** Input of both threads. */
export interface Shared {
  readonly job: Job;
  /** For each fit the numbers of its examples. */
  readonly parts: readonly Int32Array[];
  /** The number of the next fit. */
  readonly next: Int32Array;
}

type Fitted = Float64Array | Net;

function fitPart(job: Job, kept: Int32Array): Fitted {
  if (job.kind === 'net') return fitNet(job.packed, kept, job.classes, job.options);
  const examples = Array.from(kept, (i) => job.choices[i] as Choice);
  return fitWeights(examples, job.width, job.options);
}

/** Takes one fit after another until none is left. */
export function fitTaken({ job, parts, next }: Shared): Map<number, Fitted> {
  const out = new Map<number, Fitted>();
  for (let at = Atomics.add(next, 0, 1); at < parts.length; at = Atomics.add(next, 0, 1))
    out.set(at, fitPart(job, parts[at] as Int32Array));
  return out;
}

/** Runs the fits of a job in two threads; the result does not depend on which thread runs a fit. */
async function fitParts(job: Job, parts: readonly Int32Array[]): Promise<Fitted[]> {
  const shared: Shared = { job, parts, next: new Int32Array(new SharedArrayBuffer(4)) };
  const other = new Worker(new URL('./fit-worker.js', import.meta.url), { workerData: shared });
  const others = new Promise<Map<number, Fitted>>((resolve, reject) => {
    other.once('message', resolve);
    other.once('error', reject);
  });
  const own = fitTaken(shared);
  const rest = await others;
  return parts.map((_, at) => own.get(at) ?? (rest.get(at) as Fitted));
}

/** Weights of choices, one row per part. */
export async function fitChoices(
  job: Omit<Extract<Job, { kind: 'choices' }>, 'kind'>,
  parts: readonly Int32Array[],
): Promise<Float64Array[]> {
  return (await fitParts({ kind: 'choices', ...job }, parts)) as Float64Array[];
}

/** Nets, one per part. */
export async function fitNets(
  job: Omit<Extract<Job, { kind: 'net' }>, 'kind'>,
  parts: readonly Int32Array[],
): Promise<Net[]> {
  return (await fitParts({ kind: 'net', ...job }, parts)) as Net[];
}
