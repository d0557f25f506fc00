/** Part of every report's hash: raised with each change of readers or rules, so that all reports are read again. */
export const READER_VERSION = 18;
