/** Buttons and labels of page tools, as patterns. */
const TOOLS = String.raw`
  facebook ; zalo ; twitter ; google\+? ; linkedin ; youtube ; tiktok ; telegram ; messenger ; pinterest ;
  instagram ; viber ; rss ; e-?mail ; gửi (?:e-?)?mail ; gửi bài(?: viết)? ; gửi tin(?: qua email)? ;
  gửi cho bạn bè ; gửi phản hồi ; phản hồi ; chia sẻ(?: bài viết)? ; chia sẻ qua ; share ; tweet ; like ;
  thích ; quan tâm ; copy link ; sao chép(?: liên kết)? ; in ; in trang(?: này)? ; in bài(?: viết)? ;
  in tin ; bản in ; print ; lưu(?: bài)? ; lưu tin ; quay lại ; trở lại ; trở về ; trước ; tiếp theo ;
  trang trước ; trang sau ; bài trước ; bài sau ; bài tiếp theo ; lên đầu trang ; về đầu trang ; đầu trang ;
  về trang trước ; xem thêm ; xem tiếp ; xem tất cả ; cỡ chữ ; tăng cỡ chữ ; giảm cỡ chữ ;
  a ; lượt xem ; đã xem ; lượt đọc ; lượt truy cập ; số lần xem ;
  nghe(?: đọc)? bài(?: viết)? ; nghe ; đọc bài viết ; theo dõi ; tải về ; đóng ; phóng to ; thu nhỏ ;
  độ tương phản ; zalo oa`;

/** Longest first: each place of a line is read once, so that no line can take long. */
const TOOL = new RegExp(
  `(?:${TOOLS.split(';')
    .map((tool) => tool.trim())
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}])[\\s|/·•,:;()\\[\\]>»«<+–\\d.-]*`,
  'uy',
);

/** Is a line (lower case) made of page tools only, with signs and counters between them ("Thích 0 | Chia sẻ")? */
export function isToolRow(line: string): boolean {
  TOOL.lastIndex = 0;
  while (TOOL.lastIndex < line.length) if (!TOOL.test(line)) return false;
  return line !== '';
}
