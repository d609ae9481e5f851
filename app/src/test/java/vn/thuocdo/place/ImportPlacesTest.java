package vn.thuocdo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thuocdo.place.Catalogue.MERGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thuocdo.sheet.SheetFault;
import vn.thuocdo.sheet.SheetOutcome;

class ImportPlacesTest {

    /** A corner of Hà Nội through the years, and a province whose city changed its kind. */
    private static final String HISTORY = """
            code,level,name,full_name,type,parent_code,valid_from,valid_to
            01,1,Hà Nội,Thành phố Hà Nội,Thành phố trực thuộc trung ương,,,
            001,2,Ba Đình,Quận Ba Đình,Quận,01,,2025-06-30
            00004,3,Trúc Bạch,Phường Trúc Bạch,Phường,001,,2025-06-30
            00004,3,Ba Đình,Phường Ba Đình,Phường,01,2025-07-01,
            00006,3,Vĩnh Phúc,Phường Vĩnh Phúc,Phường,001,,2025-06-30
            """;

    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private final Catalogue catalogue = new Catalogue();

    @Test
    void keepsUnitsWithTheirValidity() {
        assertThat(catalogue.take(HISTORY)).isEqualTo(new SheetOutcome.Kept(5, 1));

        assertThat(catalogue.counts(BEFORE)).containsExactly(63L, 1L, 2L);
        assertThat(catalogue.counts(MERGER)).containsExactly(34L, 0L, 1L);
        assertThat(catalogue.places.find("00004", BEFORE).orElseThrow().name()).isEqualTo("Phường Trúc Bạch");
        assertThat(catalogue.places.find("00004", MERGER))
                .contains(new Place("00004", PlaceKind.WARD, "Phường Ba Đình", Optional.of("01"), MERGER, null));
    }

    @Test
    void changesNothingTheSecondTime() {
        catalogue.take(HISTORY);
        var before = catalogue.everything();

        assertThat(catalogue.take(HISTORY)).isEqualTo(new SheetOutcome.Kept(5, 5));

        assertThat(catalogue.everything()).isEqualTo(before);
    }

    @Test
    void cutsWhatALaterListSaysAnew() {
        catalogue.take(HISTORY);

        catalogue.take("""
                Mã;Tên đầy đủ;Loại;Mã cấp trên;Từ ngày;Đến ngày
                00004;Xã Ba Đình;Xã;01;30/04/2026;
                """);

        assertThat(catalogue
                        .places
                        .find("00004", LocalDate.of(2026, 4, 29))
                        .orElseThrow()
                        .to())
                .isEqualTo("2026-04-29");
        assertThat(catalogue
                        .places
                        .find("00004", LocalDate.of(2026, 4, 30))
                        .orElseThrow()
                        .kind())
                .isEqualTo(PlaceKind.COMMUNE);
    }

    @Test
    void findsAUnitWithoutAccentsAndWithoutSpreadsheetZeros() {
        catalogue.take("""
                Ma,Ten don vi,Loai,Ma don vi cap tren,Tu ngay,Den ngay
                8,Phường Ngọc Hà,phường,01,01/07/2025,
                """);

        assertThat(catalogue.places.named("ngoc ha", MERGER))
                .extracting(Place::code)
                .containsExactly("00008");
    }

    @Test
    void endsUnitsACompleteListDoesNotName() {
        catalogue.take(HISTORY);

        var kept = catalogue.takeComplete("""
                Mã,Tên,Loại,Mã cấp trên
                00025,Phường Giảng Võ,Phường,01
                """, LocalDate.of(2026, 1, 1));

        assertThat(kept).isEqualTo(new SheetOutcome.Kept(1, 0));
        assertThat(catalogue.places.within("01", LocalDate.of(2025, 12, 31)))
                .extracting(Place::code)
                .containsExactly("00004");
        assertThat(catalogue.places.within("01", LocalDate.of(2026, 1, 1)))
                .extracting(Place::code)
                .containsExactly("00025");
    }

    @Test
    void tellsEveryRowThatIsWrongAndKeepsNone() {
        var before = catalogue.everything();

        var refused = catalogue.take("""
                code,full_name,type,parent_code,valid_from,valid_to
                00004,Phường Ba Đình,Phường,01,2025-07-01,
                abc,Xã A,Xã,01,2025-07-01,
                00012,,Xã,01,2025-07-01,
                00013,Xã B,Làng,01,2025-07-01,
                00014,Xã C,Xã,,2025-07-01,
                00015,Xã D,Xã,01,2025-13-01,
                00016,Xã E,Xã,01,2025-07-01,2025-06-30
                """);

        assertThat(refused)
                .isEqualTo(new SheetOutcome.Refused(List.of(
                        new SheetFault(3, "Mã", "place.fault.code", "abc", 5),
                        new SheetFault(4, "Tên đầy đủ", "sheet.fault.blank", "Tên đầy đủ"),
                        new SheetFault(5, "Loại", "place.fault.kind", "Làng"),
                        new SheetFault(6, "Mã cấp trên", "place.fault.parent", ""),
                        new SheetFault(7, "Từ ngày", "sheet.fault.not-a-day", "2025-13-01"),
                        new SheetFault(8, "Đến ngày", "place.fault.period", MERGER, BEFORE))));
        assertThat(catalogue.everything()).isEqualTo(before);
    }

    @Test
    void refusesAUnitWhoseParentIsNotThereAllTheTime() {
        var before = catalogue.everything();

        var refused = catalogue.take("""
                code,full_name,type,parent_code,valid_from,valid_to
                001,Quận Ba Đình,Quận,01,,2025-06-30
                00004,Phường Trúc Bạch,Phường,001,,
                """);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        each -> assertThat(each.faults())
                                .containsExactly(new SheetFault(
                                        3,
                                        "Mã cấp trên",
                                        "place.fault.orphan",
                                        "Phường Trúc Bạch (00004)",
                                        "001",
                                        "(,)")));
        assertThat(catalogue.everything()).isEqualTo(before);
    }

    @Test
    void refusesAListThatSaysTwoThingsOfOneDay() {
        var refused = catalogue.take("""
                code,full_name,type,parent_code,valid_from,valid_to
                00004,Phường Ba Đình,Phường,01,2025-07-01,
                00004,Xã Ba Đình,Xã,01,2026-01-01,
                """);

        assertThat(refused)
                .isEqualTo(new SheetOutcome.Refused(
                        List.of(new SheetFault(3, "Mã", "place.fault.overlap", "00004", "2"))));
    }

    @Test
    void keepsWhatBecameOfUnits() {
        catalogue.take(HISTORY);
        var list = """
                old_code,old_full_name,new_code,new_full_name,part,on_day
                00004,Phường Trúc Bạch,00004,Phường Ba Đình,full,2025-07-01
                00006,Phường Vĩnh Phúc,00004,Phường Ba Đình,partial,2025-07-01
                """;

        assertThat(catalogue.take(list)).isEqualTo(new SheetOutcome.Kept(2, 0));
        assertThat(catalogue.take(list)).isEqualTo(new SheetOutcome.Kept(2, 2));

        assertThat(catalogue.places.predecessors(
                        catalogue.places.find("00004", MERGER).orElseThrow()))
                .extracting(Succession::name, Succession::whole)
                .containsExactly(tuple("Phường Trúc Bạch", true), tuple("Phường Vĩnh Phúc", false));
        assertThat(catalogue.places.successors(
                        catalogue.places.find("00006", BEFORE).orElseThrow()))
                .extracting(Succession::name)
                .containsExactly("Phường Ba Đình");
    }

    @Test
    void refusesASuccessionOfUnknownUnits() {
        var refused = catalogue.take("""
                Mã cũ,Mã mới,Phần,Ngày
                99999,01,toàn bộ,01/07/2025
                01,02,một phần,01/07/2025
                """);

        assertThat(refused)
                .isEqualTo(new SheetOutcome.Refused(List.of(
                        new SheetFault(2, "Mã cũ", "place.fault.old-unknown", "99999", MERGER),
                        new SheetFault(3, "Mã mới", "place.fault.new-unknown", "02", MERGER))));
    }

    @Test
    void refusesASheetThatIsNoSuchList() {
        assertThat(catalogue.take("Họ tên,Điện thoại\nA,B\n"))
                .isInstanceOfSatisfying(
                        SheetOutcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(SheetFault::column)
                                .contains("Mã", "Tên đầy đủ", "Loại"));
    }
}
