package vn.thuocdo.decision.document;

import java.util.List;

/** A piece of what a document says, between its title and its signature. */
public sealed interface Block {

    /** Sentences; the first line is set in. */
    record Paragraph(String text) implements Block {
        public Paragraph {
            text = PlainText.of(text);
        }
    }

    /** The title of a part, with its number if it has one: “I. MỤC ĐÍCH, YÊU CẦU”. */
    record Heading(String text) implements Block {
        public Heading {
            text = PlainText.of(text);
        }
    }

    /** Points, each with a dash. */
    record Points(List<String> texts) implements Block {
        public Points {
            texts = PlainText.of(texts);
        }
    }

    /**
     * Rows under headers.
     *
     * @param columns in their order
     * @param rows each with one text a column
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {

        /** @throws IllegalArgumentException if there is no column, or a row has another number of texts */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(PlainText::of).toList();
            for (var row : rows) {
                if (columns.isEmpty() || row.size() != columns.size()) {
                    throw new IllegalArgumentException("%d columns, and a row %s".formatted(columns.size(), row));
                }
            }
        }
    }

    /** Two who sign side by side, such as both sides of minutes. */
    record Signatures(Draft.Signature left, Draft.Signature right) implements Block {}

    /**
     * The head of a column of a table.
     *
     * @param number whether it holds numbers, which stand to the right
     */
    record Column(String title, boolean number) {
        public Column {
            title = PlainText.of(title);
        }

        public static Column ofText(String title) {
            return new Column(title, false);
        }

        public static Column ofNumbers(String title) {
            return new Column(title, true);
        }
    }
}
