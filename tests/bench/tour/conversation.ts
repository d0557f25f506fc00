import { documentFrom, PHU_THO } from '../../support/admin-chat.js';
import { type BotApiServer, startBotApiServer } from '../../support/bot-api-server.js';
import type { Message } from '../../support/bot-api-world.js';
import { openWorkshop, startBotProcess } from '../../support/bot-process.js';
import {
  ADMIN,
  entitiesOf,
  groupText,
  newGroup,
  type Person,
  privateText,
  someone,
  tapOn,
} from '../../support/updates.js';

/** Something that is to be seen in a chat. */
export interface Shown {
  readonly from: 'person' | 'bot';
  readonly text: string;
  readonly entities: Message['entities'];
  /** The labels of its buttons, row by row. */
  readonly buttons: readonly (readonly string[])[];
  /** Who said it, in a group. */
  readonly who?: string;
}

/** A screen of the tour: what is to be seen in a chat at one moment. */
export interface TourScreen {
  /** Name of its picture. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly chat: { readonly title: string; readonly about: string };
  readonly items: readonly Shown[];
}

/** What is told of a screen; `open`: folded quotes in it have been tapped open; `after`: what was said before is to be seen too. */
type Told = Pick<TourScreen, 'name' | 'title' | 'about'> & { readonly open?: boolean; readonly after?: boolean };

const PRIVATE = { title: 'Hỏi Báo Cáo', about: 'bot' };
const GROUP_CHAT = { title: 'Văn phòng Đảng ủy', about: '12 thành viên' };

/** Plays the tour's conversation with the compiled bot and the shipped reports, on loopback; gives its screens. */
export async function playTour(): Promise<readonly TourScreen[]> {
  const [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  const bot = startBotProcess(server, workshop);
  try {
    await bot.ready();
    const screens = await play(server);
    if (server.malformed.length > 0)
      throw new Error(`calls that Telegram would refuse: ${server.malformed.join('; ')}`);
    return screens;
  } finally {
    await bot.stop();
    await server.close();
    await workshop.remove();
  }
}

async function play(server: BotApiServer): Promise<readonly TourScreen[]> {
  const screens: TourScreen[] = [];
  /** One person's chat with the bot: what is said or tapped may be kept as a screen. */
  const chatOf = (person: Person) => {
    let last: Message | undefined;
    let said: Shown[] = [];
    const keep = (told: Told | undefined): void => {
      if (!told || !last) return;
      const { open = false, after: _, ...about } = told;
      screens.push({ ...about, chat: PRIVATE, items: [...said, shown(last, open)] });
    };
    const sent = async (update: Readonly<Record<string, unknown>>, text: string, more?: Told): Promise<void> => {
      const before = more?.after && last ? [...said, shown(last)] : [];
      last = await answered(server, person.id, update);
      said = [...before, spoken(text)];
      keep(more);
    };
    return {
      say: (text: string, told?: Told) => sent(privateText(person, text), text, told),
      async tap(label: string, told?: Told): Promise<void> {
        if (!last) throw new Error('there is nothing to tap');
        const before = JSON.stringify(shown(last));
        server.push(tapOn(person, last, label));
        await server.until(() => last && JSON.stringify(shown(last)) !== before);
        keep(told);
      },
      async send(name: string, body: string, told: Told): Promise<void> {
        server.files.put('tour', { body: Buffer.from(body) });
        const update = documentFrom(person, { file_id: 'tour', file_unique_id: 'tour', file_name: name });
        await sent(update, `📄 ${name}`);
        await server.until(() => !last?.text.startsWith('Đang '), 30_000);
        keep(told);
      },
    };
  };

  const one = chatOf(someone());
  await one.say('/start', {
    name: 'start',
    title: 'The first screen',
    about: 'What the bot is for, which reports it has, and questions to tap.',
  });
  await one.say('Nghệ An có bao nhiêu đảng viên?', {
    name: 'answer',
    title: 'An answer',
    about:
      'The passage, word for word, the answering words in bold; one line of source that is the link; at most five buttons.',
  });
  await one.tap('⋯', {
    name: 'menu',
    title: 'Behind ⋯',
    about: 'Other readings that have an answer, the same question in other reports, what one thinks of the answer.',
  });
  await one.tap('Quay lại');
  await one.tap('Xem ngữ cảnh', {
    name: 'context',
    title: 'The context',
    about: 'The paragraph around the quote, in the same message, with the full title and the link.',
    open: true,
  });
  await one.say('ai chu tri?');
  await one.say('còn Bình Dương?', {
    name: 'follow-up',
    title: 'Follow-ups, and nothing found',
    about:
      'Short, and with or without marks. Where nothing is found the bot says so of its search, and offers reports that do state it.',
    after: true,
  });
  const two = chatOf(someone());
  await two.say('Lai Châu', {
    name: 'card',
    title: 'A report’s card',
    about: 'A name alone opens what the report states; each value leads to its quote.',
  });
  const three = chatOf(someone());
  await three.say('Đảng bộ Sở hiện có 95 đảng viên, gồm 91 đảng viên chính thức, 04 đảng viên dự bị.', {
    name: 'claim',
    title: 'A statement, verified',
    about: 'Pasted or forwarded, it is held against the reports: where it differs is said to the letter.',
  });
  await three.say('/sosanh đảng viên', {
    name: 'compare',
    title: 'Side by side',
    about: 'One figure of all reports, each as its report writes it, its quote one tap away.',
  });
  screens.push(await inGroup(server));
  await chatOf(ADMIN).send('phu-tho-2020.txt', PHU_THO, {
    name: 'preview',
    title: 'An admin sends a report',
    about: 'What was read and what was left out, and which answers would change, before anything is taken in.',
  });
  return screens;
}

async function inGroup(server: BotApiServer): Promise<TourScreen> {
  const group = newGroup();
  const question = '/hoi Hải Phòng họp ngày nào?';
  const message = await answered(server, group.id, groupText(someone(), question, { chat: group }));
  return {
    name: 'group',
    title: 'In a group',
    about: 'Called by a command, it answers with one short, silent reply.',
    chat: GROUP_CHAT,
    items: [{ ...spoken(question), who: 'Thu Hà' }, shown(message)],
  };
}

/** Pushes an update and resolves with the bot's next message to the chat. */
async function answered(
  server: BotApiServer,
  chat: number,
  update: Readonly<Record<string, unknown>>,
): Promise<Message> {
  const before = server.messagesIn(chat).length;
  server.push(update);
  return server.until(() => server.messagesIn(chat)[before], 20_000);
}

function spoken(text: string): Shown {
  return { from: 'person', text, entities: entitiesOf(text), buttons: [] };
}

/** A message of the bot as it stands now. Commands and names in it are links, as Telegram's apps show them. */
function shown({ text, entities, reply_markup: markup }: Message, open = false): Shown {
  const buttons = (markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text));
  const unfolded = entities.map((one) =>
    open && one.type === 'expandable_blockquote' ? { ...one, type: 'blockquote' } : one,
  );
  return { from: 'bot', text, entities: [...unfolded, ...entitiesOf(text)], buttons };
}
