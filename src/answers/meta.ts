/** The intent that asks which reports there are. */
export const LIST = 'list-reports';

/** Intents that are about the reports themselves. */
export const META: ReadonlySet<string> = new Set([LIST, 'source']);
