/**
 * Made-up reports of one department in several provinces, by file: each tells of its year-end meeting, then what is given for it, a
 * paragraph each. File i is `so-i.txt`.
 */
export function yearEnds(
  provinces: readonly { readonly place: string; readonly says: readonly string[] }[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    provinces.map(({ place, says }, i) => [
      `so-${i}.txt`,
      [
        `Đảng bộ Sở Nội vụ ${place} tổng kết công tác năm 2023`,
        `Ngày 1${i}/1/2024, Đảng bộ Sở Nội vụ tỉnh ${place} tổ chức hội nghị tổng kết công tác năm 2023.`,
        ...says,
      ].join('\n\n'),
    ]),
  );
}
