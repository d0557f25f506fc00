/** Kinds of meeting that reports cover and questions name. */
export type MeetingKind = 'congress' | 'review' | 'summary' | 'midterm' | 'conference' | 'ceremony';

const MEETINGS: readonly { readonly kind: MeetingKind; readonly pattern: RegExp }[] = [
  // Congresses of the whole Party or of a higher body, mentioned in passing: "Nghị quyết Đại hội XIII", "Đại hội Đảng
  // toàn quốc".
  {
    kind: 'congress',
    pattern:
      /(?<![a-z])(?<!nghi quyet )(?<!tien toi )(?<!du )dai hoi(?! (?:dang (?:bo )?(?:cac cap|toan quoc|khoi|tinh|thanh pho)|x[iv]+|cap tren|dang cac cap))/u,
  },
  { kind: 'midterm', pattern: /(?<![a-z])giua nhiem ky/u },
  { kind: 'review', pattern: /(?<![a-z])so ket/u },
  { kind: 'summary', pattern: /(?<![a-z])tong ket/u },
  {
    kind: 'ceremony',
    // "Lê" without its mark is a name: a ceremony states its occasion.
    pattern:
      /(?<![a-z])(?:buoi le|le (?:ket nap|trao|tang|cong bo|ky niem|ra mat|don|phat dong|khanh thanh|vinh danh|tuyen duong|tong ket|ky ket|truy|be giang|khai giang|chuyen giao|ban giao|cong nhan)|ket nap dang vien|trao huy hieu|trao tang|cong bo quyet dinh)(?![a-z])/u,
  },
  { kind: 'conference', pattern: /(?<![a-z])hoi nghi/u },
];

/** The kinds of meeting named in a text; `folded` is without marks. */
export function meetingsIn(folded: string): Set<MeetingKind> {
  return new Set(MEETINGS.filter(({ pattern }) => pattern.test(folded)).map(({ kind }) => kind));
}
