/** The intent that asks which reports exist. */
export const LIST = 'list-reports';

/** Intents about the reports themselves. */
export const META: ReadonlySet<string> = new Set([LIST, 'source']);
