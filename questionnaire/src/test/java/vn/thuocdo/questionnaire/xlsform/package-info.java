@NullMarked
package vn.thuocdo.questionnaire.xlsform;

import org.jspecify.annotations.NullMarked;
