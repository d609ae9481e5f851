package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.ArmKind;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.contact.Contact;
import vn.thuocdo.decision.document.PdfPaper;
import vn.thuocdo.frame.ExampleFrames;

/** Letters to be printed, and the list of codes. */
class LetterTest extends PageTest {

    private static final String POST = "letter-post@example.vn";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}( [0-9A-Z]{5}){3} [0-9A-Z]{6}");
    private static final String LINK = "http://localhost:8080/t/[0-9A-Z]{26}";

    private CampaignId campaign = new CampaignId(new UUID(0, 0));

    @BeforeAll
    void field() {
        campaign = new ExampleInvitations(application, db).opened();
        account(POST, new Grant(Role.FIELD_LEAD, ExampleFrames.POST));
        account("letter-plan@example.vn", new Grant(Role.PROGRAMME, ExampleFrames.HOME_AFFAIRS));
        account("letter-front@example.vn", new Grant(Role.SUPERVISOR, ExampleFrames.FRONT));
        account("letter-justice@example.vn", new Grant(Role.AGENCY, ExampleFrames.JUSTICE));
        account("letter-other@example.vn", new Grant(Role.FIELD_LEAD, ExampleFrames.ELSEWHERE));
    }

    private String path(String rest) {
        return "/campaigns/%s/invitations/users/%s".formatted(campaign.value(), rest);
    }

    private byte[] file(String path) throws IOException, InterruptedException {
        var client = signedIn(POST);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    client.request(path)
                            .header("Cookie", client.cookies())
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            return answer.body();
        }
    }

    @Test
    void haveAPageForEachOfTheOfficialSample() throws Exception {
        var bytes = file(path("letters/first/1.pdf"));

        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isEqualTo(20);
            assertThat(CODE.matcher(text).results().map(MatchResult::group).distinct())
                    .hasSize(20);
            assertThat(text).contains("Đường Thử, Phường Một", "không ảnh hưởng", "localhost:8080/invitation");
            assertThat(text).doesNotContain("lý lịch tư pháp").contains("Đăng ký khai sinh");
            var link = scanned(pdf);
            assertThat(link).matches(LINK);
            assertThat(visitor().get(link.substring(link.indexOf("/t/"))).uri().getPath())
                    .isEqualTo("/answer");
            picture(pdf, "letter");
        }
        assertThat(db.sql("select letters from invitation.fetched where campaign = :id")
                        .param("id", campaign.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(20);
        assertThat(db.sql("select count(*) from audit.entry where deed = 'invitation.letters-fetched'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** What a telephone reads from the code of the first page. */
    private static String scanned(PDDocument pdf) throws Exception {
        var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static void picture(PDDocument pdf, String name) throws IOException {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 80);
        ImageIO.write(
                page,
                "png",
                Files.createDirectories(Path.of("target", "screens"))
                        .resolve(name + ".png")
                        .toFile());
    }

    @ParameterizedTest
    @EnumSource(ArmKind.class)
    void fitOnOnePageHoweverLongTheNamesAre(ArmKind kind) throws Exception {
        var adults = kind == ArmKind.RESIDENTS ? List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) : List.<Integer>of();
        var letters = List.of(longLetter(1, adults), longLetter(2, adults), longLetter(3, adults));
        var out = new ByteArrayOutputStream();
        PdfPaper.write(new LetterPage(longFacts(kind)).of(letters, Occasion.REMINDER), out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            picture(pdf, "letter-long-" + kind);
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Trân trọng cảm ơn ông/bà. " + longFacts(kind).owner());
            assertThat(lowestMillimetres(pdf)).isBetween(200.0, 285.0);
        }
    }

    /** How far from above the lowest line stands. */
    private static double lowestMillimetres(PDDocument pdf) throws IOException {
        var lowest = new double[1];
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                lowest[0] = Math.max(lowest[0], letter.getYDirAdj());
                super.processTextPosition(letter);
            }
        }.getText(pdf);
        return lowest[0] / 72 * 25.4;
    }

    private Facts longFacts(ArmKind kind) {
        return new Facts(
                campaign,
                "users",
                kind,
                ("Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan "
                        + "hành chính nhà nước năm 2026"),
                "Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu Cũ và Thành phố Hồ Chí Minh Mở rộng",
                "Ủy ban nhân dân tỉnh",
                15,
                "https://khaosat.sonoivu.minhhoa.gov.vn",
                "0254 3852 401 (giờ hành chính)",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 9, 30),
                Optional.of(LocalDate.of(2026, 12, 20)),
                3);
    }

    private static Letter longLetter(int number, List<Integer> adults) {
        return new Letter(
                new Contact(
                        ("Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ Xuất nhập khẩu Nguyễn & Con "
                                + "<Một Thành Viên>"),
                        "",
                        "",
                        ("Số 123/45/67 Đường Nguyễn Thị Minh Khai nối dài, Khu phố Hai, Phường Tân "
                                + "Thới Hiệp, Tỉnh Ví Dụ")),
                "Trung tâm Phục vụ hành chính công Ủy ban nhân dân phường Tân Thới Hiệp Đông Hưng Thuận",
                ("Cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác "
                                + "gắn liền với đất lần đầu ")
                        + "cho hộ gia đình, cá nhân đang sử dụng đất có một trong các loại giấy tờ quy định",
                "0123456789ABCDEFGHJKMNPQRS",
                number,
                adults);
    }

    @Test
    void goToTheFieldAlone() {
        for (var who : List.of("letter-plan", "letter-front", "letter-justice", "letter-other")) {
            var client = signedIn(who + "@example.vn");
            for (var each : List.of("letters/first/1.pdf", "codes.xlsx", "lists", "lists/1.pdf")) {
                assertThat(client.get(path(each)).body()).as(who).contains("access/not-allowed");
            }
        }
        var page = "/campaigns/%s/invitations".formatted(campaign.value());
        assertThat(signedIn("letter-front@example.vn").get(page).body()).contains("Số người được mời");
        assertThat(signedIn("letter-justice@example.vn").get(page).body()).contains("access/not-allowed");
        assertThat(signedIn("letter-plan@example.vn").get(page).body()).doesNotContain("1.pdf");
    }

    @Test
    void areRefusedForLotsThatAreNotThere() {
        var post = signedIn(POST);

        assertThat(post.get(path("letters/first/2.pdf")).body()).contains("invitation/no-letters");
        assertThat(post.get(path("letters/reminder/1.pdf")).body()).contains("invitation/no-reminder-yet");
        assertThat(post.get(path("letters/first/x.pdf")).body()).contains("page/unknown");
        assertThat(post.get(path("letters/last/1.pdf")).body()).contains("page/unknown");
    }

    @Test
    void haveAListOfCodesBeside() throws Exception {
        var bytes = file(path("codes.xlsx"));

        assertThat(bytes).startsWith('P', 'K');
    }

    @Test
    void listsForInterviewersShareTheSampleOut() throws Exception {
        var page = signedIn(POST)
                .get(path("lists?size=8&interviewers=DTV-01,+DTV-02"))
                .body();
        assertThat(page).contains("Số 3", "lists/3.xlsx?byAgency=false&amp;size=8&amp;interviewers=DTV-01%2C+DTV-02");
        assertThat(page).doesNotContain("Số 4", "Đường Thử");
        var codes = new TreeSet<String>();
        for (var list = 1; list <= 3; list++) {
            try (var pdf =
                    Loader.loadPDF(file(path("lists/%d.pdf?size=8&interviewers=DTV-01,DTV-02".formatted(list))))) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text).contains("Đường Thử", "Điều tra viên: DTV-0" + (list == 2 ? 2 : 1));
                CODE.matcher(text).results().map(MatchResult::group).forEach(codes::add);
                picture(pdf, "list-" + list);
            }
        }
        assertThat(codes).hasSize(20);
        var byAgency = signedIn(POST).get(path("lists?byAgency=true")).body();
        assertThat(byAgency).contains("Sở Tư pháp");
        assertThat(file(path("lists/1.xlsx?byAgency=true"))).startsWith('P', 'K');
        assertThat(signedIn(POST).get(path("lists/1.doc")).body()).contains("page/unknown");
        assertThat(signedIn(POST).get(path("lists?size=0")).body()).contains("invitation/split");
    }
}
