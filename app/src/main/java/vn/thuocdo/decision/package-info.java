/** The record of what was decided: a document signed elsewhere, entered by one person and confirmed by another. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "account", "agency", "attachment", "audit", "problem", "screen"})
package vn.thuocdo.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
