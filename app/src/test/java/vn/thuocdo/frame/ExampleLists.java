package vn.thuocdo.frame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuocdo.sheet.SheetLimits;
import vn.thuocdo.sheet.SheetReader;

/** Lists of places and households of a province that does not exist. */
public final class ExampleLists {

    private ExampleLists() {}

    public static SheetReader sheet(String csv) {
        try {
            var bytes = csv.getBytes(StandardCharsets.UTF_8);
            return SheetReader.open(new ByteArrayInputStream(bytes), "danh-sach.csv", SheetLimits.CATALOGUE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Twelve communes in two groups. */
    public static String communes() {
        return "Nhóm xã,Mã xã,Tên xã,Số hộ\n"
                + IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> "%s,%05d,Xã Minh %d,%d\n"
                                .formatted(n <= 5 ? "Đô thị" : "Nông thôn", 30_000 + n, n, 300 + 70 * n))
                        .collect(Collectors.joining());
    }

    /** Six villages in each of these communes. */
    public static String villages(Collection<String> communes) {
        return "Mã xã,Mã thôn,Tên thôn,Số hộ\n"
                + communes.stream()
                        .flatMap(commune -> IntStream.rangeClosed(1, 6)
                                .mapToObj(n -> "%s,%02d,Thôn %d,%d\n".formatted(commune, n, n, 20 + 5 * n)))
                        .collect(Collectors.joining());
    }

    /** Forty households in each of these villages, whose codes are those of commune and village. */
    public static String households(Collection<String> villages) {
        return "Mã xã,Mã thôn,Mã hộ,Chủ hộ,Địa chỉ,Điện thoại,Số người từ 18 tuổi\n"
                + villages.stream()
                        .flatMap(village -> IntStream.rangeClosed(1, 40)
                                .mapToObj(n -> "%s,%d,Nguyễn Văn %d,Nhà số %d,09123%05d,%d\n"
                                        .formatted(village.replace('/', ','), n, n, n, n, 1 + n % 4)))
                        .collect(Collectors.joining());
    }
}
