/** Headings of boxes with other articles: what stands under one is not this article. */
export const OTHERS =
  /^(?:[>»•*#+-]+ ?)?(?:(?:các |những )?(?:tin|bài)(?: tức)?(?: bài)?(?:, ?bài)?(?: viết)? (?:liên quan|cùng chuyên mục|cùng loại|cùng thể loại|cùng chủ đề|khác|đã đưa|đã đăng|mới(?: hơn| nhất| cập nhật| đăng)?|cũ(?: hơn)?|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|nổi bật|trước(?: đó)?|tiếp theo|hot)|tin tức - sự kiện|có thể bạn quan tâm|bạn có thể quan tâm|có thể bạn thích|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|đọc thêm|xem thêm|mới nhất|cùng chuyên mục|cùng chủ đề|nội dung liên quan|sự kiện liên quan|chủ đề liên quan|dòng sự kiện|đừng bỏ lỡ|nên đọc|video (?:mới|nổi bật)|thư viện (?:ảnh|video|hình ảnh)|quảng cáo|liên kết (?:website|web|trang)|related (?:news|posts|articles)) ?[.:…>»]*$/u;

/** Headings of a comment box: nothing of the article comes after one. */
export const COMMENTS =
  /^(?:\(?\d+\)? )?(?:bình luận|viết bình luận|gửi bình luận|ý kiến bạn đọc|ý kiến của bạn|gửi ý kiến(?: của bạn)?|ý kiến độc giả|phản hồi của bạn đọc|để lại (?:một )?bình luận|hiện tại chưa có bình luận(?: nào)?|chưa có bình luận(?: nào)?|hãy là người đầu tiên bình luận.*|bạn cần đăng nhập để bình luận.*|comments?|leave a (?:comment|reply)) ?(?:\(?\d+\)?)? ?[:.…]?$/u;

/** Headings of boxes that may as well head a part of a paper. */
export const UNSURE =
  /^(?:quảng cáo|thư viện|liên kết|video|nội dung|sự kiện|chủ đề|xem thêm|đọc thêm|bình luận|phản hồi|ý kiến|gửi ý kiến|comments?)/u;
