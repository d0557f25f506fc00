import { z } from 'zod';

/** What a button does when it is tapped, by name, with what it needs for that. The bot keeps it under a short key, as JSON. */
export interface Action {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** How a kept action looks. The rest of it is checked when it is tapped, by the feature that it belongs to. */
export const ACTION: z.ZodType<Action> = z.looseObject({ do: z.string() });

/** One kind of action, under a name that no other has. */
export interface ActionKind<T> {
  readonly name: string;
  /** An action of this kind. */
  with(data: T): Action;
  /** What an action carries; nothing where it is of another kind, or an older version kept it otherwise. */
  read(action: Action | undefined): T | undefined;
}

/** Makes a kind. Buttons stay on phones for months: a name keeps its meaning, and a new field is optional. */
export function actionKind<T extends object>(name: string, data: z.ZodType<T>): ActionKind<T> {
  return {
    name,
    with: (given) => ({ do: name, ...given }),
    read: (action) => (action?.do === name ? data.safeParse(action).data : undefined),
  };
}
