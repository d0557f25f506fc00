import type { AskOptions } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import { nameOf } from '../rendering/names.js';
import { clip } from '../rendering/screen.js';
import type { Services } from '../services.js';
import { type GroupSettings, settingsOf } from './settings.js';

/** The reports that a chat draws on. */
export interface Reach {
  /** Newest first. */
  readonly reports: readonly ReportMeta[];
  /** To what the chat is limited, in words; absent where it is not. */
  readonly limit?: string;
  /** For the app. */
  readonly options: AskOptions;
}

/** What a chat draws on: all reports, unless the administrators of the group have limited it. */
export async function reachOf(
  services: Pick<Services, 'app' | 'store'>,
  to: { readonly private: boolean; readonly chat: number },
): Promise<Reach> {
  const all = await services.app.reports();
  const settings = to.private ? undefined : await settingsOf(services, to.chat);
  if (!settings || !isLimited(settings)) return { reports: all, options: {} };
  const reports = all.filter((report) => isWithin(report, settings));
  const options = { within: reports.map(({ id }) => id) };
  return { reports, options, limit: limitName(settings, all) };
}

/** Is the chat limited to some reports? */
export function isLimited({ places, reports }: GroupSettings): boolean {
  return places.length > 0 || reports.length > 0;
}

/** Does the chat draw on this report? A province takes in the reports of it that are still to come. */
function isWithin(report: ReportMeta, { places, reports }: GroupSettings): boolean {
  return reports.includes(report.id) || (report.province !== undefined && places.includes(report.province));
}

/** "Nghệ An, Sơn La 2023": what the chat is limited to. */
export function limitName({ places, reports }: GroupSettings, all: readonly ReportMeta[]): string {
  const named = reports.map((id) => {
    const report = all.find((one) => one.id === id);
    return report ? nameOf(report) : id;
  });
  return clip([...places, ...named].join(', '), 200);
}
