import type { Reading } from '../answers/answer.js';

/** What a button does when it is tapped. Kept by the bot under a short key; plain JSON. */
export type Action =
  /** Asks an example or likely question as if it had been typed. */
  | { readonly do: 'ask'; readonly question: string }
  /** Asks a reading again: a choice made, or the same question about another report. `inPlace`: edits the message. */
  | { readonly do: 'read'; readonly reading: Reading; readonly inPlace: boolean }
  /** The same question in further reports, a few at a time. */
  | { readonly do: 'others'; readonly reading: Reading; readonly reports: readonly string[] }
  /** Opens a report's card. */
  | { readonly do: 'card'; readonly report: string; readonly inPlace: boolean }
  /** Opens a page of the list of reports, counted from 0. */
  | { readonly do: 'list'; readonly page: number; readonly inPlace: boolean };
