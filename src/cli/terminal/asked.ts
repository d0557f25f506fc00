import type { Reading } from '../../answers/answer.js';
import type { App } from '../../app.js';

/** The last question with the reading before it, or a chosen reading. */
export type LastAsked =
  | { readonly kind: 'question'; readonly question: string; readonly before: Reading | undefined }
  | { readonly kind: 'reading'; readonly reading: Reading };

/** An app that remembers the last question. */
export interface Remembering {
  readonly app: App;
  last(): LastAsked | undefined;
  /** From here until `close`, the first question is the user's; later ones only look for further offers. */
  open(): void;
  close(): void;
}

/** Remembers the first question that reaches an app while it listens. */
export function rememberAsked(app: App): Remembering {
  let last: LastAsked | undefined;
  let listening = false;
  const note = (asked: LastAsked): void => {
    if (listening) last = asked;
    listening = false;
  };
  return {
    app: {
      ...app,
      answer: (question, previous, options) => {
        note({ kind: 'question', question, before: previous });
        return app.answer(question, previous, options);
      },
      answerReading: (reading, options) => {
        note({ kind: 'reading', reading });
        return app.answerReading(reading, options);
      },
    },
    last: () => last,
    open: () => {
      listening = true;
    },
    close: () => {
      listening = false;
    },
  };
}
