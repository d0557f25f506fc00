import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { CATALOG, expectExact, type Folder, TEXTS, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

const ask = async (question: string): Promise<Answer> => {
  const answer = await app.answer(question);
  await expectExact(answer, folder);
  return answer;
};

describe('yes or no', () => {
  test.each([
    ['Lào Cai có 63 đảng viên phải không?', 'confirmed'],
    ['Lào Cai có 70 đảng viên đúng không?', 'contradicted'],
    ['Lào Cai có 70 đảng viên và 55 chi bộ đúng không?', 'contradicted'],
    ['hội nghị Phú Thọ họp ngày 22/12/2020 phải không', 'confirmed'],
    ['hội nghị Phú Thọ họp ngày 23/12 phải không', 'contradicted'],
    ['có phải Lê Văn Tám chủ trì hội nghị Lào Cai không', 'confirmed'],
    ['có phải Trần Thị Bưởi chủ trì hội nghị Lào Cai không', 'contradicted'],
    ['Lào Cai nghiệm thu 11 đề tài cấp tỉnh đúng không', 'confirmed'],
    ['Đảng bộ Sở KH&CN Lào Cai có 2 đảng viên dự bị phải không', 'confirmed'],
    ['có phải Mai Thị Lúa dự hội nghị không', 'confirmed'],
    // Nobody of that name is known: the report says who it is.
    ['có phải Ngô Bá Tạ là Bí thư Chi bộ không', 'contradicted'],
    ['bí thư chi bộ là Nguyễn Văn Mít phải không', 'contradicted'],
    ['có phải Ngô Bá Tạ chủ trì hội nghị Lào Cai không', 'contradicted'],
  ])('%s %s', async (question, verdict) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', verdict });
  });

  test('whether somebody else holds an office is denied or not said, never confirmed', async () => {
    const answer = await ask('có phải Trần Thị Bưởi là Bí thư Đảng ủy Sở không');
    expect(['contradicted', undefined]).toContain('verdict' in answer ? answer.verdict : undefined);
  });

  test.each([
    // Somebody is named in the quote, but not as what is asked.
    'có phải Vũ Ngọc Khoai là giám đốc không',
    'có phải Mai Thị Lúa là Phó Bí thư Đảng ủy Sở không',
    'có phải Trần Thị Bưởi kết luận hội nghị không',
    'có phải Trần Thị Bưởi nghiệm thu 11 đề tài và 3 dự án không',
    'Lào Cai có 5 chi bộ và 63 đảng viên đúng không',
    // The number stands in the quote, but not of this.
    'Lào Cai nghiệm thu 11 đề tài cấp nhà nước đúng không',
    'Lào Cai hủy 11 đề tài cấp tỉnh đúng không',
    'chi bộ Văn phòng Sở Lào Cai có 63 đảng viên đúng không',
  ])('%s has no verdict', async (question) => {
    expect(await ask(question)).not.toHaveProperty('verdict');
  });

  test('a position claimed of somebody known is confirmed', async () => {
    expect(await ask('có phải Vũ Ngọc Khoai là Bí thư Chi bộ không')).toMatchObject({ verdict: 'confirmed' });
  });

  test('a number alone goes on from a claim', async () => {
    const before = await ask('Lào Cai có 70 đảng viên đúng không?');
    const answer = await app.answer('63 đúng không?', 'reading' in before ? before.reading : undefined);
    expect(answer).toMatchObject({ verdict: 'confirmed' });
  });

  test('an open question has no verdict', async () => {
    expect(await ask('Lào Cai có bao nhiêu đảng viên?')).not.toHaveProperty('verdict');
  });

  test.each([
    ['trong đó chính thức bao nhiêu?', undefined],
    ['còn Phú Thọ?', undefined],
  ])('what goes on from a question is not held against what that put forward: %s', async (next, verdict) => {
    const before = await ask('Lào Cai có 70 đảng viên đúng không?');
    const answer = await app.answer(next, 'reading' in before ? before.reading : undefined);
    expect('verdict' in answer ? answer.verdict : undefined).toBe(verdict);
    expect(answer.status).toBe('answered');
  });
});
