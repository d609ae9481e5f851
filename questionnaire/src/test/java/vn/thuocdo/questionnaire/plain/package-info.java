@NullMarked
package vn.thuocdo.questionnaire.plain;

import org.jspecify.annotations.NullMarked;
