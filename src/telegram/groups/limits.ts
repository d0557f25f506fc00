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
  /** The limit of the chat in words; absent without a limit. */
  readonly limit?: string;
  /** The limit in the form that the app takes. */
  readonly options: AskOptions;
}

/** The reports of a chat: all of them unless the group's administrators set a limit. */
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

/** Does the chat draw on this report? A province includes its future reports. */
function isWithin(report: ReportMeta, { places, reports }: GroupSettings): boolean {
  return reports.includes(report.id) || (report.province !== undefined && places.includes(report.province));
}

/** "Nghệ An, Sơn La 2023": the limit of the chat. */
export function limitName({ places, reports }: GroupSettings, all: readonly ReportMeta[]): string {
  const named = reports.map((id) => {
    const report = all.find((one) => one.id === id);
    return report ? nameOf(report) : id;
  });
  return clip([...places, ...named].join(', '), 200);
}
