package vn.thuocdo.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.screen.SearchKey;

/** How a dossier came in. */
public enum Channel {
    COUNTER("trực tiếp", "tại quầy", "bộ phận một cửa", "một cửa", "counter"),
    ONLINE("trực tuyến", "qua mạng", "dịch vụ công trực tuyến", "online"),
    POST("bưu chính công ích", "bưu chính", "bưu điện", "dịch vụ bưu chính công ích", "post");

    private final List<String> words;

    Channel(String... words) {
        this.words = Arrays.stream(words).map(SearchKey::of).toList();
    }

    /** The channel of that word, with or without accents. */
    static Optional<Channel> of(String word) {
        var key = SearchKey.of(word);
        return Arrays.stream(values()).filter(each -> each.words.contains(key)).findFirst();
    }
}
