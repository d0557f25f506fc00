import { answerText } from './asking/ask.js';
import { showReports } from './browsing/reports.js';
import { reload } from './dataset/reload.js';
import type { Desk } from './desk.js';
import { askForQuestion } from './speak.js';
import type { Turn } from './turn.js';
import { help, start } from './welcome/welcome.js';

/** Runs a command with the words that follow it. */
export type Command = (desk: Desk, turn: Turn, argument: string) => Promise<void>;

const ask: Command = (desk, turn, question) =>
  question === '' ? askForQuestion(desk, turn) : answerText(desk, turn, question);
const reports: Command = (desk, turn) => showReports(desk, turn, 0);

/** The commands by name, Vietnamese (without marks, as Telegram demands) and English. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['start', start],
  ['help', help],
  ['trogiup', help],
  ['hoi', ask],
  ['ask', ask],
  ['baocao', reports],
  ['reports', reports],
  ['reload', reload],
  ['naplai', reload],
]);
