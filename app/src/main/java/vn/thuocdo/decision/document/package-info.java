/** Draft documents in the layout offices know (thể thức văn bản hành chính), as DOCX and as PDF. */
@NullMarked
@NamedInterface("document")
package vn.thuocdo.decision.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
