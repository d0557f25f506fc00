import type { View } from './rendering/view.js';
import type { ChatRequest } from './request.js';
import type { Services } from './services.js';

/** What a view is to hold besides the reports. */
interface ViewNeeds {
  /** A question that came from a button. */
  readonly heading?: string | undefined;
  /** Questions to offer: made from every report, so gathered only where they are shown. */
  readonly examples?: boolean;
}

/** What rendering needs, gathered. */
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
