import { z } from 'zod';
import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { type GroupServices, mayConfigure } from '../groups/rights.js';
import { plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import { typedName } from '../rendering/typed-name.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { concerns } from './concerns.js';

/** Topics per chat: as many as there are buttons under a message. */
const MOST = 5;
/** Code units of the longest topic. */
const LONGEST = 60;

/** `/theodoi`: follows a place, body or field in this chat. Alone, lists the followed topics, each with a button to stop. */
export const followCommand: Command<GroupServices> = {
  names: { vi: ['theodoi'], en: ['follow'] },
  menu: 'everyone',
  describe: 'command.theodoi',
  run: async (services, request, argument) => {
    const followed = await services.store.follows(request.chat);
    if (argument === '') return showFollowed(services, request);
    if (!request.private && !(await mayConfigure(services, request)))
      return void (await say(services, request, 'group.admins_only'));
    const { reports } = await request.reach();
    const topic = clip(asWritten(argument, reports), LONGEST);
    if (plainly(topic) === '') return void (await say(services, request, 'follow.usage'));
    if (!reports.some((report) => concerns(report, topic)) && !(await services.app.isTopic(topic)))
      return void (await say(services, request, 'follow.unknown', { asked: topic }));
    if (followed.length >= MOST) return void (await say(services, request, 'follow.too_many', { count: MOST }));
    await services.store.follow(request.chat, topic, request.user, services.clock.now());
    await show(
      services,
      request,
      screen(plain(request.phrases.say('follow.begun', { topic })), [[offButton(request, topic)]]),
    );
  },
};

/** Words that only say what kind of topic it is. */
const KIND = /^\s*(?:(?:các\s+)?(?:báo cáo|tin)\s+)?(?:về\s+)?(?:(?:lĩnh vực|ngành)\s+)?/iu;

/** A province in its proper spelling, however the user typed it. Any other topic as typed. */
function asWritten(argument: string, reports: readonly ReportMeta[]): string {
  const topic = argument.replace(KIND, '');
  const asked = plainly(topic).replace(/^(?:tinh|thanh pho|tp) /u, '');
  const provinces = [...new Set(reports.flatMap(({ province }) => province ?? []))];
  return provinces.find((province) => plainly(province) === asked) ?? typedName(topic, provinces);
}

/** Lists the topics followed here. With `edit`, replaces that message. */
async function showFollowed(services: Services, request: ChatRequest, edit?: number): Promise<void> {
  const followed = await services.store.follows(request.chat);
  const phrases = request.phrases;
  const said = followed.length === 0 ? phrases.say('follow.usage') : phrases.say('follow.list');
  await show(
    services,
    request,
    screen(
      plain(said),
      followed.map(({ topic }) => [offButton(request, topic)]),
    ),
    edit,
  );
}

/** Stops following. */
async function unfollow(
  services: Services,
  request: ChatRequest,
  topic: string,
  message: number | undefined,
): Promise<void> {
  await services.store.unfollow(request.chat, topic);
  await show(services, request, screen(plain(request.phrases.say('follow.ended', { topic }))), message);
}

/** Removes a topic. */
export function offButton(request: ChatRequest, topic: string): Button {
  return { label: request.phrases.say('follow.off', { topic }), action: unfollowButton.with({ topic }) };
}

/** Stops announcing reports about a topic. In a group only those who may change its settings can do that. */
export const unfollowButton = button(actionKind('unfollow', z.object({ topic: z.string() })), {
  right: (_, request) => (request.private ? 'anyone' : 'configurers'),
  terminal: false,
  run: (services: GroupServices, request, { topic }, { message }) => unfollow(services, request, topic, message),
});
