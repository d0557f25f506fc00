/** Intents that are about the reports themselves. */
export const META: ReadonlySet<string> = new Set(['list-reports', 'source']);
