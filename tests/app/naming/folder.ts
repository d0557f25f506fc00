/** Made-up reports of eight bodies of seven provinces: a folder in which names are easily taken for others. */
export const NAMED: Readonly<Record<string, string>> = {
  'gia-lai-y-te.txt': `Đảng bộ Sở Y tế tỉnh Gia Lai tổng kết công tác năm 2024

Ngày 16/01/2025, tại hội trường Sở Y tế, số 9 Trần Hưng Đạo, thành phố Pleiku, Đảng ủy Sở Y tế tỉnh Gia Lai tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2024. Đồng chí Rơ Châm Thoan, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị.

Đảng bộ Sở Y tế hiện có 186 đảng viên sinh hoạt tại 9 chi bộ trực thuộc.

Chi bộ Trung tâm Kiểm nghiệm do đồng chí Siu Hạnh làm Bí thư, có 21 đảng viên, được công nhận hoàn thành xuất sắc nhiệm vụ. Chi bộ Bệnh viện Mắt chưa kết nạp được đảng viên mới trong năm.

Số đảng viên của một số chi bộ:

Chi bộ | Số đảng viên | Bí thư
Chi bộ Văn phòng | 14 | Trần Lệ Uyên
Chi bộ Thanh tra | 7 | Phan Đăng Mộc
Chi bộ Nghiệp vụ Dược | 11 | Kpă Nhơn

Trong năm, Đảng bộ kết nạp 12 đảng viên mới. Hạn chế: việc học nghị quyết ở một số chi bộ còn chậm.
`,
  'kon-tum-bao.txt': `Đảng bộ Sở Nội vụ tỉnh Kon Tum tổ chức Đại hội nhiệm kỳ 2025 - 2030

Ngày 09/4/2025, Đảng bộ Sở Nội vụ tỉnh Kon Tum đã tổ chức Đại hội lần thứ VI, nhiệm kỳ 2025 - 2030. Đồng chí A Bliu, Bí thư Đảng ủy, Giám đốc Sở Nội vụ, chủ trì đại hội.

Đảng bộ Sở Nội vụ có 83 đảng viên, sinh hoạt ở 7 chi bộ trực thuộc. Đại hội bầu Ban Chấp hành Đảng bộ nhiệm kỳ mới gồm 13 đồng chí.

Nhiệm kỳ qua, Đảng bộ kết nạp 19 đảng viên.
`,
  'kon-tum-cong-thong-tin.txt': `Đại hội Đảng bộ Sở Nội vụ tỉnh Kon Tum lần thứ VI, nhiệm kỳ 2025 - 2030

Sáng 09/4/2025, tại thành phố Kon Tum, Đại hội Đảng bộ Sở Nội vụ tỉnh Kon Tum lần thứ VI đã diễn ra trong không khí phấn khởi. Đại hội do đồng chí A Bliu, Bí thư Đảng ủy, điều hành.

Toàn Đảng bộ có 81 đảng viên thuộc 7 chi bộ. Đại hội đã bầu 13 đồng chí vào Ban Chấp hành khóa mới. Có 17 đảng viên được kết nạp trong nhiệm kỳ.
`,
  'quang-ngai-cong-thuong.txt': `Đại hội Đảng bộ Sở Công Thương tỉnh Quảng Ngãi nhiệm kỳ 2025 - 2030

Ngày 22/5/2025, Đảng bộ Sở Công Thương tỉnh Quảng Ngãi tổ chức Đại hội nhiệm kỳ 2025 - 2030. Dự đại hội có 68 đảng viên. Đồng chí Võ Quang Sánh, Giám đốc Sở, được bầu giữ chức Bí thư Đảng ủy.

Đảng bộ có 72 đảng viên, 5 chi bộ. Chi bộ Quản lý năng lượng có 13 đảng viên, do đồng chí Bùi Thị Nhiên làm Bí thư.

Đại hội bầu Ban Chấp hành gồm 11 đồng chí.
`,
  'so-xay-dung.txt': `Đảng bộ Sở Xây dựng tổng kết công tác Đảng năm 2024

Ngày 10/01/2025, Đảng ủy Sở Xây dựng tổ chức hội nghị tổng kết công tác Đảng năm 2024. Đồng chí Ngụy Thế Dần, Bí thư Đảng ủy, chủ trì hội nghị.

Năm 2024, Đảng bộ lãnh đạo hoàn thành các nhiệm vụ được Tỉnh ủy Hà Tĩnh giao; tham mưu Ủy ban nhân dân tỉnh Hà Tĩnh ban hành quy hoạch chung.

Đảng bộ có 74 đảng viên, sinh hoạt ở 8 chi bộ. Kết nạp 5 đảng viên mới.
`,
  'soc-trang-giao-duc.txt': `Hội nghị sơ kết công tác Đảng 6 tháng đầu năm 2023 của Đảng bộ Sở Giáo dục và Đào tạo tỉnh Sóc Trăng

Sáng 14/7/2023, Đảng ủy Sở Giáo dục và Đào tạo tỉnh Sóc Trăng họp sơ kết công tác 6 tháng đầu năm. Đồng chí Lâm Thị Sà Rơi, Phó Bí thư Đảng ủy, chủ trì hội nghị.

Đảng bộ có 97 đảng viên, sinh hoạt ở 6 chi bộ. Sáu tháng qua, Đảng bộ kết nạp 4 đảng viên.

Huyện Mỹ Xuyên có 38 trường đạt chuẩn quốc gia; thị xã Ngã Năm có 21 trường. Trường THPT Kế Sách khen thưởng 15 học sinh.

Chi bộ trực thuộc | Đảng viên | Xếp loại
Quản lý chất lượng | 12 | Tốt
Giáo dục thường xuyên | 9 | Khá

Chi bộ Phòng Tổ chức cán bộ được biểu dương vì làm tốt việc chuyển sinh hoạt đảng.
`,
  'tri-ton.txt': `Huyện ủy Tri Tôn (An Giang) họp báo công tác quý III năm 2022

Ngày 03/10/2022, Huyện ủy Tri Tôn, tỉnh An Giang họp đánh giá công tác quý III năm 2022. Đồng chí Cao Quang Lẫm, Bí thư Huyện ủy, chủ trì.

Toàn huyện có 5.214 đảng viên ở 47 tổ chức cơ sở đảng. Xã Ô Lâm kết nạp 9 đảng viên; thị trấn Ba Chúc kết nạp 6 đảng viên. Xã Lương Phi có 164 đảng viên.

Hạn chế: việc thu đảng phí ở ấp An Thuận còn chậm.
`,
  'vinh-phuc-tu-phap.txt': `Đảng bộ Sở Tư pháp tỉnh Vĩnh Phúc sinh hoạt chuyên đề quý II/2024

Chiều 28/6/2024, tại trụ sở Sở Tư pháp (thành phố Vĩnh Yên), Đảng bộ Sở Tư pháp tỉnh Vĩnh Phúc tổ chức sinh hoạt chuyên đề về phòng, chống lãng phí. Đồng chí Đỗ Khắc Nghinh, Bí thư Đảng ủy, Giám đốc Sở, chủ trì.

Đảng bộ có 58 đảng viên, 4 chi bộ. Tham dự có 55 đảng viên. Phòng Công chứng số 1 có 8 đảng viên.
`,
};
