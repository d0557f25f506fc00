import type { ReportReader } from './reading.js';

/** A reader that is created on first use: a start without new reports loads no reading code. */
export function readerOnDemand(make: () => Promise<ReportReader>): ReportReader {
  let made: Promise<ReportReader> | undefined;
  const reader = (): Promise<ReportReader> => {
    made ??= make();
    return made;
  };
  return {
    read: async (source) => (await reader()).read(source),
    prepare: async (incoming) => (await reader()).prepare(incoming),
    prepareWhole: async (incoming) => (await reader()).prepareWhole(incoming),
    rest: () => void made?.then((one) => one.rest()).catch(() => {}),
    close: () => void made?.then((one) => one.close()).catch(() => {}),
  };
}
