/** Whether people understand a sentence at once: advice to whoever writes questions, never a refusal. */
@NullMarked
package vn.thuocdo.questionnaire.plain;

import org.jspecify.annotations.NullMarked;
