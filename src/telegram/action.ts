import { z } from 'zod';

/** What a button does when tapped: a name and its parameters. The bot stores it as JSON under a short key. */
export interface Action {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** The shape of a stored action. The feature that owns it checks the rest when the button is tapped. */
export const ACTION: z.ZodType<Action> = z.looseObject({ do: z.string() });

/** One kind of action, under a name that no other has. */
export interface ActionKind<T> {
  readonly name: string;
  /** Makes an action of this kind. */
  with(data: T): Action;
  /** Reads an action's parameters. Undefined for another kind, or for an old format that no longer parses. */
  read(action: Action | undefined): T | undefined;
}

/** Makes a kind of action. Buttons stay on phones for months: never change what a name means, and make new fields optional. */
export function actionKind<T extends object>(name: string, data: z.ZodType<T>): ActionKind<T> {
  return {
    name,
    with: (given) => ({ do: name, ...given }),
    read: (action) => (action?.do === name ? data.safeParse(action).data : undefined),
  };
}
