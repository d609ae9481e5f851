package vn.thuocdo.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.PageTest;
import vn.thuocdo.access.Actor;
import vn.thuocdo.access.Grant;
import vn.thuocdo.access.Role;
import vn.thuocdo.campaign.CampaignId;
import vn.thuocdo.campaign.Campaigns;
import vn.thuocdo.decision.document.PdfPaper;
import vn.thuocdo.frame.ExampleFrames;
import vn.thuocdo.frame.ExampleLists;
import vn.thuocdo.sample.Ceremonies;
import vn.thuocdo.sample.DrawId;
import vn.thuocdo.sample.Draws;
import vn.thuocdo.sample.ExampleDraws;
import vn.thuocdo.sample.ExampleResidents;
import vn.thuocdo.sample.Invitee;
import vn.thuocdo.sample.Invitees;
import vn.thuocdo.statistics.selection.AdultRule;
import vn.thuocdo.statistics.selection.Seed;

/** Letters to households, in each of which the seed says which adult answers. */
class HouseholdLetterTest extends PageTest {

    private static final Actor POST =
            new Actor(new UUID(8, 6), "Thảo", List.of(new Grant(Role.FIELD_LEAD, ExampleFrames.POST)));

    private CampaignId campaign = new CampaignId(new UUID(0, 0));
    private DrawId draw = new DrawId(new UUID(0, 0));

    @BeforeAll
    void households() {
        var examples = new ExampleFrames(db);
        examples.agencies();
        db.sql("delete from frame.asked").update(); // the same people are drawn elsewhere
        db.sql("delete from privacy.objection").update();
        var residents = new ExampleResidents(application);
        campaign = examples.campaign("residents");
        var communes = residents.frozen(campaign, 1, ExampleLists.communes());
        residents.drawn(communes);
        var villages = residents.frozen(campaign, 2, ExampleLists.villages(residents.official(communes)));
        residents.drawn(villages);
        draw = residents.drawn(residents.frozen(campaign, 3, ExampleLists.households(residents.official(villages))));
        var minutes = new ExampleDraws(application, db);
        minutes.confirm(minutes.entered(draw));
        db.sql("update campaign.campaign set stage = 'FIELDWORK' where id = :id")
                .param("id", campaign.value())
                .update();
    }

    private List<Letter> letters() {
        return application.getBean(FetchLetters.class).fetch(campaign, "residents", Occasion.FIRST, 1, POST);
    }

    /** What the published seed says, without the classes that print it. */
    private List<Integer> rule(String household) {
        var ceremony = application.getBean(Draws.class).get(draw).ceremony();
        var seed = application.getBean(Ceremonies.class).get(ceremony).seedText();
        var rule = new AdultRule(new Seed(seed));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(adults -> rule.asked(household, adults))
                .toList();
    }

    private Map<Integer, String> households(List<Letter> letters) {
        assertThat(letters).isNotEmpty();
        return application.getBean(Invitees.class).of(campaign, "residents").stream()
                .collect(Collectors.toMap(Invitee::place, Invitee::id));
    }

    @Test
    void sayWhichAdultAnswersByTheSeed() {
        var letters = letters();
        var households = households(letters);

        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(letter.adults()).isEqualTo(rule(households.getOrDefault(letter.serial(), ""))));
        assertThat(letters.stream().map(Letter::adults).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void printTheRuleAndAskThatTheLetterBeGivenOn() throws Exception {
        var letter = letters().getFirst();
        var campaigns = application.getBean(Campaigns.class);
        var facts = application.getBean(CampaignFacts.class);
        var told = campaigns.get(campaign);
        var page = new LetterPage(facts.of(told, facts.arm(told, "residents"))).of(List.of(letter), Occasion.FIRST);
        var out = new ByteArrayOutputStream();
        PdfPaper.write(page, out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            picture(pdf, "letter-household");
            var text = text(pdf);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains("Ai trả lời?", "từ cao tuổi nhất đến ít tuổi nhất", "Xin chuyển thư này cho người đó")
                    .contains("one adult (18 or over)", "Please give this letter to that person")
                    .contains("1 2 3 4 5 6 7 8 9 10 11 12")
                    .contains(joined(letter.adults()))
                    .contains("Trân trọng cảm ơn");
        }
    }

    @Test
    void goWithListsThatSayTheSame() throws Exception {
        var list = application.getBean(FetchCodes.class).list(campaign, "residents", new Split(false, 4, ""), 1, POST);
        var out = new ByteArrayOutputStream();
        PdfPaper.write(ListPage.of("Đo lường 2025", 1, list), out);
        var first = list.rows().getFirst();
        var asked = rule(first.invitee().id());

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            picture(pdf, "list-household");
            assertThat(text(pdf)).contains("Điều tra viên không chọn thay", "1→1, 2→" + asked.get(1));
        }
        assertThat(first.cells()).hasSameSizeAs(FetchCodes.headers(true)).endsWith(asked.toArray());
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static void picture(PDDocument pdf, String name) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(
                new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}
