/** Changes with the rules: reports indexed under another version are read again. */
export const FACTS_VERSION = 46;
