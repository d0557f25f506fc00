import type { ActionKind } from '../action.js';
import { button, type FeatureButton, type Tap } from '../button.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { ERRAND_ACTION } from './actions.js';
import { type AdminServices, asAdmin, type Entry } from './guard.js';
import type { Errand } from './wishes.js';

type Style = Extract<Button, { action: unknown }>['style'];

/** A button that sets an errand going. */
export function errandButton(label: string, errand: Errand, style?: Style): Button {
  return { label, action: ERRAND_ACTION.with({ errand }), ...(style && { style }) };
}

/** A kind of button for admins: whoever taps it is asked anew, and what comes of it is written into the audit as `action`. */
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

/** Says something in place of the tapped message. */
export async function tellInPlace(
  services: AdminServices,
  request: ChatRequest,
  key: MessageKey,
  { message }: Tap,
): Promise<void> {
  await show(services, request, screen(plain(request.phrases.say(key))), message);
}
