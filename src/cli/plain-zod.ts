import { config } from 'zod';

/** Validates without generated code: a start validates little, and generating takes longer than that. */
config({ jitless: true });
