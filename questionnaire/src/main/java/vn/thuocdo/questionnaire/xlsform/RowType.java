package vn.thuocdo.questionnaire.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the column {@code type} says.
 *
 * @param kind the word it begins with, in its usual spelling
 * @param list the list of choices it names; "" where it names none
 * @param other whether words may be written beside the choices
 * @param more further words, which mean nothing to a form
 */
record RowType(String kind, String list, boolean other, String more) {

    private static final Set<String> WITH_LIST = Set.of("select_one", "select_multiple", "select_one_external", "rank");

    private static final Set<String> KINDS = Set.of(
            "select_one", "select_multiple", "integer", "decimal", "text", "date", "note", "begin_group", "end_group");

    private static final Map<String, XlsProblem> UNSUPPORTED = Map.ofEntries(
            Map.entry("calculate", XlsProblem.CALCULATION),
            Map.entry("begin_repeat", XlsProblem.REPEAT),
            Map.entry("image", XlsProblem.MEDIA),
            Map.entry("photo", XlsProblem.MEDIA),
            Map.entry("audio", XlsProblem.MEDIA),
            Map.entry("background-audio", XlsProblem.MEDIA),
            Map.entry("video", XlsProblem.MEDIA),
            Map.entry("file", XlsProblem.MEDIA),
            Map.entry("geopoint", XlsProblem.PLACE),
            Map.entry("start-geopoint", XlsProblem.PLACE),
            Map.entry("geotrace", XlsProblem.PLACE),
            Map.entry("geoshape", XlsProblem.PLACE),
            Map.entry("background-geopoint", XlsProblem.PLACE),
            Map.entry("osm", XlsProblem.PLACE),
            Map.entry("time", XlsProblem.TIME),
            Map.entry("datetime", XlsProblem.TIME),
            Map.entry("rank", XlsProblem.RANK),
            Map.entry("range", XlsProblem.RANGE),
            Map.entry("barcode", XlsProblem.BARCODE),
            Map.entry("acknowledge", XlsProblem.ACKNOWLEDGE),
            Map.entry("trigger", XlsProblem.ACKNOWLEDGE),
            Map.entry("hidden", XlsProblem.HIDDEN),
            Map.entry("select_one_from_file", XlsProblem.EXTERNAL),
            Map.entry("select_multiple_from_file", XlsProblem.EXTERNAL),
            Map.entry("select_one_external", XlsProblem.EXTERNAL),
            Map.entry("xml-external", XlsProblem.EXTERNAL),
            Map.entry("csv-external", XlsProblem.EXTERNAL),
            Map.entry("start", XlsProblem.METADATA),
            Map.entry("end", XlsProblem.METADATA),
            Map.entry("today", XlsProblem.METADATA),
            Map.entry("deviceid", XlsProblem.METADATA),
            Map.entry("imei", XlsProblem.METADATA),
            Map.entry("username", XlsProblem.METADATA),
            Map.entry("phonenumber", XlsProblem.METADATA),
            Map.entry("email", XlsProblem.METADATA),
            Map.entry("simserial", XlsProblem.METADATA),
            Map.entry("subscriberid", XlsProblem.METADATA),
            Map.entry("audit", XlsProblem.METADATA));

    /** As it stands in the cell, in any of its spellings. */
    static RowType of(String cell) {
        var written = Cells.trimmed(cell)
                .replaceAll("\\s+", " ")
                .replaceFirst("(?i)^select[ _](one|multiple)[ _]from[ _]file\\b", "select_$1_from_file")
                .replaceFirst("(?i)^(begin|end)[ _](group|repeat)\\b", "$1_$2")
                .replaceFirst("(?i)^select[ _](one|multiple)( from)?(?= )", "select_$1")
                .replaceFirst("(?i)^select1(?= )", "select_one")
                .replaceFirst("(?i)^select all that apply( from)?(?= )", "select_multiple")
                .replaceFirst("(?i) or[ _](specify[ _])?other$", " or_other");
        var words = List.of(written.split(" "));
        var kind = spelled(words.get(0).toLowerCase(Locale.ROOT));
        var withList = WITH_LIST.contains(kind) && words.size() > 1;
        var more = words.subList(withList ? 2 : 1, words.size());
        var other = withList && more.equals(List.of("or_other"));
        return new RowType(kind, withList ? words.get(1) : "", other, other ? "" : String.join(" ", more));
    }

    private static String spelled(String kind) {
        return switch (kind) {
            case "int" -> "integer";
            case "string" -> "text";
            default -> kind;
        };
    }

    /** Why a form has no such thing, if that is known. */
    Optional<XlsProblem> unsupported() {
        return Optional.ofNullable(UNSUPPORTED.get(kind));
    }

    /** Whether it is a kind of row that a form has. */
    boolean isKnown() {
        return KINDS.contains(kind);
    }

    /** Whether the row is about the device. */
    boolean isMetadata() {
        return UNSUPPORTED.get(kind) == XlsProblem.METADATA;
    }

    boolean is(String other) {
        return kind.equals(other);
    }
}
