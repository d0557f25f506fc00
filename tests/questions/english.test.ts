import { describe, expect, test } from 'vitest';
import { read, said } from './reading.js';

/** Each line: a question, and what must be among its translation, by comma. */
const QUESTIONS = `
How much was the petrol pump found wrong? = bao nhiêu, cột đo xăng dầu, sai
When will the action programme be inspected each year? = khi nào, chương trình hành động, kiểm tra, mỗi năm
Who is the current principal? = ai là, hiệu trưởng hiện nay
How often do the bearings get replaced? = bao lâu một lần, vòng bi, thay
How far is the new school from the village? = bao xa, trường, thôn
How old is the youngest member? = bao nhiêu tuổi, trẻ
Until when can applications be submitted? = chậm nhất ngày nào, đơn, nộp
Since when has the clinic been open? = từ ngày nào, phòng khám, mở
By whom was the decision signed? = ai, quyết định, ký
From where did the fertiliser come? = từ đâu, phân bón
What kind of seedlings were planted? = loại nào, cây giống, trồng
What is the purpose of the survey? = nhằm mục đích gì, khảo sát
Is it true that the bridge was inaugurated in 2021? = có phải, cầu, khánh thành, 2021
Did the farm sell its eggs or not? = trang trại, bán, trứng, không
Am I allowed to borrow three books? = có được phép, mượn, ba, sách
Do I have to wear a helmet in the workshop? = phải, mặc, mũ bảo hộ
What happens if the library card is lost? = bị xử lý thế nào, thẻ thư viện, mất
What documents do I need for registration? = giấy tờ gì, đăng ký
How many hectares of rice were harvested? = bao nhiêu ha, lúa, thu hoạch
How much did the renovation of the kindergarten cost? = bao nhiêu, cải tạo, chi phí
Which commune has the most poor households? = xã nào, hộ nghèo
What was the average income per capita? = thu nhập bình quân đầu người
Which branch was praised at the conference? = chi bộ nào, biểu dương, hội nghị
How many patients were treated in the first quarter? = bao nhiêu bệnh nhân, điều trị, quý i
What is the fine for smoking in the warehouse? = phạt bao nhiêu, thuốc lá, kho
Who is responsible for fire prevention? = ai chịu trách nhiệm, phòng cháy chữa cháy
When does the resolution take effect? = khi nào, nghị quyết, có hiệu lực
How long is the probation period? = trong bao lâu, thử việc
What time does the canteen open? = mấy giờ, nhà ăn, mở
Where are the seeds stored? = ở đâu, hạt giống, bảo quản
Why did productivity decrease? = vì sao, năng suất, giảm
Which vaccines are given to children? = vắc xin, trẻ em
How many cameras were installed on the road? = bao nhiêu, lắp đặt, đường
Who won the first prize of the contest? = ai, đạt giải, giải nhất, cuộc thi
Are pregnant women exempted from night shifts? = mang thai, nữ, miễn, ca đêm
What share of the budget was disbursed? = tỷ lệ bao nhiêu, ngân sách, giải ngân
How many delegates attended the congress? = bao nhiêu, đại biểu, tham dự, đại hội
Which criteria have not been met yet? = tiêu chí, chưa
What is the minimum age for volunteers? = tối thiểu bao nhiêu, tuổi, tình nguyện
How is hazardous waste collected? = như thế nào, chất thải nguy hại, thu
Who may apply for a loan? = ai được, xin, vay vốn
May I return the goods? = có được phép, trả, hàng hóa
How many votes in favour were there? = bao nhiêu phiếu, tán thành
What was the result of the verification of the water meters? = kết quả gì, kiểm định, đồng hồ nước
Which unit supplies the electricity? = đơn vị nào, cung cấp, điện
When is the deadline for paying the tuition fees? = khi nào, thời hạn, thanh toán, học phí
How many sick animals were destroyed? = bao nhiêu, bệnh, động vật, tiêu hủy
What did the director ask the teachers to do? = gì, giám đốc, giáo viên
How many workers suffered accidents at work? = bao nhiêu, người lao động, tai nạn lao động
Who signed the labour contract of the accountant? = ai ký, hợp đồng lao động, kế toán
What is the voltage of the pump? = gì, điện áp, máy bơm
On which day did the training course start? = ngày nào, lớp tập huấn, bắt đầu
What is the retirement age of officers? = gì, nghỉ hưu, tuổi
How many kilometres of canals were repaired? = bao nhiêu, km, kênh mương, sửa chữa
Which party members were reprimanded last year? = đảng viên, khiển trách, năm ngoái
How many trees does the cooperative grow per hectare? = bao nhiêu, cây, hợp tác xã, trồng, mỗi ha
Whose initiative was recognised by the province? = của ai, sáng kiến, công nhận, tỉnh
What is forbidden in the laboratory? = cấm gì, phòng thí nghiệm
How many tourists visited the pagoda in August? = bao nhiêu, du khách, thăm, chùa, tháng 8
Who represented the women's union at the meeting? = ai đại diện, hội liên hiệp phụ nữ
Can I use the swimming pool on Sunday? = có được phép, sử dụng, bơi, chủ nhật
Does the rule apply to contract workers? = quy định, áp dụng, hợp đồng lao động
`;

const lines = (table: string): [string, string[]][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' = '))
    .map(([question = '', expected = '']) => [question, expected.split(', ')]);

describe('an English question is put into the words that reports write', () => {
  test.each(lines(QUESTIONS))('%s', (typed, phrases) => {
    expect(read(typed).english).toBe(true);
    for (const phrase of phrases) expect(` ${said(typed)} `).toContain(` ${phrase} `);
  });
});

describe('Vietnamese is not taken for English', () => {
  test.each([
    'to chuc o dau',
    'in bao nhieu ban',
    'do ai ky',
    'bao nhieu nguoi den',
    'hop o hoi truong nao',
    'ai do moi den to',
    'can bo nao tang qua',
    'con bao nhieu tien',
    'ban to chuc co may nguoi',
    'ten truong la gi',
    'an toan the nao',
    'me cua em ay ten la gi',
    'that bai do dau',
    'than the cua ong to',
    'hen ngay nao tra',
    'so tien in an la bao nhieu',
    'pin the nao',
    'tin nay dang o dau',
    'hat giong cat o kho nao',
    'sung dan de o dau',
    'link bao cao hoi nghi tong ket',
    'hop online luc may gio',
    'email cua so la gi',
    'nop the dang vien o dau',
    'dai hoi to chuc in giay moi nao',
    'hooij nghij toor chuwsc owr ddaau',
    'bt la ai',
    'bn dv nu',
    'Hội nghị meeting online ở đâu',
    'Đảng bo co bao nhieu dang vien',
  ])('%s', (typed) => {
    expect(read(typed).english).toBe(false);
  });
});

describe('names stay as they are in an English question', () => {
  test.each([
    ['who is the secretary of nghe an', 'nghe an'],
    ['how many party members does can tho have', 'can tho'],
    ['Who is Nguyen Van Long?', 'nguyen van long'],
    ['when did the long an health department meet', 'long an'],
    ['Was Hoang Thi Men elected?', 'hoang thi men'],
    ['Who leads Can Loc district?', 'can loc'],
    ['where is the Ba To hospital', 'ba to'],
    ['Did Le Van Ten speak?', 'le van ten'],
    ['How many members are there in Lào Cai?', 'lào cai'],
  ])('%s', (typed, name) => {
    expect(read(typed).english).toBe(true);
    expect(` ${said(typed)} `).toContain(` ${name} `);
  });

  test('a word that reads as Vietnamese is English among English words: "ten trees", "hot water"', () => {
    expect(said('How many men carried hot water?')).toBe('bao nhiêu nam mang nước nóng');
  });
});

describe('what qualifies a word stands behind it', () => {
  test.each([
    ['Which villages have new red flags?', 'thôn nào cờ đỏ mới'],
    ['Which of the villages?', 'nào của thôn'],
    ['Whose initiative was that?', 'sáng kiến của ai'],
    ['Is the flag red?', 'cờ đỏ'],
    ['Who visited the next school?', 'ai thăm trường tới'],
  ])('%s', (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });
});

describe('words that the table does not know', () => {
  test('stay, so that less is not understood than was asked', () => {
    expect(said('Who bought the gyroscope?')).toContain('gyroscope');
  });

  test('fall away where they are little words, first in the question or not', () => {
    expect(said('Has the dam been repaired?')).toBe('đập sửa chữa');
  });
});
