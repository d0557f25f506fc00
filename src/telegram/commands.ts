import { compareCommand } from './across/compare.js';
import { timelineCommand } from './across/timeline.js';
import { askCommand } from './asking/ask.js';
import { realCommand } from './browsing/real.js';
import { reportsCommand } from './browsing/reports.js';
import type { Command } from './command.js';
import { addCommand } from './dataset/add.js';
import { auditCommand } from './dataset/audit.js';
import { coverageCommand } from './dataset/coverage.js';
import { reloadCommand } from './dataset/reload.js';
import { removeCommand } from './dataset/remove.js';
import { selftestCommand } from './dataset/selftest.js';
import { statusCommand } from './dataset/status.js';
import { undoCommand } from './dataset/undo.js';
import { followCommand } from './follow/follow.js';
import { modeCommand } from './groups/mode.js';
import { scopeCommand } from './groups/scope.js';
import { missesCommand } from './misses/review.js';
import { pinCommand } from './pins/pins.js';
import { forgetCommand, privacyCommand } from './privacy/privacy.js';
import { exportCommand } from './taking/export.js';
import { freshCommand } from './taking/fresh.js';
import { helpCommand, startCommand } from './welcome/welcome.js';

/** All commands, in the order of the menus. */
export const COMMANDS: readonly Command[] = [
  askCommand,
  reportsCommand,
  compareCommand,
  timelineCommand,
  realCommand,
  followCommand,
  exportCommand,
  freshCommand,
  helpCommand,
  startCommand,
  privacyCommand,
  forgetCommand,
  scopeCommand,
  modeCommand,
  addCommand,
  removeCommand,
  undoCommand,
  reloadCommand,
  coverageCommand,
  selftestCommand,
  statusCommand,
  auditCommand,
  missesCommand,
  pinCommand,
];

const BY_NAME = new Map(
  COMMANDS.flatMap((command) => [...command.names.vi, ...command.names.en].map((name) => [name, command] as const)),
);

/** The command of a name, without slash, in lower case. */
export function commandOf(name: string): Command | undefined {
  return BY_NAME.get(name);
}
