/** Made-up reports of one body each: a folder in which a body that is not there is easily taken for one that is. */
export const OTHERS: Readonly<Record<string, string>> = {
  'xa-phu-dien.txt': `Đảng bộ xã Phú Điền tổng kết công tác năm 2024

Ngày 08/01/2025, Đảng ủy xã Phú Điền, huyện Tháp Mười, tỉnh Đồng Tháp tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2024. Đồng chí Lê Văn Bảy Nhỏ, Bí thư Đảng ủy xã, chủ trì hội nghị.

Đảng bộ xã có 312 đảng viên, sinh hoạt ở 14 chi bộ trực thuộc. Trong năm, Đảng bộ kết nạp 9 đảng viên mới. Đoàn công tác của xã Mỹ Quý đến trao đổi kinh nghiệm làm đường nông thôn.
`,
  'phuong-tan-giang.txt': `Đảng bộ phường Tân Giang sơ kết 6 tháng đầu năm 2024

Chiều 10/7/2024, Đảng ủy phường Tân Giang, thành phố Cao Bằng tổ chức hội nghị sơ kết công tác 6 tháng đầu năm 2024. Đồng chí Nông Thị Hiền, Bí thư Đảng ủy phường, chủ trì.

Đảng bộ phường có 845 đảng viên, 21 chi bộ. Sáu tháng, phường thu ngân sách 12,4 tỷ đồng.
`,
  'huyen-vinh-thanh.txt': `Huyện ủy Vĩnh Thạnh tổng kết công tác năm 2023

Ngày 28/12/2023, Huyện ủy Vĩnh Thạnh, tỉnh Bình Định tổ chức hội nghị tổng kết năm 2023. Đồng chí Trần Đình Kha, Bí thư Huyện ủy, chủ trì hội nghị.

Toàn huyện có 2.406 đảng viên ở 32 tổ chức cơ sở đảng. Thu nhập bình quân đầu người đạt 41 triệu đồng. Khu tưởng niệm nằm trên đường Hòa Bình, ngày hội diễn ra trong không khí hòa bình, hữu nghị.
`,
  'truong-nguyen-khuyen.txt': `Chi bộ Trường THPT Nguyễn Khuyến đại hội nhiệm kỳ 2022 - 2025

Ngày 15/6/2022, Chi bộ Trường THPT Nguyễn Khuyến, tỉnh Nam Định tổ chức Đại hội nhiệm kỳ 2022 - 2025. Thầy giáo Phạm Quốc Thái Bình được bầu làm Bí thư Chi bộ.

Chi bộ có 47 đảng viên. Năm học qua, trường có 21 học sinh giỏi cấp quốc gia. Hiệu trưởng nhà trường là bà Đặng Yên Bái.
`,
  'benh-vien-tam-phuc.txt': `Đảng bộ Bệnh viện Đa khoa Tâm Phúc tổng kết năm 2024

Ngày 20/12/2024, Đảng bộ Bệnh viện Đa khoa Tâm Phúc, thành phố Hải Phòng tổng kết công tác năm 2024. Bác sĩ Đào Thị Ngân, Bí thư Đảng ủy, Giám đốc Bệnh viện, chủ trì.

Đảng bộ có 128 đảng viên, 7 chi bộ. Bệnh viện có 420 giường bệnh, khám cho 96.000 lượt người. Bệnh viện Sản Nhi tặng hai máy thở.
`,
  'cong-ty-thai-binh-duong.txt': `Đảng bộ Công ty Cổ phần Thủy sản Thái Bình Dương sơ kết quý I năm 2024

Ngày 05/4/2024, Đảng bộ Công ty Cổ phần Thủy sản Thái Bình Dương, tỉnh Cà Mau tổ chức hội nghị sơ kết quý I năm 2024. Ông Tô Hữu Lực, Bí thư Đảng ủy, Tổng Giám đốc, chủ trì.

Đảng bộ có 66 đảng viên, 4 chi bộ. Doanh thu quý I đạt 310 tỷ đồng. Trụ sở đặt tại số 18 đường An Giang.
`,
  'chi-cuc-kiem-lam.txt': `Chi bộ Chi cục Kiểm lâm tỉnh Lạng Sơn tổng kết năm 2023

Ngày 12/12/2023, Chi bộ Chi cục Kiểm lâm tỉnh Lạng Sơn tổng kết công tác năm 2023. Đồng chí Vi Văn Thụ, Bí thư Chi bộ, Chi cục trưởng, chủ trì.

Chi bộ có 39 đảng viên. Năm 2023 xử lý 54 vụ vi phạm.
`,
  'khcn-tuyen-quang.txt': `Đảng bộ Sở Khoa học và Công nghệ tỉnh Tuyên Quang tổng kết công tác năm 2023

Ngày 09/01/2024, Đảng ủy Sở Khoa học và Công nghệ tỉnh Tuyên Quang tổng kết công tác xây dựng Đảng năm 2023. Đồng chí Ma Thị Thúy Vân, Bí thư Đảng ủy, Giám đốc Sở, chủ trì.

Đảng bộ có 88 đảng viên, sinh hoạt ở 6 chi bộ.

Chi bộ | Số đảng viên | Kết nạp | Bí thư
Chi bộ Văn phòng Sở | 17 | 1 | Hoàng Kim Đĩnh
Chi bộ Thanh tra Sở | 6 | 0 | Lý Thị Phong
Chi bộ Trung tâm Thông tin và Thống kê KH&CN | 15 | 3 | Trịnh Bá Khôi
Chi bộ Trung tâm Ứng dụng tiến bộ KH&CN | 22 | 2 | Nguyễn Hải Triều
Chi bộ Chi cục Tiêu chuẩn Đo lường Chất lượng | 19 | 2 | Chu Thị Mỵ
Chi bộ Kế hoạch - Tài chính | 9 | 0 | Quan Văn Đạt

Chi bộ Trung tâm Ứng dụng tiến bộ KH&CN được tặng giấy khen.
`,
};
