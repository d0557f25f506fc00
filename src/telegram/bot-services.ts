import type { ChartServices } from './across/chart.js';
import type { TableServices } from './across/last-tables.js';
import type { AskingServices } from './asking/reply.js';
import type { JobServices } from './dataset/job-runner.js';
import type { StatusServices } from './dataset/status.js';
import type { Albums } from './groups/albums.js';
import type { MembershipServices } from './groups/membership.js';
import type { GroupServices } from './groups/rights.js';
import type { GuestServices } from './guest/guest.js';
import type { InlineServices } from './inline/queries.js';

/** The services of the features, and what it takes to dispatch an update to one of them. */
export interface BotServices
  extends AskingServices,
    TableServices,
    ChartServices,
    GroupServices,
    MembershipServices,
    GuestServices,
    InlineServices,
    JobServices,
    StatusServices {
  readonly albums: Albums;
}
