/** A bot token as @BotFather gives it: the bot's id, a colon, and 35 letters, digits, "_" or "-". */
const TOKEN = /(?<![\w-])\d{6,12}:[\w-]{30,50}(?![\w-])/u;

/** Does a text contain something like a bot token, ours or another? Anyone who reads it controls that bot. */
export function holdsToken(text: string): boolean {
  return TOKEN.test(text);
}
