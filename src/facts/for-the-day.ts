/** Chairing a meeting is no position: it is a fact of its own (`chair`). Nor is a secretariat somebody's. */
export const FOR_THE_DAY: ReadonlySet<string> = new Set([
  'Chủ tọa',
  'Đoàn Chủ tịch',
  'Đoàn Thư ký',
  'chủ tọa',
  'đoàn chủ tịch',
  'đoàn thư ký',
  'Ban Bí thư',
  'ban bí thư',
]);
