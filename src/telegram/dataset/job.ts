import { z } from 'zod';

/** Work that changes the reports or takes its time: written down before it begins, done once, ended after a restart. */
export const JOB = z.discriminatedUnion('do', [
  /** Reads the folder again; `forced`: also when known questions are then answered worse. */
  z.object({ do: z.literal('reload'), forced: z.boolean() }),
  /** Reads a file that was sent, and shows what it would be. */
  z.object({ do: z.literal('file'), file: z.string(), name: z.string(), url: z.string().optional() }),
  /** The same with a page. */
  z.object({ do: z.literal('page'), url: z.string() }),
  /** Takes in what was shown. */
  z.object({ do: z.literal('apply'), ids: z.array(z.string()), titles: z.array(z.string()) }),
  z.object({ do: z.literal('remove'), report: z.string(), title: z.string() }),
  /** Goes back to before a change; the field is named as earlier versions kept it. */
  z.object({ do: z.literal('undo'), deed: z.string() }),
  /** Asks the known questions again. */
  z.object({ do: z.literal('selftest') }),
]);
export type Job = z.infer<typeof JOB>;

/** The command under which a job is written into the audit. */
export const COMMAND_OF = {
  reload: 'reload',
  file: 'add',
  page: 'add',
  apply: 'add',
  remove: 'remove',
  undo: 'undo',
  selftest: 'selftest',
} as const satisfies Record<Job['do'], string>;
