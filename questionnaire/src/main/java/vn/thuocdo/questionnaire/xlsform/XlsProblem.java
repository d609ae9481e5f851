package vn.thuocdo.questionnaire.xlsform;

import java.util.Locale;

/** What can be the matter with a workbook. A remark does not keep the form from being taken over; all others do. */
public enum XlsProblem {
    NO_SURVEY,
    NO_QUESTIONS,
    COLUMN_TWICE,
    LANGUAGE,
    TYPE_UNKNOWN,
    CALCULATION,
    REPEAT,
    MEDIA,
    PLACE,
    TIME,
    RANK,
    RANGE,
    BARCODE,
    ACKNOWLEDGE,
    HIDDEN,
    EXTERNAL,
    CHOICE_FILTER,
    DEFAULT,
    READ_ONLY,
    PARAMETERS,
    RAW_XML,
    GUIDANCE,
    PIPING,
    SECRET,
    ENTITIES,
    LABEL_ROW,
    NESTED_GROUP,
    GROUP_NOT_CLOSED,
    GROUP_NOT_OPENED,
    GRID_ROW,
    GRID_EMPTY,
    NAME,
    NAME_TWICE,
    LABEL,
    LIST_UNKNOWN,
    CHOICE_CODE,
    CHOICE_TWICE,
    TWO_OTHERS,
    SCORE,
    REQUIRED,
    CONDITION,
    CONDITION_LOOKS_AHEAD,
    OWN_VALUE,
    NOT_ANSWERED,
    LIMITS,
    OWN_COLUMN,
    RULE,
    SHEET_TWICE,
    COLUMN_MISSING,
    CELL_BROKEN,
    CELL_NOT_COMPUTED,
    TYPE_MISSING,
    TYPE_WORDS,
    PART_OF_DAY,
    KIND_CELL,
    GROUP_RULE,
    END_RULE,
    GRID_REQUIRED,
    PART_CELL,
    OTHER_NAME,
    CONDITION_CHANNEL,
    CHOICE_LIST,
    OWN_COLUMN_UNKNOWN,
    CONSTRAINT_MESSAGE(true),
    MESSAGE_ALONE(true),
    GROUP_CELL(true),
    RENAMED(true),
    METADATA(true),
    APPEARANCE(true),
    REQUIRED_MESSAGE(true),
    COLUMN_UNKNOWN(true),
    SETTING(true),
    SETTINGS_ROW(true),
    UNTITLED(true),
    CODE(true),
    END_CELL(true),
    NO_HEADING(true),
    LIST_UNUSED(true),
    LANGUAGE_UNUSED(true),
    LANGUAGE_FIRST(true),
    TRANSLATION_MISSING(true),
    SHEET_UNKNOWN(true);

    private final boolean remark;

    XlsProblem() {
        this(false);
    }

    XlsProblem(boolean remark) {
        this.remark = remark;
    }

    /** Whether the form is taken over all the same. */
    public boolean isRemark() {
        return remark;
    }

    /** The code its wording is found by. */
    public String code() {
        return "xlsform." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
