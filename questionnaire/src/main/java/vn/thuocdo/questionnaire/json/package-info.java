/**
 * Forms and answers as JSON, in one form only: what is equal has equal bytes, and therefore equal hashes.
 *
 * <p>It needs no library: a pure module has none, and a canonical form has no options to set.
 */
@NullMarked
package vn.thuocdo.questionnaire.json;

import org.jspecify.annotations.NullMarked;
