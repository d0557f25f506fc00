import type { Reading } from '../../answers/answer.js';
import type { App } from '../../app.js';

/** What was asked last: a question with the reading before it, or a reading that was chosen as it is. */
export type LastAsked =
  | { readonly kind: 'question'; readonly question: string; readonly before: Reading | undefined }
  | { readonly kind: 'reading'; readonly reading: Reading };

/** An app that remembers what it was asked last. */
export interface Remembering {
  readonly app: App;
  last(): LastAsked | undefined;
  /** From here on, until `close`, the first question is what is asked; those after it only look for what else may be offered. */
  open(): void;
  close(): void;
}

/** Remembers the first question that is put to an app while it is listened to. */
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
