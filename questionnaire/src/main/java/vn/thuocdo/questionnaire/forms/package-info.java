/** The forms that come with the product. */
@NullMarked
package vn.thuocdo.questionnaire.forms;

import org.jspecify.annotations.NullMarked;
