import type { View } from './rendering/view.js';
import type { ChatRequest } from './request.js';
import type { Services } from './services.js';

/** What a view contains besides the reports. */
interface ViewNeeds {
  /** A question from a button. */
  readonly heading?: string | undefined;
  /** Suggested questions. They are made from every report, so they are loaded only when shown. */
  readonly examples?: boolean;
}

/** Collects what rendering needs. */
export async function viewFor({ app, me }: Services, request: ChatRequest, needs: ViewNeeds = {}): Promise<View> {
  const { reports, limit } = await request.reach();
  const examples = needs.examples && limit === undefined ? await app.examples(3) : [];
  const view: View = {
    phrases: request.phrases,
    username: me.username,
    inline: me.inline,
    group: !request.private,
    reports,
    examples,
    ...(limit !== undefined && { limit }),
  };
  return needs.heading === undefined ? view : { ...view, heading: needs.heading };
}
