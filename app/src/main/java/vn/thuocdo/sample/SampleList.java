package vn.thuocdo.sample;

import java.util.Arrays;
import java.util.Optional;

/** A list the field works from; the two are kept apart. */
public enum SampleList {
    /** Danh sách mẫu chính thức. */
    OFFICIAL("official", "mau-chinh-thuc", "Mẫu chính thức"),
    /** Danh sách mẫu dự phòng, opened in its order. */
    RESERVE("reserve", "mau-du-phong", "Mẫu dự phòng");

    private final String path;
    private final String file;
    private final String title;

    SampleList(String path, String file, String title) {
        this.path = path;
        this.file = file;
        this.title = title;
    }

    /** As it stands in addresses. */
    public String path() {
        return path;
    }

    /** The name of its file, without ending. */
    String file() {
        return file;
    }

    /** The name of its sheet. */
    String title() {
        return title;
    }

    /** The key of its name. */
    public String text() {
        return "sample.list." + name();
    }

    static Optional<SampleList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }
}
