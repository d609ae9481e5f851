package vn.thuocdo.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sheets as answers: the browser keeps them under a name. */
public final class SheetDownload {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SheetDownload() {}

    /** A workbook that is written while it is sent. */
    public static SheetWriter xlsx(HttpServletResponse response, String name, String title) throws IOException {
        head(response, XLSX, name + ".xlsx");
        return SheetWriter.xlsx(response.getOutputStream(), title);
    }

    /** A workbook of several sheets. */
    public static void book(HttpServletResponse response, String name, SheetBook book) throws IOException {
        head(response, XLSX, name + ".xlsx");
        book.write(response.getOutputStream());
    }

    /** A CSV file that is written while it is sent. */
    public static SheetWriter csv(HttpServletResponse response, String name) throws IOException {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        return SheetWriter.csv(response.getOutputStream());
    }

    /** An empty workbook with the columns of a list, to fill in. */
    public static void template(HttpServletResponse response, String name, List<Column> columns) throws IOException {
        try (var sheet = xlsx(response, name, "Danh sách")) {
            sheet.row(columns.stream().map(Column::name).toList());
        }
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
