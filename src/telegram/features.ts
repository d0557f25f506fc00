import { across } from './across/feature.js';
import type { Action } from './action.js';
import { asking } from './asking/feature.js';
import type { BotServices } from './bot-services.js';
import { browsing } from './browsing/feature.js';
import type { FeatureButton } from './button.js';
import type { Command } from './command.js';
import { dataset } from './dataset/feature.js';
import type { Feature } from './feature.js';
import { follow } from './follow/feature.js';
import { groups } from './groups/feature.js';
import { misses } from './misses/feature.js';
import { pins } from './pins/feature.js';
import { privacy } from './privacy/feature.js';
import { taking } from './taking/feature.js';
import { verifying } from './verifying/feature.js';
import { welcome } from './welcome/feature.js';

/** All features, in the order of the menus. */
export const FEATURES: readonly Feature<BotServices>[] = [
  asking,
  browsing,
  across,
  verifying,
  follow,
  taking,
  welcome,
  privacy,
  groups,
  dataset,
  misses,
  pins,
];

/** All commands, in the order of the menus. */
export const COMMANDS: readonly Command<BotServices>[] = FEATURES.flatMap(({ commands = [] }) => commands);

/** All kinds of button. */
export const BUTTONS: readonly FeatureButton<BotServices>[] = FEATURES.flatMap(({ buttons = [] }) => buttons);

const COMMAND_BY_NAME = new Map(
  COMMANDS.flatMap((command) => [...command.names.vi, ...command.names.en].map((name) => [name, command] as const)),
);
const BUTTON_BY_NAME = new Map(BUTTONS.map((button) => [button.name, button]));

/** Finds a command by name, without slash, in lower case. */
export function commandOf(name: string): Command<BotServices> | undefined {
  return COMMAND_BY_NAME.get(name);
}

/** Finds the kind of button that an action belongs to. */
export function buttonOf(action: Action): FeatureButton<BotServices> | undefined {
  return BUTTON_BY_NAME.get(action.do);
}
