/**
 * The one language of conditions: what a question hangs on, and what an answer must be.
 *
 * <p>A listed subset of XPath 1.0 as ODK uses it; the browser reads the same in {@code collector/condition.js}, and
 * both are held to {@code condition-cases.json}.
 */
@NullMarked
package vn.thuocdo.questionnaire.condition;

import org.jspecify.annotations.NullMarked;
