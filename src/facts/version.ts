/** Changes with the rules: reports indexed by another version are read again. */
export const FACTS_VERSION = 42;
