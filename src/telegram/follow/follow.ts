import { z } from 'zod';
import { actionKind } from '../action.js';
import { plainly } from '../browsing/named.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor } from '../desk.js';
import { mayConfigure } from '../groups/rights.js';
import { plain } from '../rendering/rich.js';
import { type Button, clip, screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** Topics that a chat may follow: as many as there are buttons under a message. */
const MOST = 5;
/** Code units of the longest topic. */
const LONGEST = 60;

/** `/theodoi`: follows a place, a body or a field in this chat, or shows what is followed, each off with a tap. */
export const followCommand: Command = {
  names: { vi: ['theodoi'], en: ['follow'] },
  menu: 'everyone',
  describe: 'command.theodoi',
  run: async (desk, turn, argument) => {
    const followed = await desk.store.follows(turn.chat);
    if (argument === '') return showFollowed(desk, turn);
    if (!turn.private && !(await mayConfigure(desk, turn))) return void (await say(desk, turn, 'group.admins_only'));
    const topic = clip(argument, LONGEST);
    if (plainly(topic) === '') return void (await say(desk, turn, 'follow.usage'));
    if (followed.length >= MOST) return void (await say(desk, turn, 'follow.too_many', { count: MOST }));
    await desk.store.follow(turn.chat, topic, turn.user, desk.clock.now());
    await show(
      desk,
      turn,
      screen(plain(phrasesFor(desk, turn).say('follow.begun', { topic })), [[offButton(desk, turn, topic)]]),
    );
  },
};

/** What is followed here; with `edit`, in place of that message. */
export async function showFollowed(desk: Desk, turn: Turn, edit?: number): Promise<void> {
  const followed = await desk.store.follows(turn.chat);
  const phrases = phrasesFor(desk, turn);
  const said = followed.length === 0 ? phrases.say('follow.usage') : phrases.say('follow.list');
  await show(
    desk,
    turn,
    screen(
      plain(said),
      followed.map(({ topic }) => [offButton(desk, turn, topic)]),
    ),
    edit,
  );
}

/** Stops following. */
async function unfollow(desk: Desk, turn: Turn, topic: string, message: number | undefined): Promise<void> {
  await desk.store.unfollow(turn.chat, topic);
  await show(desk, turn, screen(plain(phrasesFor(desk, turn).say('follow.ended', { topic }))), message);
}

/** Turns a topic off. */
export function offButton(desk: Desk, turn: Turn, topic: string): Button {
  return { label: phrasesFor(desk, turn).say('follow.off', { topic }), action: unfollowButton.with({ topic }) };
}

/** Stops telling the chat of new reports about a topic; in a group only for those who may settle things there. */
export const unfollowButton = button(actionKind('unfollow', z.object({ topic: z.string() })), {
  right: (_, turn) => (turn.private ? 'anyone' : 'configurers'),
  run: (desk, turn, { topic }, { message }) => unfollow(desk, turn, topic, message),
});
