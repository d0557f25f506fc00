import { config } from 'zod';

/** Checks without code made for each schema: a start checks few things, and making it takes longer than they do. */
config({ jitless: true });
