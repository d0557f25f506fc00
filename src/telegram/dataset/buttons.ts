import type { ActionKind } from '../action.js';
import { button, type FeatureButton, type Tap } from '../button.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { JOB_ACTION } from './actions.js';
import { type AdminServices, asAdmin, type Entry } from './guard.js';
import type { Job } from './job.js';

type Style = Extract<Button, { action: unknown }>['style'];

/** A button that starts a job. */
export function jobButton(label: string, job: Job, style?: Style): Button {
  return { label, action: JOB_ACTION.with({ job }), ...(style && { style }) };
}

/** A kind of button for admins. A tap checks the user's right again and writes the outcome to the audit as `action`. */
export function adminButton<T>(
  kind: ActionKind<T>,
  action: string,
  run: (services: AdminServices, request: ChatRequest, data: T, tap: Tap, entry: Entry) => Promise<void>,
): ActionKind<T> & FeatureButton<AdminServices> {
  return button(kind, {
    right: 'anyone',
    run: (services, request, data, tap) =>
      asAdmin(services, request, action, (entry) => run(services, request, data, tap, entry)),
  });
}

/** Replaces the tapped message with a text. */
export async function tellInPlace(
  services: AdminServices,
  request: ChatRequest,
  key: MessageKey,
  { message }: Tap,
): Promise<void> {
  await show(services, request, screen(plain(request.phrases.say(key))), message);
}
