import { z } from 'zod';
import { actionKind } from '../action.js';
import { button, type FeatureButton } from '../button.js';
import type { Feature } from '../feature.js';
import { JOB_ACTION, NOTHING } from './actions.js';
import { addCommand, discardButton } from './add.js';
import { auditCommand } from './audit.js';
import { adminButton, tellInPlace } from './buttons.js';
import { coverageButton, coverageCommand } from './coverage.js';
import { type JobServices, startJob } from './job-runner.js';
import { reloadCommand } from './reload.js';
import { removableButton, removeButton, removeCommand } from './remove.js';
import { dropButton, selftestCommand } from './selftest.js';
import { type StatusServices, statusCommand } from './status.js';
import { undoButton, undoCommand } from './undo.js';

const BUTTONS: readonly FeatureButton<JobServices>[] = [
  // Starting a job checks the user itself.
  button(JOB_ACTION, {
    right: 'anyone',
    run: (services, request, { job }, { message }) => startJob(services, request, job, message),
  }),
  discardButton,
  removeButton,
  removableButton,
  undoButton,
  coverageButton,
  dropButton,
  adminButton(NOTHING, 'nothing', (services, request, _data, tap) => tellInPlace(services, request, 'admin.left', tap)),
];

/** Admin buttons of earlier versions, which shared one name. They are still on phones. */
const FORMER = actionKind('admin', z.object({ wish: z.looseObject({ want: z.string() }) }));
const formerButton: FeatureButton<JobServices> = {
  name: FORMER.name,
  terminal: true,
  tapped(action) {
    const { want, ...data } = FORMER.read(action)?.wish ?? { want: '' };
    const now = want === 'errand' ? { do: JOB_ACTION.name, job: data['errand'] } : { ...data, do: want };
    return BUTTONS.find(({ name }) => name === now.do)?.tapped(now);
  },
};

/** Commands of the admins: add, remove and restore reports, and check the bot's state. */
export const dataset: Feature<JobServices & StatusServices> = {
  commands: [
    addCommand,
    removeCommand,
    undoCommand,
    reloadCommand,
    coverageCommand,
    selftestCommand,
    statusCommand,
    auditCommand,
  ],
  buttons: [...BUTTONS, formerButton],
};
