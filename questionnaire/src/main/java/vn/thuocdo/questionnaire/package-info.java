/** Questionnaires: sections, questions, conditions, answers; filled by the issue that brings forms. */
@NullMarked
package vn.thuocdo.questionnaire;

import org.jspecify.annotations.NullMarked;
