package vn.thuocdo.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private static final Directory DIRECTORY = new Directory(
            Map.of(
                    "H99.1", List.of(new Directory.Entry(Examples.HOME_AFFAIRS, null, null)),
                    "H99.2", List.of(new Directory.Entry(Examples.JUSTICE, null, null)),
                    "H99.30", List.of(new Directory.Entry(Examples.FORMER_DISTRICT, null, LocalDate.of(2025, 6, 30)))),
            Set.of("1.001193"));

    private final RowCheck check =
            new RowCheck(DIRECTORY, Set.of(Examples.HOME_AFFAIRS, Examples.FORMER_DISTRICT), TODAY);

    @Test
    void takesARowWithoutAFault() {
        var checked = check.check(Examples.aRow(7, Map.of()));

        assertThat(checked.faults()).isEmpty();
        var dossier = Objects.requireNonNull(checked.dossier());
        assertThat(dossier.bodies().resolving()).isEqualTo(Examples.HOME_AFFAIRS);
        assertThat(dossier.days().returned()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(dossier.quarter().title()).isEqualTo("III/2026");
        assertThat(checked.contact().phone()).isEqualTo("+84912345007");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                CODE       | ''          | MISSING
                PROCEDURE  | 9.999999    | PROCEDURE_UNKNOWN
                RESOLVING  | H98         | AGENCY_UNKNOWN
                RESOLVING  | H99.30      | AGENCY_NOT_THEN
                RESOLVING  | H99.2       | AGENCY_FOREIGN
                RECEIVING  | xxx         | AGENCY_UNKNOWN
                RECEIVED   | 31/02/2026  | DATE_UNREADABLE
                RECEIVED   | 07/15/2026  | DATE_UNREADABLE
                RETURNED   | 02/10/2026  | DATE_FUTURE
                RETURNED   | 30/06/2026  | RETURNED_BEFORE_RECEIVED
                RECEIVED   | 01/07/0206  | DATE_ANCIENT
                CHANNEL    | fax         | CHANNEL_UNKNOWN
                APPLICANT  | robot       | APPLICANT_UNKNOWN
                PROXY      | có lẽ       | PROXY_UNKNOWN
                """)
    void keepsOutARowWithAFaultAndNamesIt(Field field, String value, FaultKind kind) {
        var checked = check.check(Examples.aRow(2, Map.of(field, value)));

        assertThat(checked.dossier()).isNull();
        assertThat(checked.faults()).extracting(RowFault::kind).containsExactly(kind);
        assertThat(checked.faults()).extracting(RowFault::field).containsExactly(field);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                CODE       | HS-0001     | CODE_STYLE
                PHONE      | 0123        | PHONE_IMPLAUSIBLE
                EMAIL      | an at vn    | EMAIL_IMPLAUSIBLE
                """)
    void keepsARowThatOnlyLooksOddAndTellsIt(Field field, String value, FaultKind kind) {
        var checked = check.check(Examples.aRow(2, Map.of(field, value)));

        assertThat(checked.dossier()).isNotNull();
        assertThat(checked.faults()).extracting(RowFault::kind).containsExactly(kind);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
                CODE       | 000.A0.01.H26-210212-9090
                CODE       | h99.1-260701-0001
                PROCEDURE  | 1.001193.000.00.00.H29
                PROCEDURE  | 1.001193.H19
                CHANNEL    | truc tuyen
                CHANNEL    | BƯU CHÍNH CÔNG ÍCH
                APPLICANT  | to chuc
                APPLICANT  | Doanh nghiệp
                PROXY      | Có
                RECEIVED   | 2026-07-01
                RECEIVED   | 1/7/2026 08:15
                RECEIVING  | ''
                RECEIVING  | h99.2
                PROMISED   | 01/01/2027
                """)
    void readsWhatPeopleWrite(Field field, String value) {
        var checked = check.check(Examples.aRow(2, Map.of(field, value)));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.dossier()).isNotNull();
    }

    @Test
    void knowsAnAgencyOnTheDaysItWasThere() {
        var checked = check.check(Examples.aRow(
                2, Map.of(Field.RESOLVING, "H99.30", Field.RECEIVED, "01/06/2025", Field.RETURNED, "30/06/2025")));

        assertThat(checked.faults()).isEmpty();
    }

    @Test
    void repeatsNothingAboutAPersonInAFault() {
        var checked = check.check(Examples.aRow(2, Map.of(Field.PHONE, "0123", Field.EMAIL, "an at vn")));

        assertThat(checked.faults()).extracting(RowFault::value).containsOnly("");
        assertThat(checked).asString().doesNotContain("Văn An", "0123");
    }
}
