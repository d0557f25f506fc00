import type { MeetingKind } from '../text/meetings.js';
import type { ValueTest } from '../text/value-test.js';

/** What a question over reports wants shown, a line for each report that has it. */
export type Show =
  /** The reports themselves. */
  | { readonly kind: 'reports' }
  /** What each states of an intent; `columns`: the question names it, so that its columns tell it. */
  | { readonly kind: 'facts'; readonly intent: string; readonly columns?: boolean }
  /** The count that goes under all of these words (small letters; folded where they were typed without marks); `percent`: the share. */
  | { readonly kind: 'counts'; readonly words: readonly string[]; readonly percent?: true }
  /** How many members each unit of this kind has: "chi bộ". */
  | { readonly kind: 'units'; readonly unit: string }
  /** The passage that holds the words asked for. */
  | { readonly kind: 'passages' }
  /** People, each where the report says who they are. */
  | { readonly kind: 'people' };

/** What a line must fulfil. */
export type Condition =
  | ({ readonly kind: 'value' } & ValueTest)
  /** The day of it lies in this month, of this year where one is named. */
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  /** It was on this day of the month, of this year where one is named. */
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year?: number }
  /** The day of it lies in this year. */
  | { readonly kind: 'year'; readonly year: number }
  /** The report states nothing of this intent. */
  | { readonly kind: 'unstated'; readonly intent: string }
  /** The report does not hold what is asked for, in these words. */
  | { readonly kind: 'unsaid'; readonly words: string }
  /** `surname` without marks, `name` as it was typed. */
  | { readonly kind: 'surname'; readonly surname: string; readonly name: string }
  /** Whether these people (keys) are one is asked: each is shown where reports tell of them. */
  | { readonly kind: 'same'; readonly people: readonly string[] }
  /** Held by one person at once. */
  | { readonly kind: 'roles'; readonly roles: readonly string[] }
  /** The report tells that they are a woman. */
  | { readonly kind: 'women' };

/** Over which reports; what is left out does not restrict. */
export interface Among {
  /** Ids: those of the conversation, or those that a name leaves. */
  readonly reports?: readonly string[];
  readonly provinces?: readonly string[];
  readonly years?: readonly number[];
  /** Kinds of body ("bệnh viện"), as `Body.kind`. */
  readonly bodies?: readonly string[];
  /** What kind of body is asked for ("sở nào"), folded: the first words of `Body.kind`. */
  readonly kinds?: readonly string[];
  /** Words for a kind of body that a report's own name must hold, folded ("benh vien"). */
  readonly heads?: readonly string[];
  readonly meetings?: readonly MeetingKind[];
  /** No branches ("chi bộ"), only the bodies that have some. */
  readonly whole?: true;
  /** Kinds of paper that the title must name, folded ("bien ban"). */
  readonly papers?: readonly string[];
}

export type Order = 'newest' | 'oldest' | 'most' | 'least';

/** A question over reports as a small query; plain data. */
export interface OverQuery {
  readonly show: Show;
  readonly among: Among;
  readonly conditions: readonly Condition[];
  readonly order: Order;
  /** Lines wanted: one where the question asks for the one at the head. */
  readonly limit?: number;
}
