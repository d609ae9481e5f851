/** The sentences in which faults are told, in Vietnamese and English. */
@NullMarked
package vn.thuocdo.questionnaire.wording;

import org.jspecify.annotations.NullMarked;
