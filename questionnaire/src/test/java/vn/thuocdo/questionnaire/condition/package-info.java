@NullMarked
package vn.thuocdo.questionnaire.condition;

import org.jspecify.annotations.NullMarked;
