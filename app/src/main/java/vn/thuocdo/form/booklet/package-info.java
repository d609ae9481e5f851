/** Forms on paper: a questionnaire becomes a booklet, and a booklet a lot with a number on every page. */
@NullMarked
package vn.thuocdo.form.booklet;

import org.jspecify.annotations.NullMarked;
