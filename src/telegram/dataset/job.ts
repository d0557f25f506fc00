import { z } from 'zod';

/** Work that changes the reports or takes time: stored before it starts, done once, finished after a restart. */
export const JOB = z.discriminatedUnion('do', [
  /** Reloads the folder. `forced`: even if known questions then get worse answers. */
  z.object({ do: z.literal('reload'), forced: z.boolean() }),
  /** Reads an uploaded file and previews it. */
  z.object({ do: z.literal('file'), file: z.string(), name: z.string(), url: z.string().optional() }),
  /** The same with a page. */
  z.object({ do: z.literal('page'), url: z.string() }),
  /** Imports what was previewed. */
  z.object({ do: z.literal('apply'), ids: z.array(z.string()), titles: z.array(z.string()) }),
  z.object({ do: z.literal('remove'), report: z.string(), title: z.string() }),
  /** Undoes a change. The field keeps its name from earlier versions. */
  z.object({ do: z.literal('undo'), deed: z.string() }),
  /** Asks the known questions again. */
  z.object({ do: z.literal('selftest') }),
]);
export type Job = z.infer<typeof JOB>;

/** The command under which the audit records a job. */
export const COMMAND_OF = {
  reload: 'reload',
  file: 'add',
  page: 'add',
  apply: 'add',
  remove: 'remove',
  undo: 'undo',
  selftest: 'selftest',
} as const satisfies Record<Job['do'], string>;
