@NullMarked
package vn.thuocdo.questionnaire.json;

import org.jspecify.annotations.NullMarked;
