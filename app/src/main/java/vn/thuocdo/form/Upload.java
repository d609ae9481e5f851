package vn.thuocdo.form;

import java.util.List;

/**
 * A workbook that was handed in.
 *
 * @param taken whether its form was taken over
 * @param faults what in it is not supported; remarks last
 */
public record Upload(String fileName, boolean taken, List<Fault> faults) {

    public Upload {
        faults = List.copyOf(faults);
    }

    /**
     * Something that is not supported, and where it stands.
     *
     * @param row as spreadsheets count; 0 where it is the sheet as a whole
     * @param remark whether the form is taken over all the same
     * @param vietnamese what it is and how to mend it
     * @param english the same
     */
    public record Fault(String sheet, int row, String column, boolean remark, String vietnamese, String english) {

        /** What it is and how to mend it, in the language of the reader. */
        public String in(String language) {
            return language.equals("en") ? english : vietnamese;
        }
    }
}
