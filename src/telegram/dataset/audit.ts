import type { AuditEntry } from '../../state/store.js';
import { inVietnam } from '../../text/vietnam-time.js';
import type { Command } from '../command.js';
import type { Phrases } from '../messages/messages.js';
import { namesOf } from '../rendering/names.js';
import { concat, join, plain, type Rich, styled } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { show } from '../speak.js';
import { actionName, detailIn } from './audit-words.js';
import { type AdminServices, asAdmin } from './guard.js';

/** Entries shown. */
const SHOWN = 15;

/** `/nhatky`: shows the latest actions of admins, and attempts by others. */
async function showAudit(services: AdminServices, request: ChatRequest): Promise<void> {
  const phrases = request.phrases;
  // Newest first, without this look at the audit itself.
  const entries = (await services.store.lastAudit(SHOWN + 1)).slice(1);
  const head = styled(phrases.say(entries.length > 0 ? 'audit.title' : 'audit.none'), 'bold');
  const names = namesOf(await services.app.reports());
  const lines = entries.map((entry) => {
    const named = services.admins.size > 1 || entry.outcome === 'denied';
    return auditLine({ ...entry, detail: detailIn(entry.detail, phrases, names) }, named, phrases);
  });
  await show(services, request, screen(join([head, join(lines, '\n')], '\n\n')));
}

function auditLine({ at, user, action, outcome, detail }: AuditEntry, named: boolean, phrases: Phrases): Rich {
  const parts = [
    whenOf(at),
    actionName(action, phrases),
    phrases.say(`outcome.${outcome}`),
    ...(named ? [phrases.say('audit.person', { id: user })] : []),
    ...(detail === '' ? [] : [clip(detail, 120)]),
  ];
  return concat('• ', plain(parts.join(' · ')));
}

/** Day and time in Vietnam, as dd/mm hh:mm. */
export function whenOf(at: number): string {
  const { date, month, hour } = inVietnam(at);
  return `${date}/${month} ${hour}`;
}

export const auditCommand: Command<AdminServices> = {
  names: { vi: ['nhatky'], en: ['audit'] },
  menu: 'admins',
  describe: 'command.audit',
  run: (services, request) => asAdmin(services, request, 'audit', () => showAudit(services, request)),
};
