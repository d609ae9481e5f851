package vn.thuocdo.invitation;

/**
 * What of the kit is copied from the page, not printed.
 *
 * @param mail to everybody in the window, without a link of anybody's own
 * @param slip the line for the giấy hẹn
 * @param post for Zalo
 * @param address that the QR code beside the line leads to
 * @param picture that QR code
 */
public record KitTexts(String mail, String slip, String post, String address, String picture) {

    static KitTexts of(Facts told) {
        var page = told.site() + "/invitation";
        var hotline = told.hotline().isEmpty() ? "" : " Đường dây nóng: %s.".formatted(told.hotline());
        var slip = "Ông/bà có thể được mời cho ý kiến về lần giải quyết thủ tục này. Kiểm tra lời mời: " + told.check();
        return new KitTexts(mail(told, page + hotline), slip, post(told, page + hotline), page, QrPicture.of(page));
    }

    private static String mail(Facts told, String check) {
        return """
                Kính gửi ông/bà,

                %s đang thực hiện “%s”. Người được hỏi được chọn ngẫu nhiên trong những người có kết quả giải quyết \
                thủ tục từ %s đến %s; ai được chọn sẽ nhận lời mời riêng. Việc trả lời mất khoảng %d phút, tự nguyện, \
                được bảo mật và không ảnh hưởng đến hồ sơ nào. Chúng tôi không bao giờ hỏi mã OTP, số căn cước hay tài \
                khoản ngân hàng.

                Kiểm tra lời mời: %s
                """.formatted(
                told.owner(),
                told.title(),
                LetterPage.day(told.from()),
                LetterPage.day(told.to()),
                told.minutes(),
                check).strip();
    }

    private static String post(Facts told, String check) {
        return """
                %s hỏi ý kiến người dân, tổ chức về việc giải quyết thủ tục hành chính. Nếu bạn nhận được lời mời, xin \
                dành khoảng %d phút trả lời: tự nguyện, bảo mật, không ảnh hưởng đến hồ sơ. Kiểm tra lời mời: %s
                """.formatted(told.owner(), told.minutes(), check).strip();
    }
}
