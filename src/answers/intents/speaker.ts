import { nameKey } from '../../text/people.js';
import { attr, fromFacts, type Intent } from '../intent.js';

const ACTS: readonly { readonly act: string; readonly asked: RegExp }[] = [
  { act: 'conclude', asked: /ket luan|be mac/u },
  { act: 'opening', asked: /khai mac|dien van/u },
  { act: 'discussion', asked: /tham luan|thao luan|y kien/u },
  { act: 'directive', asked: /chi dao/u },
  {
    act: 'report',
    asked:
      /(?:trinh bay|doc|thong qua|nghe|trinh|ai|nguoi) (?:[a-z]+ ){0,2}bao cao|(?:nao|ai) (?:da )?bao cao|bao cao (?:tai|ket qua|chinh tri|tong ket|so ket|truoc|tom tat|thi)|trinh bay|kiem diem|bao cao vien|^bao cao/u,
  },
  { act: 'speech', asked: /phat bieu|nhan manh|noi|bieu duong|danh gia|chuc mung|de nghi|yeu cau|cam on/u },
];
const SPOKEN = new Set(['speech', 'directive', 'conclude', 'opening']);

/** Who took the floor, for what, and what was said. */
export const speaker: Intent = {
  name: 'speaker',
  kinds: ['speaker'],
  open: true,
  namesPeople: true,
  candidates: ({ understanding, facts, folded, text, coversAll }) => {
    const act = ACTS.find(({ asked }) => asked.test(folded))?.act;
    const keys = new Set(understanding.scope.persons.flatMap((p) => p.people.map((who) => who.key)));
    const fits = facts.filter((f) => {
      if (keys.size > 0 && !keys.has(nameKey(attr(f, 'person')))) return false;
      const own = attr(f, 'act');
      if (keys.size > 0 || act === undefined) return true;
      if (act === 'speech') return SPOKEN.has(own);
      if (act === 'directive')
        return (
          own === 'directive' ||
          (own === 'speech' && /chỉ đạo|đề nghị|yêu cầu|lưu ý|gợi ý|gợi mở|giao nhiệm vụ/iu.test(text(f.evidence)))
        );
      return own === act;
    });
    return fromFacts(fits, (f) => {
      const own = attr(f, 'act');
      const exact = own === act ? 0.6 : act === 'speech' && SPOKEN.has(own) ? 0.5 : 0;
      const read =
        own === 'report' &&
        /(?:đọc|trình bày|thông qua|trình|báo cáo do)(?! chuyên đề)[^,;.]{0,60}(?:báo cáo(?! viên)|trình bày)/iu.test(
          text(f.evidence),
        )
          ? 0.2
          : 0;
      const spoke = /phát biểu|kết luận/iu.test(text(f.evidence)) ? 0.15 : 0;
      const caption = attr(f, 'caption') === '1' ? (keys.size > 0 ? 0.5 : 0.25) : 0;
      return (
        1 + exact + read + spoke + coversAll(f.evidence) * 1.2 - caption + (keys.size > 0 && SPOKEN.has(own) ? 0.3 : 0)
      );
    }).map((c) => ({
      ...c,
      agrees: keys.size > 0 && fits.some((f) => f.evidence.start === c.span.start && attr(f, 'act') === act),
    }));
  },
};
