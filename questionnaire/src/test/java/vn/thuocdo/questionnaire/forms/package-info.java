@NullMarked
package vn.thuocdo.questionnaire.forms;

import org.jspecify.annotations.NullMarked;
