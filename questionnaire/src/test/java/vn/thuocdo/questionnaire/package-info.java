@NullMarked
package vn.thuocdo.questionnaire;

import org.jspecify.annotations.NullMarked;
