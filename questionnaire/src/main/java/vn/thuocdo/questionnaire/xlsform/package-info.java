/**
 * Forms as workbooks of XLSForm, in and out.
 *
 * <p>A workbook is rows of words here; whoever reads and writes files turns them into .xlsx. What a form can say and
 * XLSForm cannot stands in columns that begin with {@code thuocdo::}, which other programs pass over.
 *
 * @see "XLSForm.org, Reference"
 */
@NullMarked
package vn.thuocdo.questionnaire.xlsform;

import org.jspecify.annotations.NullMarked;
