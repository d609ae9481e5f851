/**
 * A province that does not exist, carried through the product by people who do not exist: each signs in and fills in
 * the pages of their role over HTTP, so that nothing is there which a user could not have done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "problem", "screen", "sheet"})
package vn.thuocdo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
