import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import { AGAIN, ASK, CHOICES, CONTEXT, FULL, MORE, OTHERS, READ, REPAIR } from './actions.js';
import { answerInFull, answerOffered, answerReading, askCommand } from './ask.js';
import { showChoices } from './choosing.js';
import { showAgain, showContext, showMore } from './look.js';
import { answerOthers } from './others.js';
import { showRepair } from './repairing.js';

/** Questions and their answers, looked into further and read otherwise. */
export const asking: Feature = {
  commands: [askCommand],
  buttons: [
    button(ASK, { right: 'anyone', run: (desk, turn, { question }) => answerOffered(desk, turn, question) }),
    button(READ, {
      right: ownerInPlace,
      run: (desk, turn, read, tap) => answerReading(desk, turn, read.reading, edited(read, tap)),
    }),
    button(CHOICES, {
      right: 'asker',
      run: (desk, turn, choices, { message }) => showChoices(desk, turn, choices, message),
    }),
    button(OTHERS, {
      right: 'anyone',
      run: (desk, turn, { reading, reports }) => answerOthers(desk, turn, reading, reports),
    }),
    button(FULL, { right: 'anyone', run: (desk, turn, asked) => answerInFull(desk, turn, asked) }),
    button(CONTEXT, { right: 'asker', run: (desk, turn, { of }, { message }) => showContext(desk, turn, of, message) }),
    button(MORE, { right: 'asker', run: (desk, turn, { of }, { message }) => showMore(desk, turn, of, message) }),
    button(AGAIN, { right: 'asker', run: (desk, turn, { of }, { message }) => showAgain(desk, turn, of, message) }),
    button(REPAIR, {
      right: 'asker',
      run: (desk, turn, repair, { message }) => showRepair(desk, turn, repair, message),
    }),
  ],
};
