const AHEAD = 7 * 3_600_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A moment on clocks in Vietnam, whatever the machine's time zone: containers run in UTC. */
export interface VietnamTime {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  readonly year: string;
  /** Two figures each. */
  readonly month: string;
  readonly date: string;
  /** `hh:mm`. */
  readonly hour: string;
}

/** `at`: milliseconds since the epoch. Vietnam is UTC+7 all year. */
export function inVietnam(at: number): VietnamTime {
  const moment = new Date(at + AHEAD);
  const [year, month, date] = [
    String(moment.getUTCFullYear()),
    two(moment.getUTCMonth() + 1),
    two(moment.getUTCDate()),
  ];
  const hour = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
  return { day: `${year}-${month}-${date}`, year, month, date, hour };
}
