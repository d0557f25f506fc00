/** An answer of the server. */
export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, number>>;
    };

export type Params = Readonly<Record<string, unknown>>;

export const done = (result: unknown): ApiAnswer => ({ ok: true, result });
/** A refusal in the words of the real server (Client.cpp of telegram-bot-api). */
export const refuse = (
  error_code: number,
  description: string,
  parameters?: Readonly<Record<string, number>>,
): ApiAnswer => ({ ok: false, error_code, description, ...(parameters ? { parameters } : {}) });
