/**
 * Questionnaires and answers: sections, questions, conditions, and what is wrong with an answer.
 *
 * <p>The same questionnaire becomes the page of a phone, the screen of a kiosk, the booklet on paper and the list an
 * interviewer reads from; nothing here knows which.
 */
@NullMarked
package vn.thuocdo.questionnaire;

import org.jspecify.annotations.NullMarked;
