import { button, edited, ownerInPlace } from '../button.js';
import type { Feature } from '../feature.js';
import { AGAIN, ASK, CHOICES, CONTEXT, FULL, MORE, OTHERS, READ, REPAIR } from './actions.js';
import { answerInFull, answerOffered, answerReading } from './ask.js';
import { askCommand } from './ask-command.js';
import { showChoices } from './choosing.js';
import { showAgain, showContext, showMore } from './look.js';
import { answerOthers } from './others.js';
import { showRepair } from './repairing.js';
import type { AskingServices } from './reply.js';

/** Questions and answers: context, further passages, other readings. */
export const asking: Feature<AskingServices> = {
  commands: [askCommand],
  buttons: [
    button(ASK, {
      right: 'anyone',
      run: (services, request, { question }) => answerOffered(services, request, question),
    }),
    button(READ, {
      right: ownerInPlace,
      run: (services, request, read, tap) =>
        answerReading(services, request, read.reading, { edit: edited(read, tap), from: read.from }),
    }),
    button(CHOICES, {
      right: 'asker',
      run: (services, request, choices, { message }) => showChoices(services, request, choices, message),
    }),
    button(OTHERS, {
      right: 'anyone',
      run: (services, request, { reading, reports }) => answerOthers(services, request, reading, reports),
    }),
    button(FULL, { right: 'anyone', run: (services, request, asked) => answerInFull(services, request, asked) }),
    button(CONTEXT, {
      right: 'asker',
      run: (services, request, { of }, { message }) => showContext(services, request, of, message),
    }),
    button(MORE, {
      right: 'asker',
      run: (services, request, { of }, { message }) => showMore(services, request, of, message),
    }),
    button(AGAIN, {
      right: 'asker',
      run: (services, request, { of }, { message }) => showAgain(services, request, of, message),
    }),
    button(REPAIR, {
      right: 'asker',
      run: (services, request, repair, { message }) => showRepair(services, request, repair, message),
    }),
  ],
};
