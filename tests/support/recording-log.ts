import type { Log } from '../../src/log.js';

export interface RecordingLog extends Log {
  readonly lines: readonly string[];
}

/** A log that keeps its lines, fields as JSON. */
export function createRecordingLog(): RecordingLog {
  const lines: string[] = [];
  const at =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
