import { type AdminChat, adminChat } from '../../support/admin-chat.js';
import type { BotApiServer } from '../../support/bot-api-server.js';
import { labelsOf } from '../../support/running-bot.js';
import { ADMIN } from '../../support/updates.js';

/** Something that an admin does; gives up quietly where the process was killed in between. */
export type Act = () => Promise<unknown>;

/** A report that only the run adds: told from all others by its number. */
const madeUp = (nth: number): string =>
  `Đảng bộ Trạm Thủy văn số ${nth} tổng kết công tác năm 2021\n\nSáng 22/12/2021, Đảng bộ Trạm Thủy văn số ${nth} tổ chức hội nghị tổng kết công tác năm 2021. Đảng bộ có ${nth + 1000} đảng viên, ${nth + 3} chi bộ trực thuộc, mã trạm TV${nth * 7919}.`;

/** What the run lets the admin do, by name. */
export function actsOf(server: BotApiServer, change: () => Promise<void>): Readonly<Record<string, Act>> {
  const chat: AdminChat = adminChat(server, ADMIN);
  let added = 0;
  const tap = async (message: Awaited<ReturnType<AdminChat['say']>>, label: string): Promise<void> => {
    if (labelsOf(message).includes(label)) await chat.tap(message, label);
  };
  return {
    add: async () => {
      const nth = ++added;
      await tap(await chat.send(`tram-${nth}.txt`, madeUp(nth)), 'Đưa vào');
    },
    remove: async () => tap(await chat.say(`/xoa Trạm Thủy văn số ${added}`), 'Bỏ báo cáo này'),
    undo: async () => {
      const asked = await chat.say('/hoantac');
      // Only the run's own operations are undone: a reload may have taken in what another process imported.
      await tap(asked, asked.text.includes('Trạm Thủy văn') ? 'Hoàn tác' : 'Giữ nguyên');
    },
    reload: async () => {
      await change();
      await tap(await chat.say('/naplai'), 'Vẫn nạp');
    },
  };
}
