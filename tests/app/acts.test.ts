import { expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Reports that tell the same kinds of act in other words, or tell of them as an aim, or of another thing of the kind. */
const TEXTS = {
  'lao-cai.txt': `Lễ trao Huy hiệu Đảng tại Đảng bộ Sở Tư pháp Lào Cai

Ngày 03/02/2023, Đảng bộ Sở Tư pháp tỉnh Lào Cai tổ chức lễ trao Huy hiệu 30 năm tuổi Đảng cho đồng chí Vũ Thị Lê.

Trong năm, Đảng bộ đã kết nạp được 4 đảng viên. Thư ký hội nghị là đồng chí Lù Văn Páo.
`,
  'ha-nam.txt': `Đảng bộ Sở Y tế Hà Nam tổng kết công tác năm 2022

Ngày 09/01/2023, Đảng bộ Sở Y tế tỉnh Hà Nam tổng kết công tác năm 2022. Đồng chí Trần Văn Ổi, Bí thư Đảng ủy, chủ trì. Thư ký cuộc họp: đồng chí Ngô Thị Mận.

Dịp này, Đảng ủy tặng giấy khen cho 3 chi bộ. Năm 2023, Đảng bộ phấn đấu kết nạp 6 đảng viên.
`,
  'ben-tre.txt': `Chi bộ Chi cục Thủy sản Bến Tre sinh hoạt chuyên đề

Ngày 12/4/2023, Chi bộ Chi cục Thủy sản tỉnh Bến Tre sinh hoạt chuyên đề. Đồng chí Phan Văn Dừa, Bí thư Chi bộ, Chi cục trưởng, chủ trì.

Hai đảng viên nhận giấy khen của Đảng ủy Sở. Hội viên Hội Nghề cá được vay vốn đóng tàu.
`,
  'gia-lai.txt': `Đảng bộ Công ty Cao su Ia Ly sơ kết 6 tháng

Ngày 15/7/2023, Đảng bộ Công ty Cao su Ia Ly, tỉnh Gia Lai, sơ kết công tác 6 tháng đầu năm. Công ty được tặng bằng khen. Toàn Đảng bộ kết nạp 7 quần chúng ưu tú vào Đảng, không có đảng viên bị kỷ luật.
`,
};

let app: App;
let folder: Folder;
useFolder(TEXTS, (opened, at) => {
  app = opened;
  folder = at;
});

test.each([
  // A verb that says little, or another for the same.
  ['nơi nào trao giấy khen', ['ben-tre', 'ha-nam']],
  ['những nơi nào nhận giấy khen?', ['ben-tre', 'ha-nam']],
  ['có bao nhiêu nơi tặng giấy khen', ['ben-tre', 'ha-nam']],
  // One thing of a kind is not the whole kind.
  ['noi nao trao huy hieu dang', ['lao-cai']],
  ['nơi nào được tặng bằng khen', ['gia-lai']],
  // What was done, however it is told; no aim, and no ceremony alone.
  ['những nơi nào kết nạp đảng viên?', ['gia-lai', 'lao-cai']],
  ['nơi nào phấn đấu kết nạp đảng viên', ['ha-nam']],
  // "Vay" typed in a question with its marks is no "vậy".
  ['nơi nào có hội viên vay vốn', ['ben-tre']],
  // Who held an office in a meeting, and two offices whose names hold a kind of body.
  ['trong các bài có những ai làm thư ký cuộc họp?', ['ha-nam', 'lao-cai']],
  ['ai vừa là bí thư chi bộ vừa là chi cục trưởng', ['ben-tre']],
  // What is not said is told by the reports that do not say it.
  ['nơi nào không nói gì đến giấy khen', ['gia-lai', 'lao-cai']],
])('%s', async (question, reports) => {
  const answer = await app.answer(question);
  await expectExact(answer, folder);
  expect(
    quotesOf(answer)
      .map(({ report: { id } }) => id)
      .sort(),
  ).toEqual(reports);
});
