/** Changes to a questionnaire, as somebody types them: what becomes of it, and what is wrong. */
@NullMarked
package vn.thuocdo.form.edit;

import org.jspecify.annotations.NullMarked;
