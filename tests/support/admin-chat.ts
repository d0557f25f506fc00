import type { BotApiServer } from './bot-api-server.js';
import type { Message } from './bot-api-world.js';
import { type Person, privateText, tapOn } from './updates.js';

/** A report unlike any of the shipped ones. */
export const PHU_THO = `Trang chủ
Đăng nhập

Đảng bộ Bệnh viện Đa khoa Hùng Vương tỉnh Phú Thọ tổng kết công tác năm 2020

Sáng 22/12/2020, Đảng bộ Bệnh viện Đa khoa Hùng Vương, tỉnh Phú Thọ tổ chức hội nghị tổng kết công tác năm 2020. Chủ trì hội nghị có đồng chí Hoàng Văn Ngô, Bí thư Đảng ủy, Giám đốc Bệnh viện.

Đảng bộ có 140 đảng viên, 9 chi bộ trực thuộc. Năm qua, bệnh viện đã khám cho 52.000 lượt người bệnh. Đảng ủy khen thưởng 4 chi bộ tiêu biểu.
`;

/** A bot's chat with an admin, which waits for each job to end. */
export interface AdminChat {
  /** Says something and returns the answer, once it no longer reports work in progress. */
  say(text: string): Promise<Message>;
  /** Sends a file. */
  send(name: string, body: string | Uint8Array, more?: Readonly<Record<string, unknown>>): Promise<Message>;
  /** Taps a button and returns the message that results: the same one or a new one. */
  tap(message: Message, label: string): Promise<Message>;
}

const UNDER_WAY = /^(?:Đang |Reading|Fetching|Taking|Removing|Going back|Asking)/u;
let files = 0;

export function adminChat(server: BotApiServer, admin: Person): AdminChat {
  const mine = (): readonly Message[] => server.messagesIn(admin.id);
  const ended = (message: Message): Promise<Message> =>
    server.until(() => !UNDER_WAY.test(message.text) && message, 90_000);
  const answered = async (update: Readonly<Record<string, unknown>>): Promise<Message> => {
    const before = mine().length;
    server.push(update);
    return ended(await server.until(() => mine()[before], 20_000));
  };
  return {
    say: (text) => answered(privateText(admin, text)),
    send(name, body, more = {}) {
      const id = `file${files++}`;
      server.files.put(id, { body: Buffer.from(body), ...more });
      return answered(documentFrom(admin, { file_id: id, file_unique_id: `u${id}`, file_name: name }));
    },
    async tap(message, label) {
      const [text, before] = [message.text, mine().length];
      server.push(tapOn(admin, message, label));
      return ended(await server.until(() => (message.text === text ? mine()[before] : message), 20_000));
    },
  };
}

/** Somebody sends a document, with a caption if there is one. */
export function documentFrom(
  person: Person,
  document: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const { message } = privateText(person, '') as { message: Record<string, unknown> };
  const { text: _, ...rest } = message;
  return { message: { ...rest, document, ...more } };
}
