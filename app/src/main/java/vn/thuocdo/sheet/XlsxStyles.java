package vn.thuocdo.sheet;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a day. */
record XlsxStyles(BitSet days) {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.");

    static XlsxStyles none() {
        return new XlsxStyles(new BitSet());
    }

    static XlsxStyles read(InputStream content) throws XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var days = new BitSet();
        var styles = 0;
        var inCells = false;
        var xml = new Xml(content);
        while (xml.advance()) {
            if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (xml.starts("numFmt")) {
                formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode", ""));
            } else if (inCells && xml.starts("xf")) {
                days.set(styles++, isDay(number(xml.attribute("numFmtId")), formats));
            }
        }
        return new XlsxStyles(days);
    }

    boolean showsDay(@Nullable String style) {
        var number = number(style);
        return number >= 0 && days.get(number);
    }

    private static boolean isDay(int format, Map<Integer, String> formats) {
        var custom = formats.get(format);
        if (custom == null) {
            return format >= 14 && format <= 17
                    || format == 22
                    || format >= 27 && format <= 36
                    || format >= 50 && format <= 58;
        }
        var bare = LITERAL.matcher(custom).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    private static int number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}") ? -1 : Integer.parseInt(text);
    }
}
