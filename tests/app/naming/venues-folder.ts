/** Made-up reports that say in which room or building of somebody else the meeting was. */
export const HELD: Readonly<Record<string, string>> = {
  'lang-son-y-te.txt': `Đảng bộ Sở Y tế tỉnh Lạng Sơn tổng kết công tác Đảng năm 2023

Sáng 10/01/2024, tại Hội trường UBND tỉnh, Đảng ủy Sở Y tế tỉnh Lạng Sơn tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2023. Đồng chí Lương Thị Hảo, Bí thư Đảng ủy, Giám đốc Sở, chủ trì hội nghị.

Đảng bộ có 142 đảng viên, sinh hoạt ở 8 chi bộ trực thuộc. Năm 2023, Đảng bộ kết nạp 7 đảng viên mới. Chi bộ Văn phòng Sở có 18 đảng viên, do đồng chí Hoàng Văn Páo làm Bí thư.
`,
  'quan-3.txt': `Đại hội Công đoàn Công ty Cổ phần May Tân Phát lần thứ IV

Ngày 20/3/2023, tại Nhà văn hóa Quận 3, Công đoàn Công ty Cổ phần May Tân Phát tổ chức Đại hội lần thứ IV, nhiệm kỳ 2023 - 2028. Đại hội bầu Ban Chấp hành gồm 7 đồng chí; đồng chí Trịnh Mỹ Lệ được bầu làm Chủ tịch Công đoàn.

Công đoàn có 612 đoàn viên. Thành phố Hồ Chí Minh đang vào mùa khô.
`,
  'ca-mau-giao-duc.txt': `Đại hội Đảng bộ Sở Giáo dục và Đào tạo tỉnh Cà Mau nhiệm kỳ 2020 - 2025

Trong hai ngày 11 và 12/6/2020, Đảng bộ Sở Giáo dục và Đào tạo tỉnh Cà Mau tổ chức Đại hội nhiệm kỳ 2020 - 2025 tại Trung tâm Hội nghị tỉnh. Dự đại hội có 120 đảng viên. Đồng chí Phan Khắc Trọng được bầu giữ chức Bí thư Đảng ủy.

Đảng bộ có 131 đảng viên, 10 chi bộ.
`,
  'chi-bo-van-phong.txt': `Chi bộ Văn phòng Ủy ban nhân dân huyện Ba Bể họp thường kỳ tháng 5/2022

Chiều 04/5/2022, tại phòng họp tầng 2 trụ sở UBND huyện, Chi bộ Văn phòng Ủy ban nhân dân huyện Ba Bể, tỉnh Bắc Kạn họp thường kỳ. Đồng chí Nông Văn Tháo, Bí thư Chi bộ, chủ trì. Chi bộ có 23 đảng viên.
`,
};
