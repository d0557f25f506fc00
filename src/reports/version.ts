
export const READER_VERSION = 12;
